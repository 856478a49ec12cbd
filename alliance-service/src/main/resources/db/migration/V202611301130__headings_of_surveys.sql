-- What people said a heading of a survey's workbooks means: for the lists of one account, or for the county.
create table survey_heading (
  id       uuid primary key,
  account  text,
  heading  text not null,
  field    text,
  said_by  text not null,
  said_at  timestamptz not null,
  division text not null,
  unique nulls not distinct (division, account, heading)
);
select kit_scope('survey_heading');
