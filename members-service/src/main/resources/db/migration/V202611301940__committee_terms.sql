-- A committee goes on in office until the next one is elected, however long its term is over: that day is kept beside the term's end.
create table party_term (
  id                 uuid primary key,
  org_id             uuid not null references party_org,
  no                 int not null check (no between 1 and 99),
  valid_from         date not null,
  valid_until        date not null,
  ended_on           date,
  formed_by          text not null check (formed_by in ('ELECTED', 'APPOINTED')),
  formed_on          date not null,
  eligible           int check (eligible between 1 and 100000),
  present            int check (present between 0 and eligible),
  document_no        text not null,
  extended_until     date,
  extension_document text,
  division           text not null,
  version            bigint not null,
  unique (org_id, no),
  check (valid_until > valid_from),
  -- What ends on its first day never was: a committee still to come of an organisation that is dissolved before.
  check (ended_on >= valid_from),
  check ((extended_until is null) = (extension_document is null)),
  check (extended_until > valid_until and extended_until <= valid_until + interval '1 year'),
  constraint one_committee_at_a_time exclude using gist (org_id with =, daterange(valid_from, ended_on) with &&)
);
select kit_scope('party_term');

-- Who holds which post. A member of the ledger by his id, a serving cadre, who is on no ledger of ours, by his name.
create table party_post (
  id          uuid primary key,
  org_id      uuid not null references party_org,
  kind        text not null check (kind in ('SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER', 'INSTRUCTOR')),
  member_id   uuid references member,
  name        text,
  duty        text,
  valid_from  date not null,
  valid_to    date,
  document_no text not null,
  note_enc    bytea,
  division    text not null,
  version     bigint not null,
  check ((member_id is null) <> (name is null)),
  check (valid_to >= valid_from),
  constraint one_holder_at_a_time exclude using gist (org_id with =, kind with =, daterange(valid_from, valid_to) with &&)
    where (kind in ('SECRETARY', 'INSTRUCTOR'))
);
create index party_post_by_org on party_post (org_id, valid_from);
create index party_post_by_member on party_post (member_id) where member_id is not null;
alter table party_post add column sealed_under bigint generated always as (kit_sealed_under(note_enc)) stored;
create index party_post_by_key on party_post (division, sealed_under);
select kit_scope('party_post');

-- What was done to the term of a committee or to a post stands among the steps of the organisation.
alter table party_org_step drop constraint party_org_step_kind_check;
alter table party_org_step add constraint party_org_step_kind_check check (kind in ('FOUNDED', 'RENAMED', 'MOVED', 'DISSOLVED',
  'CORRECTED', 'TERM_BEGUN', 'TERM_EXTENDED', 'TERM_CORRECTED', 'APPOINTED', 'POST_ENDED'));

-- Whom a branch counts on a day. Whoever's membership is stopped stands on the ledger yet, and in no branch's count.
create function counts_in_branch(m member, day date) returns boolean language sql immutable as $$
  select m.registered_on <= day and (m.died_on is null or m.died_on > day)
    and m.state not in ('TRANSFERRED_OUT', 'EXPELLED', 'PARTY_MEMBERSHIP_STOPPED')
$$;
