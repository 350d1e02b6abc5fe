-- When the rollups were filled: as it is filled with them, this is the moment
-- that their transaction began.
CREATE MATERIALIZED VIEW :"schema".:"rollup" AS
SELECT pg_catalog.now() AS refreshed_at
