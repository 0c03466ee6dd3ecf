create table film (id int primary key, title text);
insert into film select g, 'Film ' || g from generate_series(1, 100) g;
analyze film;
prepare by_id (int) as select title from film where id = $1;
----
execute by_id (1);
set plan_cache_mode = force_generic_plan;
execute by_id (1);
create temp table copies as execute by_id (2)
