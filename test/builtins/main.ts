/** `npm run coverage:builtins`: how many of PostgreSQL's functions and operators run here. */
import "../../src/types/builtins.ts";
import { operatorRows, procRows } from "../../src/catalog/builtin-rows.ts";
import { findBuiltin } from "../../src/types/registry.ts";

/** Aggregates and window functions have no code of their own. */
const AGGREGATES = /^aggregate_dummy$/;
const works = (prosrc: string): boolean => findBuiltin(prosrc) !== undefined;
const functions = [...procRows.all()].filter((row) => !AGGREGATES.test(row.prosrc));
const sources = new Map([...procRows.all()].map((row) => [row.oid, row.prosrc]));
const operators = [...operatorRows.all()];
const share = (name: string, done: number, total: number): void => console.log(`${name.padEnd(10)} ${done}/${total} ${((100 * done) / total).toFixed(1)} %`);

share("functions", functions.filter((row) => works(row.prosrc)).length, functions.length);
share("operators", operators.filter((row) => works(sources.get(row.oprcode) ?? "")).length, operators.length);
