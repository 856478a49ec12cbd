-- Browser sessions: the cookie holds a random number, this table its hash and the tokens sealed under a key made from it.
create table session (
  id_hash    bytea primary key,
  sealed     bytea not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index session_by_end on session (expires_at);
grant usage on schema public to gateway_app;
grant select, insert, delete on session to gateway_app;
