-- Who reads the lines may read their sums.
GRANT SELECT ON :"schema".:"rollup" TO :"role"
