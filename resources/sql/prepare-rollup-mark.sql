-- By this Curio knows whether it was made by the statement that it would send.
COMMENT ON MATERIALIZED VIEW :"schema".:"rollup" IS :'mark'
