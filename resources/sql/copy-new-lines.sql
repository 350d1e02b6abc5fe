-- The lines of transactions that had not ended when the others were read,
-- after count-lines.sql.
COPY (SELECT :"invoice", :"stock_code", :"description", :"quantity", :"date",
             :"price", :"customer", :"country"
      FROM :"schema".:"relation"
      WHERE pg_catalog.age(xmin)
            <= (SELECT pg_catalog.age(
                         pg_catalog.current_setting('curio.settled')::xid))
        AND ctid >= (pg_catalog.current_setting('curio.first_new'))::tid)
TO STDOUT (FORMAT binary)
