-- The sessions of a term. Those that were started before are the first of their course.
create table course_session (
  id         uuid         not null primary key,
  course     uuid         not null references course on delete cascade,
  number     integer      not null,
  title      varchar(200) not null,
  assignment varchar(20)  not null,
  -- false while students still state their wishes
  assigned   boolean      not null,
  created_at timestamp with time zone not null,
  constraint course_session_number unique (course, number)
);
insert into course_session (id, course, number, title, assignment, assigned, created_at)
  select id, id, 1, title, 'RANDOM', true, created_at from course;

alter table course_panel add column session uuid references course_session on delete cascade;
update course_panel set session = course;
alter table course_panel alter column session set not null;
create index course_panel_session on course_panel (session);

-- Which roles a student would like, the dearest first.
create table course_wish (
  session uuid        not null references course_session on delete cascade,
  member  uuid        not null references course_member on delete cascade,
  place   integer     not null,
  role    varchar(80) not null,
  primary key (session, member, place)
);
