/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Chips of groups.  A segment is added by one click; anything finer in a
 * window with all conditions, which a chip opens for its own group too. */

#include "curio-campaign-audience-card.h"

#include "curio-campaign-chip.h"
#include "curio-campaign-group-editor.h"
#include "curio-campaign-save-audience.h"
#include "curio-campaign-words.h"
#include "curio-rows.h"
#include "curio-swatch.h"

#include "curio-format.h"

#include <glib/gi18n-lib.h>

struct _CurioCampaignAudienceCard
{
  AdwBin parent_instance;

  GtkBox *chips;
  GPtrArray *shown_chips; /* borrowed */
  GtkWidget *add;
  GtkPopover *popover;
  GtkListBox *choices;
  GtkLabel *more_label;
  GtkWidget *another;
  GtkListBox *saved;
  GtkWidget *saved_box;
  GtkLabel *sum;
  GtkCheckButton *keep;
  GtkWidget *save;

  CurioCampaignPlanner *planner;
  CurioCampaignAudience shown; /* what the chips say */
  gboolean is_shown;
  gboolean filling;
  guint edited; /* the group whose conditions are open */
};

G_DEFINE_FINAL_TYPE (CurioCampaignAudienceCard, curio_campaign_audience_card,
                     ADW_TYPE_BIN)

static const CurioCampaignAudience *
get_audience (CurioCampaignAudienceCard *self)
{
  return curio_campaign_planner_get_audience (self->planner);
}

/* --- changing ------------------------------------------------------------ */

/* GROUP takes the place of the one at INDEX, or comes last. */
static void
set_group (CurioCampaignAudienceCard *self, guint index,
           const CurioAudienceGroup *group)
{
  g_auto (CurioCampaignAudience) audience = { 0 };
  CurioAudienceGroup *place;

  curio_campaign_audience_copy (get_audience (self), &audience);
  if (index < audience.n_groups)
    place = &audience.groups[index];
  else
    place = curio_campaign_audience_add_group (&audience);
  curio_audience_group_clear (place);
  curio_audience_group_copy (group, place);
  curio_campaign_planner_set_audience (self->planner, &audience);
}

static guint
get_index (gpointer widget)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), "index"));
}

static void
edited_cb (CurioCampaignGroupEditor *editor, gpointer user_data)
{
  CurioCampaignAudienceCard *self = user_data;

  set_group (self, self->edited, curio_campaign_group_editor_get (editor));
}

static void
edit (CurioCampaignAudienceCard *self, guint index)
{
  const CurioCampaignAudience *audience = get_audience (self);
  const CurioAudienceGroup everybody = CURIO_AUDIENCE_GROUP_EVERYBODY;
  CurioCampaignGroupEditor *editor = curio_campaign_group_editor_present (
      GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
      curio_campaign_planner_get_measures (self->planner),
      index < audience->n_groups ? &audience->groups[index] : &everybody);

  self->edited = index;
  g_signal_connect_object (editor, "done", G_CALLBACK (edited_cb), self, 0);
}

static void
wanted_cb (CurioCampaignChip *chip, gpointer user_data)
{
  edit (user_data, get_index (chip));
}

static void
removed_cb (CurioCampaignChip *chip, gpointer user_data)
{
  CurioCampaignAudienceCard *self = user_data;
  g_auto (CurioCampaignAudience) audience = { 0 };

  curio_campaign_audience_copy (get_audience (self), &audience);
  curio_campaign_audience_remove_group (&audience, get_index (chip));
  curio_campaign_planner_set_audience (self->planner, &audience);
  gtk_widget_grab_focus (self->add);
}

static void
keep_cb (CurioCampaignAudienceCard *self)
{
  g_auto (CurioCampaignAudience) audience = { 0 };

  if (self->filling)
    return;
  curio_campaign_audience_copy (get_audience (self), &audience);
  audience.keep_negative = gtk_check_button_get_active (self->keep);
  curio_campaign_planner_set_audience (self->planner, &audience);
}

/* --- what can be added --------------------------------------------------- */

/* Narrows what was added last: who begins with a segment means that one. */
static void
more_cb (CurioCampaignAudienceCard *self)
{
  guint n = get_audience (self)->n_groups;

  gtk_popover_popdown (self->popover);
  edit (self, n > 0 ? n - 1 : 0);
}

static void
another_cb (CurioCampaignAudienceCard *self)
{
  gtk_popover_popdown (self->popover);
  edit (self, get_audience (self)->n_groups);
}

