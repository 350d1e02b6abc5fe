-- The zone in which a timestamptz becomes the shop's wall clock.
SELECT pg_catalog.set_config('TimeZone', $1, false)
