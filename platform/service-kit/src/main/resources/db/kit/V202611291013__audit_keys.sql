-- The trail's chain has keys of its own that change: a row says which one chained it, 0 the index key that served before there was any.
alter table audit_row add column key int not null default 0;

-- Which keys a chain needs, so that none is withdrawn that is. Holds no business facts.
create table audit_key (
  version int primary key
);
grant select, insert on audit_key to ${service}_app;
