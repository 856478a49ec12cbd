-- Who may see a unit because his own unit leads its alliance: learnt from alliance-service's events, by dates.
create table alliance_seat (
  alliance_id uuid not null,
  unit_id     uuid not null,
  valid_from  date not null,
  valid_to    date,
  division    text not null,
  primary key (alliance_id, unit_id, valid_from)
);
create index alliance_seat_by_unit on alliance_seat (unit_id);
select kit_scope('alliance_seat');

create table alliance_lead (
  alliance_id uuid not null,
  uscc        text not null,
  valid_from  date not null,
  valid_to    date,
  division    text not null,
  primary key (alliance_id, valid_from)
);
create index alliance_lead_by_uscc on alliance_lead (uscc);
select kit_scope('alliance_lead');
