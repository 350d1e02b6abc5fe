/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which column of a contact file is what: by the names that shops, mailing
 * tools and spreadsheets give them. */

#include "curio-contact-columns.h"

#include "curio-csv.h"
#include "curio-error.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define ROWS_MAX 10

typedef struct
{
  const char *title; /* N_() */
  /* Letters and digits only, in lower case; the first is our own name. */
  const char *names[16];
} Field;

static const Field fields[CURIO_N_CONTACT_FIELDS] = {
  [CURIO_CONTACT_FIELD_ID]
  = {N_ ("Customer number"),
     { "customerid", "customernumber", "customerno", "customer",
        "customercode", "custid", "custno", "clientid", "accountnumber",
        "accountno", "kundennummer", "numeroclient" }                      },
  [CURIO_CONTACT_FIELD_EMAIL]
  = { N_ ("E-mail"),
     { "email", "emailaddress", "mail", "mailaddress", "contactemail",
        "primaryemail", "emailadresse", "adresseemail" }                   },
  [CURIO_CONTACT_FIELD_FIRST_NAME]
  = { N_ ("First name"),
     { "firstname", "givenname", "forename", "fname", "vorname", "prenom" }},
  [CURIO_CONTACT_FIELD_LAST_NAME]
  = { N_ ("Last name"),
     { "lastname", "surname", "familyname", "lname", "nachname",
        "nomdefamille" }                                                   },
  [CURIO_CONTACT_FIELD_PHONE]
  = { N_ ("Phone"),
     { "phone", "phonenumber", "mobile", "mobilephone", "mobilenumber",
        "mobilephonenumber", "telephone", "telephonenumber", "tel", "cell",
        "smsphonenumber", "telefon" }                                      },
  [CURIO_CONTACT_FIELD_COUNTRY]
  = { N_ ("Country"),
     { "country", "countryregion", "countrycode", "land", "pays" }         },
  [CURIO_CONTACT_FIELD_ZIP] = { N_ ("Postcode"),
     { "zip", "zipcode", "postcode", "postalcode",
                                  "zippostalcode", "plz", "codepostal" }   },
  [CURIO_CONTACT_FIELD_CONSENT]
  = { N_ ("Consent"),
     { "consent", "optin", "optedin", "marketingconsent", "emailconsent",
        "emailmarketingconsent", "acceptsmarketing", "acceptsemailmarketing",
        "gdprconsent", "einwilligung", "consentement" }                    },
  [CURIO_CONTACT_FIELD_OPTED_OUT]
  = { N_ ("Opted out"),
     { "optedout", "optout", "unsubscribed", "unsubscribe", "donotemail",
        "donotcontact", "emailoptout", "unsubscribedfromallemail",
        "unsubscribedat", "donotmail", "suppressed", "abgemeldet",
        "desinscrit" }                                                     },
};

const CurioContactMapping curio_contact_mapping_guess
    = { { [0 ... CURIO_N_CONTACT_FIELDS - 1] = CURIO_CONTACT_GUESS } };

const char *
curio_contact_field_get_title (CurioContactField field)
{
  return _ (fields[field].title);
}

/* "E-Mail Address" and "email_address" are one name. */
static char *
fold_header (const char *header)
{
  GString *folded = g_string_new (NULL);

  for (; *header != '\0'; header++)
    if (g_ascii_isalnum (*header))
      g_string_append_c (folded, g_ascii_tolower (*header));
  return g_string_free (folded, FALSE);
}

CurioContactField
curio_contact_field_guess (const char *header)
{
  g_autofree char *folded = fold_header (header);

  for (guint f = 0; f < CURIO_N_CONTACT_FIELDS; f++)
    for (guint i = 0; i < G_N_ELEMENTS (fields[f].names); i++)
      if (g_strcmp0 (fields[f].names[i], folded) == 0)
        return (CurioContactField)f;
  return CURIO_N_CONTACT_FIELDS;
}

gboolean
curio_contact_field_is_permission (CurioContactField field)
{
  return field == CURIO_CONTACT_FIELD_CONSENT
         || field == CURIO_CONTACT_FIELD_OPTED_OUT;
}

/* Our own name among several goes before all others. */
static gboolean
is_own_name (const char *header, guint field)
{
  g_autofree char *folded = fold_header (header);

  return strcmp (folded, fields[field].names[0]) == 0;
}

static gboolean
guess_column (CurioContactMapping *self, guint field,
              const char *const *headers, GError **error)
{
  int found = CURIO_CONTACT_NO_COLUMN;
  int rival = CURIO_CONTACT_NO_COLUMN;

  for (int i = 0; headers[i] != NULL; i++)
    {
      if (curio_contact_field_guess (headers[i]) != field)
        continue;
      if (found == CURIO_CONTACT_NO_COLUMN)
        found = i;
      else if (is_own_name (headers[found], field)
               == is_own_name (headers[i], field))
        rival = i;
      else if (is_own_name (headers[i], field))
        {
          found = i;
          rival = CURIO_CONTACT_NO_COLUMN;
        }
    }
  self->column[field] = found;
  if (rival == CURIO_CONTACT_NO_COLUMN
      || curio_contact_field_is_permission (field))
    return TRUE;
  g_set_error (error, CURIO_ERROR, CURIO_ERROR_AMBIGUOUS,
               _ ("The file has two columns that could be “%s”: “%s” and "
                  "“%s”. Say which one it is."),
               _ (fields[field].title), headers[found], headers[rival]);
  return FALSE;
}

