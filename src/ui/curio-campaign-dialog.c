/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The campaign dialog.  Its cards share one planner; this file is what is
 * around them: the button, where to write, what came of it, and closing. */

#include "curio-campaign-dialog.h"

#include "curio-campaign-audience-card.h"
#include "curio-campaign-beside-card.h"
#include "curio-campaign-chooser.h"
#include "curio-campaign-columns-card.h"
#include "curio-campaign-contacts-card.h"
#include "curio-campaign-hold-out-card.h"
#include "curio-campaign-job.h"
#include "curio-campaign-layout.h"
#include "curio-campaign-offers-card.h"
#include "curio-campaign-preset-card.h"
#include "curio-campaign-preview-card.h"
#include "curio-campaign-questions.h"
#include "curio-campaign-running-card.h"
#include "curio-campaign-toast.h"
#include "curio-campaign-words.h"
#include "curio-error-box.h"
#include "curio-progress-box.h"

#include "curio-error.h"
#include "curio-spoken-names.h"

#include <glib/gi18n-lib.h>

struct _CurioCampaignDialog
{
  AdwWindow parent_instance;

  GtkWidget *export;
  GtkStack *stack;
  CurioErrorBox *error_box;
  GtkWidget *problem_box;
  GtkLabel *problem;
  GtkWidget *columns_box;
  CurioCampaignAudienceCard *audience;
  CurioCampaignPresetCard *preset;
  CurioCampaignContactsCard *contacts;
  CurioCampaignRunningCard *running;
  CurioCampaignHoldOutCard *hold_out;
  CurioCampaignOffersCard *offers;
  CurioCampaignColumnsCard *columns;
  AdwBin *preview_caption;
  CurioCampaignPreviewCard *preview;
  CurioCampaignBesideCard *beside;
  CurioProgressBox *progress;

  GtkWidget *parent;
  CurioCampaignPlanner *planner;
  CurioCampaignJob *job;     /* the latest; NULL before the first */
  GCancellable *cancellable; /* of the writing under way */
  GtkFileChooserNative *chooser;
  gboolean may_close; /* asked already, or written */
};

G_DEFINE_FINAL_TYPE (CurioCampaignDialog, curio_campaign_dialog,
                     ADW_TYPE_WINDOW)

/* --- the button ---------------------------------------------------------- */

static void
update (CurioCampaignDialog *self)
{
  const CurioCampaignDraft *draft
      = curio_campaign_planner_get_draft (self->planner);
  gboolean is_loading = curio_campaign_planner_is_loading (self->planner);
  g_autofree char *name_problem
      = curio_campaign_planner_find_name_problem (self->planner);
  const char *problem = is_loading               ? NULL
                        : draft->problem != NULL ? draft->problem
                                                 : name_problem;
  g_autofree char *label
      = is_loading ? g_strdup (_ ("Export…"))
                   : curio_campaign_words_offer_export (draft->n_sent);

  gtk_button_set_label (GTK_BUTTON (self->export), label);
  gtk_label_set_ellipsize (
      GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->export))),
      PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (self->export, problem);
  gtk_label_set_text (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (self->problem_box, problem != NULL);
  gtk_widget_set_sensitive (
      self->export, !is_loading && problem == NULL && self->cancellable == NULL
                        && !curio_campaign_offers_card_is_busy (self->offers));
}

/* --- writing ------------------------------------------------------------- */

static const CurioProgress *
get_progress (gpointer data, const char **out_activity)
{
  CurioCampaignDialog *self = data;

  if (self->job == NULL)
    return NULL;
  *out_activity = _ ("Writing the campaign…");
  return &self->job->progress;
}

static void start_writing (CurioCampaignDialog *self, const char *path,
                           gboolean replace, gboolean is_unregistered,
                           gboolean accepts_gaps);

static void
replace_cb (CurioCampaignDialog *self, const char *response)
{
  g_autofree char *path = g_strdup (self->job->path);

  if (g_str_equal (response, "replace"))
    start_writing (self, path, TRUE, self->job->is_unregistered,
                   self->job->accepts_gaps);
}

