-- Figures for the planner, and the number of lines for the progress bar.
ANALYZE public.retail
