-- Whoever left was on the ledger until then: each member says on which days he is not, and on which he is no party member, so that past days stay as they were.
alter table member add column off_ledger datemultirange, add column not_in_party datemultirange;
-- No command knew these states before: who was given one in the database stands so from the beginning.
alter table member no force row level security;
update member set off_ledger = datemultirange(daterange(registered_on, null)), not_in_party = datemultirange(daterange(registered_on, null))
where state in ('TRANSFERRED_OUT', 'EXPELLED');
update member set not_in_party = datemultirange(daterange(registered_on, null)) where state = 'PARTY_MEMBERSHIP_STOPPED';
alter table member force row level security;
drop index member_by_division;
create index member_by_division on member (division, id) include (unit_id, category, state, registered_on, died_on,
  birth, birth_precision, sex, education, joined_party_on, state_before_death, off_ledger);

-- Whether somebody lives and is one of the county's party members; when he came onto the ledger is no matter.
create function is_in_the_party(m member, day date) returns boolean language sql immutable as $$
  select (m.died_on is null or m.died_on > day) and (m.not_in_party is null or not m.not_in_party @> day)
$$;
create or replace function counts_in_branch(m member, day date) returns boolean language sql immutable as $$
  select m.registered_on <= day and (m.died_on is null or m.died_on > day)
    and (m.not_in_party is null or not m.not_in_party @> day)
$$;
