-- Floating-point numbers to the last digit.
select md5(string_agg(exp((m / 7.0)::float8)::text, ',' order by m)) from generate_series(-500, 500) m;
select md5(string_agg(ln((m / 7.0)::float8)::text, ',' order by m)) from generate_series(1, 1000) m;
select md5(string_agg(((m / 3.0)::float8 ^ 0.37::float8)::text, ',' order by m)) from generate_series(1, 1000) m;
select exp(1::float8), ln(2::float8), ln(10::float8), log(2::float8), 2::float8 ^ 0.5, 10::float8 ^ 22, 10::float8 ^ -5, exp(-1::float8), exp(700::float8), ln(1e-300::float8), log(1e-5::float8), 1.1::float8 ^ 10;
select exp(1000::float8);
select exp(-1000::float8);
select ln(0::float8);
select ln(-1::float8);
select ln('infinity'::float8), exp('-infinity'::float8), exp('nan'::float8), log('nan'::float8), power('infinity'::float8, 0.5), power(0.5::float8, '-infinity');
select 1e23::float8, '9.999999999999999e22'::float8, 9e22::float8, 2e23::float8, 5e22::float8, 1e22::float8, -1e23::float8, '1e24'::float8, '8e28'::float8, 1.7976931348623157e308::float8, 1e300::float8, 123456789012345678::float8;
select 33554430::float4, 33554432::float4, 1e10::float4, 1e15::float4, 8.589973e9::float4, 67108864::float4, 5e10::float4, 9.8e9::float4;
select sum(length(x::text)) from (select (m || $$e$$ || g)::float8 as x from generate_series(16, 40) g, generate_series(1, 99) m) t;
select md5(string_agg(x::text, ',' order by g, m)) from (select g, m, (m || $$e$$ || g)::float8 as x from generate_series(16, 40) g, generate_series(1, 99) m) t;
select md5(string_agg(x::text, ',' order by g, m)) from (select g, m, (m || $$e$$ || g)::float4 as x from generate_series(6, 30) g, generate_series(1, 99) m) t;
select 'a'::name = 'a'::text, 'b'::text > 'a'::name, 'a'::name < 'b'::text, 'x'::text <> 'x'::name, 'x'::name >= 'y'::text, bttextnamecmp('a','b'), btnametextcmp('b','a');
