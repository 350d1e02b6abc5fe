-- The lines that are replaced.
DROP TABLE IF EXISTS public.retail
