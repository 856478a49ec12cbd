-- Whom an organisation has: on no day two primary relations of one member; a functional branch is a second relation beside it (G-17, E-01).
create table party_membership (
  id          uuid primary key,
  member_id   uuid not null references member,
  org_id      uuid not null references party_org,
  kind        text not null check (kind in ('PRIMARY', 'FUNCTIONAL')),
  valid_from  date not null,
  valid_to    date,
  document_no text,
  division    text not null,
  check (valid_to >= valid_from),
  constraint one_primary_at_a_time exclude using gist (member_id with =, daterange(valid_from, valid_to) with &&)
    where (kind = 'PRIMARY'),
  constraint one_relation_at_a_time exclude using gist (member_id with =, org_id with =, daterange(valid_from, valid_to) with &&)
);
create index party_membership_by_org on party_membership (org_id, member_id);
create index party_membership_by_member on party_membership (member_id, valid_from);
create index party_membership_primary on party_membership (member_id) where kind = 'PRIMARY' and valid_to is null;
select kit_scope('party_membership');
