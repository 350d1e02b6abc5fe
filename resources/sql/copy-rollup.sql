-- What was grouped before, in place of grouping it now: its columns are those of
-- the statement that made it.
COPY (SELECT * FROM :"schema".:"rollup") TO STDOUT (FORMAT binary)
