-- A lead unit that got another code kept nothing of its alliance in sight.
select kit_leads_by_unit();
