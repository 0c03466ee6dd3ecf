/**
 * What a trace shows of each kind of statement, text for text: the trees at the borders, the passes, the paths that were
 * judged, the nodes at work. A change here is seen by whoever reads a trace; `vitest run -u test/trace/golden.test.ts` takes it over.
 */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PGLens } from "../../src/index.ts";
import { traceText } from "../../src/trace/text.ts";

const folder = new URL("golden/", import.meta.url);
const scripts = readdirSync(folder).filter((name) => name.endsWith(".sql"));

describe("the trace of", () => {
  it.each(scripts)("%s", async (name) => {
    // What stands before the line of dashes makes ready; each statement behind it is traced.
    const [before, traced] = readFileSync(new URL(name, folder), "utf8").split("\n----\n") as [string, string];
    const db = await PGLens.create();
    db.execSync(before);
    const texts = traced.split(";\n").filter((sql) => sql.trim() !== "").map((sql) => `>>> ${sql.trim()}\n${traceText(db.trace(sql).events)}`);
    expect(texts.length).toBeGreaterThan(0);
    await expect(`${texts.join("\n\n")}\n`).toMatchFileSnapshot(`golden/${name.replace(/sql$/, "trace")}`);
  });
});
