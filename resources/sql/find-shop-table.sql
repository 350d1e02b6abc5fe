-- Whether the shop has its table.
SELECT pg_catalog.to_regclass('public.retail') IS NOT NULL
