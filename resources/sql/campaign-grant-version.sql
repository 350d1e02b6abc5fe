-- They must know its form.
GRANT SELECT ON curio.register_version TO :"role"
