/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of movement between segments, of matrices written by hand. */

#include "curio-movement-words.h"

static CurioMovement
make_movement (int year, int month, int day)
{
  return (CurioMovement){ .since = curio_day_new (year, month, day),
                          .as_of = curio_day_new (2011, 12, 10) };
}

static void
add (CurioMovement *self, guint from, guint to, guint32 n)
{
  self->cells[from][to] += n;
  self->n_after += n;
  self->n_before += from != CURIO_NOT_YET_CUSTOMERS ? n : 0;
}

static void
assert_titles (const CurioMovement *self, const char *movement,
               const char *same)
{
  g_autofree char *first = curio_find_movement (self);
  g_autofree char *second = curio_find_same (self);

  g_assert_cmpstr (first, ==, movement);
  g_assert_cmpstr (second, ==, same);
}

static void
test_titles (void)
{
  CurioMovement year = make_movement (2010, 12, 10);
  CurioMovement other = make_movement (2011, 6, 1);

  add (&year, CURIO_SEGMENT_CHAMPIONS, CURIO_SEGMENT_AT_RISK, 2);
  add (&year, CURIO_SEGMENT_CHAMPIONS, CURIO_SEGMENT_LOYAL_CUSTOMERS, 5);
  add (&year, CURIO_SEGMENT_AT_RISK, CURIO_SEGMENT_AT_RISK, 4);
  add (&year, CURIO_SEGMENT_AT_RISK, CURIO_SEGMENT_LOYAL_CUSTOMERS, 1);
  add (&year, CURIO_NOT_YET_CUSTOMERS, CURIO_SEGMENT_CHAMPIONS, 7);
  assert_titles (
      &year,
      "2 customers fell out of the best two segments in a year; 8 "
      "came into them",
      "4 of 12 customers are in the same segment as on 10 Dec 2010");
  add (&other, CURIO_SEGMENT_HIBERNATING, CURIO_SEGMENT_HIBERNATING, 1);
  assert_titles (
      &other, "Nobody left or joined the best two segments since 1 Jun 2011",
      "1 of 1 customers is in the same segment as on 1 Jun 2011");
}

static void
test_spans (void)
{
  static const struct
  {
    int year, month, day;
    const char *words;
  } spans[] = {
    {2010,  12, 10, "in a year"     },
    { 2011, 6,  10, "in half a year"},
    { 2011, 9,  10, "in a quarter"  },
    { 2011, 11, 10, "in a month"    },
  };

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      CurioMovement movement
          = make_movement (spans[i].year, spans[i].month, spans[i].day);
      g_autofree char *title = NULL;

      add (&movement, CURIO_SEGMENT_PROMISING, CURIO_SEGMENT_PROMISING, 1);
      title = curio_find_movement (&movement);
      g_assert_true (g_str_has_suffix (title, spans[i].words));
    }
}

static void
test_nobody (void)
{
  CurioMovement none = make_movement (2010, 12, 10);
  CurioMovement before = make_movement (2009, 1, 1);

  add (&before, CURIO_NOT_YET_CUSTOMERS, CURIO_SEGMENT_CHAMPIONS, 3);
  assert_titles (&none, "No customer to put into a segment",
                 "No customer to put into a segment");
  assert_titles (&before,
                 "This selection has no earlier customers to compare with",
                 "This selection has no earlier customers to compare with");
}

static void
assert_sentence (const CurioMovement *self, guint from, guint to,
                 const char *expected)
{
  g_autofree char *sentence = curio_movement_describe (self, from, to);

  g_assert_cmpstr (sentence, ==, expected);
}