/* Both are needed to do anything with the file. */
static gboolean
check_mapping (const CurioContactMapping *self, const char *const *headers,
               GError **error)
{
  g_autofree char *all = g_strjoinv (", ", (char **)headers);
  const char *missing = NULL;

  if (self->column[CURIO_CONTACT_FIELD_ID] < 0)
    missing = _ ("customer numbers");
  else if (self->column[CURIO_CONTACT_FIELD_EMAIL] < 0
           && self->column[CURIO_CONTACT_FIELD_PHONE] < 0)
    missing = _ ("e-mail addresses or phone numbers");
  if (missing == NULL)
    return TRUE;
  g_set_error (error, CURIO_ERROR, CURIO_ERROR_FORMAT,
               _ ("No column of the file is known to hold %s. Say which one "
                  "it is, or save the file with a first line that names its "
                  "columns, separated by commas, semicolons or tabs.\n%s"),
               missing, all);
  return FALSE;
}

gboolean
curio_contact_mapping_fill (CurioContactMapping *self,
                            const char *const *headers, GError **error)
{
  int n = (int)g_strv_length ((char **)headers);
  GError *first = NULL;

  for (guint f = 0; f < CURIO_N_CONTACT_FIELDS; f++)
    if (self->column[f] == CURIO_CONTACT_GUESS)
      guess_column (self, f, headers, first == NULL ? &first : NULL);
    else if (self->column[f] >= n)
      self->column[f] = CURIO_CONTACT_NO_COLUMN;
  if (first == NULL)
    return check_mapping (self, headers, error);
  g_propagate_error (error, first);
  return FALSE;
}

/* --- said in words ------------------------------------------------------- */

static int
find_header (const char *const *headers, const char *name)
{
  for (int i = 0; headers[i] != NULL; i++)
    if (g_str_equal (headers[i], name))
      return i;
  return CURIO_CONTACT_NO_COLUMN;
}

static gboolean
take_pair (CurioContactMapping *self, const char *pair,
           const char *const *headers, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (pair, "=", 2);
  g_autofree char *all = g_strjoinv (", ", (char **)headers);
  CurioContactField field;
  int column;

  field = curio_contact_field_guess (g_strstrip (parts[0]));
  if (field == CURIO_N_CONTACT_FIELDS || parts[1] == NULL)
    {
      g_set_error (error, CURIO_ERROR, CURIO_ERROR_USAGE,
                   _ ("“%s” names no column of contacts. Write pairs such as "
                      "email=HEADER, of: customer_id, email, first_name, "
                      "last_name, phone, country, zip, consent, opted_out."),
                   pair);
      return FALSE;
    }
  column = find_header (headers, parts[1]);
  if (column == CURIO_CONTACT_NO_COLUMN)
    {
      g_set_error (error, CURIO_ERROR, CURIO_ERROR_USAGE,
                   _ ("The file has no column “%s”. It has: %s."), parts[1],
                   all);
      return FALSE;
    }
  self->column[field] = column;
  return TRUE;
}

gboolean
curio_contact_mapping_parse (CurioContactMapping *out, const char *text,
                             const char *const *headers, GError **error)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_auto (GStrv) pairs = g_strsplit (valid, ",", -1);

  *out = curio_contact_mapping_guess;
  for (char **pair = pairs; *pair != NULL; pair++)
    if (!take_pair (out, *pair, headers, error))
      return FALSE;
  return TRUE;
}

/* --- preview ------------------------------------------------------------- */

static gboolean
take_header_cb (const char *const *names, gpointer data, GError **error)
{
  CurioContactPreview *self = data;
  g_autoptr (GError) problem = NULL;

  self->headers = g_strdupv ((char **)names);
  self->guessed = curio_contact_mapping_guess;
  if (!curio_contact_mapping_fill (&self->guessed, names, &problem))
    self->problem = g_strdup (problem->message);
  return TRUE;
}

/* As many fields as there are headers, whatever the row has. */
static gboolean
take_record_cb (const CurioRecord *record, gpointer data, GError **error)
{
  CurioContactPreview *self = data;
  guint n = g_strv_length (self->headers);
  char **row = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    {
      CurioText field
          = i < record->n_fields ? record->fields[i] : (CurioText){ NULL, 0 };

      row[i] = g_utf8_make_valid (field.data != NULL ? field.data : "",
                                  (gssize)field.length);
    }
  g_ptr_array_add (self->rows, row);
  if (self->rows->len < ROWS_MAX)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "enough");
  return FALSE;
}

CurioContactPreview *
curio_contact_preview_new (const char *path, GCancellable *cancellable,
                           GError **error)
{
  g_autoptr (CurioContactPreview) self = g_new0 (CurioContactPreview, 1);
  CurioRecordSink sink = { take_header_cb, take_record_cb, self };
  g_autoptr (CurioTextStream) stream
      = curio_text_stream_new (path, cancellable, error);
  GError *stopped = NULL;

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  if (stream == NULL)
    return NULL;
  if (!curio_csv_read (stream, &sink, cancellable, &stopped)
      && self->rows->len < ROWS_MAX)
    {
      g_propagate_error (error, stopped);
      return NULL;
    }
  g_clear_error (&stopped);
  return g_steal_pointer (&self);
}

void
curio_contact_preview_free (CurioContactPreview *self)
{
  g_strfreev (self->headers);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_free (self->problem);
  g_free (self);
}
