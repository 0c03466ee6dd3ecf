-- COPY FREEZE, into tables that are new.
create table icy (a int, b text);
copy icy from stdin (freeze);
begin;
truncate icy;
copy icy from stdin (freeze on);
1	one
2	two
\.
savepoint s;
copy icy from stdin (freeze);
commit;
select * from icy;
copy icy to stdout (freeze);
copy icy from stdin (freeze maybe);
begin;
create table icy_parts (a int) partition by range (a);
copy icy_parts from stdin (freeze);
rollback;
drop table icy;
