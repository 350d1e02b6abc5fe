-- What of a preparation is there: a role of the name $1; the schema curio, and
-- a register in it; the rollups $3 to $6 in the schema $2.  What a stranger
-- made under our names is not ours: to make it again fails.
WITH trusted AS (
  SELECT oid FROM pg_catalog.pg_roles
  WHERE rolsuper OR rolname = CURRENT_USER
  UNION ALL
  SELECT datdba FROM pg_catalog.pg_database
  WHERE datname = pg_catalog.current_database())
SELECT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = $1),
       EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = 'curio'
                 AND nspowner IN (SELECT oid FROM trusted)),
       EXISTS (SELECT FROM pg_catalog.pg_class c
               JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
               WHERE n.nspname = 'curio' AND c.relname = 'register_version'
                 AND c.relowner IN (SELECT oid FROM trusted)),
       m.has_orders, m.has_cells, m.has_names, m.has_time
FROM (SELECT coalesce(pg_catalog.bool_or(c.relname = $3), false) AS has_orders,
             coalesce(pg_catalog.bool_or(c.relname = $4), false) AS has_cells,
             coalesce(pg_catalog.bool_or(c.relname = $5), false) AS has_names,
             coalesce(pg_catalog.bool_or(c.relname = $6), false) AS has_time
      FROM pg_catalog.pg_class c
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = $2 AND c.relkind = 'm') AS m
