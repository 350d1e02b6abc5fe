-- The columns of a relation, with the type that lies under a domain; and
-- whether texts are equal in them that are not the same, as upper and lower
-- case may be to a collation (which servers before 12 have none of).
WITH RECURSIVE resolved AS (
  SELECT a.attnum, a.attname,
         pg_catalog.format_type(a.atttypid, a.atttypmod) AS shown,
         t.oid, t.typtype, t.typbasetype, t.typcategory,
         coalesce(pg_catalog.to_jsonb(c) ->> 'collisdeterministic', '')
           = 'false' AS merges
  FROM pg_catalog.pg_attribute a
  JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
  LEFT JOIN pg_catalog.pg_collation c ON c.oid = a.attcollation
  WHERE a.attrelid = $1::oid AND a.attnum > 0 AND NOT a.attisdropped
  UNION ALL
  SELECT r.attnum, r.attname, r.shown,
         t.oid, t.typtype, t.typbasetype, t.typcategory, r.merges
  FROM resolved r
  JOIN pg_catalog.pg_type t ON t.oid = r.typbasetype
  WHERE r.typtype = 'd'
)
SELECT attname, shown, oid, typcategory, merges
FROM resolved
WHERE typtype <> 'd'
ORDER BY attnum
