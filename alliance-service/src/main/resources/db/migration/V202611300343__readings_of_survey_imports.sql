-- What was made of a survey workbook is looked at and put right by whoever sent it, as a members' one is.
create table import_reading (
  job_id       uuid primary key references survey_import,
  told         jsonb not null,
  made         jsonb,
  samples      bytea,
  version      bigint not null default 0,
  replaced_by  uuid references survey_import,
  division     text not null,
  sealed_under bigint generated always as (kit_sealed_under(samples)) stored
);
select kit_scope('import_reading');
