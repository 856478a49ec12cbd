-- What a planned year costs by soft rule and how good it is known to be, until somebody changes it by hand (R-02).
alter table rotation add column standing jsonb;
