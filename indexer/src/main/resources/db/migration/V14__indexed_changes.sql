-- 索引已看到哪一次改动：每类一行，与从 unindexed 划去的改动在同一事务中写入。
-- Up to which change the indexes have seen: a row per kind, written in the transaction that strikes changes from unindexed.

create table indexed_changes (
    kind   varchar(20) primary key,
    ticket bigint      not null
);
