-- 审计与状态变化只增不改：修改、删除与清空由数据库拒绝。H2 的同一版本在 db/h2。
-- Audit and history are only added to: the database itself refuses changes. The same version for H2 is in db/h2.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '表 % 只增不改。 The table % is only added to.', tg_table_name, tg_table_name
        using errcode = 'insufficient_privilege';
end $$;
create trigger audit_entry_only_added before update or delete on audit_entry
    for each row execute function refuse_change();
create trigger audit_entry_not_emptied before truncate on audit_entry
    for each statement execute function refuse_change();
create trigger life_cycle_step_only_added before update or delete on life_cycle_step
    for each row execute function refuse_change();
create trigger life_cycle_step_not_emptied before truncate on life_cycle_step
    for each statement execute function refuse_change();
