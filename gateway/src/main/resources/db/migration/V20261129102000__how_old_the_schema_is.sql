-- The gateway does not start on a schema older than itself, so it may read how old this one is.
grant select on flyway_schema_history to gateway_app;
