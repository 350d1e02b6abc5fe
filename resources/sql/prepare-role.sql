-- A role for Curio that may log in, and nothing else so far.  Leave this out
-- where there is one, which Curio does if it is connected.  It has no password
-- yet: psql's \password gives it one.
CREATE ROLE :"role" LOGIN
