-- Whatever the ledger of a day is counted by stands in the index that the day is read along, so that a table reads no member: half the time, 4 bytes of 23 more.
drop index member_by_division;
create index member_by_division on member (division, id) include (unit_id, category, state, registered_on, died_on,
  birth, birth_precision, sex, education, joined_party_on, state_before_death);
