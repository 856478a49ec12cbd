-- What is to be done when a member has died: a list opens with the death, and closes with each point done or not needed; a death that was a mistake leaves it withdrawn.
create table end_of_life (
  id           uuid primary key,
  division     text not null,
  member_id    uuid not null references member,
  died_on      date not null,
  opened_by    text not null,
  opened_at    timestamptz not null,
  withdrawn_by text,
  withdrawn_at timestamptz,
  -- As many of its points as are open; the lists walk by it.
  open_tasks   int not null,
  check ((withdrawn_by is null) = (withdrawn_at is null))
);
-- Nobody dies twice.
create unique index end_of_life_of on end_of_life (member_id) where withdrawn_at is null;
create index end_of_life_by_member on end_of_life (member_id, id desc);
create index end_of_life_to_do on end_of_life (division, id) where open_tasks > 0 and withdrawn_at is null;
create index end_of_life_all on end_of_life (division, id);
select kit_scope('end_of_life');
revoke update, delete on end_of_life from ${service}_app;
grant update (withdrawn_by, withdrawn_at, open_tasks) on end_of_life to ${service}_app;

create table end_of_life_task (
  id           uuid primary key,
  division     text not null,
  case_id      uuid not null references end_of_life,
  kind         text not null check (kind in ('FAMILY_CONTACT', 'FUNERAL', 'DUES_END', 'LEDGER_UPDATE')),
  state        text not null check (state in ('OPEN', 'DONE', 'NOT_NEEDED')),
  on_date      date,
  -- What was agreed with the family speaks of their life.
  note_enc     bytea,
  settled_by   text,
  version      bigint not null,
  sealed_under bigint generated always as (kit_sealed_under(note_enc)) stored,
  check ((state = 'OPEN') = (on_date is null)),
  check ((state = 'OPEN') = (settled_by is null)),
  unique (case_id, kind)
);
create index end_of_life_task_by_key on end_of_life_task (division, sealed_under);
select kit_scope('end_of_life_task');
revoke delete on end_of_life_task from ${service}_app;
