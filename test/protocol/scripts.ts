/** What clients say in the tests: to a pglens server and to PostgreSQL's. */
import { bind, cstring, execute, parse, type RawClient } from "./wire.ts";

type Conversation = (client: RawClient) => Promise<string[]>;
/** Messages of the extended query, up to a Sync. */
const messages =
  (...list: readonly (readonly [type: string, parts: readonly Buffer[]])[]): Conversation =>
  async (client) => {
    for (const [type, parts] of list) client.send(type, ...parts);
    client.send("S");
    return client.until("Z");
  };
const query = (sql: string): Conversation => async (client) => {
  client.send("Q", cstring(sql));
  return client.until("Z");
};
const several = (...parts: readonly Conversation[]): Conversation => async (client) => {
  const told: string[] = [];
  for (const part of parts) told.push(...(await part(client)));
  return told;
};
const p = (name: string, sql: string, types: readonly number[] = []) => ["P", parse(name, sql, types)] as const;
const b = (portal: string, statement: string, values: readonly (string | null)[] = [], formats: readonly number[] = []) => ["B", bind(portal, statement, values, formats)] as const;
const e = (portal = "", limit = 0) => ["E", execute(portal, limit)] as const;
const d = (kind: string, name = "") => ["D", [Buffer.from(kind), cstring(name)]] as const;
const c = (kind: string, name = "") => ["C", [Buffer.from(kind), cstring(name)]] as const;

