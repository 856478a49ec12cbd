-- Grouping proposals: the question as it stood, the answer, and the moves people made by hand (G-03).
create table grouping_proposal (
  id           uuid primary key,
  division     text not null,
  survey_id    uuid not null references survey (id),
  state        text not null,
  question     jsonb not null,
  progress     double precision not null,
  answer       jsonb,
  failure      jsonb,
  document_no  text,
  effective_on date,
  reason       text,
  created_by   text not null,
  created_at   timestamptz not null,
  version      bigint not null
);
create index grouping_proposal_by_state on grouping_proposal (state);
select kit_scope('grouping_proposal');
