-- Everything this service hears goes into these tables; what follows from it (a unit leaves, a post falls vacant) is done once.
-- Seats and posts stand, so what alliances have is counted anew from them.
with rebuilt as materialized (
  select kit_rebuild_alone(${projections}, array['unit', 'member_fact', 'member', 'member_stay', 'activity', 'alliance_year',
    'activity_not_held', 'rotation_month']::regclass[], array['division_head', 'alliance_head', 'alliance_unit', 'liaison', 'venue']::regclass[]) as done)
select done, case when done then alliance_head_recount() end from rebuilt;
