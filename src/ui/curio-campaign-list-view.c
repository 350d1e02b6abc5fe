/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The register as a list, with the read-out of the chosen one beside it.  The
 * register is read in the background; what was read before stays meanwhile. */

#include "curio-campaign-list-view.h"

#include "curio-campaign-layout.h"
#include "curio-campaign-read-out-card.h"
#include "curio-campaign-register-job.h"
#include "curio-campaign-row.h"
#include "curio-wait-toast.h"

#include <glib/gi18n-lib.h>

struct _CurioCampaignListView
{
  AdwBin parent_instance;

  GtkStack *stack;
  AdwStatusPage *none;
  GtkWidget *columns;
  GtkListBox *list;
  GtkLabel *place;
  CurioCampaignReadOutCard *read_out;

  CurioSession *session;
  char *key;                     /* of the shop that LISTING is of */
  CurioCampaignListing *listing; /* NULL: not read yet */
  CurioLedger *ledger;           /* that the rows' verdicts are of */
  GCancellable *cancellable;     /* of the reading under way */
  CurioRegistered *lost;         /* removed last; NULL: nothing */
  CurioWaitToast *wait;          /* while one is removed, or put back */
  char *chosen;                  /* id of the campaign that is shown */
};

G_DEFINE_FINAL_TYPE (CurioCampaignListView, curio_campaign_list_view,
                     ADW_TYPE_BIN)

static void
add_toast (CurioCampaignListView *self, AdwToast *toast)
{
  GtkWidget *overlay
      = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);

  if (overlay != NULL)
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
  else
    g_object_unref (toast);
}

/* A toast takes markup, and a message may name a file. */
static void
tell (CurioCampaignListView *self, const GError *error)
{
  g_autofree char *markup = g_markup_escape_text (error->message, -1);

  add_toast (self, adw_toast_new (markup));
}

/* --- the list ------------------------------------------------------------ */

static const CurioRegistered *
get_campaign (CurioCampaignListView *self, GtkListBoxRow *row)
{
  int index = row != NULL ? gtk_list_box_row_get_index (row) : -1;

  return index >= 0 && self->listing != NULL
                 && (guint)index < self->listing->campaigns->len
             ? g_ptr_array_index (self->listing->campaigns, (guint)index)
             : NULL;
}

static void
show_chosen (CurioCampaignListView *self)
{
  const CurioRegistered *campaign
      = get_campaign (self, gtk_list_box_get_selected_row (self->list));

  curio_campaign_read_out_card_show (self->read_out, self->session, campaign);
}

static void
selected_cb (CurioCampaignListView *self)
{
  const CurioRegistered *campaign
      = get_campaign (self, gtk_list_box_get_selected_row (self->list));

  if (campaign == NULL || g_strcmp0 (campaign->id, self->chosen) == 0)
    return;
  g_free (self->chosen);
  self->chosen = g_strdup (campaign->id);
  show_chosen (self);
}

/* The one that was chosen before, else the newest. */
static void
select_row (CurioCampaignListView *self)
{
  GtkListBoxRow *wanted = gtk_list_box_get_row_at_index (self->list, 0);

  for (int i = 0; i < (int)self->listing->campaigns->len; i++)
    {
      const CurioRegistered *campaign
          = g_ptr_array_index (self->listing->campaigns, (guint)i);

      if (g_strcmp0 (campaign->id, self->chosen) == 0)
        wanted = gtk_list_box_get_row_at_index (self->list, i);
    }
  gtk_list_box_select_row (self->list, wanted);
  show_chosen (self);
}

static void
fill (CurioCampaignListView *self)
{
  const CurioFacts *facts = curio_session_get_facts (self->session);
  GtkListBoxRow *row;

  g_clear_pointer (&self->ledger, curio_ledger_unref);
  self->ledger = curio_ledger_ref (curio_session_get_ledger (self->session));
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < self->listing->campaigns->len; i++)
    {
      const CurioRegistered *campaign
          = g_ptr_array_index (self->listing->campaigns, i);
      g_autofree char *verdict = curio_campaign_read_out_card_get_verdict (
          self->read_out, self->session, campaign);

      gtk_list_box_append (self->list,
                           curio_campaign_row_new (campaign, facts, verdict));
    }
  select_row (self);
}

