create table film (id int primary key, title text, year int);
insert into film select i, 'film ' || i, 1990 + i % 30 from generate_series(1, 1000) i;
analyze film;
