-- 走访记在安排者当时所在的服务队名下，由该队的月报计入；以后换队、离队不改。
-- A visit is with the team that whoever planned it was in: the monthly report of that team counts it, whoever leaves later.

alter table visit add column team varchar(100) default '' not null;
update visit set team = coalesce((select a.team from account a where a.login = visit.made_by), '');
