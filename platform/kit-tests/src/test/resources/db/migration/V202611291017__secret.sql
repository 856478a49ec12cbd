-- A thing that is sealed, for the tests of changing keys.
create table secret (
  id           uuid primary key,
  text_enc     bytea not null,
  sealed_under bigint generated always as (kit_sealed_under(text_enc)) stored,
  division     text not null
);
select kit_scope('secret');