static void
name_buttons (CurioCampaignAudienceCard *self)
{
  const CurioCampaignAudience *audience = get_audience (self);
  guint n = audience->n_groups;
  g_autofree char *words
      = n > 0 ? curio_campaign_words_describe_group (
            &audience->groups[n - 1],
            curio_campaign_planner_get_facts (self->planner))
              : NULL;
  g_autofree char *label = n > 0 ? g_strdup_printf (_ ("Narrow “%s”…"), words)
                                 : g_strdup (_ ("More conditions…"));

  gtk_label_set_text (self->more_label, label);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (gtk_widget_get_parent (GTK_WIDGET (self->more_label))),
      GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_visible (self->another, n > 0);
}

static void
choice_cb (GtkListBox *list, GtkListBoxRow *row, gpointer user_data)
{
  CurioCampaignAudienceCard *self = user_data;
  CurioAudienceGroup group = CURIO_AUDIENCE_GROUP_EVERYBODY;

  gtk_popover_popdown (self->popover);
  group.segment = (int)get_index (row);
  set_group (self, G_MAXUINT, &group);
}

static GtkWidget *
make_choice (const char *name, guint index, int segment, const char *count)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *number = gtk_label_new (count);

  if (segment >= 0)
    gtk_box_append (GTK_BOX (box), g_object_new (CURIO_TYPE_SWATCH, "segment",
                                                 segment, "width-request", 12,
                                                 "height-request", 12, NULL));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (number, "caption-text");
  gtk_widget_add_css_class (number, "numeric");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), number);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (row), "index", GUINT_TO_POINTER (index));
  return row;
}

static void
empty (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static void
fill_choices (CurioCampaignAudienceCard *self)
{
  const CurioRfm *rfm
      = &curio_campaign_planner_get_measures (self->planner)->rfm;

  empty (self->choices);
  for (guint i = 0; i < CURIO_N_SEGMENTS; i++)
    {
      g_autofree char *count
          = curio_format_count (rfm->segments[i].n_customers);

      gtk_list_box_append (
          self->choices,
          make_choice (curio_segment_get_title (i), i, (int)i, count));
    }
}

static void
shown_cb (CurioCampaignAudienceCard *self)
{
  guint n = curio_campaign_save_audience_list (self->planner, self->saved,
                                               make_choice);

  name_buttons (self);
  gtk_widget_set_visible (self->saved_box, n > 0);
}

static void
saved_cb (GtkListBox *list, GtkListBoxRow *row, gpointer user_data)
{
  CurioCampaignAudienceCard *self = user_data;

  gtk_popover_popdown (self->popover);
  curio_campaign_save_audience_open (self->planner, GTK_WIDGET (self),
                                     get_index (row));
}

static void
save_cb (CurioCampaignAudienceCard *self)
{
  curio_campaign_save_audience_ask (self->planner, GTK_WIDGET (self));
}

/* --- showing ------------------------------------------------------------- */

static void
add_chip (CurioCampaignAudienceCard *self, guint index)
{
  const CurioCampaignAudience *audience = get_audience (self);
  const CurioMeasures *measures
      = curio_campaign_planner_get_measures (self->planner);
  CurioAudienceGroup *group = &audience->groups[index];
  const CurioCampaignAudience alone = {
    .n_groups = 1, .groups = group, .keep_negative = audience->keep_negative
  };
  CurioAudienceSum sum;
  g_autofree char *words = curio_campaign_words_describe_group (
      group, curio_campaign_planner_get_facts (self->planner));
  GtkWidget *chip;

  curio_campaign_audience_measure (&alone, measures, &sum);
  chip = curio_campaign_chip_new (group->segment, words, sum.n);
  g_object_set_data (G_OBJECT (chip), "index", GUINT_TO_POINTER (index));
  g_signal_connect_object (chip, "wanted", G_CALLBACK (wanted_cb), self, 0);
  g_signal_connect_object (chip, "removed", G_CALLBACK (removed_cb), self, 0);
  /* Before the button that adds. */
  gtk_widget_insert_before (chip, GTK_WIDGET (self->chips), self->add);
  g_ptr_array_add (self->shown_chips, chip);
}

static void
show_chips (CurioCampaignAudienceCard *self)
{
  const CurioCampaignAudience *audience = get_audience (self);

  for (guint i = 0; i < self->shown_chips->len; i++)
    gtk_box_remove (self->chips, self->shown_chips->pdata[i]);
  g_ptr_array_set_size (self->shown_chips, 0);
  for (guint i = 0; i < audience->n_groups; i++)
    add_chip (self, i);
  curio_campaign_audience_clear (&self->shown);
  curio_campaign_audience_copy (audience, &self->shown);
  self->is_shown = TRUE;
}

/* Customers, what they are worth, and who is left out because they took back
 * more than they bought. */
static void
show_sum (CurioCampaignAudienceCard *self)
{
  const CurioCampaignAudience *audience = get_audience (self);
  CurioAudienceSum sum;
  g_autofree char *count = NULL, *money = NULL, *text = NULL, *keep = NULL;

  curio_campaign_audience_measure (
      audience, curio_campaign_planner_get_measures (self->planner), &sum);
  count = curio_format_count (sum.n);
  money = curio_format_money (sum.net_mills);
  text = g_strdup_printf (ngettext ("%s customer, net spend %s",
                                    "%s customers, net spend %s", sum.n),
                          count, money);
  keep = g_strdup_printf (
      ngettext ("with %u who took back more than they bought",
                "with %u who took back more than they bought", sum.n_negative),
      sum.n_negative);
  gtk_label_set_text (self->sum, text);
  if (!audience->keep_negative)
    gtk_check_button_set_label (self->keep, keep);
  self->filling = TRUE;
  gtk_check_button_set_active (self->keep, audience->keep_negative);
  self->filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->keep),
                          sum.n_negative > 0 || audience->keep_negative);
  gtk_widget_set_visible (self->save, audience->n_groups > 0);
}

