-- How often an account looked at sealed fields on a day, for its limit; who looked at whom stands on the trail.
create table reveal_count (
  subject  text not null,
  day      date not null,
  reveals  int not null,
  division text not null,
  primary key (division, subject, day)
);
select kit_scope('reveal_count');
