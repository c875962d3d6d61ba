-- 服务套餐：模板（按版本保存）、步骤；难题采用的套餐及每一步的进展。
-- Service packages: templates by version with their steps; packages that problems take, with progress per step.

create table service_package (
    package_id      varchar(60)   primary key,
    code            varchar(40)   not null,
    package_version integer       not null,
    name            varchar(100)  not null,
    name_en         varchar(200)  not null,
    need            varchar(400)  not null,
    need_en         varchar(400)  not null,
    provider        varchar(200)  not null,
    trl_from        integer       not null,
    trl_to          integer       not null,
    -- 一行一个。One a line.
    kinds           varchar(400)  not null,
    words           varchar(1000) not null,
    price_rule      varchar(20)   not null,
    -- 万元，每天的万元，或合同额的百分数。In 10,000 yuan, the same a day, or percent of the contract.
    price           numeric(12, 4) not null,
    offered         boolean       not null,
    made_by         varchar(120)  not null,
    made_at         timestamp with time zone not null,
    version         bigint        not null,
    unique (code, package_version)
);

create table service_package_step (
    package_id varchar(60)  not null references service_package (package_id),
    place      integer      not null,
    name       varchar(200) not null,
    role       varchar(100) not null,
    -- 这一步应产出的文件；可为空。The document that the step has to bring; may be empty.
    document   varchar(200) not null,
    days       integer      not null,
    primary key (package_id, place)
);

create table taken_package (
    taking_id    varchar(40)   primary key,
    problem_id   varchar(200)  not null,
    package_id   varchar(60)   not null references service_package (package_id),
    code         varchar(40)   not null,
    state        varchar(20)   not null,
    state_since  timestamp with time zone not null,
    -- 合同额，万元；按合同额计价时需要。The contract in 10,000 yuan; needed where the price is a share of it.
    contract     numeric(14, 4),
    reason       varchar(2000) not null,
    proposed_by  varchar(120)  not null,
    version      bigint        not null
);
create index taken_package_of_problem on taken_package (problem_id);
create index taken_package_by_code on taken_package (code, state);

create table taken_step (
    taking_id   varchar(40)   not null references taken_package (taking_id),
    place       integer       not null,
    name        varchar(200)  not null,
    role        varchar(100)  not null,
    document    varchar(200)  not null,
    days        integer       not null,
    -- 套餐原定天数；加的步骤为空。Days of the template; null for a step that was added.
    usual_days  integer,
    left_out    boolean       not null,
    why         varchar(2000) not null,
    done_on     date,
    result      varchar(4000) not null,
    document_id varchar(40),
    primary key (taking_id, place)
);
