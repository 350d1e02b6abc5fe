-- Whether the shop holds lines.
SELECT EXISTS (SELECT FROM public.retail)
