-- What is kept of the last opinion map of each consultation, so that the next is drawn like it and its groups keep their
-- letters: axes and the middles of groups, nothing of any single person.
create table drawing (
  consultation uuid   not null primary key,
  -- grows by one each time one is kept, so that two nodes do not both keep theirs
  number       bigint not null,
  landmarks    bytea  not null
);
