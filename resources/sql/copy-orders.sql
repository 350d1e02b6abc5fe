-- Lines as sums, about one row an invoice: a row for each invoice, customer,
-- country and time, and within these for each kind of line.  Kinds: 2, 3, 4
-- left out for their quantity, price or amount; 5 not goods; 6 of a quantity
-- and a price above nothing; 7 of no quantity above nothing; 8 unpriced; 9 of
-- a price below nothing; and apart, what amounts to more than nothing.  Sums
-- are of the first of equal lines; after them, of those that repeat it.
--
-- All grouping is by the invoice first, so that a cluster distributed by it
-- does the whole of it where the lines are.
COPY (
  SELECT invoice, customer, country, date,
         CASE
           WHEN quantity BETWEEN -2147483647 AND 2147483647
                AND (pg_catalog.scale(quantity) = 0
                     OR quantity = pg_catalog.trunc(quantity))
           THEN CASE
             WHEN price BETWEEN -9223372036854775.807
                                AND 9223372036854775.807
                  AND (pg_catalog.scale(price) <= 3
                       OR price = pg_catalog.round(price, 3))
             THEN CASE
               WHEN pounds NOT BETWEEN -1000000000000 AND 1000000000000 THEN 4
               WHEN code = ANY (:'not_goods'::text[])
                    OR code LIKE ANY (:'not_goods_patterns'::text[]) THEN 5
               WHEN quantity <= 0 THEN 7
               WHEN price > 0 THEN 6
               WHEN price = 0 THEN 8
               ELSE 9
             END
             ELSE 3
           END
           ELSE 2
         END AS kind,
         pounds > 0 AS is_positive,
         pg_catalog.count(*) AS n_lines,
         pg_catalog.sum(pounds) AS pounds,
         NULLIF(pg_catalog.sum(copies - 1), 0)::bigint AS n_repeats,
         pg_catalog.sum(pounds * (copies - 1)) FILTER (WHERE copies > 1)
           AS repeat_pounds
  FROM (
    SELECT :"invoice" AS invoice, :"customer" AS customer,
           :"country" AS country, :"date" AS date,
           :"quantity"::numeric AS quantity, :"price"::numeric AS price,
           :"quantity"::numeric * :"price"::numeric AS pounds,
           pg_catalog.upper(:"stock_code"::text COLLATE "C") AS code,
           pg_catalog.count(*) AS copies
    FROM :"schema".:"relation"
    GROUP BY :"invoice", :"stock_code", :"description", :"quantity", :"date",
             :"price", :"customer", :"country"
  ) AS line
  GROUP BY invoice, customer, country, date, kind, is_positive
) TO STDOUT (FORMAT binary)
