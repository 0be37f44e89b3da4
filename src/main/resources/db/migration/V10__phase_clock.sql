-- When the next phase of a panel opens by itself; made anew from the transcript like all of its line.
alter table listing add column due_at timestamp with time zone;
create index listing_due on listing (due_at);
