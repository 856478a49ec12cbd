-- A masked number beside the birth date gives the whole number away: first six digits, birth, last four.
alter table member drop column id_no_masked;
