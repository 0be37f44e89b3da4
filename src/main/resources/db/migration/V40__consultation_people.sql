-- Who judges statements beside the host: named by the host, and known once somebody has followed their link.
create table consultation_moderator (
  id           uuid        not null primary key,
  consultation uuid        not null,
  -- what the host calls them
  name         varchar(80) not null,
  token_hash   bytea       not null unique,
  account      uuid        references account on delete cascade,
  created_at   timestamp with time zone not null
);
create index consultation_moderator_of on consultation_moderator (consultation);
create index consultation_moderator_account on consultation_moderator (account);

-- How often the secret of an embedding site was renewed; never where there is no row. The secret itself is derived from
-- the server's key and this number.
create table embedding_secret (
  consultation uuid    not null primary key,
  generation   integer not null
);
