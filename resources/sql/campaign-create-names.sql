-- A name means one campaign, whoever comes first.
CREATE UNIQUE INDEX campaign_name ON curio.campaign (relation, name)
WHERE removed_at IS NULL
