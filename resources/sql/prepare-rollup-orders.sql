-- It allows refreshing while others read.
CREATE UNIQUE INDEX ON :"schema".:"rollup"
  (invoice, customer, country, date, kind, is_positive)
