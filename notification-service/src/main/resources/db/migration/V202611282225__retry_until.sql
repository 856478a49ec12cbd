-- Retries end: after its first failed try a message says until when it is tried again, then a person calls.
alter table message add column retry_until timestamptz;
