-- One at a time makes the register; the lock goes with the transaction.
SELECT pg_catalog.pg_advisory_xact_lock(1668641391, 2)
