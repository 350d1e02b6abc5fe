-- The columns of a relation, with the type that lies under a domain.
WITH RECURSIVE resolved AS (
  SELECT a.attnum, a.attname,
         pg_catalog.format_type(a.atttypid, a.atttypmod) AS shown,
         t.oid, t.typtype, t.typbasetype, t.typcategory
  FROM pg_catalog.pg_attribute a
  JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
  WHERE a.attrelid = $1::oid AND a.attnum > 0 AND NOT a.attisdropped
  UNION ALL
  SELECT r.attnum, r.attname, r.shown,
         t.oid, t.typtype, t.typbasetype, t.typcategory
  FROM resolved r
  JOIN pg_catalog.pg_type t ON t.oid = r.typbasetype
  WHERE r.typtype = 'd'
)
SELECT attname, shown, oid, typcategory
FROM resolved
WHERE typtype <> 'd'
ORDER BY attnum
