-- All lines.  A column may be followed by a cast: see curio-wire.c.
COPY (SELECT :"invoice", :"stock_code", :"description", :"quantity", :"date",
             :"price", :"customer", :"country"
      FROM :"schema".:"relation")
TO STDOUT (FORMAT binary)
