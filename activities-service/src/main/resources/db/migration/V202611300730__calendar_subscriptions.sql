-- Personal addresses that calendars poll: the secret is kept as a digest, and with it what its owner held when he last came (0020).
create table calendar_subscription (
  id         uuid primary key,
  division   text not null,
  owner      text not null,
  token_hash bytea not null unique,
  roles      text[] not null,
  units      text[] not null,
  member     uuid,
  created_at timestamptz not null,
  until      timestamptz not null,
  unique (division, owner)
);
select kit_scope('calendar_subscription');
