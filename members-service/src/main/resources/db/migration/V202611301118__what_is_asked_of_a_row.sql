-- Which fields a row asks about, so that it can be told how many rows still wait for a decision: names of fields alone.
alter table import_change add column asked text[] not null default '{}';

-- What was said of a column or of all before a workbook was read again stands at its row, and says so itself.
alter table import_decision add column carried boolean not null default false;
delete from import_decision d where d.row < 0
  and exists (select from import_decision o where o.job_id = d.job_id and o.row = -d.row and o.field = d.field);
update import_decision set row = -row, carried = true where row < 0;
