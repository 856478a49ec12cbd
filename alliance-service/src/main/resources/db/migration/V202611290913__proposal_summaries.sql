-- A list shows two numbers of a proposal; question and answer are megabytes each for a large county.
alter table grouping_proposal
  add column groups int generated always as ((question ->> 'groups')::int) stored,
  add column cost double precision generated always as ((answer -> 'score' ->> 'total')::double precision) stored;
