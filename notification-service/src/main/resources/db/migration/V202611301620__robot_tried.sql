-- When somebody last had the robot say a test message: a group hears one a minute.
alter table chat_group add column tried_at timestamptz;
