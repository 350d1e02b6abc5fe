-- Which run of which server this is: after a start it may be another's copy,
-- whose transactions have other numbers.  After a crash, too: what is not
-- logged is empty then, transactions that nobody waited for are gone and their
-- numbers are given again.  A server that goes on by itself after the crash of
-- one process is not started anew, but it then counts its work from nothing.
SELECT pg_catalog.concat_ws(
         '|', pg_catalog.date_part('epoch', s.started),
         pg_catalog.date_part('epoch', s.reset))
FROM (SELECT pg_catalog.pg_postmaster_start_time() AS started,
             pg_catalog.pg_stat_get_bgwriter_stat_reset_time() AS reset) s
