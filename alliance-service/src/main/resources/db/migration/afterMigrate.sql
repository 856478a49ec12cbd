-- Everything this service hears goes into these tables; what follows from it (a unit leaves, a post falls vacant) is done once.
select kit_rebuild(${projections}, 'unit', 'member_fact', 'member', 'member_stay', 'activity');
