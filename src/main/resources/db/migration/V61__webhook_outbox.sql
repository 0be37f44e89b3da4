-- How far each webhook has been told of what is recorded, so that nothing is lost over a restart; and what nobody took.
alter table webhook add column told_to bigint default 0 not null;
alter table webhook add column given_up integer default 0 not null;
alter table webhook add column given_up_at timestamp with time zone;
update webhook set told_to = (select coalesce(max(sequence), 0) from entry where stream = webhook.consultation);

-- Calls still to be made.
create table webhook_call (
  webhook    uuid          not null references webhook on delete cascade,
  -- the place of the entry that is told
  sequence   bigint        not null,
  body       varchar(20000) not null,
  -- how often it was tried
  tries      integer       not null,
  created_at timestamp with time zone not null,
  -- when it is tried next; whoever tries moves it on first
  next_at    timestamp with time zone not null,
  primary key (webhook, sequence)
);
create index webhook_call_next on webhook_call (next_at);
