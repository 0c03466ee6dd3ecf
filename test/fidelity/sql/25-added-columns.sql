create table t (a int); insert into t values (1), (2), (3); create sequence q; create domain pd as int check (value > 5);
alter table t add d int default nextval('q') not null; select * from t; alter table t add e text default 'x' || 'y'; select * from t;
alter table t add f pd default 3; alter table t add f pd default 7; select * from t;
begin; delete from t where a = 1; alter table t add h int not null default 1; select * from t; rollback; select * from t;
insert into t values (null); alter table t add k int not null; insert into t (a) values (5); select * from t;
