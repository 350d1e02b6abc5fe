-- All lines that there are.
SELECT pg_catalog.count(*) FROM :"schema".:"relation"
