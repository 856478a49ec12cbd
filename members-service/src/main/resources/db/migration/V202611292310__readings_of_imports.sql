-- What was made of a workbook is looked at before it is applied, and put right by whoever sent it.
create table import_reading (
  job_id       uuid primary key references import_job,
  told         jsonb not null,
  made         jsonb,
  samples      bytea,
  version      bigint not null default 0,
  replaced_by  uuid references import_job,
  division     text not null,
  sealed_under bigint generated always as (kit_sealed_under(samples)) stored
);
select kit_scope('import_reading');
