/** Starting the program beside an empty node, and what it holds in memory. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fixed, heading, median, time } from "./support.ts";

const BIN = "dist/pglens.cjs";
const ROUNDS = 15;

export function benchStart(): void {
  heading(`Start: milliseconds of a process, median of ${ROUNDS}`);
  if (!existsSync(BIN)) return console.log(`${BIN} is not built`);
  const [ours, node]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    node.push(time(() => execFileSync(process.execPath, ["-e", "0"])));
    ours.push(time(() => execFileSync(process.execPath, [BIN, "-c", "select 1"])));
  }
  const [mine, other] = [median(ours), median(node)];
  const measured = spawnSync("/usr/bin/time", ["-f", "%M", process.execPath, BIN, "-c", "select 1"], { encoding: "utf8" });
  const resident = measured.error === undefined ? `${(Number(measured.stderr.trim()) / 1024).toFixed(0)} MB resident at most` : "resident size unknown: there is no /usr/bin/time";
  console.log(`pglens -c 'select 1' ${fixed(mine)}  node -e 0 ${fixed(other)}  ratio ${(mine / other).toFixed(2)}  ${resident}`);
}
