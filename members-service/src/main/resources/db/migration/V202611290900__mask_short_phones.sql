-- Of a number of eight to ten digits all but one to three were shown; four are hidden now.
alter table member no force row level security;
update member set phone_masked = left(phone_masked, 3) || '****' || right(phone_masked, length(phone_masked) - 7)
where length(phone_masked) between 8 and 10;
alter table member force row level security;
