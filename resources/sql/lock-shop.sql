-- One writer at a time; the lock goes with the session.
SELECT pg_catalog.pg_try_advisory_lock(1668641391, 1)
