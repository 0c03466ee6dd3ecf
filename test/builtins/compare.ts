/** Calls every built-in function that runs here with generated arguments, here and in PGlite, and compares the answers. */
import { PGlite } from "@electric-sql/pglite";
import { type ProcRow, procRows } from "../../src/catalog/builtin-rows.ts";
import { DatabaseError, PGLens } from "../../src/index.ts";
import { findBuiltin, findSetFunction } from "../../src/types/registry.ts";
import { sqlBuiltin } from "../../src/catalog/sql-builtins.ts";
import { textParsers } from "../fidelity/compare.ts";
import { mulberry32 } from "../../src/utils/mulberry32.ts";
import { literals, polymorphic } from "./arguments.ts";

/** What depends on the clock, the process or the machine, or is there to act on them. */
const UNLIKE = /^(now|version|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday|pg_backend_pid|pg_sleep.*|current_setting|set_config|current_database|inet_(client|server).*|pg_postmaster_start_time|pg_conf_load_time|.*uuidv?[47]?|random.*|setseed|nextval|currval|lastval|setval|pg_.*_size|pg_stat.*|pg_current.*|txid.*|pg_typeof|xid_age|age|mxid_age|pg_get_.*|obj_description|col_description|pg_(table|type|function|operator|opclass|opfamily|collation)_is_visible|has_.*|row_security_active|pg_describe_object|pg_identify.*|pg_input.*|convert.*)$/;
/** Functions whose size is an argument. */
const GROWS = /^(repeat|lpad|rpad|array_fill|bit|varbit|bitfromint.*|generate_series.*|numeric_generate_series.*|power|dpow|numeric_power|pow|factorial|numeric_fac|gen.*|to_char|polygon|overlay|set_bit|set_byte)$/;

export interface Disagreement {
  readonly name: string;
  readonly sql: string;
  readonly ours: string;
  readonly theirs: string;
}
export interface Report {
  /** Functions that have code here. */
  readonly present: ReadonlySet<number>;
  /** Those of them that were called, on both sides. */
  readonly compared: ReadonlySet<number>;
  readonly disagreeing: ReadonlySet<number>;
  readonly calls: number;
  readonly disagreements: readonly Disagreement[];
}

const isPresent = (row: ProcRow): boolean => findBuiltin(row.prosrc) !== undefined || findSetFunction(row.prosrc) !== undefined || sqlBuiltin(row.oid) !== undefined;
const quoted = (text: string): string => (/\\/.test(text) ? `E'${text.replaceAll("\\", "\\\\").replaceAll("'", "''")}'` : `'${text.replaceAll("'", "''")}'`);

/** Up to `most` calls: one with every argument null, the rest at random. */
function* calls(row: ProcRow, types: readonly string[], most: number, random: () => number): Iterable<string> {
  const lists = types.map((type) => (literals[type] as readonly string[]).filter((text) => !GROWS.test(row.proname) || !/\d{5,}|e\d/.test(text)));
  const variadic = row.provariadic !== 0 && row.provariadic !== 2276 ? types.length - 1 : -1;
  const call = (args: readonly (string | null)[]): string =>
    `select pg_catalog."${row.proname}"(${args.map((arg, i) => `${i === variadic ? "variadic " : ""}${arg === null ? "null" : quoted(arg)}::${types[i]}`).join(", ")})${row.proretset ? " limit 20" : ""}`;
  const seen = new Set<string>();
  const total = lists.reduce((product, list) => product * list.length, 1);
  for (let tries = 0; tries < most * 3 && seen.size < Math.min(most, total); tries++) {
    const sql = call(lists.map((list) => list[Math.floor(random() * list.length)] as string));
    if (seen.has(sql)) continue;
    seen.add(sql);
    yield sql;
  }
  if (types.length > 0) yield call(types.map(() => null));
}

function ourAnswer(db: PGLens, sql: string): string {
  try {
    const { rows, fields } = db.session.query(sql, []);
    const { context } = db.session;
    return JSON.stringify(rows.map((row) => row.map((value, i) => (value === null ? null : context.types.output(fields[i]?.dataTypeID ?? 0, value, context)))));
  } catch (error) {
    return error instanceof DatabaseError ? `${error.code}: ${error.message}` : `crashed: ${(error as Error).message}`;
  }
}
async function theirAnswer(db: PGlite, sql: string): Promise<string> {
  try {
    return JSON.stringify((await db.query(sql, [], { rowMode: "array", parsers: textParsers })).rows);
  } catch (error) {
    return `${(error as { code?: string }).code}: ${(error as Error).message}`;
  }
}

/** Of a comparison only the sign means something; its size depends on the C library. */
const signOf = (answer: string): string => (/^\[\["-?\d+"\]\]$/.test(answer) ? String(Math.sign(Number(answer.slice(3, -3)))) : answer);

/** Compares `most` calls of each function. */
export async function compareBuiltins(most: number, seed: number, only?: RegExp): Promise<Report> {
  const theirs = await PGlite.create();
  const ours = await PGLens.create();
  const setup = "set timezone = 'America/New_York'; set extra_float_digits = 1";
  await theirs.exec(setup);
  ours.execSync(setup);
  const random = mulberry32(seed);
  const [present, compared, disagreeing] = [new Set<number>(), new Set<number>(), new Set<number>()];
  const disagreements: Disagreement[] = [];
  let count = 0;
  const nameOf = (oid: number): string => {
    const name = ours.session.context.types.name(oid);
    return polymorphic[name] ?? ({ smallint: "int2", integer: "int4", bigint: "int8", real: "float4", "double precision": "float8", boolean: "bool", "character varying": "varchar", character: "bpchar", "bit varying": "varbit", "time without time zone": "time", "time with time zone": "timetz", "timestamp without time zone": "timestamp", "timestamp with time zone": "timestamptz", "smallint[]": "int2[]", "integer[]": "int4[]", "bigint[]": "int8[]", "double precision[]": "float8[]", "boolean[]": "bool[]" }[name] ?? name);
  };
  for (const row of procRows.all()) {
    if (row.prokind !== "f" || !isPresent(row)) continue;
    present.add(row.oid);
    if (row.provolatile === "v" || UNLIKE.test(row.proname) || (only !== undefined && !only.test(row.proname))) continue;
    const types = row.proargtypes.map(nameOf);
    if (types.some((type) => (literals[type] ?? []).length === 0) || [2281, 2279].includes(row.prorettype)) continue;
    for (const sql of calls(row, types, most, random)) {
      count++;
      compared.add(row.oid);
      if (process.env["VERBOSE"] !== undefined) console.error(sql);
      const [mine, his] = [ourAnswer(ours, sql), await theirAnswer(theirs, sql)];
      if (mine === his || (/cmp$/.test(row.proname) && signOf(mine) === signOf(his))) continue;
      disagreeing.add(row.oid);
      disagreements.push({ name: row.proname, sql, ours: mine, theirs: his });
    }
  }
  await theirs.close();
  return { present, compared, disagreeing, calls: count, disagreements };
}
