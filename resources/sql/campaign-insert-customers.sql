-- All customers of one kind at once.
INSERT INTO curio.campaign_customer (campaign, customer_id, is_held_out)
SELECT $1::uuid, customer_id, $3::boolean
FROM pg_catalog.unnest($2::text[]) AS customer_id
