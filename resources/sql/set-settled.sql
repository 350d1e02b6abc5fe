-- Lines of transactions below $1 were read before; for count-lines.sql,
-- in this transaction alone.
SELECT pg_catalog.set_config('curio.settled', $1, true)
