-- Secret rounds, while they are open. Both tables are emptied of a round in the transaction that records its closing.

-- One key a round. Whoever has it can read the round's ballots and tell whose they are.
create table round_key (
  stream uuid    not null,
  round  integer not null,
  secret bytea   not null,
  constraint round_key_key primary key (stream, round)
);

-- One ballot a seat. All rows of a round are written anew whenever one changes, in the order of their slots; there is
-- nothing of seats, order or time in them.
create table sealed_ballot (
  stream  uuid    not null,
  round   integer not null,
  -- HMAC of the seat under the round's key
  slot    bytea   not null,
  -- encrypted under the round's key, all of one length
  content bytea   not null,
  constraint sealed_ballot_key primary key (stream, round, slot)
);
