/** Every path that was offered has a verdict, and its cost adds up. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { loadDemo } from "../../src/cli/demo.ts";
import { PGLens } from "../../src/index.ts";
import { tpchQueries } from "../../src/tpch/queries.ts";
import type { TraceEvent } from "../../src/trace/recorder.ts";
import { statements } from "../fidelity/compare.ts";

type Judged = Extract<TraceEvent, { type: "path_judged" }>;
/** What is wrong with a trace's verdicts. */
function wrong(events: readonly TraceEvent[], sql: string): string[] {
  const found: string[] = [];
  // Numbers begin anew with each statement that is planned.
  let words = new Map<number, Judged[]>();
  const close = (): void => {
    for (const [id, list] of words) {
      const said = list.map(({ verdict }) => verdict).join(", ");
      // A path may be offered again above, as the input of a step that has nothing to do.
      if (!/^(rejected|kept(, displaced)?)(, (rejected|kept(, displaced)?))*$/.test(said)) found.push(`${id}. ${list[0]?.path}: ${said}: ${sql.slice(0, 120)}`);
    }
    words = new Map();
  };
  for (const event of events) {
    if (event.type === "stage_begin" && event.stage === "plan") close();
    if (event.type !== "path_judged") continue;
    words.set(event.id, [...(words.get(event.id) ?? []), event]);
    if (event.verdict !== "kept" && ((event.why ?? "") === "" || event.byId === undefined)) found.push(`${event.path} lost, and nobody knows why: ${sql.slice(0, 120)}`);
    const sum = event.terms.reduce((total, { startup, run }) => total + startup + run, 0);
    if (Math.abs(sum - event.total) > 1e-6 * Math.max(1, Math.abs(event.total))) found.push(`${event.path}: terms make ${sum}, the cost is ${event.total}: ${sql.slice(0, 120)}`);
  }
  close();
  return found;
}

it("are there for all paths of the scripts and of TPC-H", async () => {
  const open = (): Promise<PGLens> => PGLens.create({ copy: { read: () => "", write: () => undefined } });
  const found: string[] = [];
  let judged = 0;
  const look = (db: PGLens, sql: string): void => {
    const { events } = db.trace(sql);
    judged += events.filter(({ type }) => type === "path_judged").length;
    found.push(...wrong(events, sql));
  };
  const folder = new URL("../fidelity/sql/", import.meta.url);
  for (const name of readdirSync(folder)) {
    const db = await open();
    for (const sql of statements(readFileSync(new URL(name, folder), "utf8"))) look(db, sql);
  }
  const db = await open();
  await loadDemo(db, "tpch:0.001");
  for (const sql of tpchQueries) look(db, sql);
  expect(found).toEqual([]);
  expect(judged).toBeGreaterThan(10_000);
}, 120_000);
