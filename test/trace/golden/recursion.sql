create table arc (f int, t int); insert into arc values (1, 2), (1, 3), (2, 3), (3, 1); create table sums (id int, least int, most int); insert into sums values (1), (3);
----
with recursive way(f, t) as (select * from arc where f = 2 union all select arc.* from arc, way where arc.f = way.t) search depth first by f set path cycle f set again using seen select f, t, path, again from way;
update sums set (least, most) = (select min(f), max(f) from arc where t = id);
select percentile_disc(0.5) within group (order by t), rank(2) within group (order by f) from arc;
