-- How many are unread is asked every minute by every open page; those that were read are no part of the answer.
create index message_unread_of_user on message (recipient_user)
  where recipient_kind = 'USER' and state = 'DELIVERED' and read_at is null;
create index message_unread_of_unit on message (recipient_uscc)
  where recipient_kind = 'USER' and state = 'DELIVERED' and read_at is null and recipient_user is null;
