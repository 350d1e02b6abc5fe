-- Frozen, because the table was made in the same transaction: the first reader
-- then has no hint bits to write.
COPY public.retail_incoming FROM STDIN (FORMAT binary, FREEZE)
