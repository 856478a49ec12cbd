-- Imports run in the background, survive a restart, and keep their workbook sealed until nobody needs its annotated copy.
create table import_job (
  id             uuid primary key,
  division       text not null,
  kind           text not null check (kind in ('UNITS', 'MEMBERS')),
  mode           text not null check (mode in ('VALIDATE', 'APPLY')),
  state          text not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
  file_name      text not null,
  file_bytes     bigint not null,
  sheet          text not null,
  header_row     int not null,
  effective_on   date,
  requested_by   text not null,
  rows_expected  int not null default 0,
  rows_total     int not null default 0,
  rows_accepted  int not null default 0,
  rows_warned    int not null default 0,
  rows_rejected  int not null default 0,
  created        int not null default 0,
  changed        int not null default 0,
  unchanged      int not null default 0,
  failure_code   text,
  failure_detail text,
  created_at     timestamptz not null,
  started_at     timestamptz,
  finished_at    timestamptz
);
create index import_job_by_division on import_job (division, id);
select kit_scope('import_job');

create table import_file (
  job_id   uuid not null references import_job,
  part     int not null,
  sealed   bytea not null,
  division text not null,
  primary key (job_id, part)
);
select kit_scope('import_file');

create table import_issue (
  job_id   uuid not null references import_job,
  seq      int not null,
  row      int not null,
  "column" text not null,
  code     text not null,
  severity text not null check (severity in ('REJECTED', 'WARNED')),
  message  text not null,
  division text not null,
  primary key (job_id, seq)
);
create index import_issue_by_code on import_issue (job_id, code, seq);
select kit_scope('import_issue');

-- Which jobs wait or run, for workers that act for no division of their own: ids and division codes only.
create table import_queue (
  job_id   uuid primary key references import_job,
  division text not null,
  attempts int not null default 0
);
grant select, insert, update, delete on import_queue to ${service}_app;
