-- The relation that a person means: by its exact name, or else in lower case;
-- in the schema given, or else where the search path finds it.
SELECT c.oid, n.nspname, c.relname
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')
  AND c.relname IN ($2::text, pg_catalog.lower($2::text))
  AND CASE WHEN $1::text IS NULL THEN pg_catalog.pg_table_is_visible(c.oid)
           ELSE n.nspname IN ($1::text, pg_catalog.lower($1::text)) END
ORDER BY c.relname = $2::text DESC, n.nspname = $1::text DESC NULLS LAST
LIMIT 1
