-- The record of all that happened. Nothing here is ever updated, except that salt and payload are
-- taken away when an entry is redacted; nothing is ever deleted.
create table entry (
  stream       uuid             not null,
  sequence     bigint           not null,
  -- milliseconds since 1970, as they are hashed
  recorded_at  bigint           not null,
  type         varchar(64)      not null,
  version      integer          not null,
  salt         char(32),
  payload      varchar(1000000),
  payload_hash bytea            not null,
  hash         bytea            not null,
  constraint entry_key primary key (stream, sequence)
);
