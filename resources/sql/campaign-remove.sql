-- Takes a campaign off the list; what it was stays.
UPDATE curio.campaign SET removed_at = pg_catalog.now()
WHERE id = $1::uuid AND removed_at IS NULL
