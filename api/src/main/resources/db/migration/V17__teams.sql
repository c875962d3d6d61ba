-- 科技经济融合专家服务队：队伍（按产业方案版本）、成员、经费、考核、经验交流会。
-- Service teams: a team per industry of a version of the scheme, members with dates, grant, appraisal, experience-exchange meetings.

create table service_team (
    team_id          varchar(40)  primary key,
    scheme_version   integer      not null,
    industry_number  integer      not null,
    name             varchar(100) not null,
    name_en          varchar(200) not null,
    -- 由哪些旧队转来，一行一个编号。Teams of the version before that it goes on with, an id a line.
    former_team_ids  varchar(1000) not null,
    lead_body        varchar(200) not null,
    lead_body_id     varchar(200),
    liaison          varchar(200) not null,
    secretary        varchar(120) not null,
    -- 一行一个。One a line.
    societies        varchar(4000) not null,
    districts        varchar(4000) not null,
    version          bigint       not null,
    unique (scheme_version, industry_number)
);

-- 成员只记起止日期，从不删除：离开的人仍计入在队的月份。
-- A membership ends, it is never removed: who left stays counted in the months before.
create table team_member (
    member_id   varchar(40)  primary key,
    team_id     varchar(40)  not null references service_team (team_id),
    expert_id   varchar(200) not null,
    role        varchar(20)  not null,
    member_from date         not null,
    member_to   date,
    reason      varchar(2000) not null,
    version     bigint       not null
);
create index team_member_of_team on team_member (team_id, member_from);
create index team_member_of_expert on team_member (expert_id);

-- 经费：到账分期与支出，金额以元计。Grant: instalments and spending, in yuan.
create table team_instalment (
    instalment_id varchar(40)  primary key,
    team_id       varchar(40)  not null references service_team (team_id),
    grant_year    integer      not null,
    amount        numeric(14, 2) not null,
    due_on        date         not null,
    paid_on       date,
    version       bigint       not null
);
create index team_instalment_of_team on team_instalment (team_id, grant_year);

create table team_spending (
    spending_id varchar(40)  primary key,
    team_id     varchar(40)  not null references service_team (team_id),
    spent_on    date         not null,
    amount      numeric(14, 2) not null,
    purpose     varchar(400) not null,
    -- 凭证号或文件名。Number of the voucher, or name of the file.
    document    varchar(200) not null,
    version     bigint       not null
);
create index team_spending_of_team on team_spending (team_id, spent_on);

create table team_appraisal (
    appraisal_id varchar(40)   primary key,
    team_id      varchar(40)   not null references service_team (team_id),
    appraised_year integer     not null,
    state        varchar(20)   not null,
    comment      varchar(4000) not null,
    settled_at   timestamp with time zone,
    version      bigint        not null,
    unique (team_id, appraised_year)
);

create table team_criterion (
    appraisal_id varchar(40)  not null references team_appraisal (appraisal_id),
    place        integer      not null,
    name         varchar(200) not null,
    weight       integer      not null,
    score        integer,
    primary key (appraisal_id, place)
);

create table exchange_meeting (
    meeting_id varchar(40)   primary key,
    held_on    date          not null,
    title      varchar(200)  not null,
    place      varchar(200)  not null,
    notes      varchar(8000) not null,
    -- 到会的队，一行一个编号。Teams that came, an id a line.
    team_ids   varchar(2000) not null,
    version    bigint        not null
);
create index exchange_meeting_by_day on exchange_meeting (held_on);
