/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The parts of a connection that the connect dialog has a field for. */
typedef enum
{
  CURIO_SERVER_HOST,
  CURIO_SERVER_PORT,
  CURIO_SERVER_DATABASE,
  CURIO_SERVER_USER,
  CURIO_SERVER_PASSWORD,
  CURIO_SERVER_SSL_MODE,
  CURIO_N_SERVER_FIELDS
} CurioServerField;

typedef struct
{
  char *values[CURIO_N_SERVER_FIELDS]; /* NULL or "": not given */
} CurioServerFields;

void curio_server_fields_clear (CurioServerFields *self);
/* Key words as libpq reads them, values quoted; fields not given are left to
 * its defaults, PG* variables and .pgpass.  (transfer full) */
char *curio_server_fields_to_conninfo (const CurioServerFields *self);
/* FALSE where CONNINFO says more than the fields hold, or is a URI: then it
 * has to be shown as it is.  OUT is cleared first. */
gboolean curio_server_fields_from_conninfo (CurioServerFields *out,
                                            const char *conninfo);

G_END_DECLS
