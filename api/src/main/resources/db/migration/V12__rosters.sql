-- 区县行的专家名单：规则、指定与禁用、批次、席位。
-- Rosters of county tours: rules, pins and bans, runs, seats.

create table roster (
    tour_id    varchar(40)  primary key references tour (tour_id),
    wishes     varchar(20000) not null,
    changed_by varchar(120) not null,
    changed_at timestamp with time zone not null,
    version    bigint       not null
);

-- 随名单整体改写，别的表不得以外键引用。Rewritten with their roster: no other table refers to them by a foreign key.
create table roster_mark (
    tour_id    varchar(40)  not null references roster (tour_id),
    problem_id varchar(200) not null,
    expert_id  varchar(200) not null,
    kind       varchar(20)  not null,
    reason     varchar(500) not null,
    set_by     varchar(120) not null,
    set_at     timestamp with time zone not null,
    primary key (tour_id, problem_id, expert_id)
);

create table roster_run (
    run_id         varchar(40)  primary key,
    tour_id        varchar(40)  not null references tour (tour_id),
    number         integer      not null,
    roster_version bigint       not null,
    requested_by   varchar(120) not null,
    requested_at   timestamp with time zone not null,
    finished_at    timestamp with time zone,
    state          varchar(20)  not null,
    failure        varchar(4000),
    figures        varchar(4000),
    version        bigint       not null,
    unique (tour_id, number)
);
create index roster_run_by_state on roster_run (state);

-- 当时的候选、规则与结果，供以后追问。What was asked and answered then, so that it can be asked about later.
create table roster_run_content (
    run_id   varchar(40) primary key references roster_run (run_id),
    question varchar(10000000) not null,
    answer   varchar(10000000) not null
);

create table roster_seat (
    seat_id    varchar(40)  primary key,
    tour_id    varchar(40)  not null references tour (tour_id),
    problem_id varchar(200) not null,
    expert_id  varchar(200) not null,
    role       varchar(20)  not null,
    turn       integer      not null,
    fit        double precision not null,
    pinned     boolean      not null,
    version    bigint       not null,
    unique (tour_id, problem_id, expert_id)
);
create index roster_seat_of_expert on roster_seat (expert_id);
