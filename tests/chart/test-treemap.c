/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every tile is named, its area is exact, and text steps down with its size.
 */

#include "curio-layout-find.h"
#include "curio-samples.h"

#include <string.h>

static const char *const names[10]
    = { "Champions",      "Loyal Customers", "Potential Loyalists",
        "New Customers",  "Promising",       "Need Attention",
        "About to Sleep", "At Risk",         "Can't Lose",
        "Hibernating" };

/* A name may stand in one line or in two. */
static gboolean
is_named (const CurioLayout *layout, const char *name)
{
  g_auto (GStrv) words = g_strsplit (name, " ", 2);

  return layout_find_text (layout, name) != NULL
         || (words[1] != NULL && layout_find_text (layout, words[0]) != NULL);
}

static void
test_all_named (void)
{
  static const double sizes[][2] = {
    {300,   180},
    { 407,  260},
    { 517,  382},
    { 562,  210},
    { 360,  240},
    { 250,  500},
    { 842,  595},
    { 1440, 810}
  };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (CurioChart) chart = sample_segments (-1);
      g_autoptr (CurioLayout) layout
          = curio_chart_layout (chart, sizes[i][0], sizes[i][1]);

      g_assert_cmpuint (layout->marks->len, ==, 10);
      for (guint n = 0; n < 10; n++)
        if (!is_named (layout, names[n]))
          g_error ("%s is not named at %g x %g", names[n], sizes[i][0],
                   sizes[i][1]);
    }
}

/* £8,624,952 against £4,343,673. */
static void
test_areas (void)
{
  g_autoptr (CurioChart) chart = sample_segments (-1);
  g_autoptr (CurioLayout) layout = curio_chart_layout (chart, 517, 382);
  const CurioMark *first = curio_layout_get_mark (layout, 0);
  const CurioMark *second = curio_layout_get_mark (layout, 1);

  g_assert_cmpint (first->id, ==, 0);
  g_assert_cmpint (second->id, ==, 1);
  g_assert_cmpfloat_with_epsilon (
      first->box.width * first->box.height
          / (second->box.width * second->box.height),
      8624952.28 / 4343673.41, 1e-6);
  /* Between two tiles 2 px, that is 1.5 pt, stay free. */
  g_assert_cmpfloat_with_epsilon (
      layout_get_box (layout, CURIO_INK_TILE + 1, 0)->box.x
          - (layout_get_box (layout, CURIO_INK_TILE, 0)->box.x
             + layout_get_box (layout, CURIO_INK_TILE, 0)->box.width),
      1.5, 1e-6);
}

static void
test_steps (void)
{
  g_autoptr (CurioChart) chart = sample_segments (-1);
  g_autoptr (CurioLayout) layout = curio_chart_layout (chart, 517, 382);

  g_assert_cmpfloat (find_text (layout, "Champions")->size_pt, ==, 16.5);
  g_assert_cmpfloat (find_text (layout, "£8,624,952")->size_pt, ==, 11);
  g_assert_cmpfloat (find_text (layout, "Hibernating")->size_pt, ==, 9);
  find_text (layout, "£674\u00A0k");
  find_text (layout, "Need");
  find_text (layout, "Attention");
  /* The two smallest have their label under the map. */
  g_assert_cmpfloat (find_text (layout, "Promising")->box.y, >,
                     find_text (layout, "Champions")->box.y + 200);
  g_assert_cmpint (find_text (layout, "New Customers")->fill, ==,
                   CURIO_INK_TEXT);
}

/* A tile that is high enough for its name alone has it inside. */
static void
test_name_alone (void)
{
  static const CurioTile tiles[] = {
    {.id = 0,
     .name = "Most",
     .value = 90,
     .lines = { "90" },
     .shorts = { "90" },
     .ink = CURIO_INK_TILE,
     .text_ink = CURIO_INK_ON_TILE    },
    { .id = 1,
     .name = "Least",
     .value = 10,
     .lines = { "10 of a hundred" },
     .shorts = { "10 of a hundred" },
     .ink = CURIO_INK_TILE + 1,
     .text_ink = CURIO_INK_ON_TILE + 1},
  };
  g_autoptr (CurioChart) chart = curio_treemap_new (tiles, 2);
  g_autoptr (CurioLayout) layout = curio_chart_layout (chart, 460, 120);
  const CurioShape *name = find_text (layout, "Least");

  g_assert_cmpint (name->fill, ==, CURIO_INK_ON_TILE + 1);
  g_assert_cmpfloat (name->size_pt, ==, 9);
}

