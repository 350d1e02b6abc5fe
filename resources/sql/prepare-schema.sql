-- It finds what it is given in this schema.
GRANT USAGE ON SCHEMA :"schema" TO :"role"