static void
unregistered_cb (CurioCampaignDialog *self, const char *response)
{
  g_autofree char *path = g_strdup (self->job->path);

  if (g_str_equal (response, "write"))
    start_writing (self, path, self->job->replace, TRUE,
                   self->job->accepts_gaps);
}

static void
gaps_cb (CurioCampaignDialog *self, const char *response)
{
  g_autofree char *path = g_strdup (self->job->path);

  if (g_str_equal (response, "write"))
    start_writing (self, path, self->job->replace, self->job->is_unregistered,
                   TRUE);
}

/* "53 of 53 customers written, 14 held out": counted when the file was read
 * back.  ERROR: why it is not in the register, or NULL. */
static void
tell_written (CurioCampaignDialog *self, const GError *error)
{
  const CurioCampaignDraft *draft = self->job->draft;
  g_autofree char *text = curio_campaign_words_tell_written (
      self->job->receipt->n[CURIO_REACH_SENT], draft->n_held_out);
  g_autofree char *beside = curio_campaign_words_tell_beside (
      self->job->path, draft->n - draft->n_sent);

  curio_campaign_toast_show (self->parent, text, beside, self->job->path);
  curio_campaign_follow_up (GTK_WINDOW (gtk_widget_get_root (self->parent)),
                            self->job, error);
  self->may_close = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

/* Nothing is written: a name that is taken or none, no register, files that
 * are there, or a disk that would not. */
static void
tell_trouble (CurioCampaignDialog *self, const GError *error)
{
  gboolean is_taken = g_error_matches (error, CURIO_ERROR, CURIO_ERROR_EXISTS);
  gboolean is_named = is_taken || error->code == CURIO_ERROR_USAGE;

  if (self->job->is_refused && !is_named)
    g_signal_connect_object (
        curio_campaign_ask_unregistered (GTK_WINDOW (self), error), "response",
        G_CALLBACK (unregistered_cb), self, G_CONNECT_SWAPPED);
  else if (is_taken && !self->job->is_refused)
    g_signal_connect_object (
        curio_campaign_ask_to_replace (GTK_WINDOW (self), self->job->path),
        "response", G_CALLBACK (replace_cb), self, G_CONNECT_SWAPPED);
  else if (g_error_matches (error, CURIO_ERROR, CURIO_ERROR_AMBIGUOUS))
    g_signal_connect_object (
        curio_campaign_ask_about_gaps (GTK_WINDOW (self), error), "response",
        G_CALLBACK (gaps_cb), self, G_CONNECT_SWAPPED);
  else
    curio_error_box_set_error (self->error_box, error);
  /* Another campaign came before this one. */
  if (g_error_matches (error, CURIO_ERROR, CURIO_ERROR_DATA))
    curio_campaign_planner_ask_register (self->planner);
  if (self->job->is_refused && is_named)
    curio_campaign_beside_card_focus_name (self->beside);
}

static void
written_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (CurioCampaignDialog) self = data;
  g_autoptr (GError) error = NULL;

  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;
  g_clear_object (&self->cancellable);
  gtk_stack_set_visible_child_name (self->stack, "plan");
  update (self);
  if (curio_campaign_job_finish (result, &error) || self->job->receipt != NULL)
    tell_written (self, error);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tell_trouble (self, error);
}

static void
start_writing (CurioCampaignDialog *self, const char *path, gboolean replace,
               gboolean is_unregistered, gboolean accepts_gaps)
{
  g_clear_pointer (&self->job, curio_campaign_job_unref);
  self->job = curio_campaign_job_new (self->planner, path, replace);
  self->job->is_unregistered = is_unregistered;
  self->job->accepts_gaps = accepts_gaps;
  self->cancellable = g_cancellable_new ();
  curio_error_box_set_error (self->error_box, NULL);
  gtk_stack_set_visible_child_name (self->stack, "progress");
  gtk_widget_set_sensitive (self->export, FALSE);
  curio_campaign_job_start (self->job, self->cancellable, written_cb,
                            g_object_ref (self));
}

void
curio_campaign_dialog_write (CurioCampaignDialog *self, const char *path)
{
  g_return_if_fail (CURIO_IS_CAMPAIGN_DIALOG (self));

  start_writing (self, path, FALSE, FALSE, FALSE);
}

