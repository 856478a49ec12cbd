-- Which key a value lies under is read off the value itself, so that a job finds what is to be sealed anew and a key still in use is not withdrawn.
-- One byte of format, four of version; 0 for what is no ciphertext. Plain enough for the planner to look into.
create function kit_sealed_under(sealed bytea) returns bigint language sql immutable parallel safe as $$
  select case when octet_length(sealed) > 4 then
    (get_byte(sealed, 0)::bigint << 32) | (get_byte(sealed, 1)::bigint << 24) | (get_byte(sealed, 2)::bigint << 16)
    | (get_byte(sealed, 3)::bigint << 8) | get_byte(sealed, 4)::bigint
  when sealed is not null then 0 end
$$;

-- The version under which indexes are written, one for all processes: see IndexKey. Holds no business facts.
create table index_key (
  only_one boolean primary key default true check (only_one),
  version  int not null
);
insert into index_key (version) values (1);
grant select, update on index_key to ${service}_app;
