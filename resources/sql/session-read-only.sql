-- Whether the session is our own: $1 is the process that the connection is said
-- to lead to, and a pool of connections says another.  If it is, it only reads
-- from now on; in a pool that would stay for others, and each transaction has
-- to say it by itself.
SELECT pg_catalog.pg_backend_pid() = $1::integer,
       CASE WHEN pg_catalog.pg_backend_pid() = $1::integer
            THEN pg_catalog.set_config('default_transaction_read_only', 'on',
                                       false)
       END
