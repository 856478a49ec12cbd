-- A month that is called off has no host: nobody is reminded of it (E-16).
alter table host_slot add column suspended boolean not null default false;
