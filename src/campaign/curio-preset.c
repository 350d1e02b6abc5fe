/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of presets: what each mailing tool and spreadsheet wants.  Names
 * of tools, their headers and merge fields are theirs and never translated.
 * Mailchimp's merge fields have at most ten characters of capitals, digits and
 * underscores. */

#include "curio-preset.h"

#include "curio-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Shorter names, for this table only. */
#define BIT(column) (1u << CURIO_CAMPAIGN_COLUMN_##column)
#define ON(column) [CURIO_CAMPAIGN_COLUMN_##column]

/* What a list for reading begins with. */
#define READING                                                               \
  (BIT (EMAIL) | BIT (FIRST_NAME) | BIT (LAST_NAME) | BIT (COUNTRY)           \
   | BIT (CUSTOMER) | BIT (SEGMENT) | BIT (LAST_ORDER) | BIT (ORDERS)         \
   | BIT (SPEND))
/* What a message needs to speak to somebody. */
#define WRITING                                                               \
  (BIT (EMAIL) | BIT (FIRST_NAME) | BIT (LAST_NAME) | BIT (CUSTOMER)          \
   | BIT (SEGMENT) | BIT (LAST_ORDER) | BIT (NEXT))
/* All that Customer Match knows. */
#define MATCHING                                                              \
  (BIT (EMAIL) | BIT (PHONE) | BIT (FIRST_NAME) | BIT (LAST_NAME)             \
   | BIT (COUNTRY) | BIT (ZIP))

