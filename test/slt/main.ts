/** `npm run slt -- DIR`: every sqllogictest script under DIR; exits non-zero when a record fails. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runScript } from "./run.ts";

const dir = process.argv[2];
if (dir === undefined) throw new Error("usage: npm run slt -- DIR");
const files = readdirSync(dir, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".test"))
  .sort();
let [records, failed] = [0, 0];
let seconds = 0;
for (const name of files) {
  const outcome = await runScript(readFileSync(join(dir, name), "utf8"));
  seconds += outcome.seconds;
  records += outcome.records;
  failed += outcome.failures.length;
  console.log(`${name.padEnd(45)} ${outcome.records - outcome.failures.length}/${outcome.records}  ${outcome.seconds.toFixed(1)} s`);
  for (const { line, sql, why } of outcome.failures.slice(0, 5)) console.log(`  ${name}:${line}  ${sql}\n    ${why.slice(0, 300)}`);
}
console.log(`${records - failed} of ${records} applicable records (${((100 * (records - failed)) / Math.max(1, records)).toFixed(2)} %), ${Math.round((60 * records) / seconds)} records a minute`);
process.exit(failed > 0 ? 1 : 0);
