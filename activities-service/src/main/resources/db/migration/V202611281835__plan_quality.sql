-- What a plan costs and how good it is known to be is its quality; standing was our own word for it.
alter table rotation rename column standing to quality;
alter table replan_job rename column standing to quality;
