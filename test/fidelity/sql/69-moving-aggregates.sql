-- Aggregates of one's own whose state gives rows back as the frame moves on.
create function add_seen(text, anyelement) returns text language sql immutable as $$ select coalesce($1, '') || '+' || quote_nullable($2) $$;
create function take_seen(text, anyelement) returns text language sql immutable as $$ select $1 || '-' || quote_nullable($2) $$;
create aggregate seen(anyelement) (stype = text, sfunc = add_seen, mstype = text, msfunc = add_seen, minvfunc = take_seen, minitcond = 'm');
create function add_int(int, int) returns int strict immutable language sql as $$ select $1 + $2 $$;
create function take_int(int, int) returns int strict immutable language sql as $$ select case when random() < 0.5 then $1 - $2 end $$;
create aggregate moving_sum(int) (stype = int, sfunc = int4pl, mstype = int, msfunc = add_int, minvfunc = take_int, initcond = '0', minitcond = '0');
select i, seen(v) over (order by i rows between 1 preceding and current row), seen(v) over (order by i), seen(v) filter (where i <> 2) over (order by i rows between current row and 1 following) from (values (1, 'a'), (2, null), (3, 'b'), (4, 'c')) t(i, v) order by i;
select i, moving_sum(i) over (order by i rows between 2 preceding and current row), moving_sum(i) over (order by i rows between 2 preceding and 1 preceding), moving_sum(nullif(i, 3)) over (order by i groups between 1 preceding and 1 following exclude current row) from generate_series(1, 6) i order by i;
create aggregate wrong(int) (stype = int, sfunc = int4pl, mstype = int, msfunc = add_int);
create aggregate wrong(int) (stype = int, sfunc = int4pl, mstype = int, msfunc = add_int, minvfunc = int4mi, initcond = '0', minitcond = 'x');
create aggregate wrong(int) (stype = int, sfunc = int4pl, mstype = bigint, msfunc = int84pl, minvfunc = int84mi, initcond = '0', minitcond = '0');
select aggmtransfn::regproc, aggminvtransfn::regproc, aggmtranstype::regtype, aggminitval from pg_aggregate where aggfnoid = 'moving_sum'::regproc;
