-- 案例库：已解决的难题与一线创新“三创三小”；与其他已受理记录同样保存，索引随之更新。
-- The library of cases: solved problems and shop-floor innovations, kept as all accepted records are; the index follows.

create table library_case (
    id         varchar(200) primary key,
    body       varchar(1000000) not null,
    source     varchar(1000000) not null,
    withdrawn  boolean      not null default false,
    version    bigint       not null default 1,
    status     varchar(20)  not null,
    problem_id varchar(200)
);
create unique index library_case_of_problem on library_case (problem_id);