/** What no server can take for a start. */
export const noises: Readonly<Record<string, Buffer>> = {
  "a request of another protocol": Buffer.from("GET / HTTP/1.1\r\n\r\n"),
  "a length that is too short": Buffer.from([0, 0, 0, 3]),
  "a length below zero": Buffer.alloc(9, 255),
  "a farewell before the start": Buffer.from([88, 0, 0, 0, 4]),
};
export const conversations: Readonly<Record<string, Conversation>> = {
  "a message with a length that cannot be": (client) => {
    client.bytes(Buffer.from([81, 0, 0, 0, 2]));
    return client.until("never");
  },
  "a simple query": query("select 1 as a, null as b, 'x' as c"),
  "several statements": query("select 1; select 2, 3; create temp table m (a int); insert into m values (1), (2)"),
  "nothing": query(""),
  "a comment": query("-- nothing"),
  "procedures": several(query("create temp table m (a int); create procedure pg_temp.keep(n int, inout kept int, out said text) language plpgsql as $$ begin insert into m values (n); commit; insert into m values (-n); rollback; kept := n; said := 'kept'; end $$"), query("call pg_temp.keep(1, null, null)"), messages(p("", "call pg_temp.keep($1, $2, null)"), d("S"), b("", "", ["7", "8"]), d("P"), e()), query("create procedure pg_temp.quiet() language sql as 'select 1'; call pg_temp.quiet()"), messages(p("", "call pg_temp.quiet()"), d("S"), b("", ""), d("P"), e()), query("begin; call pg_temp.keep(2, 3, null)"), query("rollback"), query("select * from m")),
  "no columns": query("select from (values (1), (2)) v"),
  "a table made of a query": several(query("create temp table m as select 1 as a, 2 as b; select 3 as c into temp n; create temp table o as select 1 as a with no data"), messages(p("", "create temp table q as select 1 as a"), d("S"), b("", ""), d("P"), e()), query("prepare two as select 1 as a union all select 2; create temp table r as execute two; explain (costs off) create table s as select 1 as a")),
  "an error in the middle": several(query("create temp table m (a int)"), query("insert into m values (1); select 1/0; insert into m values (2)"), query("select * from m")),
  "a failed transaction": several(query("begin"), query("select 1/0"), query("select 1"), query("commit"), query("select 1")),
  "a warning": several(query("begin"), query("begin"), query("rollback"), query("rollback")),
  "parse, bind, execute": messages(p("", "select $1::int + 1"), b("", "", ["41"]), e()),
  "describe a statement": messages(p("s", "select $1::text as t, $2 + 1 as n"), d("S", "s")),
  "describe a portal": messages(p("", "values (1, 'a'), (2, 'b')"), b("", ""), d("P"), e()),
  "describe what gives no rows": messages(p("", "create temp table m (a int)"), d("S"), b("", ""), d("P"), e()),
  "describe SHOW and EXPLAIN": messages(p("", "show work_mem"), d("S"), b("", ""), e(), p("", "explain (costs off) select 1"), d("S"), b("", ""), e()),
  "a row limit": messages(p("", "select generate_series(1, 5)"), b("", ""), e("", 2), e("", 2), e("", 2)),
  "a row limit that is met": messages(p("", "select generate_series(1, 4)"), b("", ""), e("", 2), e("", 2), e("", 2)),
  "a portal with a name": several(query("begin"), messages(p("", "select generate_series(1, 5)"), b("c1", ""), e("c1", 1)), messages(e("c1", 2)), messages(c("P", "c1")), messages(e("c1", 2)), query("rollback")),
  "rows are made as they are asked for": messages(p("", "select 1 / (3 - g) from generate_series(1, 5) g"), b("", ""), e("", 2), e("", 2)),
  "a portal in parts, and SQL": several(query("begin"), messages(p("", "select generate_series(1, 9)"), b("c1", ""), e("c1", 2)), query("fetch 2 from c1"), query("move 1 in c1"), messages(e("c1", 2)), query("declare c1 cursor for select 1"), query("rollback")),
  "a cursor that has a portal's name": several(query("begin; declare c1 cursor for select 1"), messages(p("", "select 2"), b("c1", ""), e("c1")), query("rollback")),
  "a portal with a savepoint": several(query("begin"), messages(p("", "select generate_series(1, 9)"), b("c1", ""), e("c1", 2)), query("savepoint s"), messages(p("", "select generate_series(1, 9)"), b("c2", ""), e("c2", 2)), query("rollback to s"), messages(e("c1", 2)), messages(e("c2", 2)), query("rollback")),
  "a portal that sees what it saw": several(query("create temp table m (a int); insert into m values (1), (2), (3); begin"), messages(p("", "select * from m"), b("", ""), e("", 1), p("i", "insert into m values (4)"), b("i", "i"), e("i"), e("", 9)), query("commit")),
  "a binary cursor": several(query("begin; declare c binary cursor for select 1::int4 as i, 'x'::text as t, 2.5::float8 as f, null::int4 as n"), query("fetch c"), query("commit")),
  "a statement that changes under its plan": several(query("create temp table m (a int); insert into m values (1)"), messages(p("s", "select a from m where a = $1"), b("", "s", ["1"]), e()), query("create index on m (a); analyze m"), messages(b("", "s", ["1"]), e()), query("drop table m"), messages(b("", "s", ["1"]), e())),
  "commands with parameters": several(query("begin"), messages(p("", "declare c cursor for select $1::int + 1"), d("S"), b("", "", ["4"]), e()), query("fetch c"), query("commit"), messages(p("", "explain (costs off) select $1::int"), b("", "", ["4"]), e()), messages(p("", "create temp table made as select $1::text as t"), b("", "", ["x"]), e()), query("select * from made"), query("drop table made")),
  "RETURNING with a limit": several(query("create temp table m (a int)"), messages(p("", "insert into m select generate_series(1, 3) returning a"), b("", ""), e("", 2), e("", 2)), query("select count(*) from m")),
  "errors up to Sync": several(query("create temp table m (a int)"), messages(p("", "insert into m values (1)"), b("", ""), e(), p("", "select 1/0"), b("", ""), e(), p("", "insert into m values (2)"), b("", ""), e()), query("select * from m")),
  "a pipeline of many": messages(...[1, 2, 3].flatMap((n) => [p("", `select ${n}`), b("", ""), e()])),
  "syncs between": several(query("create temp table m (a int)"), messages(p("", "insert into m values (1)"), b("", ""), e()), messages(p("", "select nope"), b("", ""), e()), query("select * from m")),
  "statements with names": several(messages(p("s", "select $1::int")), messages(b("", "s", ["1"]), e()), messages(p("s", "select 2")), messages(c("S", "s")), messages(b("", "s", ["1"]), e())),
  "statements that are not there": several(messages(b("", "no")), messages(e("no")), messages(d("S", "no")), messages(d("P", "no"))),
  "wrong numbers of parameters": messages(p("", "select $1::int"), b("", "", ["1", "2"]), e()),
  "a type that nobody knows": messages(p("", "select $1")),
  "a value that does not fit": messages(p("", "select $1::int"), b("", "", ["x"]), e()),
  "nulls": messages(p("", "select $1::int is null, $2::text"), b("", "", [null, null]), e()),
  "two commands in one statement": messages(p("", "select 1; select 2")),
  "an empty statement": messages(p("", ""), d("S"), b("", ""), e()),
  "DDL changes a statement's result": several(query("create temp table m (a int)"), messages(p("s", "select * from m")), query("alter table m add column b text"), messages(b("", "s"), e()), messages(c("S", "s"))),
  "BEGIN and COMMIT": several(messages(p("", "begin"), b("", ""), e()), messages(p("", "select 1"), b("", ""), e()), messages(p("", "commit"), b("", ""), e())),
  "SQL's own prepared statements": several(query("prepare q as select $1::int"), messages(b("", "q", ["7"]), e()), query("execute q (8)"), query("deallocate q")),
  "flush": async (client) => {
    client.send("P", ...parse("", "select 5"));
    client.send("B", ...bind("", ""));
    client.send("E", ...execute(""));
    client.send("H");
    const told = await client.until("C");
    client.send("S");
    return [...told, ...(await client.until("Z"))];
  },
  "notifications": several(query("listen news"), query("notify news, 'x'"), query("begin"), query("notify news"), query("select 1"), query("commit"), query("select * from pg_listening_channels()"), query("unlisten *"), query("notify news")),
  "COPY in": async (client) => {
    const told = await query("create temp table m (a int, b text)")(client);
    client.send("Q", cstring("copy m from stdin"));
    told.push(...(await client.until("G")));
    client.send("d", Buffer.from("1\tone\n2\t"));
    client.send("d", Buffer.from("two\n"));
    client.send("c");
    told.push(...(await client.until("Z")), ...(await query("select * from m order by a")(client)));
    client.send("Q", cstring("copy m from stdin"));
    told.push(...(await client.until("G")));
    client.send("d", Buffer.from("x\tone\n"));
    client.send("c");
    told.push(...(await client.until("Z")));
    client.send("Q", cstring("copy m from stdin"));
    told.push(...(await client.until("G")));
    client.send("f", cstring("changed my mind"));
    return [...told, ...(await client.until("Z")), ...(await query("select count(*) from m")(client))];
  },
  "COPY FREEZE": async (client) => {
    const told = await query("create temp table m (a int, b text)")(client);
    client.send("Q", cstring("begin; truncate m; copy m from stdin (freeze)"));
    told.push(...(await client.until("G")));
    client.send("d", Buffer.from("1\tone\n"));
    client.send("c");
    return [...told, ...(await client.until("Z")), ...(await query("select a, b from m")(client)), ...(await query("rollback")(client))];
  },
  "COPY out": several(query("create temp table m (a int, b text); insert into m values (1, 'x'), (2, null)"), query("copy m to stdout"), query("copy (select a from m) to stdout (format csv, header)")),
};

