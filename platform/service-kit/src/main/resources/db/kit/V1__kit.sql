-- What every service needs before its own tables: scope by division, outbox, inbox, dead letters, idempotency keys, audit.

-- A table put under scope shows a transaction only the rows of its caller's division prefix. No prefix, no rows.
create function kit_scope(t regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  execute format(
    'create policy division_scope on %s to %I '
    'using (starts_with(division, (select nullif(current_setting(''app.division'', true), '''')))) '
    'with check (starts_with(division, (select nullif(current_setting(''app.division'', true), ''''))))',
    t, '${service}_app');
  execute format('grant select, insert, update, delete on %s to %I', t, '${service}_app');
end $$;

grant usage on schema public to ${service}_app, ${service}_relay;
alter default privileges in schema public grant usage, select on sequences to ${service}_app;

create table outbox (
  id                uuid primary key,
  seq               bigint generated always as identity unique,
  aggregatetype     text not null,
  aggregateid       uuid not null,
  aggregate_version bigint not null,
  topic             text not null,
  type              text not null,
  payload           jsonb not null,
  headers           jsonb not null,
  division          text not null,
  created_at        timestamptz not null default clock_timestamp(),
  published_at      timestamptz,
  position          bigint unique,
  attempts          int not null default 0,
  parked_at         timestamptz,
  last_error        text,
  unique (aggregatetype, aggregateid, aggregate_version)
);
create index outbox_unpublished on outbox (seq) where published_at is null and parked_at is null;
create index outbox_parked on outbox (aggregatetype, aggregateid) where parked_at is not null;
select kit_scope('outbox');
revoke delete on outbox from ${service}_app;
revoke update on outbox from ${service}_app;
create policy relay on outbox to ${service}_relay using (true) with check (true);
grant select, update, delete on outbox to ${service}_relay;

-- Writers of one aggregate queue here, so its versions are 1…n in the order of commit.
create table aggregate_version (
  aggregatetype text not null,
  aggregateid   uuid not null,
  version       bigint not null,
  division      text not null,
  primary key (aggregatetype, aggregateid)
);
select kit_scope('aggregate_version');

create function outbox_wake() returns trigger language plpgsql as $$
begin
  perform pg_notify('outbox', '');
  return null;
end $$;
create trigger outbox_wake after insert on outbox for each statement execute function outbox_wake();

create table relay_mark (
  only_one boolean primary key default true check (only_one),
  position bigint not null
);
insert into relay_mark (position) values (0);
grant select, update on relay_mark to ${service}_relay;
grant select on relay_mark to ${service}_app;

create table inbox (
  consumer          text not null,
  event_id          uuid not null,
  aggregatetype     text not null,
  aggregateid       uuid not null,
  aggregate_version bigint not null,
  division          text not null,
  received_at       timestamptz not null default clock_timestamp(),
  primary key (consumer, event_id)
);
create index inbox_by_age on inbox (received_at);
select kit_scope('inbox');

-- Events of a type or version this build does not know wait here instead of being dropped.
create table inbox_parked (
  consumer    text not null,
  event_id    uuid not null,
  topic       text not null,
  key         text not null,
  type        text not null,
  headers     jsonb not null,
  payload     text not null,
  division    text not null,
  received_at timestamptz not null default clock_timestamp(),
  primary key (consumer, event_id)
);
select kit_scope('inbox_parked');

create table idempotency_key (
  subject      text not null,
  operation    text not null,
  key          text not null,
  request_hash text not null,
  status       int,
  location     text,
  etag         text,
  body         jsonb,
  division     text not null,
  created_at   timestamptz not null default clock_timestamp(),
  primary key (subject, operation, key)
);
create index idempotency_key_by_age on idempotency_key (created_at);
select kit_scope('idempotency_key');

create table audit_row (
  division  text not null,
  seq       bigint not null,
  at        timestamptz not null,
  actor     text not null,
  origin    text not null,
  action    text not null,
  subject   text not null,
  reason    text not null,
  previous  text not null,
  hash      text not null,
  primary key (division, seq)
);
select kit_scope('audit_row');
revoke update, delete on audit_row from ${service}_app;
