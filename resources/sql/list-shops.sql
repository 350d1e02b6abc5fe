-- The databases that may be local shops.
SELECT datname
FROM pg_catalog.pg_database
WHERE datallowconn AND NOT datistemplate AND datname <> 'postgres'
ORDER BY datname
