-- What was asked for is a request, and how good an answer is known to be is its proof; question and standing were our own words.
alter table grouping_proposal rename column question to request;
alter table grouping_proposal no force row level security;
update grouping_proposal set answer = answer - 'standing' || jsonb_build_object('proof', answer -> 'standing')
where answer -> 'standing' is not null;
alter table grouping_proposal force row level security;
