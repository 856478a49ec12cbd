-- The chain's key changes: a row says which one chained it. All so far are chained under the first.
alter table audit_row add column key int not null default 1;

-- Which keys a chain needs, so that none is withdrawn that is.
create table audit_key (
  version int primary key
);
insert into audit_key select 1 where exists (select from audit_row);
grant select, insert on audit_key to gateway_app;
