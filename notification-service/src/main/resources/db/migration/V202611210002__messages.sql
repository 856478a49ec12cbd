-- What is told to whom, and how that ended. No phone number and no name is kept here: both are asked for at send time.
create table message (
  id             uuid primary key,
  dedupe_key     text not null,
  kind           text not null,
  activity_id    uuid,
  alliance_id    uuid,
  unit_id        uuid,
  recipient_kind text not null,
  recipient_id   uuid not null,
  recipient_user text,
  recipient_uscc text,
  title          text not null,
  place          text not null default '',
  starts_at      timestamptz,
  channel        text,
  state          text not null,
  reason         text,
  not_before     timestamptz not null,
  claimed_until  timestamptz,
  tries          int not null default 0,
  out_id         uuid,
  external_id    text,
  family         boolean not null default false,
  sent_at        timestamptz,
  query_at       timestamptz,
  queries        int not null default 0,
  outcome        text,
  outcome_at     timestamptz,
  calls          int not null default 0,
  read_at        timestamptz,
  created_at     timestamptz not null,
  changed_at     timestamptz not null,
  division       text not null,
  unique (division, dedupe_key)
);
create index message_due on message (division, not_before, id) where state = 'QUEUED';
create index message_open on message (division, claimed_until) where state in ('CLAIMED', 'SENDING');
create index message_to_ask on message (division, query_at) where state in ('ACCEPTED', 'UNKNOWN');
create index message_by_activity on message (activity_id, id);
create index message_by_unit on message (unit_id, id);
create index message_of_user on message (recipient_user, id) where recipient_kind = 'USER';
create index message_of_unit on message (recipient_uscc, id) where recipient_kind = 'USER';
create index message_to_call on message (alliance_id, id) where state = 'MANUAL';
select kit_scope('message');

-- Every call of a channel, committed before it is made; out_id is what the vendor is told, shared when one SMS serves several.
create table delivery_attempt (
  id          uuid primary key,
  message_id  uuid not null references message (id),
  channel     text not null,
  out_id      uuid not null,
  state       text not null,
  external_id text,
  code        text,
  started_at  timestamptz not null,
  ended_at    timestamptz,
  division    text not null
);
create index delivery_attempt_by_message on delivery_attempt (message_id);
create index delivery_attempt_by_out on delivery_attempt (out_id);
select kit_scope('delivery_attempt');

-- A reminder becomes messages when it is due; moving the date voids the old ones and makes one new set (N-02).
create table reminder (
  id          uuid primary key,
  kind        text not null,
  activity_id uuid,
  slot_id     uuid,
  due_at      timestamptz not null,
  state       text not null,
  division    text not null
);
create index reminder_due on reminder (division, due_at) where state = 'PLANNED';
create index reminder_by_activity on reminder (activity_id);
create index reminder_by_slot on reminder (slot_id);
select kit_scope('reminder');

-- The robot of an alliance's chat group; its key is the credential and is kept sealed.
create table chat_group (
  alliance_id uuid primary key,
  robot_key   bytea not null,
  key_masked  text not null,
  changed_at  timestamptz not null,
  division    text not null
);
select kit_scope('chat_group');

-- Which divisions have work, so that the dispatcher, who belongs to none, can take them one by one. Holds no business facts.
create table work_division (
  division text primary key
);
grant select, insert on work_division to notification_app;
