-- A sub-select in what is compared with another one.
create table few(a int);
insert into few values (0), (3), (12), (99);
create table many(u int, t int);
insert into many select g, g % 10 from generate_series(0, 49) g;
analyze few, many;
select * from few where (case when a in (select u from many) then a else null end) in (select t from many) order by a;
explain (costs off) select * from few where (case when a in (select u from many) then a else null end) in (select t from many);
select a, (a in (select u from many)) in (select t > 4 from many) from few order by a;
select a, (a in (select u from many)) not in (select t > 40 from many) from few order by a;
select * from few where (a + (select max(t) from many), a in (select t from many)) in (select u, true from many) order by a;
select * from few where (a in (select t from many where t in (select u from many))) = all (select true) order by a;
