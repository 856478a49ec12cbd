-- A list costs the same however many members a county and its neighbours have: each order has an index that begins with what row-level security fixes.
-- Prefixes are searched as ranges, which needs code point order whatever the database's own.
alter table member alter column name type text collate "C", alter column initials type text collate "C";
drop index member_by_name;
drop index member_by_initials;
drop index member_by_phone_tail;
-- What the ledger of a day, a total and a filter ask for is in the index, so that they need not visit the members.
create index member_by_division on member (division, id) include (unit_id, category, state, registered_on, died_on);
create index member_by_name on member (division, name, id);
create index member_by_initials on member (division, initials, id);
create index member_by_phone_tail on member (phone_tail_hash, division, id) where phone_tail_hash is not null;
drop index unit_by_name;
create index unit_by_name on unit (division, name, id);
-- A province has more divisions than the statistics keep by default, and a county without a number is guessed to be empty.
alter table member alter column division set statistics 1000;
alter table unit alter column division set statistics 1000;
