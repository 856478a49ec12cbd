-- Whose a session is, as hashes: Keycloak names the login (sid) or the person (sub) whose sessions have ended.
-- Sessions from before name nobody and hold their tokens in another form: they end here, and people log in once more.
delete from session;
alter table session add column sid_hash bytea, add column sub_hash bytea;
create index session_by_login on session (sid_hash);
create index session_by_person on session (sub_hash);
-- A session that a refresh has replaced gets the new tokens and a minute to live.
grant update (sealed, expires_at) on session to gateway_app;
