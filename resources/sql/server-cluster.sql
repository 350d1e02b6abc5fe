-- Which server this is, whenever it was started: asked of the local one, which
-- nobody replaces by a copy.
SELECT pg_catalog.concat_ws('|', s.system_identifier, c.timeline_id)
FROM pg_catalog.pg_control_system() s, pg_catalog.pg_control_checkpoint() c
