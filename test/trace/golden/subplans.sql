create table n (id int primary key, v int);
insert into n select g, g % 5 from generate_series(1, 20) g;
create view evens as select id, v from n where id % 2 = 0;
analyze n;
----
select id, (select count(*) from n i where i.id = o.v and i.id = 1) from n o where id < 4;
select id from evens where v = 2 order by id desc limit 2;
select t from (select id, v from n limit 1) t;
