-- The new lines take their place.
ALTER TABLE public.retail_incoming RENAME TO retail
