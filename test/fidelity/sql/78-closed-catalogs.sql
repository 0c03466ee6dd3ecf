-- What only superusers read, and files that only some may touch.
create role outsider;
create table open_table (a text);
grant all on open_table to outsider;
set role outsider;
copy open_table from '/etc/hostname';
copy open_table to '/tmp/never';
select count(*) from pg_authid;
select count(*) from pg_statistic;
select pg_terminate_backend(pg_backend_pid());
select pg_cancel_backend(pg_backend_pid());
reset role;
drop table open_table;
