-- A code of its own for those who come to watch: it leads to no seat at the table.
alter table invitation add column audience boolean not null default false;
