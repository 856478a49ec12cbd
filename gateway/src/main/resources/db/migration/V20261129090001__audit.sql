-- Who logged in and out and who was refused at the door; columns and chain as in the services' kit. Rows are only ever added.
create table audit_row (
  division  text not null,
  seq       bigint not null,
  at        timestamptz not null,
  actor     text not null,
  origin    text not null,
  action    text not null,
  subject   text not null,
  reason    text not null,
  previous  text not null,
  hash      text not null,
  primary key (division, seq)
);
grant select, insert on audit_row to gateway_app;
