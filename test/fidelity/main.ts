/**
 * `npm run fidelity`: the scoreboard of the project's own scripts, and every disagreement.
 * `npm run fidelity -- --regress DIR [SCRIPT…]`: PostgreSQL's regression scripts in DIR/sql; with --differences, each one.
 */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { Command } from "commander";
import { type Aspect, compareScripts } from "./compare.ts";
import { compareRegress, type RegressDifference } from "./regress.ts";

const limit = Number(process.env["FIDELITY_WIDTH"] ?? 300);
const percent = (same: number, total: number): string => `${same}/${total} ${((100 * same) / Math.max(1, total)).toFixed(1)} %`;

function printDifference(script: string, label: string, sql: string, ours: string, theirs: string): void {
  let at = 0;
  while (at < ours.length && ours[at] === theirs[at]) at++;
  const from = Math.max(0, at - 60);
  console.log(`${script} [${label}] ${sql}\n   ours   ${ours.slice(from, from + limit)}\n   theirs ${theirs.slice(from, from + limit)}`);
}

async function ownScripts(only: string | undefined): Promise<void> {
  const score = await compareScripts(only);
  for (const { script, sql, aspect, ours, theirs } of score.differences) printDifference(script, aspect, sql, ours, theirs);
  for (const aspect of Object.keys(score.total) as Aspect[]) console.log(`${aspect.padEnd(10)} ${percent(score.same[aspect], score.total[aspect])}`);
}

/** The causes of one kind, the most frequent first. */
function printCauses(title: string, differences: readonly (RegressDifference & { readonly script: string })[], most: number): void {
  const causes = new Map<string, { count: number; readonly scripts: Set<string> }>();
  for (const { cause, script } of differences) {
    const entry = causes.get(cause) ?? { count: 0, scripts: new Set<string>() };
    entry.count++;
    entry.scripts.add(script);
    causes.set(cause, entry);
  }
  console.log(`\n${title}`);
  for (const [cause, { count, scripts }] of [...causes].sort((a, b) => b[1].count - a[1].count).slice(0, most)) console.log(`${String(count).padStart(5)}  ${cause}   (${[...scripts].slice(0, 4).join(", ")}${scripts.size > 4 ? ", …" : ""})`);
}

async function regress(dir: string, scripts: readonly string[], differences: boolean): Promise<void> {
  if (!existsSync(dir)) {
    console.log(`${dir} is not there: nothing was compared`);
    return;
  }
  const all: (RegressDifference & { readonly script: string })[] = [];
  const sum = { statements: 0, same: 0, explains: 0, sameExplains: 0, trees: 0, sameTrees: 0 };
  const line = (name: string, score: typeof sum): void => console.log(`${name.padEnd(20)} ${percent(score.same, score.statements).padEnd(20)} explain ${percent(score.sameExplains, score.explains).padEnd(18)} trees ${percent(score.sameTrees, score.trees)}`);
  for await (const score of compareRegress(resolve(dir), scripts)) {
    if (differences) for (const difference of score.differences) printDifference(score.script, `${difference.kind}: ${difference.cause}`, difference.sql, difference.ours, difference.theirs);
    line(score.script, score);
    for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += score[key];
    all.push(...score.differences.map((difference) => ({ ...difference, script: score.script })));
  }
  line("all", sum);
  const of = (kind: RegressDifference["kind"]): typeof all => all.filter((difference) => difference.kind === kind);
  printCauses("answers: causes of disagreement", of("answer"), 80);
  printCauses("query trees", of("tree").filter(({ cause }) => cause === ""), 5);
}

const program = new Command().option("--regress <dir>").option("--differences").argument("[scripts...]");
program.parse();
const options = program.opts<{ regress?: string; differences?: boolean }>();
if (options.regress === undefined) await ownScripts(program.args[0]);
else await regress(options.regress, program.args, options.differences === true);
process.exit(0);
