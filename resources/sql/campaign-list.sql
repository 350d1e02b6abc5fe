-- The campaigns for one table of lines, the newest first; of those that are
-- known already no receipt, which is as long as its customers.
SELECT id, name, (extract(epoch FROM registered_at) * 1000000)::bigint,
       registered_by, sent_on - date '1970-01-01',
       CASE WHEN id = ANY ($2::uuid[]) THEN '' ELSE receipt END,
       removed_at IS NOT NULL
FROM curio.campaign
WHERE relation = $1
ORDER BY registered_at DESC, id