type ClientQuery = readonly [text: string, values?: readonly unknown[], more?: object];
export const clientQueries: readonly ClientQuery[] = [
  ["create table t (id int primary key, name text not null, at timestamptz, tags text[], doc jsonb, price numeric(10,2), ok bool, big int8, raw bytea)"],
  ["insert into t values ($1, $2, $3, $4, $5, $6, $7, $8, $9)", [1, "one", new Date("2020-01-02T03:04:05Z"), ["a", "b"], { x: [1, null] }, "12.50", true, "9007199254740993", Buffer.from([0, 1, 255])]],
  ["insert into t (id, name) values ($1, $2), ($3, $4) returning id, name", [2, "two", 3, "three"]],
  ["set timezone = 'UTC'"],
  ["select * from t order by id"],
  ["select * from t where id = any($1::int[]) order by id", [[1, 3]]],
  ["select * from t order by id", [], { rowMode: "array" }],
  ["select id, price, big, ok, tags, at from t order by id", [], { binary: true, rowMode: "array" }],
  ["select $1::int8 as a, $2::float8 as b, $3::date as c, $4::uuid as d, $5::interval as e", ["5", 1.5, "2020-02-03", "00112233-4455-6677-8899-aabbccddeeff", "1 day"]],
  ["update t set name = upper(name) where id > $1", [1]],
  ["delete from t where id = $1 returning *", [3]],
  ["insert into t (id, name) values (1, 'again')"],
  ["insert into t (id) values (9)"],
  ["select nope from t"],
  ["selec 1"],
  ["select 1/0"],
  ["select $1::int", ["x"]],
  ["select 1 as one; select 2 as two"],
  ["begin"],
  ["insert into t (id, name) values (4, 'four')"],
  ["select 1/0"],
  ["select 1"],
  ["rollback"],
  ["select count(*)::int as n from t"],
  ["select name, count(*) over () from t order by 1", []],
  ["select row(1, 'a') as r, array[[1,2],[3,4]] as m, '{}'::int[] as e, null::int as n"],
  ["create type mood as enum ('sad', 'happy')"],
  ["select 'happy'::mood as m"],
  ["create domain small as int check (value < 10)"],
  ["select 5::small as d"],
  ["select 50::small as d"],
  ["explain (costs off) select * from t where id = 1"],
  ["show server_encoding"],
  ["create function twice(int) returns int language sql as 'select 2 * $1'"],
  ["select twice($1)", [21]],
  ["declare c cursor for select 1"],
  ["drop table t"],
];

