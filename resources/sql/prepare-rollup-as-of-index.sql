-- It allows refreshing while others read.
CREATE UNIQUE INDEX ON :"schema".:"rollup" (refreshed_at)
