-- Lines of transactions below $1 were read before; for copy-new-lines.sql,
-- in this transaction alone.
SELECT pg_catalog.set_config('curio.settled', $1, true)
