-- A person is looked up by the hash; what is in scope follows from row-level security, which an index that begins with the
-- division does not serve.
alter table member drop constraint member_division_id_no_hash_key;
alter table member add constraint member_once_a_division unique (id_no_hash, division);
