-- While it is empty that costs nothing: lines are then written once, and not to
-- the server's log as well.
ALTER TABLE public.retail_incoming SET UNLOGGED
