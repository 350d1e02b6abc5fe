-- What tells whether a table ($1, its oid) is still as it was read: why it
-- cannot be told, or an empty text; what it is made of; how much was changed
-- in it; and the transactions that were decided just now.
--
-- The figures of changes come late, never too early: a transaction is counted
-- some moments after its end.  So they are read before the rows are.
SELECT
  CASE
    WHEN pg_catalog.pg_is_in_recovery() THEN 'replica'
    WHEN c.relkind IN ('v', 'm') THEN 'view'
    WHEN c.relkind = 'f' THEN 'foreign'
    WHEN c.relkind = 'p' OR c.relhassubclass THEN 'parts'
    WHEN c.relrowsecurity THEN 'policy'
    WHEN NOT pg_catalog.has_table_privilege(c.oid, 'SELECT') THEN 'columns'
    WHEN EXISTS (SELECT FROM pg_catalog.pg_extension e
                 WHERE e.extname IN ('citus', 'timescaledb'))
      THEN 'distributed'
    WHEN (SELECT a.amname FROM pg_catalog.pg_am a WHERE a.oid = c.relam)
         IS DISTINCT FROM 'heap' THEN 'storage'
    ELSE ''
  END,
  pg_catalog.concat_ws(
    '|', pg_catalog.current_database(), c.oid,
    pg_catalog.pg_relation_filenode(c.oid),
    (SELECT pg_catalog.string_agg(
              pg_catalog.concat_ws(' ', a.attnum, a.attname, a.atttypid,
                                   a.atttypmod, a.attgenerated),
              ',' ORDER BY a.attnum)
     FROM pg_catalog.pg_attribute a
     WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped)),
  CASE WHEN pg_catalog.current_setting('track_counts')::boolean
       THEN pg_catalog.concat_ws(
              '|', pg_catalog.pg_stat_get_tuples_inserted(c.oid),
              pg_catalog.pg_stat_get_tuples_updated(c.oid),
              pg_catalog.pg_stat_get_tuples_deleted(c.oid),
              CASE WHEN c.relkind IN ('r', 'm')
                   THEN pg_catalog.pg_relation_size(c.oid) END,
              (SELECT pg_catalog.date_part('epoch', d.stats_reset)
               FROM pg_catalog.pg_stat_database d
               WHERE d.datname = pg_catalog.current_database()))
  END,
  pg_catalog.pg_snapshot_xmin(s.now), pg_catalog.pg_snapshot_xmax(s.now)
FROM pg_catalog.pg_class c,
     (SELECT pg_catalog.pg_current_snapshot() AS now) s
WHERE c.oid = $1::oid
