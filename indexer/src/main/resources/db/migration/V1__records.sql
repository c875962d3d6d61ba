-- 已受理的记录；正文为 JSON，其余各列供查找。记录只撤回，不删除。
-- Accepted records: the body is JSON, the other columns are for finding. A record is withdrawn, never deleted.

create table organisation (
    id            varchar(200) primary key,
    body          varchar(1000000) not null,
    source        varchar(1000000) not null,
    withdrawn     boolean      not null default false,
    version       bigint       not null default 1,
    company_group varchar(400)
);
create index organisation_of_group on organisation (company_group);

create table expert (
    id        varchar(200) primary key,
    body      varchar(1000000) not null,
    source    varchar(1000000) not null,
    withdrawn boolean      not null default false,
    version   bigint       not null default 1
);

create table output (
    id        varchar(200) primary key,
    body      varchar(1000000) not null,
    source    varchar(1000000) not null,
    withdrawn boolean      not null default false,
    version   bigint       not null default 1,
    expert_id varchar(200) not null
);
create index output_of_expert on output (expert_id);

create table service_case (
    id        varchar(200) primary key,
    body      varchar(1000000) not null,
    source    varchar(1000000) not null,
    withdrawn boolean      not null default false,
    version   bigint       not null default 1,
    expert_id varchar(200) not null
);
create index service_case_of_expert on service_case (expert_id);

create table problem (
    id              varchar(200) primary key,
    body            varchar(1000000) not null,
    source          varchar(1000000) not null,
    withdrawn       boolean      not null default false,
    version         bigint       not null default 1,
    status          varchar(20)  not null,
    organisation_id varchar(200),
    district        varchar(100) not null
);
create index problem_of_organisation on problem (organisation_id);
create index problem_by_status on problem (status);

create table patent_usage (
    id              varchar(1000) primary key,
    body            varchar(1000000) not null,
    source          varchar(1000000) not null,
    withdrawn       boolean      not null default false,
    version         bigint       not null default 1,
    organisation_id varchar(200) not null
);
create index patent_usage_of_organisation on patent_usage (organisation_id);

-- 索引尚未看到的改动：每次改动一行，与记录在同一事务中写入。
-- Changes that the indexes have not seen: a row per change, written in the transaction of the record.
create sequence index_ticket;
create table unindexed (
    kind   varchar(20)  not null,
    id     varchar(200) not null,
    ticket bigint       not null,
    primary key (kind, id, ticket)
);
