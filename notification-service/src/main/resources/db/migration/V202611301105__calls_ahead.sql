-- How many calls are to be made is asked every minute; those nobody made in their time are never closed and are no part of the answer.
-- A case, because below row-level security coalesce leads no index.
create index message_call_ahead
  on message (division, (case when starts_at is null then 'infinity'::timestamptz else starts_at end))
  where state = 'MANUAL' and recipient_kind = 'MEMBER' and (outcome is null or outcome = 'NOT_REACHED');
