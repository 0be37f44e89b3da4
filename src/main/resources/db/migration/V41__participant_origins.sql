-- From which network a participant came, as a keyed hash that tells equal ones apart and nothing else. Forgotten when the
-- consultation closes.
create table participant_origin (
  consultation uuid        not null,
  participant  integer     not null,
  origin       varchar(22) not null,
  primary key (consultation, participant)
);
