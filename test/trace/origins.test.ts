/** Every plan node, condition and column of a plan stands for a place in the source text, or for something with a name. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { describeOid } from "../../src/catalog/object-description.ts";
import { loadDemo } from "../../src/cli/demo.ts";
import { PGLens } from "../../src/index.ts";
import type { Plan, PlannedStmt } from "../../src/nodes/plannodes.ts";
import type { Expr } from "../../src/nodes/primnodes.ts";
import { tpchQueries } from "../../src/tpch/queries.ts";
import { chromeTrace } from "../../src/trace/chrome.ts";
import { TraceModel } from "../../src/trace/model.ts";
import { traceJson, traceText } from "../../src/trace/text.ts";
import { traceViews, viewText } from "../../src/trace/views.ts";
import type { TraceEvent } from "../../src/trace/recorder.ts";
import { type NodeOrigin, Origins, planChildren, type Planned, plansOf } from "../../src/trace/origins.ts";
import { statements } from "../fidelity/compare.ts";

const scripts = new URL("../fidelity/sql/", import.meta.url);
const open = (): Promise<PGLens> => PGLens.create({ copy: { read: () => "", write: () => undefined } });

interface Count {
  nodes: number;
  quals: number;
  targets: number;
  readonly lost: string[];
}
const qualsOf = (plan: Plan): readonly Expr[] => {
  const { qual, joinqual, hashclauses, mergeclauses, indexqualorig, recheckqual, bitmapqualorig, tidquals } = plan as unknown as Readonly<Record<string, readonly Expr[] | undefined>>;
  return [qual, joinqual, hashclauses, mergeclauses, indexqualorig, recheckqual, bitmapqualorig, tidquals].flatMap((list) => list ?? []);
};
/** Every text that a trace is shown as: none may fail, whatever the statement is. */
function show(events: readonly TraceEvent[]): void {
  const model = new TraceModel(events);
  expect([traceText(events), traceJson(events), chromeTrace(events)].every((text) => text !== "")).toBe(true);
  for (const view of traceViews) viewText(view, model);
}
/** Counts what a statement's plans hold, and what of it has no origin. */
function count(db: PGLens, sql: string, into: Count): void {
  const { events } = db.trace(sql);
  show(events);
  let text = sql;
  const check = (origin: NodeOrigin, what: () => string): void => {
    if (origin.spans.length === 0 && origin.names.length === 0) into.lost.push(`${what()} of ${sql.slice(0, 200)}`);
    for (const [, end] of origin.spans) if (end > Buffer.byteLength(text)) into.lost.push(`${what()} beyond the end of ${sql.slice(0, 200)}`);
  };
  const visit = (plan: Plan, stmt: PlannedStmt, origins: Origins): void => {
    into.nodes++;
    check(origins.ofPlan(plan, stmt), () => plan.tag);
    for (const qual of qualsOf(plan)) {
      into.quals++;
      check(origins.ofQual(qual, plan, stmt), () => `${plan.tag}: condition ${qual.tag}`);
    }
    for (const entry of plan.targetlist) {
      into.targets++;
      check(origins.ofTarget(entry, plan, stmt), () => `${plan.tag}: column ${entry.resno}`);
    }
    for (const child of planChildren(plan)) visit(child, stmt, origins);
  };
  for (const { stmt, source } of plansOf(events)) {
    text = source;
    const origins = new Origins(events, source, (oid) => describeOid(db.session.catalog, oid));
    for (const plan of [stmt.planTree, ...stmt.subplans]) if (plan !== null) visit(plan, stmt, origins);
  }
}

describe("origins", () => {
  it("are there for all of the scripts' plans, which every view shows", async () => {
    const total: Count = { nodes: 0, quals: 0, targets: 0, lost: [] };
    for (const name of readdirSync(scripts)) {
      const db = await open();
      for (const sql of statements(readFileSync(new URL(name, scripts), "utf8"))) count(db, sql, total);
    }
    expect(total.lost).toEqual([]);
    expect([total.nodes > 3000, total.quals > 1000, total.targets > 6000]).toEqual([true, true, true]);
  }, 300_000);
  it("are there for TPC-H's", async () => {
    const db = await open();
    await loadDemo(db, "tpch:0.001");
    const total: Count = { nodes: 0, quals: 0, targets: 0, lost: [] };
    for (const sql of tpchQueries) count(db, sql, total);
    expect(total.lost).toEqual([]);
    expect(total.nodes).toBeGreaterThan(200);
  }, 60_000);
  it("name what stands nowhere, and show the rest", async () => {
    const db = await open();
    db.execSync("create table t (a int primary key, b int default 7, c text); create view v as select a, c from t where b > 3; create function twice(x int) returns int language sql immutable as 'select x * 2'");
    const sql = "select v.c, twice(v.a) from v, t where t.a = v.a and t.b = 40 + 2 order by t.c limit 3";
    const { events } = db.trace(sql);
    const origins = new Origins(events, sql, (oid) => describeOid(db.session.catalog, oid));
    const [{ stmt }] = plansOf(events) as [Planned];
    const told: string[] = [];
    const text = ({ spans, names }: NodeOrigin): string => [...spans.map(([start, end]) => sql.slice(start, end)), ...names.map((name) => `<${name}>`)].join(" ");
    const visit = (plan: Plan): void => {
      told.push(`${plan.tag}: ${text(origins.ofPlan(plan, stmt))}`, ...qualsOf(plan).map((qual) => `  ${text(origins.ofQual(qual, plan, stmt))}`));
      planChildren(plan).forEach(visit);
    };
    visit(stmt.planTree as Plan);
    expect(told).toMatchInlineSnapshot(`
      [
        "Limit: 3",
        "Sort: t",
        "NestLoop: t",
        "SeqScan: t t = 40",
        "  t = 40",
        "IndexScan: t <view v>",
        "  <view v>",
        "  t <view v>",
      ]
    `);
  });
});
