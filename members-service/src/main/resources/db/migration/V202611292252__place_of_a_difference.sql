-- A number counted on from sheet to sheet tells nobody where a person stands: a difference says sheet and row, too.
alter table import_change
  add column sheet text not null default '',
  add column line int;
