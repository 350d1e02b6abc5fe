-- Nothing comes back where the name is taken, if need be after waiting for
-- whoever is about to take it.
INSERT INTO curio.campaign (relation, name, registered_by, sent_on, receipt)
VALUES ($1, $2, coalesce($3, current_user), $4::date, $5)
ON CONFLICT (relation, name) WHERE removed_at IS NULL DO NOTHING
RETURNING id, (extract(epoch FROM registered_at) * 1000000)::bigint,
          registered_by
