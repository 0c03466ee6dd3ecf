select '{"a": 1, "b": [1, 2.50, null]}'::json, '{"b": [1, 2.50, null], "a": 1, "a": 2}'::jsonb, '[1,2'::json;
select '{"a": {"b": [10, 20]}}'::jsonb #> '{a,b}' , '{"a": {"b": [10, 20]}}'::json #>> '{a,b,-1}', '{"a":1}'::jsonb @> '{"a":1}', '{"a":1}'::jsonb ? 'a', '[1,2]'::jsonb - 0, '{"a":1}'::jsonb || '{"b":2}';
select jsonb_set('{"a":[1,2]}', '{a,1}', '"x"'), jsonb_insert('{"a":[1,2]}', '{a,0}', '0'), jsonb_strip_nulls('{"a":null,"b":1}'), jsonb_pretty('{"a":[1,{"b":2}]}');
select key, value from jsonb_each('{"x": 1, "y": "z"}'); select * from json_array_elements_text('[1, "a", null]'); select json_agg(g), jsonb_object_agg(g, g * g) from generate_series(1, 3) g;
create table doc (id int, j jsonb); insert into doc values (1, '{"n": 1}'), (2, '[]'); update doc set j['k'] = '"v"' where id = 1; select * from doc order by j; select row_to_json(doc) from doc; select to_jsonb(array[1.5, null]), json_build_object('a', 1, 'b', row(1, 'x'));
select interval '1 year 2 mons -3 days 04:05:06.789', interval '1 day ago', interval 'P1Y2M3DT4H5M6S', '1.5 weeks'::interval, 'x'::interval;
select date 'Jan 8, 1999', date '1999.008', timestamp 'epoch', timestamptz '2000-01-01 00:00:00 America/New_York', date '99-13-01'; select make_interval(days => 10, hours => 2), justify_interval('35 days 25 hours'), age(date '2001-04-10', date '1957-06-13');
