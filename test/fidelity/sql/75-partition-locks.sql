-- FOR UPDATE and its kin of partitioned and inherited tables; the system columns of parents.
create table parted (id int, v text) partition by range (id);
create table parted_low partition of parted for values from (0) to (10);
create table parted_high partition of parted for values from (10) to (20);
insert into parted select g, 'v' || g from generate_series(5, 15) g;
select * from parted where id in (7, 12) order by id for update;
select tableoid::regclass, ctid, * from parted where id in (7, 12) order by id for no key update;
explain (costs off, verbose) select * from parted order by id for update;
create table base (id int);
create table derived (extra int) inherits (base);
insert into base values (1), (2);
insert into derived values (3, 30);
select * from base order by id for share;
select tableoid::regclass, id from base order by id for key share skip locked;
explain (costs off, verbose) select * from base for share;
drop table parted;
drop table base cascade;
