/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where to write a campaign: the desktop's own window for it, in the folder of
 * the last one, proposing a file's name made of NAME.  (transfer full) */
GtkFileChooserNative *curio_campaign_chooser_new (GtkWindow *parent,
                                                  const char *name);

/* What was chosen, once it is accepted; NULL where it is no file of this
 * computer.  OUT_REPLACE: the person has agreed to overwrite all that would
 * be.  Its folder is remembered.  (transfer full) */
char *curio_campaign_chooser_take_path (GtkFileChooserNative *chooser,
                                        gboolean *out_replace);

G_END_DECLS
