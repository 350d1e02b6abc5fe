-- One state of the table, however long the reading takes.
BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY
