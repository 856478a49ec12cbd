-- Lists and the dashboard count members, liaisons and venues unit by unit: what they read stands in the index, and a list of alliances
-- is read along its own order however many counties are in scope.
drop index alliance_by_no;
create index alliance_by_no on alliance (division, no, id);
create index alliance_unit_by_alliance on alliance_unit (alliance_id, seat) include (unit_id, valid_from, valid_to, division);
drop index member_stay_by_unit;
create index member_stay_by_unit on member_stay (unit_id, valid_from) include (valid_to, division);
create index liaison_by_unit on liaison (unit_id, valid_from) include (valid_to, division);
create index venue_by_unit on venue (unit_id, valid_from) include (valid_to, division);
drop index activity_by_month;
create index activity_by_alliance on activity (alliance_id, month) include (kind, report_due, report_state, division);

-- Everybody in scope of a survey, and the campaigns and proposals of a county, newest first.
create index unit_by_division on unit (division, state);
create index survey_by_division on survey (division, year, id);
drop index grouping_proposal_by_state;
create index grouping_proposal_by_division on grouping_proposal (division, id);
create index grouping_proposal_unsolved on grouping_proposal (division, id) where state = 'SOLVING';

-- When a county last heard of another service, without reading what its neighbours heard.
create index inbox_by_division on inbox (division, received_at);
