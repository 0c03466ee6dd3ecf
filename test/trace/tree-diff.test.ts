/** The tree diff tells what a pass changed, and is silent where it changed nothing. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PGLens } from "../../src/index.ts";
import { equal } from "../../src/nodes/equal.ts";
import { diffTrees } from "../../src/trace/tree-diff.ts";
import { statements } from "../fidelity/compare.ts";

const script = new URL("../fidelity/sql/10-joins.sql", import.meta.url);

describe("diffTrees", () => {
  it("finds changes exactly where trees differ, in every pass over a script", async () => {
    const db = await PGLens.create();
    const passes = [...statements(readFileSync(script, "utf8"))].flatMap((sql) => db.trace(sql).events.filter((event) => event.type === "pass"));
    for (const pass of passes) expect(diffTrees(pass.before, pass.after).length > 0).toBe(!equal(pass.before as never, pass.after as never));
    expect(passes.filter((pass) => diffTrees(pass.before, pass.after).length > 0).length).toBeGreaterThan(10);
  });

  it("names the field that a pass changed", async () => {
    const db = await PGLens.create();
    db.execSync("create table film (id int primary key, year int)");
    const { events } = db.trace("select a.id from film a left join film b on b.id = a.id where b.year > 1950");
    const pass = events.find((event) => event.type === "pass" && event.pass === "reduce_outer_joins");
    if (pass?.type !== "pass") throw new Error("no such pass");
    expect(diffTrees(pass.before, pass.after)).toContainEqual({ kind: "field", path: "jointree.fromlist[0]", field: "jointype", before: "JOIN_LEFT", after: "JOIN_INNER" });
  });
});
