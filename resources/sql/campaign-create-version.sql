-- The form of the register: whoever changes the tables below raises it.
CREATE TABLE curio.register_version AS SELECT 1 AS version
