-- The rollups beside a table, $6: in its schema, $1, of these names, filled,
-- and such as the user may read; with the mark of the statement that made
-- each, and what the server has counted of it, which turns when it is
-- refreshed.
--
-- A statement names its table, a materialised view is bound to it: each but
-- the last, of the moment, must read the table that has that name today.  And
-- nobody's word is taken but the owner's, or that of one who may act for him.
-- Where rows are kept from some roles, sums of all rows are for nobody.
SELECT c.relname, pg_catalog.obj_description(c.oid, 'pg_class'),
       pg_catalog.concat_ws(
         '/', c.oid, pg_catalog.pg_relation_filenode(c.oid),
         pg_catalog.pg_stat_get_tuples_inserted(c.oid),
         pg_catalog.pg_stat_get_tuples_updated(c.oid),
         pg_catalog.pg_stat_get_tuples_deleted(c.oid))
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_class t ON t.relnamespace = n.oid AND t.relname = $6
WHERE n.nspname = $1 AND c.relname IN ($2, $3, $4, $5)
  AND c.relkind = 'm' AND c.relispopulated
  AND pg_catalog.has_table_privilege(c.oid, 'SELECT')
  AND NOT t.relrowsecurity
  AND pg_catalog.pg_has_role(c.relowner, t.relowner, 'MEMBER')
  AND (c.relname = $5
       OR EXISTS (
         SELECT
         FROM pg_catalog.pg_rewrite r
         JOIN pg_catalog.pg_depend d
           ON d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass
              AND d.objid = r.oid
         WHERE r.ev_class = c.oid
           AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
           AND d.refobjid = t.oid))
ORDER BY 1
