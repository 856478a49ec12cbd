-- What shows that a floating member is taught, cared for, has his rights and a part to play; that he is recorded and talked to shows by itself.
create table floating_evidence (
  id           uuid primary key,
  division     text not null,
  floating_id  uuid not null references floating_record,
  have         text not null check (have in ('EDUCATION', 'CARE', 'RIGHTS', 'CONTRIBUTION')),
  on_date      date not null,
  what_enc     bytea not null,
  entered_by   text not null,
  entered_at   timestamptz not null,
  sealed_under bigint generated always as (kit_sealed_under(what_enc)) stored
);
create index floating_evidence_of on floating_evidence (floating_id, have, on_date desc);
create index floating_evidence_by_key on floating_evidence (division, sealed_under);
select kit_scope('floating_evidence');
revoke update, delete on floating_evidence from ${service}_app;
grant update (what_enc) on floating_evidence to ${service}_app;
