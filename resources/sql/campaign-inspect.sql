-- What there is of the register, and what this user may do with it: whether
-- the server allows reading only; whether the user may make a schema; the
-- schema curio, whether it holds anything, whether tables may be made in it;
-- its three tables, whether they may be read, whether they may be written to;
-- whether they, or where there are none the schema, are this user's.
SELECT pg_catalog.pg_is_in_recovery()
       OR EXISTS (SELECT FROM pg_catalog.pg_settings
                  WHERE name = 'default_transaction_read_only'
                    AND setting = 'on' AND source <> 'session'),
       pg_catalog.has_database_privilege(pg_catalog.current_database(),
                                         'CREATE'),
       n.oid IS NOT NULL,
       EXISTS (SELECT FROM pg_catalog.pg_class WHERE relnamespace = n.oid),
       coalesce(pg_catalog.has_schema_privilege(n.oid, 'CREATE'), false),
       v.oid IS NOT NULL AND c.oid IS NOT NULL AND k.oid IS NOT NULL,
       coalesce(pg_catalog.has_schema_privilege(n.oid, 'USAGE')
                AND pg_catalog.has_table_privilege(v.oid, 'SELECT')
                AND pg_catalog.has_table_privilege(c.oid, 'SELECT')
                AND pg_catalog.has_table_privilege(k.oid, 'SELECT'), false),
       coalesce(pg_catalog.has_table_privilege(c.oid, 'INSERT')
                AND pg_catalog.has_table_privilege(k.oid, 'INSERT'), false),
       coalesce(pg_catalog.pg_has_role(coalesce(c.relowner, n.nspowner),
                                       'USAGE'), false)
FROM (VALUES (1)) AS one (row)
LEFT JOIN pg_catalog.pg_namespace n ON n.nspname = 'curio'
LEFT JOIN pg_catalog.pg_class v
  ON v.relnamespace = n.oid AND v.relname = 'register_version'
LEFT JOIN pg_catalog.pg_class c
  ON c.relnamespace = n.oid AND c.relname = 'campaign'
LEFT JOIN pg_catalog.pg_class k
  ON k.relnamespace = n.oid AND k.relname = 'campaign_customer'
