-- Whom a later list names is taken back once that one is: an import is undone until nothing of it is left, one undo at a time.
drop index import_job_undone_once;
create unique index import_job_undone_once on import_job (based_on) where mode = 'UNDO' and state in ('QUEUED', 'RUNNING');

-- Whose version an import went on from, so that the one before it is found though undoing has numbered its people anew.
alter table import_change add column found_at bigint;
update import_change set found_at = written - 1 where written is not null;
