-- A ledger knows many dates to the month or the year alone: beside its first day stands how much of a date was said.
-- Of what was taken before nobody can tell whether the first of a month was said or made up: it stays a day. A process of the
-- build before writes days and knows no precision, so that no check ties the two together; a day that begins no month is one.
alter table member
  add column birth_precision text not null default 'DAY' check (birth_precision in ('DAY', 'MONTH', 'YEAR')),
  add column joined_party_on_precision text not null default 'DAY' check (joined_party_on_precision in ('DAY', 'MONTH', 'YEAR')),
  add column retired_on_precision text not null default 'DAY' check (retired_on_precision in ('DAY', 'MONTH', 'YEAR'));
