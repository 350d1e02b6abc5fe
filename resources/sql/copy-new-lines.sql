-- The lines of transactions that had not ended when the others were read.
COPY (SELECT :"invoice", :"stock_code", :"description", :"quantity", :"date",
             :"price", :"customer", :"country"
      FROM :"schema".:"relation"
      WHERE pg_catalog.age(xmin)
            <= (SELECT pg_catalog.age(
                         pg_catalog.current_setting('curio.settled')::xid)))
TO STDOUT (FORMAT binary)
