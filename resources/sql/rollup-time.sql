-- When the rollups were filled last, in microseconds since 1970.
SELECT pg_catalog.max((EXTRACT(epoch FROM refreshed_at) * 1000000)::bigint)
FROM :"schema".:"rollup"
