-- The list of activities goes by division and start; an index that begins with the division serves it under row-level security.
create index activity_by_division_and_start on activity (division, starts_at, id);
drop index activity_by_start;