/* Where they are kept, why not elsewhere, and what could not be read. */
static void
say_place (CurioCampaignListView *self)
{
  const CurioRegisterPlace *place = &self->listing->place;
  g_autoptr (GString) text = g_string_new (place->where);

  if (place->why != NULL)
    g_string_append_printf (text, " %s", place->why);
  if (place->trouble != NULL)
    g_string_append_printf (text, " %s", place->trouble);
  gtk_label_set_text (self->place, text->str);
}

static void
show_listing (CurioCampaignListView *self)
{
  g_autofree char *markup = NULL;

  say_place (self);
  markup = g_markup_printf_escaped (
      "%s\n%s",
      _ ("What you export as a campaign is listed here, and later who "
         "ordered."),
      gtk_label_get_text (self->place));
  adw_status_page_set_description (self->none, markup);
  fill (self);
  gtk_stack_set_visible_child_name (
      self->stack, self->listing->campaigns->len > 0 ? "list" : "none");
}

/* The verdicts in the list are of the days that are chosen too. */
static void
window_cb (CurioCampaignListView *self)
{
  if (self->listing != NULL && self->session != NULL)
    fill (self);
}

static gboolean
is_same_place (const CurioRegisterPlace *a, const CurioRegisterPlace *b)
{
  return g_strcmp0 (a->where, b->where) == 0 && g_strcmp0 (a->why, b->why) == 0
         && g_strcmp0 (a->trouble, b->trouble) == 0;
}

/* Whether what is shown is what LISTING says: a campaign never changes. */
static gboolean
is_shown (CurioCampaignListView *self, const CurioCampaignListing *listing)
{
  const GPtrArray *shown
      = self->listing != NULL ? self->listing->campaigns : NULL;

  if (shown == NULL || shown->len != listing->campaigns->len
      || self->ledger != curio_session_get_ledger (self->session)
      || !is_same_place (&self->listing->place, &listing->place))
    return FALSE;
  for (guint i = 0; i < shown->len; i++)
    if (g_strcmp0 (((CurioRegistered *)shown->pdata[i])->id,
                   ((CurioRegistered *)listing->campaigns->pdata[i])->id)
        != 0)
      return FALSE;
  return TRUE;
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CurioCampaignListView) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioCampaignListing) listing
      = curio_campaign_listing_finish (result, &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;
  g_clear_object (&self->cancellable);
  if (listing == NULL)
    {
      tell (self, error);
      return;
    }
  if (is_shown (self, listing))
    return;
  g_clear_pointer (&self->listing, curio_campaign_listing_free);
  self->listing = g_steal_pointer (&listing);
  show_listing (self);
}

static void
read_register (CurioCampaignListView *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  curio_campaign_listing_start (
      curio_session_get_source (self->session),
      self->listing != NULL ? self->listing->campaigns : NULL,
      self->cancellable, listed_cb, g_object_ref (self));
}

/* Another shop's campaigns must not stand beside this shop's figures. */
static void
follow_shop (CurioCampaignListView *self)
{
  char *key = curio_source_make_key (curio_session_get_source (self->session));

  if (g_strcmp0 (key, self->key) != 0)
    {
      g_clear_pointer (&self->listing, curio_campaign_listing_free);
      g_clear_pointer (&self->lost, curio_registered_free);
      g_clear_pointer (&self->chosen, g_free);
      gtk_stack_set_visible_child_name (self->stack, "reading");
    }
  g_free (self->key);
  self->key = key;
}

void
curio_campaign_list_view_update (CurioCampaignListView *self,
                                 CurioSession *session)
{
  g_return_if_fail (CURIO_IS_CAMPAIGN_LIST_VIEW (self));

  g_set_object (&self->session, session);
  follow_shop (self);
  if (self->listing != NULL)
    show_chosen (self);
  read_register (self);
}

