create table t (a int, b text); insert into t select g, 'x'||g from generate_series(1,10) g;
prepare q as select 1; prepare q as select 2; execute q; prepare q2(int, text) as select * from t where a = $1 or b = $2 order by a; execute q2(3, 'x5'); execute q2(3); execute q2('x','y'); execute q2(now(), 'x'); execute q2('5'::smallint, null); execute nope;
prepare q3 as select $2 is null; prepare q4 as select $1; prepare q5 as insert into t values ($1, $2) returning *; execute q5(99, 'new'); execute q5((select 1), 'x'); prepare q6 as update t set b = $1 where a = 99; execute q6('z'); prepare q7 as delete from t; execute q7; table t;
prepare q8 as create table x(a int);
explain (costs off) execute q2(1, 'z'); execute q4('abc'); alter table t add c int; execute q2(1,'x'); execute q6('y'); alter table t drop c; execute q2(1,'x');
deallocate q2; execute q2(1,'a'); deallocate all; execute q4('x'); deallocate zz; prepare z as select 1 +;
prepare q9 as select count(*) from t where a > $1; begin; execute q9(3); rollback; execute q9(3); discard plans; execute q9(3); discard all; execute q9(3); create temp table ttt(a int); create temp sequence tseq; discard temp; select * from ttt; create sequence sq; select nextval('sq'); discard sequences; select currval('sq'); begin; discard all; rollback;
