-- Who takes part by signing in at a provider of OpenID Connect. Forgotten when the consultation closes.
create table signed_in (
  consultation uuid        not null,
  -- whom the provider knows them as, as a hash under the server's key, another one in each consultation
  person       varchar(22) not null,
  participant  integer     not null,
  primary key (consultation, person)
);
