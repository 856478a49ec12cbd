-- An accepted report keeps of how many its roll says nothing; who joins the alliance later does not change it.
alter table report add column not_recorded int;
