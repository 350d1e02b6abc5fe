-- How often each description stands on lines that sold a product, and when
-- last; equal lines count once.
COPY (
  SELECT stock_code, description, pg_catalog.count(*), pg_catalog.max(date)
  FROM (
    SELECT DISTINCT
           :"invoice" AS invoice, :"stock_code" AS stock_code,
           :"description" AS description, :"quantity" AS quantity,
           :"date" AS date, :"price" AS price,
           :"customer" AS customer, :"country" AS country
    FROM :"schema".:"relation"
    WHERE :"description" IS NOT NULL
      AND :"invoice"::text NOT LIKE ALL ('{C%,c%}')
      AND :"quantity" BETWEEN 1 AND 2147483647
      AND :"price" BETWEEN 0.001 AND 9223372036854775.807
      AND (pg_catalog.scale(:"quantity"::numeric) = 0
           OR :"quantity"::numeric = pg_catalog.trunc(:"quantity"::numeric))
      AND (pg_catalog.scale(:"price"::numeric) <= 3
           OR :"price"::numeric = pg_catalog.round(:"price"::numeric, 3))
      AND :"quantity"::numeric * :"price"::numeric <= 1000000000000
      AND :"date" >= '1900-01-01' AND :"date" < '2200-01-01'
  ) AS line
  GROUP BY stock_code, description
) TO STDOUT (FORMAT binary)
