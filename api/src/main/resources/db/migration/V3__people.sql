-- 首次启动的链接；账号链接的用途；按操作查审计。
-- The link of the first start; what a link to an account is for; audit by what was done.

create table set_up_link (
    token_digest varchar(64) primary key,
    expires_at   timestamp with time zone not null,
    used_at      timestamp with time zone
);

alter table account_link add column purpose varchar(20) default 'INVITATION' not null;
create index account_link_of_account on account_link (account_id);

create index audit_entry_by_action on audit_entry (action);
