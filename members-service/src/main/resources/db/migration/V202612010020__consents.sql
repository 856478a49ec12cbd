-- Who agreed to what, since when, on which paper, and when that was taken back: each consent is a row, and what was taken back stays.
create table consent (
  id                   uuid primary key,
  division             text not null,
  member_id            uuid not null references member,
  purpose              text not null check (purpose in ('GENERAL', 'HEALTH', 'FAMILY_CONTACT', 'PROVIDER_ORDER')),
  given_on             date not null,
  given_how            text not null check (given_how in ('PAPER', 'PHONE', 'IN_PERSON', 'ONLINE')),
  text_version         text not null,
  given_entered_by     text not null,
  given_entered_at     timestamptz not null,
  withdrawn_on         date,
  withdrawn_how        text check (withdrawn_how in ('PAPER', 'PHONE', 'IN_PERSON', 'ONLINE')),
  withdrawn_entered_by text,
  withdrawn_entered_at timestamptz,
  version              bigint not null,
  check (withdrawn_on >= given_on),
  check (num_nulls(withdrawn_on, withdrawn_how, withdrawn_entered_by, withdrawn_entered_at) in (0, 4))
);
-- Whatever asks for a consent asks for the one that stands.
create unique index consent_that_stands on consent (member_id, purpose) where withdrawn_on is null;
create index consent_by_member on consent (member_id, purpose, given_on desc, id desc);
select kit_scope('consent');
revoke update, delete on consent from ${service}_app;
grant update (withdrawn_on, withdrawn_how, withdrawn_entered_by, withdrawn_entered_at, version) on consent to ${service}_app;

-- Whether somebody took back what he had agreed to; of whom nobody has asked, it is not so.
create function consent_withdrawn(whose uuid, what text) returns boolean language sql stable as $$
  select coalesce((select c.withdrawn_on is not null from consent c where c.member_id = whose and c.purpose = what
    order by c.withdrawn_on is null desc, c.id desc limit 1), false)
$$;
