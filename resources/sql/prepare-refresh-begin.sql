-- All rollups of one moment.  Its owner runs this whenever the figures are to
-- follow the table; readers are not kept waiting.
BEGIN ISOLATION LEVEL REPEATABLE READ
