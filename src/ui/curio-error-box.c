/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows an error where it happened. */

#include "curio-error-box.h"

#include "curio-notice.h"

struct _CurioErrorBox
{
  AdwBin parent_instance;

  GtkLabel *sentence;
  GtkExpander *expander;
  GtkLabel *words;
};

G_DEFINE_FINAL_TYPE (CurioErrorBox, curio_error_box, ADW_TYPE_BIN)

void
curio_error_box_set_error (CurioErrorBox *self, const GError *error)
{
  g_return_if_fail (CURIO_IS_ERROR_BOX (self));

  gtk_widget_set_visible (GTK_WIDGET (self), error != NULL);
  if (error == NULL)
    return;

  g_autofree char *sentence = curio_notice_get_sentence (error);
  g_autofree char *words = curio_notice_get_words (error);

  gtk_label_set_text (self->sentence, sentence);
  gtk_label_set_text (self->words, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->expander), words != NULL);
  gtk_expander_set_expanded (self->expander, FALSE);
}

static void
curio_error_box_class_init (CurioErrorBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/co/londongiftshop/Curio/ui/curio-error-box.ui");
  gtk_widget_class_bind_template_child (widget_class, CurioErrorBox, sentence);
  gtk_widget_class_bind_template_child (widget_class, CurioErrorBox, expander);
  gtk_widget_class_bind_template_child (widget_class, CurioErrorBox, words);
}

static void
curio_error_box_init (CurioErrorBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
