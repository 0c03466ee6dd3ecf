select float8_accum('{4,140,2900}'::float8[], 100), float8_regr_accum('{4,140,2900,1290,83075,15050}'::float8[], 200, 100), float8_combine('{3,60,200}'::float8[], '{2,180,200}'::float8[]), float8_combine('{0,0,0}'::float8[], '{2,180,200}'::float8[]), float8_regr_combine('{3,60,200,750,20000,2000}'::float8[], '{2,180,200,740,57800,-3400}'::float8[]);
select float8_accum('{}'::float8[], 1);
select float8_var_pop('{3,60,200}'), float8_corr('{3,60,200,750,20000,2000}');
select timestamp '1999-12-31 23:59:59.999999' - timestamp '0044-03-15 10:00 BC', timestamp '2000-01-02' - timestamp '2000-01-01 00:00:00.5';
select array_in('{1,2}'::cstring, 23, -1);
select variance(x), stddev(x), avg(x), corr(x, x*x), regr_slope(x, x+1) from generate_series(1,10) x;
select tsrange_subdiff('infinity', '2000-01-01'), daterange_subdiff('infinity', '2000-01-01'), tsrange_subdiff('infinity', 'infinity');
-- Products and quotients have bounds.
select interval '-00:00:01' * 1.7e308;
select interval '1 day' * 1e300;
select interval '00:00:01' * 9e12;
select interval '00:00:01' / 1e-300;
select interval '1 month' * 1e9;
select interval 'infinity' * 2, interval 'infinity' * -1;
-- What a list of rights or options may hold.
select pg_has_role('postgres', 'postgres', 'foo, bar');
select pg_has_role('postgres', 'postgres', 'usage, member with admin option');
select * from pg_options_to_table('{a,b=1,NULL}');
select * from pg_options_to_table('{a,b=1}');
