-- Their customers, campaign by campaign, but of those that are known: they
-- never change.
SELECT k.campaign, k.customer_id, k.is_held_out
FROM curio.campaign_customer k
JOIN curio.campaign c ON c.id = k.campaign
WHERE c.relation = $1 AND NOT k.campaign = ANY ($2::uuid[])
ORDER BY k.campaign, k.customer_id
