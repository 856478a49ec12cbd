-- A workbook may carry people on several sheets: a finding says on which it stands, the first one by an empty name.
alter table import_issue add column sheet text not null default '';
