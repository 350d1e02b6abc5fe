-- Who answers, as whom, and whether that user could change the table $1.
SELECT current_setting('server_version'), current_user::text,
       has_table_privilege($1::oid, 'INSERT, UPDATE, DELETE, TRUNCATE')
