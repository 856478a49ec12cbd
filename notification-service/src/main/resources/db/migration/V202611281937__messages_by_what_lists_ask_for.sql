-- Lists go by what they ask for and then by division and id, so that one county's messages do not slow another's down.
create index message_by_division on message (division, id);
drop index message_by_activity;
create index message_by_activity on message (activity_id, division, id);
drop index message_by_unit;
create index message_by_unit on message (unit_id, division, id);
create index message_by_alliance on message (alliance_id, division, id);
drop index message_to_call;
create index message_to_call on message (division, unit_id, id)
  where state = 'MANUAL' and recipient_kind = 'MEMBER' and (outcome is null or outcome = 'NOT_REACHED');
-- What a robot has sent in the last minute.
create index message_to_group on message (recipient_id, sent_at) where recipient_kind = 'GROUP';
-- The dispatcher finds the divisions with work from the messages and reminders themselves.
drop table work_division;
