-- 走访：计划与记录、待明确的问题、后续事项；由走访写成的难题。
-- Visits to enterprises: plan and log, open questions, follow-ups, the problem that was made of one.

create table visit (
    visit_id        varchar(40)   primary key,
    organisation_id varchar(200)  not null,
    organisation    varchar(200)  not null,
    district        varchar(100)  not null,
    planned_on      date          not null,
    -- 尚未去时为空。Null while nobody has been there.
    visited_on      date,
    visitors        varchar(400)  not null,
    met             varchar(400)  not null,
    notes           varchar(8000) not null,
    open_questions  varchar(4000) not null,
    problem_id      varchar(200),
    made_by         varchar(120)  not null,
    made_at         timestamp with time zone not null,
    version         bigint        not null
);
create index visit_of_organisation on visit (organisation_id);
create index visit_by_day on visit (planned_on);

create table visit_follow_up (
    visit_id varchar(40)  not null references visit (visit_id),
    place    integer      not null,
    what     varchar(500) not null,
    due_on   date         not null,
    -- 由谁办，登录名。Whose it is, login.
    owner    varchar(120) not null,
    done_on  date,
    primary key (visit_id, place)
);
