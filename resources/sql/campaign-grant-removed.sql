-- They may take a campaign off the list and put it back, no more.
GRANT UPDATE (removed_at) ON curio.campaign TO :"role"
