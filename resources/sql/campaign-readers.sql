-- Who but the owner may read the table of lines, and so may use the register.
SELECT CASE WHEN a.grantee = 0 THEN 'public'
            ELSE pg_catalog.pg_get_userbyid(a.grantee) END
FROM pg_catalog.pg_class c
CROSS JOIN LATERAL pg_catalog.aclexplode(c.relacl) a
WHERE c.oid = $1::oid AND a.privilege_type = 'SELECT'
  AND pg_catalog.pg_get_userbyid(a.grantee) <> current_user
UNION
SELECT pg_catalog.pg_get_userbyid(c.relowner)
FROM pg_catalog.pg_class c
WHERE c.oid = $1::oid
  AND pg_catalog.pg_get_userbyid(c.relowner) <> current_user