static void
cancel_cb (CurioCampaignDialog *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

static void
chosen_cb (CurioCampaignDialog *self, int response)
{
  gboolean replace = FALSE;
  g_autofree char *path
      = response == GTK_RESPONSE_ACCEPT
            ? curio_campaign_chooser_take_path (self->chooser, &replace)
            : NULL;

  g_clear_object (&self->chooser);
  if (path != NULL)
    start_writing (self, path, replace, FALSE, FALSE);
}

static void
export_cb (CurioCampaignDialog *self)
{
  g_clear_object (&self->chooser);
  self->chooser = curio_campaign_chooser_new (
      GTK_WINDOW (self), curio_campaign_planner_get_name (self->planner));
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb),
                           self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

/* --- closing ------------------------------------------------------------- */

static void
leave_cb (CurioCampaignDialog *self, const char *response)
{
  if (!g_str_equal (response, "leave"))
    return;
  self->may_close = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
curio_campaign_dialog_close_request (GtkWindow *window)
{
  CurioCampaignDialog *self = CURIO_CAMPAIGN_DIALOG (window);

  if (!self->may_close && self->cancellable == NULL && self->planner != NULL
      && curio_campaign_planner_is_touched (self->planner))
    {
      g_signal_connect_object (curio_campaign_ask_to_leave (window),
                               "response", G_CALLBACK (leave_cb), self,
                               G_CONNECT_SWAPPED);
      return TRUE;
    }
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  curio_campaign_offers_card_stop (self->offers);
  if (self->planner != NULL)
    curio_campaign_planner_stop_loading (self->planner);
  return GTK_WINDOW_CLASS (curio_campaign_dialog_parent_class)
      ->close_request (window);
}

/* --- life ---------------------------------------------------------------- */

/* After the cards, which borrow it. */
static void
curio_campaign_dialog_finalize (GObject *object)
{
  CurioCampaignDialog *self = CURIO_CAMPAIGN_DIALOG (object);

  g_clear_object (&self->chooser);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->job, curio_campaign_job_unref);
  g_clear_object (&self->planner);
  g_clear_object (&self->parent);
  G_OBJECT_CLASS (curio_campaign_dialog_parent_class)->finalize (object);
}

static void
ensure_types (void)
{
  g_type_ensure (CURIO_TYPE_CAMPAIGN_AUDIENCE_CARD);
  g_type_ensure (CURIO_TYPE_CAMPAIGN_BESIDE_CARD);
  g_type_ensure (CURIO_TYPE_CAMPAIGN_COLUMNS_CARD);
  g_type_ensure (CURIO_TYPE_CAMPAIGN_CONTACTS_CARD);
  g_type_ensure (CURIO_TYPE_CAMPAIGN_HOLD_OUT_CARD);
  g_type_ensure (CURIO_TYPE_CAMPAIGN_OFFERS_CARD);
  g_type_ensure (CURIO_TYPE_CAMPAIGN_PRESET_CARD);
  g_type_ensure (CURIO_TYPE_CAMPAIGN_PREVIEW_CARD);
  g_type_ensure (CURIO_TYPE_CAMPAIGN_RUNNING_CARD);
  g_type_ensure (CURIO_TYPE_ERROR_BOX);
  g_type_ensure (CURIO_TYPE_PROGRESS_BOX);
}

static void
bind_template (GtkWidgetClass *class)
{
  static const struct
  {
    const char *name;
    gsize offset;
  } children[] = {
#define CHILD(name) { #name, G_STRUCT_OFFSET (CurioCampaignDialog, name) }
    CHILD (export),   CHILD (stack),           CHILD (error_box),
    CHILD (problem),  CHILD (problem_box),     CHILD (columns_box),
    CHILD (audience), CHILD (preset),          CHILD (contacts),
    CHILD (hold_out), CHILD (offers),          CHILD (columns),
    CHILD (preview),  CHILD (preview_caption), CHILD (beside),
    CHILD (progress), CHILD (running),
#undef CHILD
  };

  gtk_widget_class_set_template_from_resource (
      class, "/uk/co/londongiftshop/Curio/ui/curio-campaign-dialog.ui");
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    gtk_widget_class_bind_template_child_full (class, children[i].name, FALSE,
                                               children[i].offset);
  gtk_widget_class_bind_template_callback (class, export_cb);
  gtk_widget_class_bind_template_callback (class, cancel_cb);
  gtk_widget_class_add_binding_action (class, GDK_KEY_Escape, 0,
                                       "window.close", NULL);
}

static void
curio_campaign_dialog_class_init (CurioCampaignDialogClass *class)
{
  G_OBJECT_CLASS (class)->finalize = curio_campaign_dialog_finalize;
  GTK_WINDOW_CLASS (class)->close_request
      = curio_campaign_dialog_close_request;
  ensure_types ();
  bind_template (GTK_WIDGET_CLASS (class));
}

static void
curio_campaign_dialog_init (CurioCampaignDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->columns_box,
                                 curio_campaign_layout_new ());
  adw_bin_set_child (self->preview_caption,
                     curio_campaign_preview_card_get_caption (self->preview));
  curio_progress_box_set_func (self->progress, get_progress, self);
  curio_spoken_names_add (GTK_WIDGET (self));
}

