-- Of tables side by side a finding says which one it is in, so that the copy marks the right cell.
alter table survey_import_issue add column beside int not null default 0;
