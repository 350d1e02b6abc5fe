/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sent and held out, side by side, each with how sure its share is. */

#include "curio-read-out-figure.h"

#include "curio-figure.h"
#include "curio-format.h"
#include "curio-read-out-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define SHARE_SCALE 1000 /* the axis is given thousandths */

static char *
format_axis (gint64 thousandths)
{
  return curio_format_share ((double)thousandths / SHARE_SCALE);
}

static char *
say_group (const CurioReadOutGroup *group)
{
  g_autofree char *share = curio_format_percent (group->rate.estimate, 1);
  g_autofree char *hits = curio_format_count (group->n_ordered);
  g_autofree char *all = curio_format_count (group->n);

  /* Translators: a share, and the counts that it comes of. */
  return g_strdup_printf (_ ("%s (%s of %s)"), share, hits, all);
}

/* NAME is translated and constant; the text is freed by the caller. */
static CurioBar
make_bar (int id, const char *name, const CurioReadOutGroup *group,
          CurioInk ink)
{
  return (CurioBar){
    .id = id,
    .name = name,
    .text = say_group (group),
    .value = group->rate.estimate * SHARE_SCALE,
    .low = group->rate.low * SHARE_SCALE,
    .high = group->rate.high * SHARE_SCALE,
    .ink = ink,
  };
}

/* With the name, as the picture is shown away from the list. */
static char *
make_caption (const CurioReadOut *self, const char *name)
{
  g_autofree char *days = curio_read_out_describe_days (self);

  if (self->verdict == CURIO_READ_OUT_NOT_BEGUN)
    return g_strdup_printf (_ ("“%s”: %s"), name, days);
  /* Translators: a campaign, and days. */
  return g_strdup_printf (_ ("“%s”: customers with an order, %s; the lines "
                             "are 95\u00a0%% intervals"),
                          name, days);
}

CurioChart *
curio_build_read_out (const CurioReadOut *read_out, const char *name)
{
  CurioBar bars[2] = { 0 };
  CurioChart *chart;
  gboolean has_begun;
  guint n = 0;

  g_return_val_if_fail (read_out != NULL && name != NULL, NULL);

  has_begun = read_out->verdict != CURIO_READ_OUT_NOT_BEGUN;
  /* Shares of days that have not come would be taken for a failure. */
  if (has_begun)
    bars[n++]
        = make_bar (0, _ ("Written to"), &read_out->sent, CURIO_INK_MEASURE);
  if (has_begun && read_out->held_out.n > 0)
    bars[n++]
        = make_bar (1, _ ("Held out"), &read_out->held_out, CURIO_INK_AXIS);
  chart = curio_bars_new (bars, n, 0, format_axis, NULL);
  for (guint i = 0; i < n; i++)
    g_free ((char *)bars[i].text);
  curio_chart_set_words (chart, curio_read_out_describe (read_out),
                         make_caption (read_out, name),
                         curio_read_out_describe_spend (read_out));
  return chart;
}

/* All lines of the books count, so that the day after the last is the one that
 * it is as of, as for every figure of all dates. */
char *
curio_read_out_name_file (const CurioReadOut *read_out,
                          const CurioLedger *ledger, const char *name)
{
  CurioView view;

  g_return_val_if_fail (read_out != NULL && ledger != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  view = (CurioView){ .ledger = ledger,
                      .from_day = read_out->from_day,
                      .to_day = read_out->to_day,
                      .as_of_day = ledger->last_day != CURIO_DAY_NONE
                                       ? ledger->last_day + 1
                                       : CURIO_DAY_NONE };
  return curio_view_name_file (&view, name);
}
