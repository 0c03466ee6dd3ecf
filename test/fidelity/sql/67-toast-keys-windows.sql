create table ut (a int, b int); insert into ut values (21, 1), (5, 5);
update ut set (a,b) = row(v.*) from (values (21, 100)) as v(i, j) where ut.a = v.i returning ut.*;
update ut set (a,b) = row(v.*) from (values (21, 100, 3)) as v(i, j, k) where ut.a = v.i;
update ut set (a,b) = (v.*) from (values (21, 101)) as v(i, j) where ut.a = v.i;
create function nth_value_def(val anyelement, n integer = 1) returns anyelement language internal window immutable strict as 'window_nth_value';
select nth_value_def(n := 2, val := a) over (order by a), a from ut;
select nth_value_def(a) over (order by a), a from ut;
select nth_value_def(a) from ut;
create function plusone(a int) returns int as $$ begin return a + 1; end; $$ language plpgsql immutable;
create table partitioned (a int, b int) partition by range (plusone(a), b);
drop function plusone(int);
create domain intdom1 as int;
create table partitioned2 (a intdom1, b text) partition by range (a);
alter table partitioned2 drop column a;
drop domain intdom1;
drop domain intdom1 cascade;
table partitioned2;

create table tst (a int, b text); create table tst0 (a int);
select relname, relkind, relnatts, relhasindex from pg_class where oid = (select reltoastrelid from pg_class where relname = 'tst');
select reltoastrelid from pg_class where relname = 'tst0';
alter table tst0 add b text; select reltoastrelid - oid > 0 from pg_class where relname = 'tst0';

select reltoastrelid::int from pg_class where relname in ('pg_proc', 'pg_am');
