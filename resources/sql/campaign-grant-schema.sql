-- Colleagues see each other's campaigns.
GRANT USAGE ON SCHEMA curio TO :"role"
