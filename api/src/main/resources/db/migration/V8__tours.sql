-- 专家区县行：活动、站点、半天、活动的难题、年度目标。
-- County tours: events, stops, half-days, the problems of an event, targets of a year.

create table tour (
    tour_id        varchar(40)  primary key,
    name           varchar(200) not null,
    tour_year      integer      not null,
    issue          integer      not null,
    theme          varchar(400) not null,
    hosts          varchar(1000) not null,
    -- 一行一个。One a line.
    districts      varchar(4000) not null,
    industries     varchar(4000) not null,
    partners       varchar(2000) not null,
    state          varchar(20)  not null,
    state_since    timestamp with time zone not null,
    wanted_experts integer      not null,
    wanted_solved  integer      not null,
    -- 万元。In 10,000 yuan.
    planned_cost   numeric(12, 4),
    spent_cost     numeric(12, 4),
    version        bigint       not null
);
create index tour_of_year on tour (tour_year, issue);
create index tour_by_state on tour (state);

-- 站点与半天随活动整体改写，别的表不得以外键引用。
-- Stops and half-days are rewritten with their event: no other table refers to them by a foreign key.
create table tour_stop (
    tour_id   varchar(40)  not null references tour (tour_id),
    place     integer      not null,
    stop_id   varchar(40)  not null,
    name      varchar(200) not null,
    address   varchar(400) not null,
    longitude double precision,
    latitude  double precision,
    capacity  integer      not null,
    tables    integer      not null,
    primary key (tour_id, place),
    unique (stop_id)
);

create table tour_half_day (
    tour_id   varchar(40) not null references tour (tour_id),
    place     integer     not null,
    held_on   date        not null,
    starts_at varchar(5)  not null,
    ends_at   varchar(5)  not null,
    primary key (tour_id, place)
);

-- 难题加入活动：企业申请、办公室确认；移出不删除。
-- A problem joins by the office's choice or the enterprise's wish; taken out, its row stays.
create table tour_problem (
    entry_id     varchar(40)  primary key,
    tour_id      varchar(40)  not null references tour (tour_id),
    problem_id   varchar(200) not null,
    demand       integer      not null,
    wished_by    varchar(20)  not null,
    joined_at    timestamp with time zone not null,
    confirmed_at timestamp with time zone,
    left_at      timestamp with time zone,
    left_reason  varchar(2000),
    version      bigint       not null
);
create index tour_problem_of_tour on tour_problem (tour_id);
create index tour_problem_of_problem on tour_problem (problem_id);

-- 年度目标：一行一个指标。Targets of a year, a row per indicator.
create table year_target (
    target_id   varchar(80)  primary key,
    target_year integer      not null,
    programme   varchar(40)  not null,
    indicator   varchar(40)  not null,
    target      integer      not null,
    version     bigint       not null,
    unique (target_year, programme, indicator)
);
