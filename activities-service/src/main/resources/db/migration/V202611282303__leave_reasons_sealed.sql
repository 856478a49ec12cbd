-- Why somebody took leave may speak of his health: it is sealed; what is still plain the service seals by itself.
alter table registration add column reason_sealed bytea;
