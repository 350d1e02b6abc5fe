-- One row is one campaign that was written to a file.  Nothing is ever taken
-- out: who removes a campaign sets removed_at.
CREATE TABLE curio.campaign (
  id uuid PRIMARY KEY DEFAULT pg_catalog.gen_random_uuid(),
  relation text NOT NULL, -- of the lines: schema.name
  name text NOT NULL,
  registered_at timestamptz NOT NULL DEFAULT pg_catalog.now(),
  registered_by text NOT NULL,
  sent_on date NOT NULL,
  receipt text NOT NULL, -- JSON
  removed_at timestamptz
)
