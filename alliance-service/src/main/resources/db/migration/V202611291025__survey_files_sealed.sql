-- Survey workbooks carry names and phones beside the columns that are read, so they are sealed in parts as the members' are.
create table import_file (
  job_id   uuid not null references survey_import,
  part     int not null,
  sealed   bytea not null,
  division text not null,
  sealed_under bigint generated always as (kit_sealed_under(sealed)) stored,
  primary key (job_id, part)
);
select kit_scope('import_file');
-- What is kept here in the clear is sealed after the start.
alter table survey_import alter column file drop not null;
