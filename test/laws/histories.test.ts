/** Transactions side by side, judged by what they read and wrote. `HISTORIES=100000 npx vitest run test/laws/histories.test.ts` plays more. */
import { expect, it } from "vitest";
import { Histories, randomFrom } from "./histories.ts";

const RUNS = Number(process.env["HISTORIES"] ?? 1000);
/** A database takes so many before it is put away. */
const EACH = 250;

async function play(level: string, runs: number, seed: number): Promise<{ committed: number; aborted: number; anomalies: string[] }> {
  const told = { committed: 0, aborted: 0, anomalies: [] as string[] };
  let histories = await Histories.open(level);
  for (let i = 0; i < runs; i++) {
    if (i % EACH === EACH - 1) histories = await Histories.open(level);
    const { committed, aborted, anomaly } = histories.play(randomFrom(seed + i));
    told.committed += committed;
    told.aborted += aborted;
    if (anomaly !== undefined) told.anomalies.push(`seed ${seed + i}: ${anomaly}`);
  }
  return told;
}

it(`finds no order that cannot be in ${RUNS} histories at SERIALIZABLE`, async () => {
  const seed = Number(process.env["SEED"] ?? Date.now() % 1_000_000_000);
  const { committed, aborted, anomalies } = await play("serializable", RUNS, seed);
  console.log(`${RUNS} histories from seed ${seed}: ${committed} transactions committed, ${aborted} not; ${anomalies.length} anomalies`);
  expect(anomalies).toEqual([]);
  expect(committed).toBeGreaterThan(aborted);
}, 600_000);

it("finds write skew where it is allowed, so that it would be found where it is not", async () => {
  const { anomalies } = await play("repeatable read", 500, 1);
  expect(anomalies.length).toBeGreaterThan(0);
  expect(anomalies.every((text) => text.includes("did not see"))).toBe(true);
}, 60_000);
