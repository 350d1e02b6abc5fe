-- A session that only reads: it cannot change anything, its rows come in the
-- order they are stored in, its dates in one form.
SELECT pg_catalog.set_config('default_transaction_read_only', 'on', false),
       pg_catalog.set_config('synchronize_seqscans', 'off', false),
       pg_catalog.set_config('DateStyle', 'ISO, YMD', false)
