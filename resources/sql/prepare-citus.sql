-- The lines of one invoice lie on one server of the Citus cluster, so that each
-- adds up its own.  A primary key or unique index must hold this column too.
SELECT pg_catalog.create_distributed_table(:'name', :'column',
                                           colocate_with => 'none')
