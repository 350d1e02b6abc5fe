-- The register's own place, beside the table of lines.
CREATE SCHEMA curio
