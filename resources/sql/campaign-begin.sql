-- Said in full, as a session may be shared with others (PgBouncer) and made
-- read-only by them.
BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE
