-- A change feed must know which positions it no longer has: who comes back with an older one has missed something.
alter table relay_mark add column purged bigint not null default 0;
