-- Who is in which special difficulty since when, who looked at that and who is to look again when: what ended stays as history.
create table care_tag (
  id          uuid primary key,
  division    text not null,
  member_id   uuid not null references member,
  tag         text not null check (tag in ('EMPTY_NEST', 'LIVES_ALONE', 'DISABLED', 'HALF_DISABLED', 'ADVANCED_AGE',
                'SERIOUS_ILLNESS', 'LOST_ONLY_CHILD', 'HARDSHIP')),
  source      text not null check (source in ('VISIT', 'FAMILY', 'SELF', 'REPORT', 'CERTIFICATE')),
  from_on     date not null,
  reviewed_on date not null,
  reviewed_by text not null,
  next_review date not null,
  -- The first day on which it stood no longer; what was a mistake ended on its first day and stood on none.
  ended_on    date,
  ended_for   text check (ended_for in ('OVER', 'MOVED', 'REPLACED', 'MISTAKE')),
  entered_by  text not null,
  entered_at  timestamptz not null,
  version     bigint not null,
  check (ended_on >= from_on),
  check (next_review > reviewed_on),
  check ((ended_on is null) = (ended_for is null)),
  constraint tagged_once exclude using gist (member_id with =, tag with =, daterange(from_on, ended_on) with &&)
);
create index care_tag_by_member on care_tag (member_id);
-- As the list of the county walks, past whatever ended, and that of one tag.
create index care_tag_to_review on care_tag (division, next_review, id) where ended_on is null;
create index care_tag_of_kind on care_tag (division, tag, next_review, id) where ended_on is null;
select kit_scope('care_tag');
revoke delete on care_tag from ${service}_app;
