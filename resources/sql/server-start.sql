-- Which run of which server this is: after a start it may be another's copy,
-- whose transactions have other numbers.
SELECT pg_catalog.date_part('epoch', pg_catalog.pg_postmaster_start_time())
