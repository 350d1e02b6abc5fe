/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Contact files of any bytes: reading them ends, with contacts that can be
 * asked or with an error that says something; and whoever would be written to
 * has said yes in the file, whatever else is in it. */
#include "fuzz-target.h"

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "curio-address.h"
#include "curio-contact-reader.h"
#include "curio-error.h"

static void
check_contact (const CurioContacts *contacts, const CurioContact *contact)
{
  const char *const texts[]
      = { contact->customer_id, contact->email,  contact->first_name,
          contact->last_name,   contact->phone,  contact->country,
          contact->zip,         contact->address };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_true (g_utf8_validate (texts[i], -1, NULL));
  g_assert_true (curio_contacts_find (contacts, contact->customer_id)
                 == contact);
  if (curio_contact_reach (contact, FALSE) != CURIO_REACH_SENT)
    return;
  g_assert_cmpint (contact->consent, ==, CURIO_ANSWER_YES);
  g_assert_cmpint (contact->opted_out, <, CURIO_ANSWER_YES);
  g_assert_true (curio_email_is_valid (contact->email));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  int fd = memfd_create ("curio-fuzz", MFD_CLOEXEC);
  g_autofree char *path = g_strdup_printf ("/proc/self/fd/%d", fd);
  g_autoptr (CurioContactPreview) preview = NULL;
  g_autoptr (CurioContacts) contacts = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (write (fd, data, size), ==, (gssize)size);
  contacts = curio_contacts_read (path, NULL, NULL, NULL, NULL, NULL, &error);
  if (contacts != NULL)
    for (guint32 i = 0; i < contacts->n; i++)
      check_contact (contacts, &contacts->contacts[i]);
  else if (error->domain != CURIO_ERROR)
    g_error ("not for a person: %s", error->message);
  else
    g_assert_cmpuint (strlen (error->message), >, 10);
  preview = curio_contact_preview_new (path, NULL, NULL);
  close (fd);
  return 0;
}

GBytes *
fuzz_target_get_seed (guint i)
{
  static const char *const texts[] = {
    "customer_id,email,first_name,last_name,phone,consent,opted_out\n"
    "13085,ruth@a.example,Ruth,Hale,+442079460000,yes,no\n"
    "13085.0,ruth@b.example,Ruth,Hale,0044 20 7946 0000,1,\n"
    "X-7,Ruth@a.example,\"a \"\"b\"\", c\nd\",,,2011-03-04,yes\n",
    "Customer ID;E-Mail;Consent;Unsubscribed;Zip\r\n"
    "1;a@\xc3\xa9.example;TRUE;FALSE;1\r\n2;b@;maybe;?;;\r\n",
    "email\tcustomer no\topt-in\na@a.example\t1\tx\n\t2\t\n",
  };

  if (i < G_N_ELEMENTS (texts))
    return g_bytes_new_static (texts[i], strlen (texts[i]));
  if (i == G_N_ELEMENTS (texts))
    {
      gsize length;
      char *wide = g_convert ("\xef\xbb\xbf"
                              "customer_id|email|consent\n1|a@a.example|y\n",
                              -1, "UTF-16LE", "UTF-8", NULL, &length, NULL);

      return g_bytes_new_take (wide, length);
    }
  return NULL;
}
