-- What no filter changes, made once: orders, the month of each customer's
-- first, the countries in which a customer ordered, and the ten segments.
CREATE TABLE orders AS
SELECT
  invoice,
  any_value(customer) AS customer,
  any_value(country) AS country,
  max(moment) AS moment,
  max(day) AS day,
  max(month) AS month,
  count(*) AS n_lines,
  sum(amount)::BIGINT AS net,
  coalesce(sum(amount) FILTER (is_sale), 0)::BIGINT AS gross,
  bool_or(is_sale) AS is_order
FROM lines
GROUP BY invoice
ORDER BY day;

CREATE TABLE firsts AS
SELECT customer, min(month) AS first_month
FROM orders
WHERE is_order AND customer IS NOT NULL
GROUP BY customer;

CREATE TABLE homes AS
SELECT DISTINCT customer, country, first_month
FROM orders JOIN firsts USING (customer)
WHERE is_order;

CREATE TABLE segments AS
SELECT r, f, CASE
  WHEN r <= 2 AND f <= 2 THEN 'Hibernating'
  WHEN r <= 2 AND f <= 4 THEN 'At Risk'
  WHEN r <= 2 THEN 'Can''t Lose'
  WHEN r = 3 AND f <= 2 THEN 'About to Sleep'
  WHEN r = 3 AND f = 3 THEN 'Need Attention'
  WHEN r <= 4 AND f >= 4 THEN 'Loyal Customers'
  WHEN r = 4 AND f = 1 THEN 'Promising'
  WHEN r = 5 AND f = 1 THEN 'New Customers'
  WHEN f <= 3 THEN 'Potential Loyalists'
  ELSE 'Champions'
END AS segment
FROM range(1, 6) a(r), range(1, 6) b(f)
