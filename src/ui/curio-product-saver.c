/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists of products on their way to a CSV file. */

#include "curio-product-saver.h"

#include "curio-figure.h"
#include "curio-format.h"
#include "curio-product-file.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  CurioLedger *ledger;
  CurioSelection selection;
  CurioProduct *products;
  guint n;
  gboolean without_pairs;
} List;

static void
free_list (List *list)
{
  curio_ledger_unref (list->ledger);
  curio_selection_clear (&list->selection);
  g_free (list->products);
  g_free (list);
}

static gboolean
write_list (const char *path, gpointer data, GCancellable *cancellable,
            GError **error)
{
  List *list = data;
  CurioView view;
  gboolean is_written;

  curio_view_init (&view, list->ledger, &list->selection);
  is_written = curio_product_file_write (path, &view, list->products, list->n,
                                         list->without_pairs, TRUE,
                                         cancellable, error);
  curio_view_clear (&view);
  return is_written;
}

CurioSaver *
curio_product_saver_new (const CurioView *view, CurioProduct *products,
                         guint n, gboolean without_pairs)
{
  List *list = g_new0 (List, 1);
  g_autofree char *count = curio_format_count (n);
  g_autofree char *name = curio_view_name_file (
      view, without_pairs ? _ ("Items without giant pairs") : _ ("Items"));

  list->ledger = curio_ledger_ref ((CurioLedger *)view->ledger);
  curio_selection_copy (&view->selection, &list->selection);
  list->products = products;
  list->n = n;
  list->without_pairs = without_pairs;
  return curio_saver_new (
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s item", "%s items", n),
                       count),
      g_strconcat (name, ".csv", NULL), write_list, list,
      (GDestroyNotify)free_list);
}
