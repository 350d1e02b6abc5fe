-- Whether a local shop has its database.
SELECT FROM pg_catalog.pg_database WHERE datname = $1
