-- A swap is agreed on for two days: when a day moves, the other unit is asked again.
alter table swap_request add column from_date date, add column with_date date;
