-- The transactions that the rows of this transaction come from: those below
-- the first number are decided, those from the second on have not begun.
SELECT pg_catalog.pg_snapshot_xmin(s.now), pg_catalog.pg_snapshot_xmax(s.now)
FROM (SELECT pg_catalog.pg_current_snapshot() AS now) s
