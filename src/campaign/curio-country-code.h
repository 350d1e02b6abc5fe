/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Names of countries to ISO 3166-1 alpha-2 codes: by iso-codes' names, common
 * and official names, and a small table of our own (EIRE, RSA, USA …).  Names
 * that are no country (Channel Islands, Unspecified …) are asked, never
 * guessed.  Immutable, shared by reference. */
typedef struct _CurioCountryCodes CurioCountryCodes;

/* Reads iso-codes' table, 40 KB, once for the program.  Fails with
 * CURIO_ERROR_NOT_INSTALLED where it is not there.  (transfer full) */
CurioCountryCodes *curio_country_codes_get (GError **error);
CurioCountryCodes *curio_country_codes_ref (CurioCountryCodes *self);
void curio_country_codes_unref (CurioCountryCodes *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioCountryCodes, curio_country_codes_unref)

/* "GB", or NULL where only a person can tell.  A code is its own name. */
const char *curio_country_codes_find (const CurioCountryCodes *self,
                                      const char *name);

/* What a person said of names that are no country: name to code, "" for
 * "leave blank".  Kept with the shop. */
typedef GHashTable CurioCountryAnswers;

/* Empty where nothing is kept; fails as curio_keepsake_load () does.
 * (transfer full), g_hash_table_unref */
CurioCountryAnswers *curio_country_answers_load (const char *key,
                                                 GError **error);
gboolean curio_country_answers_save (CurioCountryAnswers *self,
                                     const char *key, GError **error);
/* FALSE with CURIO_ERROR_USAGE where CODE is neither "" nor one of ISO's. */
gboolean curio_country_answers_set (CurioCountryAnswers *self,
                                    const CurioCountryCodes *codes,
                                    const char *name, const char *code,
                                    GError **error);

G_END_DECLS
