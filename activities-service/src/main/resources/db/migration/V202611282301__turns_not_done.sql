-- What a month was before its turn was recorded as done, in case that is taken back.
alter table rotation_slot add column state_before_done text;
