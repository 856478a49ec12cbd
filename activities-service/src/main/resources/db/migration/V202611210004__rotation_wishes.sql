-- What was asked for when a year was planned and granted, so that no later replanning quietly takes it back (R-02, R-09).
alter table rotation add column wishes jsonb not null default '{}';