void
curio_campaign_list_view_export (CurioCampaignListView *self)
{
  g_return_if_fail (CURIO_IS_CAMPAIGN_LIST_VIEW (self));

  curio_campaign_read_out_card_export (self->read_out);
}

/* --- removing ------------------------------------------------------------ */

/* On a slow server there is time to think better of it. */
static void
start_removing (CurioCampaignListView *self, const CurioRegistered *campaign,
                gboolean removed, GAsyncReadyCallback callback)
{
  self->wait = curio_wait_toast_begin (
      GTK_WIDGET (self), removed ? _ ("Taking the campaign off the list")
                                 : _ ("Putting the campaign back"));
  curio_campaign_removing_start (curio_session_get_source (self->session),
                                 campaign, removed,
                                 curio_wait_toast_get_cancellable (self->wait),
                                 callback, g_object_ref (self));
}

/* Whether it is done; a cancel is no failure to tell. */
static gboolean
end_removing (CurioCampaignListView *self, GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  gboolean is_done = curio_campaign_removing_finish (result, &error);

  curio_wait_toast_end (g_steal_pointer (&self->wait));
  if (!is_done && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tell (self, error);
  return is_done;
}

static void
restored_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CurioCampaignListView) self = data;

  end_removing (self, result);
  if (self->session != NULL)
    read_register (self);
}

static void
undo_cb (CurioCampaignListView *self)
{
  if (self->lost == NULL || self->session == NULL || self->wait != NULL)
    return;
  self->lost->is_removed = TRUE;
  start_removing (self, self->lost, FALSE, restored_cb);
  g_clear_pointer (&self->lost, curio_registered_free);
}

static void
removed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CurioCampaignListView) self = data;
  AdwToast *toast;

  if (!end_removing (self, result))
    return;
  toast = adw_toast_new (_ ("Campaign taken off the list"));
  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), self,
                           G_CONNECT_SWAPPED);
  add_toast (self, toast);
  if (self->session != NULL)
    read_register (self);
}

static void
remove_cb (CurioCampaignListView *self)
{
  const CurioRegistered *campaign
      = get_campaign (self, gtk_list_box_get_selected_row (self->list));

  if (campaign == NULL || self->wait != NULL)
    return;
  start_removing (self, campaign, TRUE, removed_cb);
  g_clear_pointer (&self->lost, curio_registered_free);
  self->lost = curio_campaign_register_copy (campaign);
}

/* --- life ---------------------------------------------------------------- */

static void
curio_campaign_list_view_dispose (GObject *object)
{
  CurioCampaignListView *self = CURIO_CAMPAIGN_LIST_VIEW (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_pointer (&self->listing, curio_campaign_listing_free);
  g_clear_pointer (&self->ledger, curio_ledger_unref);
  g_clear_pointer (&self->lost, curio_registered_free);
  g_clear_pointer (&self->chosen, g_free);
  g_clear_pointer (&self->key, g_free);
  G_OBJECT_CLASS (curio_campaign_list_view_parent_class)->dispose (object);
}

static void
curio_campaign_list_view_class_init (CurioCampaignListViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = curio_campaign_list_view_dispose;
  g_type_ensure (CURIO_TYPE_CAMPAIGN_READ_OUT_CARD);
  gtk_widget_class_set_template_from_resource (
      widget_class,
      "/uk/co/londongiftshop/Curio/ui/curio-campaign-list-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CurioCampaignListView,
                                        stack);
  gtk_widget_class_bind_template_child (widget_class, CurioCampaignListView,
                                        none);
  gtk_widget_class_bind_template_child (widget_class, CurioCampaignListView,
                                        columns);
  gtk_widget_class_bind_template_child (widget_class, CurioCampaignListView,
                                        list);
  gtk_widget_class_bind_template_child (widget_class, CurioCampaignListView,
                                        place);
  gtk_widget_class_bind_template_child (widget_class, CurioCampaignListView,
                                        read_out);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, window_cb);
}

static void
curio_campaign_list_view_init (CurioCampaignListView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->columns, curio_campaign_layout_new ());
}
