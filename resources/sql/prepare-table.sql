-- It reads the lines: the whole table, as which lines are new is told by a
-- system column, and that is not given by itself.
GRANT SELECT ON :"schema".:"relation" TO :"role"
