-- V202611281845 was kept from every row by row-level security, which is forced on the owner too: the old findings get their new
-- name now.
alter table survey_import_issue no force row level security;
update survey_import_issue set code = 'UNIT_NAME_DIFFERS' where code = 'NAME_DIFFERS';
alter table survey_import_issue force row level security;
