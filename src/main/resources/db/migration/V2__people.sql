-- People, beside the record on purpose: the transcript speaks of seats only.
create table account (
  id            uuid         not null primary key,
  -- what others see: a name or a pseudonym
  name          varchar(80)  not null,
  -- lower case; empty for those who came by invitation and set no password yet
  email         varchar(254) unique,
  password      varchar(200),
  administrator boolean      not null,
  host          boolean      not null,
  -- raised whenever all sessions of the account have to end
  generation    integer      not null default 0,
  created_at    timestamp with time zone not null
);

-- Who holds which seat. One seat a person in a panel, one person a seat.
create table holder (
  panel    uuid    not null,
  seat     integer not null,
  account  uuid    not null references account on delete cascade,
  primary key (panel, seat),
  constraint holder_once unique (panel, account)
);
create index holder_account on holder (account);

-- Panels as lists show them; all of it can be made anew from the transcript but who hosts.
create table listing (
  panel       uuid         not null primary key,
  host        uuid         references account on delete set null,
  title       varchar(200) not null,
  topic       varchar(100) not null,
  visibility  varchar(10)  not null,
  stage       varchar(20)  not null,
  sample      boolean      not null,
  convened_at timestamp with time zone not null
);

-- Ways to a seat. The secret is never stored: it is derived from the identifier and the server's key, and only its
-- hash is kept to find it by.
create table invitation (
  id         uuid        not null primary key,
  panel      uuid        not null,
  -- the role to sit in; empty where the person may choose
  role       varchar(80),
  -- a seat of its own; empty for any vacant one of the role
  seat       integer,
  token_hash bytea       not null unique,
  -- what can be typed instead, for invitations to the whole panel
  code       varchar(12) unique,
  expires_at timestamp with time zone not null,
  revoked    boolean     not null
);
create index invitation_panel on invitation (panel);

-- Links that work once: to become administrator on the first start, to open a host's account.
create table welcome (
  token_hash bytea   not null primary key,
  administrator boolean not null,
  expires_at timestamp with time zone not null
);
