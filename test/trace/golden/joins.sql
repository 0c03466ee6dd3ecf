create table film (id int primary key, title text, rating text);
create table copy (film_id int, shelf int);
insert into film select g, 'film ' || g, case g % 3 when 0 then 'G' when 1 then 'PG' end from generate_series(1, 300) g;
insert into copy select g % 300 + 1, g % 7 from generate_series(1, 900) g;
create index on copy (film_id);
analyze film; analyze copy;
----
select title from film where id = 42;
select f.title, c.shelf from film f left join copy c on c.film_id = f.id and c.shelf = 3 where f.id < 4;
select count(*) from film f where exists (select 1 from copy c where c.film_id = f.id and c.shelf > 5);
