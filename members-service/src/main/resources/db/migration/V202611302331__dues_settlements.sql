-- Which months of party dues are settled, and by which branch: paid, or let off on one of the two grounds there are (M-21).
create table dues_settlement (
  id            uuid primary key,
  division      text not null,
  member_id     uuid not null references member,
  org_id        uuid not null references party_org,
  month         date not null check (extract(day from month) = 1),
  kind          text not null check (kind in ('PAID', 'EXEMPT')),
  pension       numeric(9, 2),
  amount        numeric(9, 2) not null check (amount >= 0),
  ground        text check (ground in ('NO_INCOME', 'HARDSHIP')),
  on_date       date not null,
  entered_by    text not null,
  entered_at    timestamptz not null,
  -- A mistake was never so; a refund gave the money back. Why in words, the trail says.
  withdrawn_for text check (withdrawn_for in ('MISTAKE', 'REFUNDED')),
  withdrawn_by  text,
  withdrawn_at  timestamptz,
  check (case kind when 'PAID' then pension is not null and amount > 0 and ground is null
                   else ground is not null and amount = 0 end),
  check (num_nonnulls(withdrawn_for, withdrawn_by, withdrawn_at) in (0, 3))
);
-- A month is settled once, whoever asks at the same time.
create unique index dues_settled_once on dues_settlement (member_id, month) where withdrawn_at is null;
create index dues_settlement_by_member on dues_settlement (member_id, month desc, id desc);
-- What a branch collected stays its own, wherever its members belong later.
create index dues_settlement_by_org on dues_settlement (org_id, month) where withdrawn_at is null;
select kit_scope('dues_settlement');
revoke update, delete on dues_settlement from ${service}_app;
grant update (withdrawn_for, withdrawn_by, withdrawn_at) on dues_settlement to ${service}_app;
