/** `npm run fidelity`: the scoreboard, and every disagreement. */
import { type Aspect, compareScripts } from "./compare.ts";

const score = await compareScripts(process.argv[2]);
const limit = Number(process.env["FIDELITY_WIDTH"] ?? 300);
for (const { script, sql, aspect, ours, theirs } of score.differences) {
  let at = 0;
  while (at < ours.length && ours[at] === theirs[at]) at++;
  const from = Math.max(0, at - 60);
  console.log(`${script} [${aspect}] ${sql}\n   ours   ${ours.slice(from, from + limit)}\n   theirs ${theirs.slice(from, from + limit)}`);
}
for (const aspect of Object.keys(score.total) as Aspect[]) {
  const [same, total] = [score.same[aspect], score.total[aspect]];
  console.log(`${aspect.padEnd(10)} ${same}/${total} ${((100 * same) / Math.max(1, total)).toFixed(1)} %`);
}
process.exit(0);
