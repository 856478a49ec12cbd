-- A province's dashboard looked each day's row up in the table and compared its division by itself; now the index answers both.
drop index alliance_head_by_day;
create index alliance_head_by_day on alliance_head (day, division) include (alliance_id, units, members, liaisons, venues);
