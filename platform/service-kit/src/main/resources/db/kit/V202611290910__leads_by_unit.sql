-- A unit that has got another code leads on under it: which alliances a code leads is asked of the unit that has it today. Only of a
-- unit not known yet is it asked of the code that the fact carried. A service with alliances' facts says: select kit_leads_by_unit();
create function kit_leads_by_unit() returns void language plpgsql as $kit$
begin
  create index alliance_lead_by_unit on alliance_lead (unit_id);

  create function alliances_led(usccs text[], day date) returns setof uuid language sql stable as $$
    select l.alliance_id from leads_on(day) l where l.unit_id in (select u.id from unit u where u.uscc = any(usccs))
    union all
    select l.alliance_id from leads_on(day) l
    where l.uscc = any(usccs) and not exists (select 1 from unit u where u.id = l.unit_id)
  $$;

  create or replace function units_led(usccs text[], day date) returns setof uuid language sql stable as $$
    select s.unit_id from alliances_led(usccs, day) led(alliance_id) join seats_on(day) s on s.alliance_id = led.alliance_id
  $$;
end $kit$;
