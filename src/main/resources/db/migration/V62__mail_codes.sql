-- Who takes part by confirming an address: codes that were sent, and of which addresses somebody has come. Addresses only as
-- hashes under the server's key, other ones in each consultation, and never beside a participant.

-- Mails that were sent within the last hour, with the code in each.
create table mail_code (
  consultation uuid    not null,
  -- under the server's key
  code         varchar(22) not null,
  -- empty once somebody has come by the code
  address      varchar(22),
  -- empty until then; so the code leads to the same participant again as long as it is good
  participant  integer,
  expires_at   timestamp with time zone not null,
  primary key (consultation, code)
);
create index mail_code_address on mail_code (consultation, address);

-- Forgotten when the consultation closes.
create table mail_used (
  consultation uuid        not null,
  address      varchar(22) not null,
  primary key (consultation, address)
);
