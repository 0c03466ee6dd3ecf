/** `npm run grammars -- PATH…`: both grammars over the statements below the paths, and over this project's scripts. */
import { fileURLToPath } from "node:url";
import { loadGrammar } from "../../src/parse/parse.ts";
import { compareGrammars, newTally, statementsBelow } from "./compare.ts";

/** Both trees, from a little before the place where they part. */
function apart(first: string, second: string): string {
  let at = 0;
  while (at < first.length && first[at] === second[at]) at++;
  const part = (text: string): string => text.slice(Math.max(0, at - 80), at + 120);
  return `libpg-query     ${part(first)}\n   node-sql-parser ${part(second)}`;
}

await loadGrammar();
const tally = newTally();
const own = ["../fidelity/sql", "../../src/tpch"].map((path) => fileURLToPath(new URL(path, import.meta.url)));
let total = 0;
for (const path of [...own, ...process.argv.slice(2)]) {
  for (const sql of statementsBelow(path)) {
    total++;
    compareGrammars(sql, tally);
  }
}
for (const { sql, first, second } of tally.different.slice(0, 20)) console.log(`DIFFERENT ${sql}\n   ${apart(first, second)}`);
for (const [reason, count] of [...tally.reasons].sort((a, b) => b[1] - a[1]).slice(0, 15)) console.log(`${String(count).padStart(7)} ${reason}`);
const read = total - tally.errors - tally.session;
const share = (n: number): string => `${n} (${((n * 100) / read).toFixed(1)} %)`;
console.log(`${total} statements, ${tally.session} that one grammar reads in any case, ${tally.errors} that neither reads; of the other ${read}: the same tree ${share(tally.same)}, refused ${share(tally.refused)}, different trees ${tally.different.length}`);
process.exitCode = tally.different.length === 0 ? 0 : 1;
