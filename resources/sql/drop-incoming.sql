-- Nobody but Curio makes it, and only within a transaction.
DROP TABLE IF EXISTS public.retail_incoming
