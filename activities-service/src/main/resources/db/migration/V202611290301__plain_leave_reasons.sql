-- Reasons that are still to be sealed are looked for every minute: without an index that reads all sign-ups.
create index registration_plain_reason on registration (division, id)
where state = 'EXCUSED' and reason is not null and reason_sealed is null;
