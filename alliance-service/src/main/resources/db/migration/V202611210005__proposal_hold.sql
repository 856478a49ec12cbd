-- Who works on a proposal holds it and keeps saying so; what a killed process held falls free and is solved again (G-03).
alter table grouping_proposal add column held_until timestamptz;
