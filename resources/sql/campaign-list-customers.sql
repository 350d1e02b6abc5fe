-- Their customers, campaign by campaign.
SELECT k.campaign, k.customer_id, k.is_held_out
FROM curio.campaign_customer k
JOIN curio.campaign c ON c.id = k.campaign
WHERE c.relation = $1
ORDER BY k.campaign, k.customer_id
