/**
 * `npm run coverage:builtins [-- CALLS [NAMES]]`: how many of PostgreSQL's functions and operators run here, and whether they
 * answer as PGlite does to CALLS calls each with generated arguments; of the functions whose names fit NAMES, if given.
 */
import "../../src/types/builtins.ts";
import { operatorRows, procRows } from "../../src/catalog/builtin-rows.ts";
import { compareBuiltins } from "./compare.ts";

const [most = "12", names] = process.argv.slice(2);
const seed = Number(process.env["SEED"] ?? 1);
const { present, compared, disagreeing, calls, disagreements } = await compareBuiltins(Number(most), seed, names === undefined ? undefined : new RegExp(names));
for (const { name, sql, ours, theirs } of disagreements) console.log(`${name}  ${sql}\n   ours   ${ours.slice(0, 300)}\n   theirs ${theirs.slice(0, 300)}`);

/** Aggregates and window functions have no code of their own. */
const functions = [...procRows.all()].filter((row) => row.prosrc !== "aggregate_dummy");
const operators = [...operatorRows.all()];
const share = (name: string, done: number, total: number): void => console.log(`${name.padEnd(24)} ${done}/${total} ${((100 * done) / total).toFixed(1)} %`);
share("functions", present.size, functions.length);
share("operators", operators.filter((row) => present.has(row.oprcode)).length, operators.length);
share("functions compared", compared.size, present.size);
share("that agree", compared.size - disagreeing.size, compared.size);
share("calls that agree", calls - disagreements.length, calls);
process.exit(0);
