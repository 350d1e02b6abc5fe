/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a server's refusal means for the person at the screen.  One table turns
 * SQLSTATEs into our errors and sentences; a second one reads the few failures
 * that happen before a server speaks, which libpq tells in words only. */
#include "curio-database-error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <netdb.h>
#include <string.h>

typedef struct
{
  const char *sqlstate; /* five characters, or the two of a class */
  CurioError code;
  const char *sentence;
} StateMeaning;

/* The first entry that fits counts: single states stand before classes. */
static const StateMeaning state_meanings[] = {
  {"28P01",  CURIO_ERROR_AUTHENTICATION,
   N_ ("The server does not accept this user name and password. Check both "
        "and try again.")                                                 },
  { "28000", CURIO_ERROR_AUTHENTICATION,
   N_ ("The server does not let this user in from this computer. Ask its "
        "administrator for access.")                                      },
  { "3D000", CURIO_ERROR_SCHEMA,
   N_ ("There is no database of that name on the server. Check the name.")},
  { "3F000", CURIO_ERROR_SCHEMA,
   N_ ("There is no schema of that name in the database.")                },
  { "42P01", CURIO_ERROR_SCHEMA,
   N_ ("There is no table of that name in the database.")                 },
  { "42703", CURIO_ERROR_SCHEMA,
   N_ ("The table has no column of that name.")                           },
  { "42501", CURIO_ERROR_PERMISSION,
   N_ ("This user may not read that. Ask the server’s administrator for the "
        "right to read the table.")                                       },
  { "25006", CURIO_ERROR_PERMISSION,
   N_ ("The server allows reading only, so nothing was written.")         },
  { "57014", CURIO_ERROR_TIMEOUT,
   N_ ("The server stopped the work because it took too long. Ask its "
        "administrator to allow more time, or try at a quieter hour.")    },
  { "40001", CURIO_ERROR_TIMEOUT,
   N_ ("The server gave the reading up, as the table was changed meanwhile. "
        "Try again.")                                                     },
  { "55P03", CURIO_ERROR_TIMEOUT,
   N_ ("Somebody else is changing the table. Try again in a while.")      },
  { "53100", CURIO_ERROR_FULL,
   N_ ("The server’s disk is full. Make room and try again.")           },
  { "53300", CURIO_ERROR_CONNECT,
   N_ ("The server has too many visitors just now. Try again in a while.")},
  { "53",    CURIO_ERROR_QUERY,
   N_ ("The server has run short of memory or other means. Try again in a "
        "while.")                                                         },
  { "57P03", CURIO_ERROR_CONNECT,
   N_ ("The server is starting or stopping. Try again in a moment.")      },
  { "57P",   CURIO_ERROR_LOST,
   N_ ("The server was stopped during the work. Try again when it is "
        "back.")                                                          },
  { "08P01", CURIO_ERROR_CONNECT,
   N_ ("The connection pool before the server let nobody through. Check the "
        "names of the database and the user, or try again in a while.")   },
  { "08",    CURIO_ERROR_LOST,
   N_ ("The connection to the server broke. Try again.")                  },
  { "22021", CURIO_ERROR_DATA,
   N_ ("The table holds text that cannot be read as Unicode.")            },
  { "22P05", CURIO_ERROR_DATA,
   N_ ("The table holds text that cannot be read as Unicode.")            },
  { "22003", CURIO_ERROR_QUERY,
   N_ ("The server met a number that is too large to work with. Check the "
        "quantity and price columns for mistakes.")                       },
  { "0A000", CURIO_ERROR_QUERY,
   N_ ("The server is not able to do this with the table as it is.")      },
  { "42883", CURIO_ERROR_QUERY,
   N_ ("The server has not all functions that Curio needs. It may be too "
        "old, or not quite PostgreSQL.")                                  },
  { "42P22", CURIO_ERROR_QUERY,
   N_ ("The server does not know by which rules to compare the texts of the "
        "table. Ask its administrator to give the columns one collation.")},
  { "XX001", CURIO_ERROR_DATA,
   N_ ("The server’s files are damaged. Restore them from a backup.")   },
  { "58030", CURIO_ERROR_DATA,
   N_ ("The server cannot read or write its files. Check its disk.")      },
};

