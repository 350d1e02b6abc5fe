-- Lines grouped once for everybody: Curio reads this in place of grouping all
-- lines at each load, as long as it is asked for the same as here.
CREATE MATERIALIZED VIEW :"schema".:"rollup" AS
