create table sale (day int, shop int, sum int) partition by range (day);
create table sale_1 partition of sale for values from (0) to (100);
create table sale_2 partition of sale for values from (100) to (200);
create table sale_rest partition of sale default;
create table stock (shop int, item int, held int);
insert into sale select g % 250, g % 7, g from generate_series(1, 1000) g;
insert into stock select g % 4, g, g % 90 from generate_series(1, 4000) g;
create index stock_shop_item on stock (shop, item);
analyze stock;
analyze sale;
----
select sum(sum) from sale where day between 20 and 40 or day = 3;
select shop, held from stock where item = 1001;
select held from stock where (shop, item) > (3, 3990);