/* Citus, foreign tables. */
static const StateMeaning elsewhere
    = { "08006", CURIO_ERROR_LOST,
        N_ ("The table lies on several servers, and one of them does not "
            "answer. Try again, or tell the administrator.") };

typedef struct
{
  int system_errno; /* its strerror is looked for; 0: see words */
  const char *words;
  CurioError code;
  const char *sentence; /* %s is the host */
} ConnectMeaning;

static const ConnectMeaning connect_meanings[] = {
  /* TLS before sockets: its messages may quote a system error as well. */
  {0,             "invalid response to SSL",         CURIO_ERROR_CONNECT,
   N_ ("What answers at %s is not a PostgreSQL server. Check the host and "
        "the port.")                                                   },
  { 0,            "expected authentication request", CURIO_ERROR_CONNECT,
   N_ ("What answers at %s is not a PostgreSQL server. Check the host and "
        "the port.")                                                   },
  { 0,            "does not support SSL",            CURIO_ERROR_CONNECT,
   N_ ("%s does not offer a secure (TLS) connection, and the connection asks "
        "for one. Ask its administrator, or relax sslmode.")           },
  { 0,            "certificate",                     CURIO_ERROR_CONNECT,
   N_ ("The identity of %s could not be proven (TLS certificate). Check the "
        "host, or ask its administrator for the right certificate.")   },
  { 0,            "SSL",                             CURIO_ERROR_CONNECT,
   N_ ("A secure (TLS) connection to %s could not be made. Ask its "
        "administrator.")                                              },
  { ECONNREFUSED, NULL,                              CURIO_ERROR_CONNECT,
   N_ ("No PostgreSQL server answers at %s. Check the host and the port, "
        "and "
        "whether the server runs.")                                    },
  { ENOENT,       NULL,                              CURIO_ERROR_CONNECT,
   N_ ("No PostgreSQL server answers at %s. Check the host and the port, "
        "and "
        "whether the server runs.")                                    },
  { EACCES,       NULL,                              CURIO_ERROR_CONNECT,
   N_ ("This computer does not allow you to reach the server at %s.")  },
  { EHOSTUNREACH, NULL,                              CURIO_ERROR_CONNECT,
   N_ ("There is no way to %s in the network. Check the connection (VPN?) "
        "and the host.")                                               },
  { ENETUNREACH,  NULL,                              CURIO_ERROR_CONNECT,
   N_ ("There is no way to %s in the network. Check the connection (VPN?) "
        "and the host.")                                               },
  { ETIMEDOUT,    NULL,                              CURIO_ERROR_CONNECT,
   N_ ("%s does not answer. Check the host, the port and the network.")},
};

static const StateMeaning *
find_state (const char *sqlstate)
{
  for (gsize i = 0; sqlstate && i < G_N_ELEMENTS (state_meanings); i++)
    if (g_str_has_prefix (sqlstate, state_meanings[i].sqlstate))
      return &state_meanings[i];
  return NULL;
}

gboolean
curio_database_error_is (const PGresult *result, const char *sqlstate)
{
  return g_strcmp0 (PQresultErrorField (result, PG_DIAG_SQLSTATE), sqlstate)
         == 0;
}

static char *
describe_result (PGconn *conn, const PGresult *result)
{
  const char *primary = PQresultErrorField (result, PG_DIAG_MESSAGE_PRIMARY);
  const char *detail = PQresultErrorField (result, PG_DIAG_MESSAGE_DETAIL);

  if (!primary)
    primary = PQerrorMessage (conn);
  if (detail)
    return g_strdup_printf ("%s\n%s", primary, detail);
  return g_strchomp (g_strdup (primary));
}

void
curio_database_error_set (GError **error, PGconn *conn, const PGresult *result)
{
  g_autofree char *words = describe_result (conn, result);
  const char *sqlstate = PQresultErrorField (result, PG_DIAG_SQLSTATE);
  const StateMeaning *meaning = find_state (sqlstate);

  if (!meaning && !sqlstate && PQstatus (conn) == CONNECTION_BAD)
    meaning = find_state ("08006");
  /* A server that still speaks to us has lost another. */
  if (sqlstate && g_str_has_prefix (sqlstate, "080")
      && PQstatus (conn) == CONNECTION_OK)
    meaning = &elsewhere;
  if (meaning)
    g_set_error (error, CURIO_ERROR, (int)meaning->code, "%s\n%s",
                 _ (meaning->sentence), words);
  else
    g_set_error (error, CURIO_ERROR, CURIO_ERROR_QUERY, "%s\n%s",
                 _ ("The server refused to carry out the work."), words);
}

