-- It allows refreshing while others read.
CREATE UNIQUE INDEX ON :"schema".:"rollup"
  (stock_code, month, country, kind, is_positive)
