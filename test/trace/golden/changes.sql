create table account (id int primary key, owner text not null, cents int default 0 check (cents >= 0));
insert into account values (1, 'ada', 10), (2, 'bob', 20);
----
insert into account (id, owner) values (3, 'cy') returning *;
update account set cents = cents + 5 where id = 2 returning old.cents, new.cents;
delete from account where owner = 'ada';
select v, count(*), sum(c) from (values (1, 2.5), (2, 1.0), (1, null)) s(v, c) group by v having count(*) > 1;
