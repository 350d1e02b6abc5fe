-- The rollups beside a table: in its schema, $1, of these names, filled, and
-- such as the user may read; with the mark of the statement that made each,
-- and what the server has counted of it, which turns when it is refreshed.
SELECT c.relname, pg_catalog.obj_description(c.oid, 'pg_class'),
       pg_catalog.concat_ws(
         '/', c.oid, pg_catalog.pg_relation_filenode(c.oid),
         pg_catalog.pg_stat_get_tuples_inserted(c.oid),
         pg_catalog.pg_stat_get_tuples_updated(c.oid),
         pg_catalog.pg_stat_get_tuples_deleted(c.oid))
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname = $1 AND c.relname IN ($2, $3, $4, $5)
  AND c.relkind = 'm' AND c.relispopulated
  AND pg_catalog.has_table_privilege(c.oid, 'SELECT')
ORDER BY 1