/* libpq keeps no SQLSTATE of a refused connection, but in verbose mode it
 * writes "FATAL:  28P01: the words\nLOCATION:  …".  The severity is
 * translated, the state is not.  Takes state and location out of MESSAGE. */
static char *
take_sqlstate (char *message)
{
  g_autoptr (GRegex) state
      = g_regex_new (": {2}([0-9A-Z]{5}): ", G_REGEX_OPTIMIZE, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  char *result;
  int start;
  int end;

  if (!g_regex_match (state, message, 0, &match))
    return NULL;
  result = g_match_info_fetch (match, 1);
  g_match_info_fetch_pos (match, 1, &start, &end);
  memmove (message + start, message + end + 2, strlen (message + end + 2) + 1);
  for (char *line = strchr (message + start, '\n'); line;
       line = strchr (line + 1, '\n'))
    if (strstr (line, ".c:"))
      {
        *line = '\0';
        break;
      }
  return result;
}

static gboolean
fits (const ConnectMeaning *meaning, const char *message)
{
  if (meaning->system_errno)
    return strstr (message, g_strerror (meaning->system_errno)) != NULL;
  return strstr (message, meaning->words) != NULL;
}

static char *
describe_host (PGconn *conn)
{
  const char *host = PQhost (conn);
  const char *port = PQport (conn);

  if (!host || host[0] == '\0')
    host = "localhost";
  if (!port || port[0] == '\0')
    return g_strdup (host);
  return g_strdup_printf (_ ("%s, port %s"), host, port);
}

static gboolean
is_unknown_name (const char *message)
{
  static const int codes[] = { EAI_NONAME, EAI_AGAIN, EAI_FAIL, EAI_NODATA };

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    if (strstr (message, gai_strerror (codes[i])))
      return TRUE;
  return FALSE;
}

static void
set_from_words (GError **error, PGconn *conn, const char *message)
{
  g_autofree char *host = describe_host (conn);

  if (is_unknown_name (message))
    {
      g_set_error (error, CURIO_ERROR, CURIO_ERROR_CONNECT,
                   _ ("There is no computer named %s. Check the host.\n%s"),
                   PQhost (conn), message);
      return;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (connect_meanings); i++)
    if (fits (&connect_meanings[i], message))
      {
        g_autoptr (GString) text
            = g_string_new (_ (connect_meanings[i].sentence));

        g_string_replace (text, "%s", host, 1);
        g_set_error (error, CURIO_ERROR, (int)connect_meanings[i].code,
                     "%s\n%s", text->str, message);
        return;
      }
  g_set_error (error, CURIO_ERROR, CURIO_ERROR_CONNECT,
               _ ("The connection to %s could not be made. Check what was "
                  "typed.\n%s"),
               host, message);
}

void
curio_database_error_set_connect (GError **error, PGconn *conn)
{
  g_autofree char *message = g_strchomp (g_strdup (PQerrorMessage (conn)));
  g_autofree char *sqlstate = take_sqlstate (message);
  const StateMeaning *meaning = find_state (sqlstate);

  if (meaning)
    g_set_error (error, CURIO_ERROR, (int)meaning->code, "%s\n%s",
                 _ (meaning->sentence), message);
  else if (PQconnectionNeedsPassword (conn))
    g_set_error (error, CURIO_ERROR, CURIO_ERROR_AUTHENTICATION, "%s\n%s",
                 _ ("The server asks for a password. Give one and try again."),
                 message);
  else
    set_from_words (error, conn, message);
}

void
curio_database_error_set_no_answer (GError **error, PGconn *conn, int seconds)
{
  g_autofree char *host = describe_host (conn);

  g_set_error (error, CURIO_ERROR, CURIO_ERROR_CONNECT,
               ngettext ("%s has not answered for %d second. Check the host, "
                         "the port and the network.",
                         "%s has not answered for %d seconds. Check the "
                         "host, the port and the network.",
                         (gulong)seconds),
               host, seconds);
}
