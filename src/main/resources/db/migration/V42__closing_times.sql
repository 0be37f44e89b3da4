-- When a consultation closes by itself, so that it does even where nobody looks at it.
alter table consultation add column closes_at timestamp with time zone;
