/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pill of the books: two definitions, each with a sentence that says when
 * it is the right one. */

#include "curio-books-pill.h"

#include "curio-snug-popover.h"

#include <glib/gi18n-lib.h>

struct _CurioBooksPill
{
  CurioPill parent_instance;

  GtkPopover *popover;
  GtkBox *choices;
  GtkCheckButton *checks[CURIO_N_BOOKS];
  gboolean is_short;
};

static const char *const short_names[CURIO_N_BOOKS] = {
  [CURIO_BOOKS_TRADING] = N_ ("Trading"),
  [CURIO_BOOKS_POC] = N_ ("POC"),
};

static const char *const meanings[CURIO_N_BOOKS] = {
  [CURIO_BOOKS_TRADING]
  = N_ ("What was really traded: repeated lines count once; postage, fees and "
        "write-offs are left out; cancellations are taken off sales."),
  [CURIO_BOOKS_POC] = N_ (
      "Every row as it stands, as in the first notebook, so that its figures "
      "can be compared with these."),
};

G_DEFINE_FINAL_TYPE (CurioBooksPill, curio_books_pill, CURIO_TYPE_PILL)

static void
toggled_cb (GtkCheckButton *check, CurioBooksPill *self)
{
  CurioSession *session = curio_pill_get_session (CURIO_PILL (self));

  if (session == NULL || !gtk_check_button_get_active (check))
    return;
  for (CurioBooksKind kind = 0; kind < CURIO_N_BOOKS; kind++)
    if (check == self->checks[kind])
      curio_session_set_books (session, kind);
}

static void
curio_books_pill_update (CurioPill *pill, CurioSession *session)
{
  CurioBooksPill *self = CURIO_BOOKS_PILL (pill);
  CurioBooksKind kind = curio_session_get_books (session);

  curio_pill_set_text (pill, _ ("Definitions"),
                       self->is_short ? _ (short_names[kind])
                                      : curio_books_get_name (kind),
                       NULL);
  gtk_check_button_set_active (self->checks[kind], TRUE);
}

void
curio_books_pill_set_short (CurioBooksPill *self, gboolean is_short)
{
  CurioSession *session;

  g_return_if_fail (CURIO_IS_BOOKS_PILL (self));

  session = curio_pill_get_session (CURIO_PILL (self));
  if (is_short == self->is_short)
    return;
  self->is_short = is_short;
  if (session != NULL && curio_session_get_measures (session) != NULL)
    curio_books_pill_update (CURIO_PILL (self), session);
}

static void
add_choice (CurioBooksPill *self, CurioBooksKind kind)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *check
      = gtk_check_button_new_with_label (curio_books_get_name (kind));
  GtkWidget *meaning = gtk_label_new (_ (meanings[kind]));

  gtk_label_set_wrap (GTK_LABEL (meaning), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (meaning), 36);
  gtk_label_set_xalign (GTK_LABEL (meaning), 0);
  gtk_widget_set_margin_start (meaning, 28);
  gtk_widget_add_css_class (meaning, "dim-label");
  gtk_widget_add_css_class (meaning, "caption");
  gtk_accessible_update_property (GTK_ACCESSIBLE (check),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _ (meanings[kind]), -1);
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), meaning);
  gtk_box_append (self->choices, box);

  self->checks[kind] = GTK_CHECK_BUTTON (check);
  gtk_check_button_set_group (self->checks[kind],
                              kind > 0 ? self->checks[0] : NULL);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, 0);
}

static void
curio_books_pill_class_init (CurioBooksPillClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  CURIO_PILL_CLASS (klass)->update = curio_books_pill_update;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/co/londongiftshop/Curio/ui/curio-books-pill.ui");
  gtk_widget_class_bind_template_child (widget_class, CurioBooksPill, popover);
  gtk_widget_class_bind_template_child (widget_class, CurioBooksPill, choices);
}

static void
curio_books_pill_init (CurioBooksPill *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  curio_snug_popover_make (self->popover);
  for (CurioBooksKind kind = 0; kind < CURIO_N_BOOKS; kind++)
    add_choice (self, kind);
}