const CurioPreset curio_presets[CURIO_N_PRESETS] = {
[CURIO_PRESET_PLAIN] = {
.id = "plain",
.name = N_("Plain CSV"),
.purpose = N_("anything else"),
.dialect = { CURIO_ENCODING_UTF8, ',', FALSE },
.needed = BIT (CUSTOMER),
.usual = READING,
.headers = {
ON (EMAIL) = { "email" },
ON (FIRST_NAME) = { "first_name" },
ON (LAST_NAME) = { "last_name" },
ON (PHONE) = { "phone" },
ON (COUNTRY) = { "country" },
ON (ZIP) = { "zip" },
ON (CUSTOMER) = { "customer_id" },
ON (SEGMENT) = { "segment" },
ON (SCORES) = { "r", "f", "m" },
ON (LAST_ORDER) = { "last_order" },
ON (ORDERS) = { "orders" },
ON (SPEND) = { "net_spend" },
ON (FAVOURITES) = { "favourite_1", "favourite_2", "favourite_3" },
ON (NEXT) = { "next_1", "next_2", "next_3" },
ON (REASONS) = { "reason_1", "reason_2", "reason_3" },
ON (HOLD_OUT) = { "hold_out" },
}, },
[CURIO_PRESET_EXCEL] = {
.id = "excel",
.name = N_("Excel"),
.purpose = N_("spreadsheet"),
.dialect = { CURIO_ENCODING_UTF8_BOM, ',', TRUE },
.needed = BIT (CUSTOMER),
.usual = READING,
.headers = {
ON (EMAIL) = { "E-mail" },
ON (FIRST_NAME) = { "First name" },
ON (LAST_NAME) = { "Last name" },
ON (PHONE) = { "Phone" },
ON (COUNTRY) = { "Country" },
ON (ZIP) = { "Postcode" },
ON (CUSTOMER) = { "Customer number" },
ON (SEGMENT) = { "Segment" },
ON (SCORES) = { "R", "F", "M" },
ON (LAST_ORDER) = { "Last order" },
ON (ORDERS) = { "Orders" },
ON (SPEND) = { "Net spend" },
ON (FAVOURITES) = { "Favourite 1", "Favourite 2", "Favourite 3" },
ON (NEXT) = { "Next best 1", "Next best 2", "Next best 3" },
ON (REASONS) = { "Reason 1", "Reason 2", "Reason 3" },
ON (HOLD_OUT) = { "Held out" },
}, },
[CURIO_PRESET_EXCEL_REGIONAL] = {
.id = "excel-regional",
.name = N_("Excel, regional"),
.purpose = N_("where lists are separated by semicolons"),
.dialect = { CURIO_ENCODING_UTF16LE_BOM, '\t', TRUE },
.needed = BIT (CUSTOMER),
.usual = READING,
.headers = {
ON (EMAIL) = { "E-mail" },
ON (FIRST_NAME) = { "First name" },
ON (LAST_NAME) = { "Last name" },
ON (PHONE) = { "Phone" },
ON (COUNTRY) = { "Country" },
ON (ZIP) = { "Postcode" },
ON (CUSTOMER) = { "Customer number" },
ON (SEGMENT) = { "Segment" },
ON (SCORES) = { "R", "F", "M" },
ON (LAST_ORDER) = { "Last order" },
ON (ORDERS) = { "Orders" },
ON (SPEND) = { "Net spend" },
ON (FAVOURITES) = { "Favourite 1", "Favourite 2", "Favourite 3" },
ON (NEXT) = { "Next best 1", "Next best 2", "Next best 3" },
ON (REASONS) = { "Reason 1", "Reason 2", "Reason 3" },
ON (HOLD_OUT) = { "Held out" },
}, },
[CURIO_PRESET_MAILCHIMP] = {
.id = "mailchimp",
.name = N_("Mailchimp"),
.purpose = N_("e-mail"),
.dialect = { CURIO_ENCODING_UTF8, ',', FALSE },
.needs_contacts = TRUE,
.writes_readable_names = TRUE,
.needed = BIT (EMAIL),
.usual = WRITING,
.headers = {
ON (EMAIL) = { "Email Address" },
ON (FIRST_NAME) = { "First Name" },
ON (LAST_NAME) = { "Last Name" },
ON (PHONE) = { "Phone Number" },
ON (COUNTRY) = { "COUNTRY" },
ON (ZIP) = { "POSTCODE" },
ON (CUSTOMER) = { "CUSTOMER" },
ON (SEGMENT) = { "SEGMENT" },
ON (SCORES) = { "R_SCORE", "F_SCORE", "M_SCORE" },
ON (LAST_ORDER) = { "LAST_ORDER" },
ON (ORDERS) = { "ORDERS" },
ON (SPEND) = { "NET_SPEND" },
ON (FAVOURITES) = { "FAVOURITE1", "FAVOURITE2", "FAVOURITE3" },
ON (NEXT) = { "NEXT1", "NEXT2", "NEXT3" },
ON (REASONS) = { "REASON1", "REASON2", "REASON3" },
ON (HOLD_OUT) = { "HELD_OUT" },
}, },
[CURIO_PRESET_KLAVIYO] = {
.id = "klaviyo",
.name = N_("Klaviyo"),
.purpose = N_("e-mail"),
.dialect = { CURIO_ENCODING_UTF8, ',', FALSE },
.needs_contacts = TRUE,
.writes_readable_names = TRUE,
.needed = BIT (EMAIL),
.usual = WRITING | BIT (COUNTRY),
.headers = {
ON (EMAIL) = { "Email Address" },
ON (FIRST_NAME) = { "First Name" },
ON (LAST_NAME) = { "Last Name" },
ON (PHONE) = { "Phone Number" },
ON (COUNTRY) = { "Country" },
ON (ZIP) = { "Zip Code" },
ON (CUSTOMER) = { "Customer Number" },
ON (SEGMENT) = { "Segment" },
ON (SCORES) = { "R Score", "F Score", "M Score" },
ON (LAST_ORDER) = { "Last Order" },
ON (ORDERS) = { "Orders" },
ON (SPEND) = { "Net Spend" },
ON (FAVOURITES) = { "Favourite 1", "Favourite 2", "Favourite 3" },
ON (NEXT) = { "Next Best 1", "Next Best 2", "Next Best 3" },
ON (REASONS) = { "Reason 1", "Reason 2", "Reason 3" },
ON (HOLD_OUT) = { "Held Out" },
}, },
[CURIO_PRESET_HUBSPOT] = {
.id = "hubspot",
.name = N_("HubSpot"),
.purpose = N_("contacts"),
.dialect = { CURIO_ENCODING_UTF8, ',', FALSE },
.needs_contacts = TRUE,
.writes_readable_names = TRUE,
.needed = BIT (EMAIL),
.usual = WRITING | BIT (COUNTRY),
.headers = {
ON (EMAIL) = { "Email" },
ON (FIRST_NAME) = { "First Name" },
ON (LAST_NAME) = { "Last Name" },
ON (PHONE) = { "Phone Number" },
ON (COUNTRY) = { "Country/Region" },
ON (ZIP) = { "Postal Code" },
ON (CUSTOMER) = { "Customer Number" },
ON (SEGMENT) = { "Segment" },
ON (SCORES) = { "R Score", "F Score", "M Score" },
ON (LAST_ORDER) = { "Last Order" },
ON (ORDERS) = { "Orders" },
ON (SPEND) = { "Net Spend" },
ON (FAVOURITES) = { "Favourite 1", "Favourite 2", "Favourite 3" },
ON (NEXT) = { "Next Best 1", "Next Best 2", "Next Best 3" },
ON (REASONS) = { "Reason 1", "Reason 2", "Reason 3" },
ON (HOLD_OUT) = { "Held Out" },
}, },
[CURIO_PRESET_GOOGLE] = {
.id = "google",
.name = N_("Google Customer Match"),
.purpose = N_("adverts"),
.dialect = { CURIO_ENCODING_UTF8, ',', FALSE },
.needs_contacts = TRUE,
.allows_phone = TRUE,
.can_hash = TRUE,
.needed = MATCHING, .usual = MATCHING,
.headers = {
ON (EMAIL) = { "Email" },
ON (FIRST_NAME) = { "First Name" },
ON (LAST_NAME) = { "Last Name" },
ON (PHONE) = { "Phone" },
ON (COUNTRY) = { "Country" },
ON (ZIP) = { "Zip" },
}, },
};

