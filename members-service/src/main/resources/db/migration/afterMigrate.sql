-- Everything this service hears goes into these tables.
select kit_rebuild_alone(${projections}, array['alliance_seat', 'alliance_lead', 'alliance_leave', 'member_elected']::regclass[], array[]::regclass[]);
