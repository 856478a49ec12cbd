-- A liaison who left the post empty is not one whom a successor followed: taking the successor back brings only the latter again.
alter table liaison add column vacated boolean not null default false;
