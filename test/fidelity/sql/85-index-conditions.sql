-- Which conditions an index takes, what they cost, and how often the tree is descended.
create table part (id int, k int, m int, n int, t text);
insert into part select g, g % 70, g % 5, g % 700, 'x' || g from generate_series(1, 5000) g;
create index part_m_n on part (m, n);
create index part_k_m_id on part (k, m, id);
vacuum analyze part;
-- Skip scans: no equality for the first columns.
explain select * from part where n = 3;
explain select * from part where n = 3 and m > 2;
explain select * from part where n between 3 and 4 and m between 2 and 4;
explain select id from part where id in (3, 4, 5) and m in (1, 2);
explain select id from part where id > 4990 and m = 2;
explain select * from part where n = 3 order by m limit 1;
explain select m, count(*) from part where n = 3 group by m;
set enable_seqscan = off;
set enable_bitmapscan = off;
explain (analyze, costs off, timing off, summary off, buffers off) select m, n from part where n = 3;
explain (analyze, costs off, timing off, summary off, buffers off) select m, n from part where n = 3 and m > 2;
explain (analyze, costs off, timing off, summary off, buffers off) select id from part where id in (3, 4, 5) and m in (1, 2) and k > 3;
explain (analyze, costs off, timing off, summary off, buffers off) select id from part where id = 77;
explain (analyze, costs off, timing off, summary off, buffers off) select k, id from part where id = 77 and k < 8 order by k desc, m desc, id desc;
explain (analyze, costs off, timing off, summary off, buffers off) select id from part where k = 5 and k > 7 and id = 3;
select m, n, id from part where n = 3 order by m, n;
select m, n from part where n >= 698 order by m desc, n desc;
-- Comparisons of rows.
explain select * from part where (k, m) > (68, 3);
explain select * from part where (k, n) >= (69, 600);
explain select * from part where (68, 3) < (k, m);
explain (analyze, costs off, timing off, summary off, buffers off) select k, m from part where (k, m, id) > (69, 4, 4000) order by k, m;
select k, m, id from part where (k, m, id) > (69, 4, 4000) order by 1, 2, 3;
select count(*), sum(id) from part where (k, m) <= (1, null);
select count(*), sum(id) from part where (k, n) < (2, 300) and m = 1;
reset enable_bitmapscan;
-- Bitmaps: predicates of partial indexes, arrays, arms of an OR, what is tested again.
create index part_sum on part ((k + m)) where m > 2;
create index part_t on part (t text_pattern_ops);
create index part_id on part using hash (id);
analyze part;
set enable_indexscan = off;
explain (costs off) select * from part where k + m = 4 and m > 2;
explain (costs off) select * from part where k + m = 4 and m > 3;
explain (costs off) select * from part where k + m = 4 and m = 3;
explain (costs off) select * from part where (k + m = 4 and m > 2) or id = 5;
explain (costs off) select * from part where t like 'x44%';
explain (costs off) select * from part where t like 'x44%' or t = 'x5';
explain select * from part where id in (5, 6) and m > 0;
explain (costs off) select * from part where id = 5 and id > 3;
select id from part where t like 'x44_' or id in (7, 8) order by 1;
select t ~<~ 'x2', t ~>=~ 'x2', t ~>~ 'x2', t ~<=~ 'x2' from part where id = 2;
reset enable_indexscan;
reset enable_seqscan;
-- An index that covers the table gives a bitmap without conditions, too.
set enable_seqscan = off;
explain (costs off) select sum(m) from part where n % 2 = 0;
reset enable_seqscan;
drop table part;
