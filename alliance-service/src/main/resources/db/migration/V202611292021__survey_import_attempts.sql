-- How often a workbook was begun: one that brings the service down is given up.
alter table survey_import add column attempts int not null default 0;
