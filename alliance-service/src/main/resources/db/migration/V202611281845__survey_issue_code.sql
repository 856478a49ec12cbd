-- A survey sheet names a unit's two cells that do not belong together as every other workbook does.

-- Row-level security is in force for this user too; these two cover every division.
set local app.division = '1';
set local app.division_end = '9';
update survey_import_issue set code = 'UNIT_NAME_DIFFERS' where code = 'NAME_DIFFERS';