static void
set_planner (CurioCampaignDialog *self, CurioCampaignPlanner *planner)
{
  self->planner = planner;
  curio_campaign_audience_card_set_planner (self->audience, planner);
  curio_campaign_preset_card_set_planner (self->preset, planner);
  curio_campaign_contacts_card_set_planner (self->contacts, planner);
  curio_campaign_running_card_set_planner (self->running, planner);
  curio_campaign_hold_out_card_set_planner (self->hold_out, planner);
  curio_campaign_offers_card_set_planner (self->offers, planner);
  curio_campaign_columns_card_set_planner (self->columns, planner);
  curio_campaign_preview_card_set_planner (self->preview, planner);
  curio_campaign_beside_card_set_planner (self->beside, planner);
  g_signal_connect_object (planner, "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}

/* A narrow one has no room for its title. */
static void
fit (CurioCampaignDialog *self, GtkWindow *window)
{
  gboolean is_narrow = curio_campaign_layout_fit (GTK_WINDOW (self), window);
  GtkWidget *header
      = gtk_widget_get_ancestor (self->export, ADW_TYPE_HEADER_BAR);

  curio_campaign_preset_card_set_narrow (self->preset, is_narrow);
  if (is_narrow)
    adw_header_bar_set_title_widget (ADW_HEADER_BAR (header),
                                     gtk_label_new (NULL));
}

CurioCampaignDialog *
curio_campaign_dialog_present (GtkWidget *parent, CurioSession *session,
                               const CurioCampaignAudience *audience)
{
  GtkWindow *window;
  CurioCampaignDialog *self;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (CURIO_IS_SESSION (session), NULL);
  g_return_val_if_fail (audience != NULL, NULL);

  window = GTK_WINDOW (gtk_widget_get_ancestor (parent, GTK_TYPE_WINDOW));
  self = g_object_new (CURIO_TYPE_CAMPAIGN_DIALOG, "transient-for", window,
                       "modal", window != NULL, NULL);
  self->parent = g_object_ref (parent);
  set_planner (self, curio_campaign_planner_new (session, audience));
  fit (self, window);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

CurioCampaignDialog *
curio_campaign_dialog_present_rule (GtkWidget *parent, CurioSession *session,
                                    int segment, const CurioCustomerRule *rule)
{
  g_auto (CurioCampaignAudience) audience = { 0 };

  g_return_val_if_fail (rule != NULL, NULL);

  curio_campaign_audience_add_rule (&audience, rule);
  if (segment >= 0)
    audience.groups[0].segment = segment;
  return curio_campaign_dialog_present (parent, session, &audience);
}

CurioCampaignPlanner *
curio_campaign_dialog_get_planner (CurioCampaignDialog *self)
{
  g_return_val_if_fail (CURIO_IS_CAMPAIGN_DIALOG (self), NULL);

  return self->planner;
}
