-- The planner's guess of how many lines there are; nothing is read.
EXPLAIN SELECT 1 FROM :"schema".:"relation"
