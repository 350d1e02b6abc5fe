-- The rollups beside a table: in its schema, $1, of these names, filled, and
-- such as the user may read; with the mark of the statement that made each.
SELECT c.relname, pg_catalog.obj_description(c.oid, 'pg_class')
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname = $1 AND c.relname IN ($2, $3, $4)
  AND c.relkind = 'm' AND c.relispopulated
  AND pg_catalog.has_table_privilege(c.oid, 'SELECT')
