-- Public consultations. Their statements and their moderation are in the transcript; here is what is too much for it, or
-- too personal.

-- One number each, so that a vote need not carry a whole identifier.
create table vote_log (
  number           integer not null primary key,
  consultation     uuid    not null unique,
  -- numbers below have been given to participants, or to a node that gives them
  next_participant integer not null,
  -- by which participants get other numbers in what is published
  secret           bytea   not null
);

-- Every answer in the order in which it was taken, changes included. Of a participant's answers to a statement the one
-- with the highest sequence counts.
create table vote (
  -- the log's number times 2^36, plus the place in the log from 1
  position    bigint   not null primary key,
  participant integer  not null,
  statement   integer  not null,
  -- -1 disagree, 0 pass, 1 agree, 2 taken back
  choice      smallint not null,
  important   boolean  not null,
  -- by which the participant's device numbered the answer
  sequence    bigint   not null,
  -- milliseconds since 1970
  cast_at     bigint   not null
);

-- Consultations as lists show them; all of it can be made anew from the transcript but who hosts.
create table consultation (
  id         uuid         not null primary key,
  host       uuid         references account on delete set null,
  title      varchar(200) not null,
  listed     boolean      not null,
  closed     boolean      not null,
  panel      uuid,
  created_at timestamp with time zone not null
);

-- Participants who come with something of their own: a code, or an identifier from the embedding site. Only hashes.
create table participant_key (
  consultation uuid    not null,
  key_hash     bytea   not null,
  participant  integer not null,
  primary key (consultation, key_hash)
);

-- What participants said of themselves.
create table participant_answer (
  consultation uuid        not null,
  participant  integer     not null,
  question     varchar(40) not null,
  choice       integer     not null,
  primary key (consultation, participant, question)
);

-- By which programs act for a host or a moderator.
create table api_token (
  id           uuid         not null primary key,
  token_hash   bytea        not null unique,
  account      uuid         references account on delete cascade,
  -- the only consultation it is for; all of the account's where it is empty
  consultation uuid,
  scope        varchar(20)  not null,
  label        varchar(80)  not null,
  created_at   timestamp with time zone not null,
  expires_at   timestamp with time zone not null
);

-- Who is told of what happens to a consultation.
create table webhook (
  id           uuid          not null primary key,
  consultation uuid          not null,
  url          varchar(2000) not null,
  events       varchar(200)  not null,
  secret       varchar(64)   not null,
  created_at   timestamp with time zone not null
);
create index webhook_consultation on webhook (consultation);
