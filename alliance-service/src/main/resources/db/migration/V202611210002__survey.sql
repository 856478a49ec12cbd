-- The survey campaign, its answers (frozen when it closes) and the workbooks they come in (G-01, G-02).
create table survey (
  id            uuid primary key,
  division      text not null,
  year          int not null,
  title         text not null,
  opens_on      date not null,
  closes_on     date not null,
  state         text not null,
  close_reason  text,
  closed_at     timestamptz,
  snapshot_hash text,
  version       bigint not null
);
select kit_scope('survey');

-- Whom the closed campaign had expected; while it is open, every active unit is expected.
create table survey_expected (
  survey_id uuid not null references survey (id),
  unit_id   uuid not null,
  division  text not null,
  primary key (survey_id, unit_id)
);
select kit_scope('survey_expected');

create table survey_return (
  survey_id     uuid not null references survey (id),
  unit_id       uuid not null,
  has_branch    boolean not null,
  member_count  int not null,
  regular_count int,
  returned_at   timestamptz not null,
  returned_by   text not null,
  version       bigint not null,
  division      text not null,
  primary key (survey_id, unit_id)
);
select kit_scope('survey_return');

create table survey_import (
  id         uuid primary key,
  division   text not null,
  survey_id  uuid not null references survey (id),
  mode       text not null,
  state      text not null,
  file_name  text not null,
  file       bytea not null,
  total      int not null,
  accepted   int not null,
  warned     int not null,
  rejected   int not null,
  failure    text,
  created_by text not null,
  created_at timestamptz not null
);
select kit_scope('survey_import');

create table survey_import_issue (
  import_id uuid not null references survey_import (id),
  n         int not null,
  row       int not null,
  col       text not null,
  code      text not null,
  severity  text not null,
  message   text not null,
  division  text not null,
  primary key (import_id, n)
);
select kit_scope('survey_import_issue');
