/** Every statement of the scripts gives what PostgreSQL gives, but those that docs/differences.md names. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { compareScripts } from "./compare.ts";

it("disagrees with PostgreSQL exactly where docs/differences.md says", async () => {
  const page = readFileSync(new URL("../../docs/differences.md", import.meta.url), "utf8");
  const listed = Array.from(page.matchAll(/^- `\[(\w+)\] (.+)`:/gm), (match) => `[${match[1]}] ${match[2]}`);
  const { differences, total } = await compareScripts();
  // Were the trees not sent or the scripts not cut apart, there would be less to compare.
  expect(total.result).toBeGreaterThan(1100);
  expect(Math.min(total.parse, total.rewritten)).toBeGreaterThan(650);
  expect(total.explain).toBeGreaterThan(150);
  expect(differences.map(({ aspect, sql }) => `[${aspect}] ${sql.replace(/;$/, "")}`)).toEqual(listed);
}, 900_000);
