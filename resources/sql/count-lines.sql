-- In one pass: all lines that there are; those of transactions that had not
-- ended when the others were read; and for copy-new-lines.sql, in this
-- transaction alone, the first page of the table that holds one of these.
SELECT pg_catalog.count(*), pg_catalog.count(line.new_at),
       pg_catalog.set_config(
         'curio.first_new',
         '(' || coalesce(pg_catalog.min((line.new_at::text::point)[0]), 0)::bigint
         || ',0)',
         true)
FROM (SELECT CASE
               WHEN pg_catalog.age(xmin)
                    <= (SELECT pg_catalog.age(
                                 pg_catalog.current_setting('curio.settled')
                                 ::xid))
               THEN ctid
             END AS new_at
      FROM :"schema".:"relation"
      OFFSET 0) AS line
