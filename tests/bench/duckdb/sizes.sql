SELECT first_month, count(DISTINCT customer) AS size
FROM homes
WHERE $countries
GROUP BY first_month
