/** Example databases, and queries to begin with. */

export interface Example {
  readonly name: string;
  readonly title: string;
  readonly setup: string;
  readonly queries: readonly { readonly title: string; readonly sql: string }[];
}

export const examples: readonly Example[] = [
  {
    name: "films",
    title: "Films: tables, a view, indexes",
    setup: `create table director (id int primary key, name text not null, born int);
create table film (id int primary key, title text not null, year int, director_id int references director, rating numeric(3,1));
insert into director select i, 'Director ' || i, 1900 + i % 80 from generate_series(1, 50) i;
insert into film select i, 'Film ' || i, 1920 + i % 100, 1 + i % 50, (i % 100) / 10.0 from generate_series(1, 1000) i;
create index film_year on film (year);
create table film_log (title text, was numeric, at text);
create rule log_rating as on update to film where new.rating <> old.rating do also insert into film_log values (old.title, old.rating, 'changed');
create rule log_end as on delete to film do also insert into film_log values (old.title, old.rating, 'deleted');
create view good_film as select f.id, f.title, f.year, d.name as director from film f join director d on d.id = f.director_id where f.rating > 8;
create role critic;
grant select on film, director to critic;
create policy modern on film for select to critic using (year >= 1990);
create policy rated on film as restrictive for select to critic using (rating > 1);
alter table film enable row level security;`,
    queries: [
      { title: "A view, expanded", sql: "select director, count(*)\nfrom good_film\nwhere year > 1990\ngroup by director\norder by 2 desc\nlimit 5" },
      { title: "One row by its key", sql: "select title from film where id = 42" },
      { title: "Why no index here?", sql: "select title from film where year > 1930" },
      { title: "An outer join that is none", sql: "select f.title, d.name\nfrom film f left join director d on d.id = f.director_id\nwhere d.born > 1930" },
      { title: "A sub-query becomes a join", sql: "select name from director d\nwhere exists (select 1 from film f where f.director_id = d.id and f.rating > 9.5)" },
      { title: "NOT IN and NULL", sql: "select name from director\nwhere id not in (select director_id from film where rating = 9.9)" },
      { title: "LIMIT and laziness", sql: "select * from film limit 3" },
      { title: "Which overload?", sql: "select round(rating), 'film ' || id, year + 1.5 from film where id < 4" },
      { title: "A rule, and one that does not fire", sql: "update film set rating = 5 where id = 7" },
      { title: "What a role may see", sql: "begin;\nset local role critic;\nselect title from film where title like 'Film 9%' and id < 1000 order by id limit 5;\ncommit" },
      { title: "A change, and its versions", sql: "update director set born = born + 1 where id < 4 returning *; select * from director where id < 6" },
    ],
  },
  {
    name: "shop",
    title: "Shop: orders, lines, skewed values",
    setup: `create table customer (id int primary key, name text, country text);
create table orders (id int primary key, customer_id int references customer, placed date, status text);
create table line (order_id int references orders, no int, product text, quantity int, price numeric(8,2), primary key (order_id, no));
insert into customer select i, 'Customer ' || i, (array['de','fr','us','us','us','jp'])[1 + i % 6] from generate_series(1, 300) i;
insert into orders select i, 1 + (i * 7) % 300, date '2024-01-01' + i % 365, case when i % 50 = 0 then 'open' else 'done' end from generate_series(1, 1500) i;
insert into line select 1 + i % 1500, 1 + i / 1500, 'Product ' || i % 40, 1 + i % 5, 5 + i % 100 from generate_series(0, 4499) i;
create index orders_customer on orders (customer_id);
create index orders_status on orders (status);
`,
    queries: [
      { title: "Three tables, many orders of joining", sql: "select c.country, sum(l.quantity * l.price)\nfrom customer c join orders o on o.customer_id = c.id join line l on l.order_id = o.id\nwhere o.status = 'open'\ngroup by c.country" },
      { title: "A common value", sql: "select count(*) from orders where status = 'done'" },
      { title: "A rare value", sql: "select count(*) from orders where status = 'open'" },
      { title: "A window", sql: "select id, placed, count(*) over (partition by status order by placed) from orders limit 5" },
    ],
  },
];
