-- What a proposal costs by soft rule and how good it is known to be, so that whoever reads it can judge it (R-02).
alter table replan_job add column standing jsonb;
