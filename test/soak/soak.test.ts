/** A short soak; `npm run soak` is the long one. */
import { expect, it } from "vitest";
import { Soak } from "./soak.ts";

it("many connections with trouble lose no update, and leave nothing behind", async () => {
  const seed = Date.now() % 1_000_000;
  const report = await Soak.run({ connections: 30, seconds: 4, seed });
  expect(report.wrong, `seed ${seed}`).toEqual([]);
  expect(report.transfers).toBeGreaterThan(0);
  expect(report.cancels + report.kills + report.noises).toBeGreaterThan(0);
}, 60_000);
