create table f1 (a int); create table f2 (b int); insert into f1 values (1), (2); insert into f2 values (2), (3);
explain (costs off) select * from (values (1),(2)) a(x) left join (values (3)) b(y) on false;
select * from (values (1),(2)) a(x) left join (values (3)) b(y) on false;

explain (costs off) select * from f1 left join f2 on 1 = 2; select * from f1 left join f2 on 1 = 2; explain (costs off) select * from f1 full join f2 on 1 = 2; select * from f1 full join f2 on 1 = 2; explain (costs off) select * from f1 left join f2 on a = b and now() > '2020-01-01'; select * from f1 full join f2 on a = b and false; select * from f1 full join f2 on a = b and 1 = 1 where false; select * from f1 left join (f2 join f1 c on true) on c.a = 1 and current_date is null; select * from f1 full join f2 on null;

set enable_hashjoin = off; set enable_nestloop = off; create table g1 (a int, t text); create table g2 (b int, u text); insert into g1 values (1,'a'),(null,'n'),(3,'c'),(3,'cc'),(7,'x'); insert into g2 values (0,'z'),(2,'b'),(3,'c3'),(3,'c4'),(null,'m'),(5,'f'),(9,'y');
select * from g1 full join g2 on a = b; select * from g1 right join g2 on a = b; select * from g1 left join g2 on a = b; select * from g2 full join g1 on a = b;
