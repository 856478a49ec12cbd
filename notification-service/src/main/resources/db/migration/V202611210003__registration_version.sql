-- Which version of its activity a sign-up is known from, so that what is heard of late does not overwrite what followed it.
alter table registration add column version bigint not null default 0;
