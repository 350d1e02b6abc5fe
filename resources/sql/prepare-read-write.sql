-- It may write, where it is given the right below: to the register alone.
ALTER ROLE :"role" RESET default_transaction_read_only
