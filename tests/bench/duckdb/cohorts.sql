SELECT first_month, month, count(DISTINCT customer) AS active
FROM chosen JOIN firsts USING (customer)
WHERE is_order
GROUP BY first_month, month
