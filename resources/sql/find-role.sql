-- A role of this name, where there is one.
SELECT FROM pg_catalog.pg_roles WHERE rolname = $1