static void
test_sentences (void)
{
  CurioMovement movement = make_movement (2010, 12, 10);
  guint all = CURIO_MOVEMENT_ALL;

  add (&movement, CURIO_SEGMENT_CHAMPIONS, CURIO_SEGMENT_LOYAL_CUSTOMERS, 25);
  add (&movement, CURIO_SEGMENT_CHAMPIONS, CURIO_SEGMENT_CHAMPIONS, 75);
  add (&movement, CURIO_NOT_YET_CUSTOMERS, CURIO_SEGMENT_CHAMPIONS, 1);
  assert_sentence (&movement, CURIO_SEGMENT_CHAMPIONS,
                   CURIO_SEGMENT_LOYAL_CUSTOMERS,
                   "25 customers moved from Champions to Loyal Customers: "
                   "25\u00a0% of 100");
  assert_sentence (&movement, CURIO_SEGMENT_CHAMPIONS, CURIO_SEGMENT_CHAMPIONS,
                   "75 customers are in Champions on both dates: 75\u00a0% of "
                   "100");
  assert_sentence (&movement, CURIO_NOT_YET_CUSTOMERS, CURIO_SEGMENT_CHAMPIONS,
                   "1 new customer is in Champions: 100\u00a0% of 1");
  assert_sentence (&movement, CURIO_SEGMENT_CHAMPIONS, all,
                   "100 customers were in Champions on 10 Dec 2010");
  assert_sentence (&movement, CURIO_NOT_YET_CUSTOMERS, all,
                   "1 customer had not ordered before 10 Dec 2010");
  assert_sentence (&movement, all, CURIO_SEGMENT_CHAMPIONS,
                   "76 customers are in Champions on 10 Dec 2011");
  assert_sentence (&movement, all, all, "101 customers on 10 Dec 2011");
}

/* Who is not seen in a part of the records need not be new. */
static void
test_part (void)
{
  CurioMovement movement = make_movement (2010, 12, 10);

  movement.misses_earlier = TRUE;
  add (&movement, CURIO_NOT_YET_CUSTOMERS, CURIO_SEGMENT_CHAMPIONS, 2);
  assert_sentence (&movement, CURIO_NOT_YET_CUSTOMERS, CURIO_MOVEMENT_ALL,
                   "2 customers had no order in this selection before "
                   "10 Dec 2010");
  assert_sentence (&movement, CURIO_NOT_YET_CUSTOMERS, CURIO_SEGMENT_CHAMPIONS,
                   "2 customers with no order in this selection before "
                   "10 Dec 2010 are in Champions: 100\u00a0% of 2");
}

/* Every row, column and cell has an id of its own, which says what it is. */
static void
test_ids (void)
{
  guint from, to;

  for (guint i = 0; i <= CURIO_N_MOVEMENT_ROWS; i++)
    for (guint j = 0; j <= CURIO_N_SEGMENTS; j++)
      {
        guint row = i < CURIO_N_MOVEMENT_ROWS ? i : CURIO_MOVEMENT_ALL;
        guint column = j < CURIO_N_SEGMENTS ? j : CURIO_MOVEMENT_ALL;

        g_assert_true (curio_movement_parse_id (
            curio_movement_get_id (row, column), &from, &to));
        g_assert_cmpuint (from, ==, row);
        g_assert_cmpuint (to, ==, column);
      }
  g_assert_false (curio_movement_parse_id (0, &from, &to));
  g_assert_false (curio_movement_parse_id (-1, &from, &to));
  g_assert_false (curio_movement_parse_id (G_MAXINT, &from, &to));
}

/* The table behind both figures adds up. */
static void
test_table (void)
{
  CurioMovement movement = make_movement (2010, 12, 10);
  g_autoptr (CurioTable) table = NULL;
  guint last_row = CURIO_N_MOVEMENT_ROWS, last = CURIO_N_SEGMENTS + 1;

  add (&movement, CURIO_SEGMENT_CHAMPIONS, CURIO_SEGMENT_LOYAL_CUSTOMERS,
       1200);
  add (&movement, CURIO_NOT_YET_CUSTOMERS, CURIO_SEGMENT_LOYAL_CUSTOMERS, 34);
  table = curio_movement_tabulate (&movement);
  g_assert_cmpuint (curio_table_get_n_rows (table), ==, last_row + 1);
  g_assert_cmpuint (curio_table_get_n_columns (table), ==, last + 1);
  g_assert_cmpstr (curio_table_get_plain (table, 0, last), ==, "1200");
  g_assert_cmpstr (curio_table_get_plain (table, last_row, 2), ==, "1234");
  g_assert_cmpstr (curio_table_get_plain (table, last_row, last), ==, "1234");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/movement-words/titles", test_titles);
  g_test_add_func ("/movement-words/spans", test_spans);
  g_test_add_func ("/movement-words/nobody", test_nobody);
  g_test_add_func ("/movement-words/sentences", test_sentences);
  g_test_add_func ("/movement-words/part", test_part);
  g_test_add_func ("/movement-words/ids", test_ids);
  g_test_add_func ("/movement-words/table", test_table);
  return g_test_run ();
}
