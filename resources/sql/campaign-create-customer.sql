-- Who was written to, and who was held out to compare with.
CREATE TABLE curio.campaign_customer (
  campaign uuid NOT NULL REFERENCES curio.campaign,
  customer_id text NOT NULL,
  is_held_out boolean NOT NULL,
  PRIMARY KEY (campaign, customer_id)
)
