create table w (id int primary key, kind text, amount numeric);
insert into w select g, 'k' || g % 3, g * 1.5 from generate_series(1, 9) g;
create function of_kind(k text) returns setof w language sql stable as 'select * from w where kind = k';
analyze w;
----
select id, row_number() over (partition by kind order by id), sum(amount) over (order by id rows between 1 preceding and current row) from w order by id limit 2;
select count(*) from of_kind('k1') f;
