-- An import can be undone as a whole, person by person: a job of its own, which says of each what it did or why it did nothing.
alter table import_job
  drop constraint import_job_mode_check,
  drop constraint import_job_state_check,
  add constraint import_job_mode_check check (mode in ('VALIDATE', 'APPLY', 'UNDO')),
  add constraint import_job_state_check check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'UNDONE')),
  add column reason text,
  add column removed int not null default 0,
  add column restored int not null default 0,
  add column partly int not null default 0,
  add column kept int not null default 0;
-- Of two who ask at once one is first, and what was undone is not undone again.
create unique index import_job_undone_once on import_job (based_on) where mode = 'UNDO' and state <> 'FAILED';

alter table import_change
  drop constraint import_change_kind_check,
  add constraint import_change_kind_check check (kind in ('NEW', 'CHANGED', 'UNCHANGED', 'GONE', 'UNCLEAR', 'REMOVED', 'RESTORED',
    'PARTLY', 'KEPT'));
-- Whether a later list names somebody is asked for every person of an import.
create index import_change_by_member on import_change (member_id) where member_id is not null;
