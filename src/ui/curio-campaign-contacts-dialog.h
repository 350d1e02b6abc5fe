/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "curio-contacts.h"

G_BEGIN_DECLS

/* A contact file on its way into the shop: which column is which, the first
 * rows, then what was noticed, line by line; nothing is kept before the person
 * says so.
 * Signal "done" (no arguments): other contacts are kept with the shop. */
#define CURIO_TYPE_CAMPAIGN_CONTACTS_DIALOG                                   \
  (curio_campaign_contacts_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CurioCampaignContactsDialog,
                      curio_campaign_contacts_dialog, CURIO,
                      CAMPAIGN_CONTACTS_DIALOG, AdwWindow)

/* KEY is the shop's; FACTS are referenced. */
CurioCampaignContactsDialog *
curio_campaign_contacts_dialog_present (GtkWindow *parent, CurioFacts *facts,
                                        const char *key, const char *path);
/* Asks for the file first.  DONE_CB (void (GObject *listener)) is called for
 * "done" while LISTENER lives. */
void curio_campaign_contacts_dialog_choose_file (GtkWindow *parent,
                                                 const CurioFacts *facts,
                                                 const char *key,
                                                 GCallback done_cb,
                                                 gpointer listener);

/* Names of countries that are none, to be answered once for the shop: a code
 * of ISO 3166, or nothing.  DONE_CB as above. */
void curio_campaign_countries_dialog_present (GtkWindow *parent,
                                              const char *key,
                                              const char *const *names,
                                              GCallback done_cb,
                                              gpointer listener);

G_END_DECLS
