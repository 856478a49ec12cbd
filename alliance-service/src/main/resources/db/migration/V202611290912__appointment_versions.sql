-- Who changes an appointment says which one he has read: each one of an alliance or unit, and each correction, counts one further.
alter table lead_unit add column version bigint not null default 1;
alter table liaison add column version bigint not null default 1;
alter table venue add column version bigint not null default 1;
