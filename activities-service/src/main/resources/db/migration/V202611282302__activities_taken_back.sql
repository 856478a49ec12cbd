-- What an activity was before it was cancelled or held, in case that is taken back; until now nobody but the announced could be.
alter table activity add column state_before text;
