-- Every customer with recency, frequency, monetary and the three scores.
CREATE OR REPLACE TEMP TABLE scored AS
WITH rated AS (
  SELECT
    customer,
    ((SELECT max(day) + 1 FROM chosen) * 86400
      - max(moment) FILTER (is_order)) // 86400 AS recency,
    count(*) FILTER (is_order) AS frequency,
    sum(net)::BIGINT AS monetary
  FROM chosen
  WHERE customer IS NOT NULL
  GROUP BY customer
  HAVING frequency > 0
),
cuts AS (
  SELECT
    quantile_cont(recency, [0.2, 0.4, 0.6, 0.8]) AS rs,
    quantile_cont(frequency, [0.2, 0.4, 0.6, 0.8]) AS fs,
    quantile_cont(monetary, [0.2, 0.4, 0.6, 0.8]) AS ms
  FROM rated
)
SELECT
  rated.*,
  5 - (rs[1] < recency)::INT - (rs[2] < recency)::INT
    - (rs[3] < recency)::INT - (rs[4] < recency)::INT AS r,
  1 + (fs[1] < frequency)::INT + (fs[2] < frequency)::INT
    + (fs[3] < frequency)::INT + (fs[4] < frequency)::INT AS f,
  1 + (ms[1] < monetary)::INT + (ms[2] < monetary)::INT
    + (ms[3] < monetary)::INT + (ms[4] < monetary)::INT AS m,
  rs, fs, ms
FROM rated, cuts
