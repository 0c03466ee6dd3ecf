\d
\d+
\dt
\dt+
\dtS pg_class
\dtvs
\di
\dv
\dv+
\ds
\ds+
\dm
\dE
\dtiv+ a*
\dT
\dT+
\dT mood
\dD
\dD+
\df
\df+
\dfn
\dfp
\dft
\dfa
\dfw
\df+ outs
\df add int
\da
\da my*
\do ===
\do+ ===
\dC mood
\dn
\dn+
\z book
\ddp
\du
\du+
\dg reader
\dP
\dP+
\dPi
\dPt
\dPn
\drds
\dconfig work_mem
\dconfig+ work_mem
\db
\dL
\dL+
\dA
\dA+ btree
\dAc btree int4
\dAo btree integer_ops
\dF simple
\dF+ simple
\dFd simple
\dFp
\dFt simple
\dx
\dy
\dew
\des
\det
\deu
\dRp
\dRs
\dX
\dl
\dd
\dd book*
\sf add
\sf+ outs
\sf setof_author
\sf nope
\sv nope
\d author
\d book
\d cheap
\d own_seq
\d book_title
\d book_pair
\d book_pkey
\d pair
\d mood
\d posint
\d measure
\d measure_2020
\d child
\d author_id_seq
\d wide
\d wide_view
\d parts
\d parts_a
\d+ author
\d+ wide
\d+ parts
\d+ parts_a
\d+ refs
\d+ book_title
\d+ own_seq
\d+ child
\d+ pair
\d refs
\d other.*
\d *.thing
\dt other.*
\dv *.*pg_user*
\d wide_g*
\d "Nope"
\d nope.nope
\dt nope*
\d book author
select * from author order by id;
select id, title, price from book order by id;
select * from setof_author(1) order by id;
select * from outs(4);
select mysum(id) from author;
select 3 === 3;
select 'ok'::mood, row(1, 'x')::pair, 5::posint;
insert into author (name, born) values ('Dan', '1999-12-31') returning *;
update book set price = 11 where id = 2 returning id, price;
insert into parts values ('a', 1), ('z', 2), (null, 3);
select tableoid::regclass, * from parts order by v;
insert into measure values ('2019-01-01', 1);
insert into measure values ('2020-06-01', 1.5);
select * from measure;
insert into wide (a, b) values (5, 1);
insert into wide_view values (null);
insert into book values (1, 1, 'again');
insert into book (id, author_id) values (77, 77);
delete from author where id = 1;
select 1 / 0;
select nope;
select * from nope;
select nope(1);
select 1 +;
select 'x'::int;
select 'sadder'::mood;
select (-1)::posint;
selec 1;
select * from book where;
select "id" from author order by 9;
select a.id from author a, book b where id = 1;
select count(*), name from author;
insert into author (nope) values (1);
insert into author values (1, 2, 3, 4, 5);
update book set nope = 1;
create table book (a int);
create view cheap as select 1;
drop table book;
drop type mood;
drop schema other;
drop table if exists nope;
alter table book add column id int;
alter table book drop column nope;
grant select on nope to reader;
create role reader;
drop role reader;
set nope = 1;
set work_mem = 'lots';
show work_mem;
show nope;
begin;
insert into author (name) values ('Eve');
savepoint s;
select 1/0;
select 1;
rollback to s;
select count(*) from author;
rollback;
commit;
prepare p (int) as select name from author where id = $1;
execute p (2);
execute p;
execute nope;
deallocate p;
declare c cursor for select 1;
begin; declare c scroll cursor for select g from generate_series(1, 5) g; fetch 2 from c; fetch backward 1 from c; move 2 in c; fetch all from c; close c; commit;
explain (costs off) select * from author a join book b on b.author_id = a.id where a.id = 1;
explain (costs off, verbose) select lower(title) from book order by 1;
do $$ begin raise notice 'n %', 1; end $$;
copy author (id, name) to stdout;
copy (select 1 as a, null as b, E'x\ty' as c) to stdout;
copy (select 1 as a, 'x,y' as b) to stdout (format csv, header);
copy nope to stdout;
table author;
values (1, 'a'), (2, null);
select null, '', ' ', E'a\nb', E'tab\there';
select 1.50, 1e10, 'NaN'::float8, 123456789012345678901234567890, 0.1::float4;
select true, false, null::bool;
select '{1,2,3}'::int[], array['a', null, 'b c'], array[[1,2],[3,4]];
select '{"a": [1, 2, {"b": null}]}'::jsonb, '[1, 2]'::json;
select interval '1 year 2 mons 3 days 04:05:06.7', time '12:34', date 'infinity';
select timestamptz '2020-01-02 03:04:05+00' at time zone 'UTC';
select '\x00ff'::bytea, '10.0.0.1/8'::inet, b'101', '12:34:56:78:9a:bc'::macaddr;
select row(1, 'a b', null), (1, 2) = (1, 2);
select generate_series(1, 3) as n, 'x' as x;
select current_user, session_user, current_database();
select pg_typeof(1), pg_typeof('x'), pg_typeof(now());
select string_agg(name, ', ' order by name) from author;
select name, rank() over (order by id desc) from author order by id;
with recursive t(n) as (select 1 union all select n + 1 from t where n < 4) select * from t;
select coalesce(null, 'x') as c, nullif(1, 1) as n, greatest(1, 2), case when true then 'y' end;
truncate refs;
vacuum author;
analyze book;
reindex table book;
listen chan;
notify chan, 'hi';
unlisten *;
lock table author in share mode;
checkpoint;
discard temp;
reset all;
select 1 as a, 2 as b \gx
select 1 as one, 'two' as two \gset
\echo :one :two
\echo :'two' :"two"
select :one + 1 as sum, :'two' as text;
select 'select 1 as gexec' \gexec
select 1 as a, 'x' as b, null::int as c \gdesc
select author_id, id, price from book order by 1, 2 \crosstabview
select 1 as a \g (format=unaligned tuples_only=on)
\pset format unaligned
select * from author order by id;
\pset fieldsep ' | '
select 1, 2;
\pset format csv
select * from author order by id;
select 'a,b' as "x,y", 'q"r' as z;
\pset format html
select 1 as a, '<b>' as b;
\pset format latex
select 1 as a, 'x_y' as b;
\pset format asciidoc
select 1 as a, 'x' as b;
\pset format wrapped
\pset columns 40
select repeat('word ', 20) as long, 1 as n;
\pset format aligned
\pset columns 0
\pset border 2
select * from author order by id;
\pset border 0
select 1 as a, 'x' as b;
\pset border 1
\pset null '(null)'
select null as n;
\pset null ''
\x
select * from author order by id;
\x
\t
select 1 as hidden;
\t
\a
select 1 as a, 2 as b;
\a
\pset linestyle unicode
select 1 as a, E'x\ny' as b;
\pset linestyle ascii
\pset footer off
select 1 as a;
\pset footer on
\pset title 'My title'
select 1 as a;
\pset title
\pset numericlocale on
select 1234567.5 as n;
\pset numericlocale off
\set x 5
\echo :x
\set ON_ERROR_ROLLBACK on
begin;
select 1/0;
select 1 as goes_on;
rollback;
\set ON_ERROR_ROLLBACK off
\set VERBOSITY terse
select 1/0;
select nope;
\set VERBOSITY sqlstate
select 1/0;
\set VERBOSITY default
\set SHOW_CONTEXT always
\if true
select 'yes' as answer;
\else
select 'no' as answer;
\endif
\qecho out
\encoding
\conninfo
\copy (select id, name from author order by id) to stdout
\copy nope from stdin
\nope
\d guarded
\d+ guarded
set role reader;
select * from guarded;
insert into guarded values (4, 'reader', null);
insert into guarded values (4, 'writer', 'x');
copy guarded to stdout;
\copy guarded from 'nowhere'
reset role;
select policyname, roles, cmd, qual, with_check from pg_policies order by 1;
alter table guarded force row level security;
\d guarded
alter table guarded disable row level security;
\d guarded