gboolean
curio_preset_parse (const char *text, CurioPresetId *out_preset,
                    GError **error)
{
  g_autoptr (GString) known = g_string_new (NULL);

  for (guint i = 0; i < CURIO_N_PRESETS; i++)
    {
      if (g_ascii_strcasecmp (text, curio_presets[i].id) == 0
          || g_ascii_strcasecmp (text, curio_presets[i].name) == 0)
        {
          *out_preset = (CurioPresetId)i;
          return TRUE;
        }
      g_string_append_printf (known, "%s%s", i > 0 ? ", " : "",
                              curio_presets[i].id);
    }
  g_set_error (error, CURIO_ERROR, CURIO_ERROR_USAGE,
               _ ("There is no preset “%s”. Choose from: %s."), text,
               known->str);
  return FALSE;
}

/* In an order of its own: Customer Match has the phone second. */
static const guint8 in_order[CURIO_N_CAMPAIGN_COLUMNS] = {
  CURIO_CAMPAIGN_COLUMN_EMAIL,      CURIO_CAMPAIGN_COLUMN_PHONE,
  CURIO_CAMPAIGN_COLUMN_FIRST_NAME, CURIO_CAMPAIGN_COLUMN_LAST_NAME,
  CURIO_CAMPAIGN_COLUMN_COUNTRY,    CURIO_CAMPAIGN_COLUMN_ZIP,
  CURIO_CAMPAIGN_COLUMN_CUSTOMER,   CURIO_CAMPAIGN_COLUMN_SEGMENT,
  CURIO_CAMPAIGN_COLUMN_SCORES,     CURIO_CAMPAIGN_COLUMN_LAST_ORDER,
  CURIO_CAMPAIGN_COLUMN_ORDERS,     CURIO_CAMPAIGN_COLUMN_SPEND,
  CURIO_CAMPAIGN_COLUMN_FAVOURITES, CURIO_CAMPAIGN_COLUMN_NEXT,
  CURIO_CAMPAIGN_COLUMN_REASONS,    CURIO_CAMPAIGN_COLUMN_HOLD_OUT,
};

static void
add_columns (CurioColumnChoice *choice, guint32 wanted)
{
  for (guint i = 0; i < G_N_ELEMENTS (in_order); i++)
    if (wanted >> in_order[i] & 1)
      curio_column_choice_add (choice, (CurioCampaignColumn)in_order[i]);
}

void
curio_preset_get_usual (CurioPresetId preset, CurioColumnChoice *out)
{
  *out = (CurioColumnChoice){ 0 };
  add_columns (out, curio_presets[preset].needed);
  add_columns (out, curio_presets[preset].usual);
}

/* Only a file that a program reads by its place has an order of its own: the
 * needed ones of Customer Match, and the address of the others. */
void
curio_preset_fit (CurioPresetId preset, CurioColumnChoice *self)
{
  CurioColumnChoice fitting = { 0 };

  add_columns (&fitting, curio_presets[preset].needed);
  for (guint i = 0; i < self->n; i++)
    if (curio_preset_has (preset, (CurioCampaignColumn)self->columns[i]))
      curio_column_choice_add (&fitting,
                               (CurioCampaignColumn)self->columns[i]);
  *self = fitting;
}
