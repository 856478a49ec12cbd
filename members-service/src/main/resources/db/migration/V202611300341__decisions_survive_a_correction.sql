-- A corrected reading keeps the decisions whose question is still the same, and says how many are not.
alter table import_reading add column carried int not null default 0, add column dropped int not null default 0;