static void
test_caption_beside (void)
{
  g_autoptr (CurioChart) chart = sample_segments (-1);
  g_autoptr (CurioLayout) below = NULL, beside = NULL, narrow = NULL;

  curio_chart_set_words (chart, g_strdup ("Two of ten"),
                         g_strdup ("Area = net sales, all year round."), NULL);
  below = curio_chart_layout (chart, 517, 250);
  chart->caption_beside = TRUE;
  beside = curio_chart_layout (chart, 517, 250);
  narrow = curio_chart_layout (chart, 210, 250);
  g_assert_cmpfloat (find_text (beside, "Area")->box.y, <,
                     find_text (below, "Area")->box.y - 8);
  g_assert_cmpfloat (beside->plot.height, >, below->plot.height + 8);
  g_assert_cmpfloat (find_text (narrow, "Area")->box.x, ==,
                     find_text (narrow, "Two")->box.x);
}

/* Pointing at the label under the map is pointing at its tile. */
static void
test_label_picks (void)
{
  g_autoptr (CurioChart) chart = sample_segments (-1);
  g_autoptr (CurioLayout) layout = curio_chart_layout (chart, 517, 382);
  const CurioShape *label = find_text (layout, "Promising");
  int picked = curio_layout_pick (layout, label->box.x + 2, label->box.y + 2);

  g_assert_cmpint (picked, >=, 0);
  g_assert_cmpint (curio_layout_get_mark (layout, picked)->id, ==, 4);
}

static void
test_ring (void)
{
  g_autoptr (CurioChart) plain = sample_segments (-1);
  g_autoptr (CurioChart) chosen = sample_segments (8);
  g_autoptr (CurioLayout) without = curio_chart_layout (plain, 517, 382);
  g_autoptr (CurioLayout) with = curio_chart_layout (chosen, 517, 382);
  const CurioBox *tile = &layout_get_box (with, CURIO_INK_TILE + 8, 0)->box;
  const CurioShape *outer = NULL;

  for (guint i = 0; i < with->shapes->len; i++)
    {
      const CurioShape *shape = &g_array_index (with->shapes, CurioShape, i);

      if (shape->kind == CURIO_SHAPE_BOX && shape->stroke == CURIO_INK_TEXT)
        outer = shape;
    }
  g_assert_cmpuint (with->shapes->len, ==, without->shapes->len + 2);
  g_assert_nonnull (outer);
  g_assert_cmpfloat_with_epsilon (outer->stroke_pt, 2.5 * 0.75, 1e-9);
  g_assert_cmpfloat (outer->box.x, <, tile->x);
  g_assert_cmpfloat (outer->box.x + outer->box.width, >,
                     tile->x + tile->width);
}

/* A segment that cost money has no area; it is listed all the same. */
static void
test_negative (void)
{
  const CurioTile tiles[] = {
    {.id = 3,
     .value = -5,
     .name = "Promising",
     .shorts = { "\u2212£5" },
     .ink = CURIO_INK_TILE,
     .text_ink = CURIO_INK_ON_TILE    },
    { .id = 4,
     .value = 10,
     .name = "Champions",
     .lines = { "£10" },
     .shorts = { "£10" },
     .ink = CURIO_INK_TILE + 1,
     .text_ink = CURIO_INK_ON_TILE + 1 },
  };
  g_autoptr (CurioChart) chart = curio_treemap_new (tiles, 2);
  g_autoptr (CurioLayout) layout = curio_chart_layout (chart, 300, 200);
  g_autoptr (CurioChart) none = curio_treemap_new (tiles, 1);
  g_autoptr (CurioLayout) empty = curio_chart_layout (none, 300, 200);

  g_assert_cmpuint (layout->marks->len, ==, 2);
  g_assert_cmpint (curio_layout_get_mark (layout, 0)->id, ==, 4);
  find_text (layout, "Promising");
  g_assert_null (layout_get_box (layout, CURIO_INK_TILE, 0));
  find_text (empty, "nothing in this selection");
}

static void
test_describe (void)
{
  g_autoptr (CurioChart) chart = sample_segments (-1);
  g_autofree char *text = curio_chart_describe (chart);

  g_assert_nonnull (strstr (text, "Champions £8,624,952"));
  g_assert_nonnull (strstr (text, "Can't Lose"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/treemap/all-named", test_all_named);
  g_test_add_func ("/treemap/areas", test_areas);
  g_test_add_func ("/treemap/steps", test_steps);
  g_test_add_func ("/treemap/name-alone", test_name_alone);
  g_test_add_func ("/treemap/caption-beside", test_caption_beside);
  g_test_add_func ("/treemap/label-picks", test_label_picks);
  g_test_add_func ("/treemap/ring", test_ring);
  g_test_add_func ("/treemap/negative", test_negative);
  g_test_add_func ("/treemap/describe", test_describe);
  return g_test_run ();
}
