-- To be told of changes by whoever wishes to: see docs/refresh.md.
LISTEN curio_changes