static void
update (CurioCampaignAudienceCard *self)
{
  if (self->is_shown
      && curio_campaign_audience_equal (&self->shown, get_audience (self)))
    return;
  show_chips (self);
  show_sum (self);
}

/* --- life ---------------------------------------------------------------- */

static void
curio_campaign_audience_card_finalize (GObject *object)
{
  CurioCampaignAudienceCard *self = CURIO_CAMPAIGN_AUDIENCE_CARD (object);

  curio_campaign_audience_clear (&self->shown);
  g_ptr_array_unref (self->shown_chips);
  G_OBJECT_CLASS (curio_campaign_audience_card_parent_class)
      ->finalize (object);
}

static void
bind_template (GtkWidgetClass *class)
{
  static const struct
  {
    const char *name;
    gsize offset;
  } children[] = {
#define CHILD(name)                                                           \
  { #name, G_STRUCT_OFFSET (CurioCampaignAudienceCard, name) }
    CHILD (chips), CHILD (add),        CHILD (popover), CHILD (choices),
    CHILD (saved), CHILD (saved_box),  CHILD (sum),     CHILD (keep),
    CHILD (save),  CHILD (more_label), CHILD (another),
#undef CHILD
  };

  g_type_ensure (CURIO_TYPE_ROWS);
  gtk_widget_class_set_template_from_resource (
      class, "/uk/co/londongiftshop/Curio/ui/curio-campaign-audience-card.ui");
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    gtk_widget_class_bind_template_child_full (class, children[i].name, FALSE,
                                               children[i].offset);
  gtk_widget_class_bind_template_callback (class, more_cb);
  gtk_widget_class_bind_template_callback (class, another_cb);
  gtk_widget_class_bind_template_callback (class, choice_cb);
  gtk_widget_class_bind_template_callback (class, saved_cb);
  gtk_widget_class_bind_template_callback (class, shown_cb);
  gtk_widget_class_bind_template_callback (class, keep_cb);
  gtk_widget_class_bind_template_callback (class, save_cb);
}

static void
curio_campaign_audience_card_class_init (CurioCampaignAudienceCardClass *class)
{
  G_OBJECT_CLASS (class)->finalize = curio_campaign_audience_card_finalize;
  bind_template (GTK_WIDGET_CLASS (class));
}

static void
curio_campaign_audience_card_init (CurioCampaignAudienceCard *self)
{
  self->shown_chips = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
curio_campaign_audience_card_set_planner (CurioCampaignAudienceCard *self,
                                          CurioCampaignPlanner *planner)
{
  g_return_if_fail (CURIO_IS_CAMPAIGN_AUDIENCE_CARD (self));

  self->planner = planner;
  fill_choices (self);
  g_signal_connect_object (planner, "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}
