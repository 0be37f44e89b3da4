-- What the seats of a role write together before its speaker files it. Nobody outside the role sees it; it goes when it
-- is filed, and when the panel is closed.
create table role_draft (
  panel    uuid        not null,
  role     varchar(80) not null,
  -- the version of the position that is being revised, 0 for a new one
  based_on integer     not null,
  field    varchar(20) not null,
  words    text        not null,
  -- counts the changes of this field, so that nothing is overwritten unseen
  revision integer     not null,
  primary key (panel, role, based_on, field)
);
