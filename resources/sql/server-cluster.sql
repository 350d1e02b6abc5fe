-- Which server this is, whenever it was started: asked of the local one, which
-- nobody replaces by a copy.  After a crash it is another, as in
-- server-start.sql.
SELECT pg_catalog.concat_ws('|', s.system_identifier, c.timeline_id,
                            pg_catalog.date_part('epoch', r.reset))
FROM pg_catalog.pg_control_system() s, pg_catalog.pg_control_checkpoint() c,
     pg_catalog.pg_stat_get_bgwriter_stat_reset_time() AS r(reset)
