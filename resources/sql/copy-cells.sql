-- Lines as sums by product, month, country and kind of line: 1 cancelled; 2
-- of a quantity and a price above nothing; 3 neither; and apart, what amounts
-- to more than nothing.  Sums are of the first of equal lines; after them, of
-- those that repeat it.  The last number says in how many invoices such lines
-- are.
--
-- A cluster distributed by the invoice finds the repeats and counts the
-- invoices where the lines are, and adds up the cells of its workers.
COPY (
  SELECT stock_code, month, country, kind, is_positive,
         pg_catalog.sum(n_lines)::bigint AS n_lines,
         pg_catalog.sum(units) AS units,
         pg_catalog.sum(pounds) AS pounds,
         NULLIF(pg_catalog.sum(n_repeats), 0)::bigint AS n_repeats,
         pg_catalog.sum(repeat_units) AS repeat_units,
         pg_catalog.sum(repeat_pounds) AS repeat_pounds,
         pg_catalog.count(*) AS n_invoices
  FROM (
    SELECT invoice, stock_code, month, country,
           CASE WHEN is_cancellation THEN 1
                WHEN quantity > 0 AND price > 0 THEN 2
                ELSE 3 END AS kind,
           pounds > 0 AS is_positive,
           pg_catalog.count(*) AS n_lines,
           pg_catalog.sum(quantity) AS units,
           pg_catalog.sum(pounds) AS pounds,
           pg_catalog.sum(copies - 1) AS n_repeats,
           pg_catalog.sum(quantity * (copies - 1))
             FILTER (WHERE copies > 1) AS repeat_units,
           pg_catalog.sum(pounds * (copies - 1))
             FILTER (WHERE copies > 1) AS repeat_pounds
    FROM (
      SELECT :"invoice" AS invoice, :"stock_code" AS stock_code,
             pg_catalog.date_trunc('month', :"date"::timestamp) AS month,
             :"country" AS country,
             :"quantity"::numeric AS quantity, :"price"::numeric AS price,
             :"quantity"::numeric * :"price"::numeric AS pounds,
             :"invoice"::text LIKE ANY ('{C%,c%}') AS is_cancellation,
             pg_catalog.count(*) AS copies
      FROM :"schema".:"relation"
      GROUP BY :"invoice", :"stock_code", :"description", :"quantity",
               :"date", :"price", :"customer", :"country"
    ) AS line
    WHERE pg_catalog.btrim(invoice::text, E' \t\n\f\r') <> ''
      AND quantity BETWEEN -2147483647 AND 2147483647
      AND (pg_catalog.scale(quantity) = 0
           OR quantity = pg_catalog.trunc(quantity))
      AND price BETWEEN -9223372036854775.807 AND 9223372036854775.807
      AND (pg_catalog.scale(price) <= 3
           OR price = pg_catalog.round(price, 3))
      AND pounds BETWEEN -1000000000000 AND 1000000000000
    GROUP BY invoice, stock_code, month, country, kind, is_positive
  ) AS item
  GROUP BY stock_code, month, country, kind, is_positive
) TO STDOUT (FORMAT binary)
