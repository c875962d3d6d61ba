-- 科技经济融合专家服务队：队伍（按产业方案版本）与成员。
-- Service teams: a team per industry of a version of the scheme, members with dates.

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
