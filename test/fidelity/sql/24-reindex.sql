create table t (a int primary key, b text); create index tb on t (b) where a > 2; insert into t select g, 'x' || g from generate_series(1, 300) g; analyze t; create table bare (a int); create view v as select 1;
create schema s; create table s.u (a int unique); insert into s.u values (1), (2);
reindex table t; reindex index t_pkey; reindex index tb; reindex table bare; reindex table concurrently bare; reindex index t; reindex table tb; reindex table v; reindex table nope; reindex index nope;
select * from t where a = 77; explain select * from t where a = 77; insert into t values (77); begin; reindex table t; rollback; select * from t where a = 78;
reindex schema s; reindex schema nope; begin; reindex schema s; rollback; begin; reindex (concurrently) table t; rollback; reindex index concurrently tb; reindex table concurrently pg_class; reindex system concurrently; reindex database nodb;
begin; delete from t where a < 200; reindex table t; select count(*) from t where a < 210; rollback; select count(*) from t where a < 210; select * from s.u where a = 2; reindex table pg_class;
