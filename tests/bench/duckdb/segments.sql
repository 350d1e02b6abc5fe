SELECT
  segment,
  count(*) AS customers,
  sum(recency)::DOUBLE AS recency,
  sum(frequency)::DOUBLE AS frequency,
  sum(monetary)::DOUBLE AS monetary,
  any_value(rs) AS rs,
  any_value(fs) AS fs,
  any_value(ms) AS ms
FROM scored JOIN segments USING (r, f)
GROUP BY segment
