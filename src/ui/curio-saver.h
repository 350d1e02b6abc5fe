/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Writes to PATH, replacing what is there; in a worker thread. */
typedef gboolean (*CurioSaveFunc) (const char *path, gpointer data,
                                   GCancellable *cancellable, GError **error);

/* One thing to be saved where the person says.  SUBJECT begins the toast ("66
 * customers"), NAME is suggested for the file; both are taken, as is DATA. */
typedef struct _CurioSaver CurioSaver;

CurioSaver *curio_saver_new (char *subject, char *name, CurioSaveFunc save,
                             gpointer data, GDestroyNotify free_data);

/* Asks for a place, writes there off the main loop, and says in a toast of
 * PARENT's window what became of it, with a button that opens the file.  What
 * takes over half a second has a bar and a button that stops it.  Takes SELF.
 */
void curio_saver_ask (CurioSaver *self, GtkWidget *parent);
/* The same without asking. */
void curio_saver_save (CurioSaver *self, GtkWidget *parent, const char *path);
/* The same to FILE; what is no place on this computer is said in a dialog. */
void curio_saver_save_file (CurioSaver *self, GtkWidget *parent, GFile *file);

G_END_DECLS
