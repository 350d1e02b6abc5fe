-- Which form the register has.
SELECT version FROM curio.register_version
