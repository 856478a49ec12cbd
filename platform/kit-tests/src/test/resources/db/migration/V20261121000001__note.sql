-- A table for the kit's own tests: what a consumer did, and a thing with an owner.
create table note (
  id uuid primary key,
  text text not null,
  division text not null
);
select kit_scope('note');
