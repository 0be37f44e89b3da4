-- Courses: one lecturer, one class, several panels over a term. Beside the record like all that is about people.
create table course (
  id         uuid         not null primary key,
  lecturer   uuid         not null references account on delete cascade,
  title      varchar(200) not null,
  -- what students type who are on no list
  code       varchar(12)  not null unique,
  created_at timestamp with time zone not null
);
create index course_lecturer on course (lecturer);

-- The tables of a course, each a panel.
create table course_panel (
  course uuid        not null references course on delete cascade,
  panel  uuid        not null,
  name   varchar(80) not null,
  place  integer     not null,
  primary key (course, panel)
);

-- The class. Whoever holds a member's link comes in as that member.
create table course_member (
  id         uuid         not null primary key,
  course     uuid         not null references course on delete cascade,
  name       varchar(80)  not null,
  email      varchar(254),
  -- a column of the class list that is spread over the tables
  class_group varchar(80),
  -- the account, once they have come
  account    uuid         references account on delete set null,
  token_hash bytea        not null unique
);
create index course_member_course on course_member (course);

-- Where members are assigned. One seat a member and table, one member a seat.
create table course_seat (
  panel  uuid    not null,
  seat   integer not null,
  member uuid    not null references course_member on delete cascade,
  primary key (panel, seat),
  constraint course_seat_once unique (panel, member)
);
create index course_seat_member on course_seat (member);
