/** `npm run soak -- [--connections 200] [--seconds 60] [--seed N]`: many connections at once, with trouble, and what must hold after. */
import { Command } from "commander";
import { Soak } from "./soak.ts";

const program = new Command("soak").option("--connections <n>", "how many", "200").option("--seconds <n>", "how long", "60").option("--seed <n>", "of what is done", String(Date.now() % 1_000_000));
const { connections, seconds, seed } = program.parse().opts<{ connections: string; seconds: string; seed: string }>();
const report = await Soak.run({ connections: Number(connections), seconds: Number(seconds), seed: Number(seed) });
console.log(`${connections} connections for ${seconds} s, seed ${seed}`);
console.log(`${report.answered} statements answered, ${report.transfers} transfers; ${report.cancels} cancels, ${report.kills} sessions ended or cut, ${report.noises} noises`);
console.log(`errors ${Object.entries(report.errors).map(([code, n]) => `${code}: ${n}`).join(", ")}`);
console.log(`memory ${report.memory.map((mb) => mb.toFixed(1)).join(" → ")} MB; point queries beside a long one: p50 ${report.pointQueries.p50.toFixed(1)} ms, p99 ${report.pointQueries.p99.toFixed(1)} ms`);
for (const line of new Set(report.wrong)) console.log(`WRONG: ${line}`);
process.exit(report.wrong.length === 0 ? 0 : 1);
