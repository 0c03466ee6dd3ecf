import { expect, it } from "vitest";
import { compareTpch } from "./compare.ts";

it("all 22 queries give PostgreSQL's rows at scale 0.01", async () => {
  const result = await compareTpch(0.01);
  expect(result.length).toBe(22);
  // A rows comparison of nothing with nothing would say little.
  expect(result.every((r) => r.rows > 0)).toBe(true);
  expect(result.filter((r) => !r.same).map((r) => r.query)).toEqual([]);
}, 300_000);
