-- 活动当天：签到、未到场、会面记录。
-- The day of a county tour: who came, who stays away, what was said at each meeting.

create table check_in (
    check_in_id  varchar(40)  primary key,
    tour_id      varchar(40)  not null references tour (tour_id),
    kind         varchar(10)  not null,
    -- 专家编号或企业键；嘉宾为空。Expert id or key of a firm; null for a guest.
    person_id    varchar(200),
    name         varchar(100) not null,
    organisation varchar(200) not null,
    came_at      timestamp with time zone not null,
    noted_by     varchar(120) not null,
    how          varchar(10)  not null,
    undone_at    timestamp with time zone,
    undone_by    varchar(120),
    undone_why   varchar(500),
    -- 同一人同一天只有一条有效：撤销后为空。Of a person and a day one counts; null once it was undone, and for guests.
    once_key     varchar(400) unique,
    version      bigint       not null
);
create index check_in_of_tour on check_in (tour_id);

create table absence (
    absence_id varchar(40)  primary key,
    tour_id    varchar(40)  not null references tour (tour_id),
    expert_id  varchar(200) not null,
    noted_by   varchar(120) not null,
    noted_at   timestamp with time zone not null,
    reason     varchar(500) not null,
    -- 后来到场则结束。Ended when the expert comes after all.
    ended_at   timestamp with time zone,
    version    bigint       not null
);
create index absence_of_tour on absence (tour_id);

create table meeting_record (
    meeting_id varchar(40)   primary key references meeting (meeting_id),
    tour_id    varchar(40)   not null references tour (tour_id),
    diagnosis  varchar(4000) not null,
    advice     varchar(4000) not null,
    next_step  varchar(2000) not null,
    who        varchar(200)  not null,
    due_on     date,
    outcome    varchar(20)   not null,
    written_by varchar(120)  not null,
    written_at timestamp with time zone not null,
    version    bigint        not null
);
create index meeting_record_of_tour on meeting_record (tour_id);
