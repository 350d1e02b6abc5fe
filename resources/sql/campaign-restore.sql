-- Puts it back, unless its name has been given to another.
UPDATE curio.campaign c SET removed_at = NULL
WHERE c.id = $1::uuid AND c.removed_at IS NOT NULL
  AND NOT EXISTS (SELECT FROM curio.campaign o
                  WHERE o.relation = c.relation AND o.name = c.name
                    AND o.removed_at IS NULL)
