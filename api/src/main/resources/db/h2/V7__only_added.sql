-- 审计与状态变化只增不改：修改与删除由数据库拒绝。PostgreSQL 的同一版本在 db/postgresql。
-- Audit and history are only added to: the database itself refuses changes. The same version for PostgreSQL is in db/postgresql.
create trigger audit_entry_only_added before update, delete on audit_entry
    for each row call 'io.zhiqiao.indexer.store.OnlyAdded';
create trigger life_cycle_step_only_added before update, delete on life_cycle_step
    for each row call 'io.zhiqiao.indexer.store.OnlyAdded';
