-- Nothing is written by mistake; what it may do at all is said below.
ALTER ROLE :"role" SET default_transaction_read_only = on
