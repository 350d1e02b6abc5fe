WITH a AS (
  SELECT gross, (gross + 5) // 10 AS pence FROM chosen WHERE gross > 0
),
q AS (SELECT quantile_cont(gross, 0.85) AS top FROM a),
counts AS (
  SELECT pence, count(*) AS n, count(*) FILTER (gross <= top) AS n_to
  FROM a, q
  GROUP BY pence
)
SELECT
  any_value(top) AS top,
  count(*) AS n,
  min(pence)::DOUBLE AS min,
  max(pence)::DOUBLE AS max,
  avg(pence) AS mean,
  quantile_cont(pence, 0.5) AS median,
  (SELECT pence FROM counts ORDER BY n DESC, pence LIMIT 1)::DOUBLE AS mode,
  count(*) FILTER (gross <= top) AS n_to,
  max(pence) FILTER (gross <= top)::DOUBLE AS max_to,
  avg(pence) FILTER (gross <= top) AS mean_to,
  quantile_cont(pence, 0.5) FILTER (gross <= top) AS median_to,
  (SELECT pence FROM counts ORDER BY n_to DESC, pence LIMIT 1)::DOUBLE
    AS mode_to
FROM a, q
