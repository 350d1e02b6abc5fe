-- In this transaction alone: rows come in the order they are stored in, dates
-- in one form, and a timestamptz as the wall clock of the shop's zone, $1.
SELECT pg_catalog.set_config('synchronize_seqscans', 'off', true),
       pg_catalog.set_config('DateStyle', 'ISO, YMD', true),
       pg_catalog.set_config('TimeZone', $1, true)
