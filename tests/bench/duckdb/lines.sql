-- The lines of the Trading books among those read, from invoice $first up to,
-- not including, $end: an identical line counts once, what is no goods and
-- what is neither a sale nor a cancellation is left out.  All lines of an
-- invoice come together, so that repeats can be found a slice at a time.
INSERT INTO lines
WITH kept AS (
  SELECT DISTINCT *
  FROM raw
  WHERE invoice >= $first AND invoice < $end
)
SELECT
  invoice,
  customer,
  country::country AS country,
  epoch(moment)::INTEGER AS moment,
  epoch(moment)::INTEGER // 86400 AS day,
  (year(moment) * 12 + month(moment) - 1)::SMALLINT AS month,
  quantity::BIGINT * price AS amount,
  NOT is_cancellation AS is_sale
FROM kept
WHERE
  (is_cancellation OR (quantity > 0 AND price > 0))
  AND upper(code) NOT IN (
    'POST', 'DOT', 'C2', 'D', 'M', 'S', 'B', 'BANK CHARGES', 'AMAZONFEE',
    'ADJUST', 'ADJUST2', 'CRUK', 'TEST001', 'TEST002', 'PADS'
  )
  AND NOT starts_with(upper(code), 'GIFT_')