export const psqlSchema: readonly string[] = [
  "drop schema public cascade", "create schema public",
  "create table author (id serial primary key, name varchar(40) not null unique, born date, bio text default 'none')",
  "create table book (id int primary key, author_id int not null references author on delete cascade, title text, price numeric(8,2) check (price >= 0), tags text[] default '{}', made timestamptz default now(), lower_title text generated always as (lower(title)) stored)",
  "create index book_title on book (lower(title)) where price > 0",
  "create unique index book_pair on book (author_id, title desc nulls last)",
  "create view cheap as select id, title from book where price < 10",
  "create type mood as enum ('sad', 'ok', 'happy')",
  "create type pair as (a int, b text)",
  "create domain posint as int check (value > 0)",
  "create sequence own_seq increment 5 start 10",
  "create function add(a int, b int default 1) returns int language sql immutable as 'select a + b'",
  "create function tr() returns trigger language plpgsql as $$ begin return new; end $$",
  "create trigger check_book before insert or update on book for each row execute function tr()",
  "create table measure (at date not null, value float8) partition by range (at)",
  "create table measure_2020 partition of measure for values from ('2020-01-01') to ('2021-01-01')",
  "create table child (extra int) inherits (author)",
  "comment on table book is 'books to sell'", "comment on column book.title is 'as printed'",
  "insert into author (name, born) values ('Ann', '1970-01-02'), ('Bob', null)",
  "insert into book (id, author_id, title, price) values (1, 1, 'First', 9.5), (2, 1, 'Second', 20), (3, 2, null, null)",
];
export const psqlCommands: readonly string[] = [
  "\\d", "\\d author", "\\d book", "\\d+ book", "\\d cheap", "\\d own_seq", "\\d book_title", "\\d book_pair", "\\d pair", "\\d measure", "\\d+ measure", "\\d measure_2020", "\\d child", "\\d nope",
  "\\dt", "\\dt+ author", "\\di", "\\dv", "\\dv+", "\\ds", "\\dT", "\\dT+ mood", "\\dD", "\\df", "\\df+ add", "\\df add", "\\sf add", "\\dn", "\\dp book", "\\du", "\\dg", "\\dP", "\\drds", "\\dE",
  "select * from author order by id", "select id, title, price from book order by id", "\\x \\\\ select * from author where id = 1",
  "select 1 as a, 'x' as b \\gdesc", "select 1 as one \\gset \\echo :one", "select 'b' || 'c' \\g", "select 1, 2 \\gx",
  "select author_id, price > 10 as dear, count(*) from book group by 1, 2 order by 1, 2 \\crosstabview",
  "values ('select 1 as x'), ('select 2 as y') \\gexec",
  "copy author (id, name) to stdout", "\\copy (select id from book order by id) to stdout", "select null as n, '' as e, true as t", "\\pset null '(null)' \\\\ select null as n",
  "select 1/0", "selec 1", "select nope from book", "select * from nope", "insert into book (id, author_id) values (9, 99)", "insert into author (name) values ('Ann')", "insert into book (id, author_id, price) values (10, 1, -1)", "select 'x'::int", "select add('a')", "insert into author (name) values (null)",
  "create table made as select id, title from book order by id", "select id into made_too from book where id > 1", "create table if not exists made as select 1", "create temp table few as select 1 as a; table few", "create table none as select 1 as a with no data", "select from author", "select 1; select 2", "insert into made select 7, 'Seven' returning *", "with gone as (delete from made where id = 7 returning id) select count(*) from gone",
  "update made set title = 'One' where id = 1 returning id, title", "delete from made_too where id = 2 returning *", "delete from made_too", "truncate none", "alter table made add column note text default 'x'", "table made", "prepare two as values (1), (2); execute two; deallocate two", "begin; declare c cursor for select id from book order by id; fetch 2 from c; move 1 in c; fetch backward all from c; close c; commit",
  "show work_mem", "set work_mem = '1MB'; show work_mem; reset work_mem", "listen a", "notify a, 'hi'", "commit", "rollback", "savepoint s", "lock table author", "begin; savepoint s; select 1/0; rollback to s; select 2; commit", "begin; insert into made values (1 / 0, 'x'); select 1; commit", "analyze made", "create or replace view cheap as select id, title from book where price < 10", "comment on table made is 'of books'",
  "explain (costs off) select a.name, count(*) from author a join book b on b.author_id = a.id group by a.name order by 2 desc", "explain (nope) select 1", "select title from book where id = any ('{1,x}')", "select * from book where title = 1", "call add(1)", "create view passing as select 1 as a; drop view passing; drop view passing", "drop type nope", "drop table made, made_too, none",
  "begin; select 1; commit", "create table author (id int)", "drop table author", "drop table if exists nope", "select pg_typeof(1.5), version() is not null", "\\conninfo", "explain (costs off) select * from book where id = 1",
  "do $$ begin raise notice 'hello'; raise warning 'careful' using hint = 'look'; end $$", "select generate_series(1, 3) as n", "table author", "select array[1,2], '{\"a\": 1}'::jsonb, interval '1 day', date '2020-01-02'", "\\encoding", "\\echo done", "\\! true", "\\timing off",
];
