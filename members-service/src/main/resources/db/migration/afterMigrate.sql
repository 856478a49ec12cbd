-- Everything this service hears goes into these tables.
select kit_rebuild(${projections}, 'alliance_seat', 'alliance_lead', 'alliance_leave');
