-- Who has the name, and since when.
SELECT registered_by, (extract(epoch FROM registered_at) * 1000000)::bigint
FROM curio.campaign
WHERE relation = $1 AND name = $2 AND removed_at IS NULL
