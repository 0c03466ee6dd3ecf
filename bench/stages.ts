/** Microseconds of each stage, for a point query and for a join of six tables; a prepared point query beside a Map. */
import { parseSync } from "libpg-query";
import { parseAnalyze } from "../src/analyze/analyze.ts";
import type { PGLens } from "../src/index.ts";
import { rawParser } from "../src/parse/parse.ts";
import { planner } from "../src/plan/planner.ts";
import { queryRewrite } from "../src/rewrite/rewrite.ts";
import { tpchQueries } from "../src/tpch/queries.ts";
import { fixed, heading, micros, openTpch } from "./support.ts";

type Stage = "parse" | "analyze" | "rewrite" | "plan" | "portal and execute";

/** Mean microseconds of each stage over `calls` runs, of the best of five rounds. */
function stagesOf(db: PGLens, sql: string, calls: number): Record<Stage, number> {
  const { session } = db;
  const best: Record<string, number> = {};
  for (let round = 0; round < 5; round++) {
    const spent: Record<Stage, number> = { parse: 0, analyze: 0, rewrite: 0, plan: 0, "portal and execute": 0 };
    const timed = <T>(stage: Stage, run: () => T): T => {
      const begun = performance.now();
      const result = run();
      spent[stage] += performance.now() - begun;
      return result;
    };
    for (let i = 0; i < calls; i++) {
      const [raw] = timed("parse", () => rawParser(sql));
      session.begin(false);
      if (raw === undefined) throw new Error("nothing to run");
      const query = timed("analyze", () => parseAnalyze(raw, session.analyzeContext()));
      const [rewritten] = timed("rewrite", () => queryRewrite(query, { catalog: session.catalog, probe: session.probe, role: 10, rowSecurity: true, isReplica: false, systemView: () => undefined }));
      if (rewritten === undefined) throw new Error("nothing to plan");
      const stmt = timed("plan", () => planner(rewritten, session.planContext()));
      timed("portal and execute", () => session.execute(stmt, []));
      session.commit();
    }
    for (const [stage, ms] of Object.entries(spent)) best[stage] = Math.min(best[stage] ?? Number.POSITIVE_INFINITY, (ms * 1000) / calls);
  }
  return best as Record<Stage, number>;
}

export async function benchStages(): Promise<void> {
  const db = await openTpch(0.01);
  heading("Microseconds of each stage (TPC-H 0.01, mean of the best of five rounds)");
  const point = "select c_name, c_acctbal from customer where c_custkey = 77";
  for (const [name, sql, calls] of [["point query", point, 1000], ["Q5", tpchQueries[4] as string, 10]] as const) {
    const stages = stagesOf(db, sql, calls);
    const total = Object.values(stages).reduce((a, b) => a + b, 0);
    console.log(`${name.padEnd(12)} ${Object.entries(stages).map(([stage, us]) => `${stage} ${us.toFixed(1)}`).join("  ")}  total ${total.toFixed(1)}`);
  }

  heading("A row by its primary key, microseconds");
  const rows = new Map(db.querySync<{ c_custkey: number; c_name: string; c_acctbal: string }>("select c_custkey, c_name, c_acctbal from customer").rows.map((row) => [row.c_custkey, row]));
  let key = 0;
  const next = (): number => {
    key = (key % 1500) + 1;
    return key;
  };
  const fresh = micros(() => [...db.session.simpleQuery(`select c_name, c_acctbal from customer where c_custkey = ${next()}`)]);
  const statement = db.prepare("select c_name, c_acctbal from customer where c_custkey = $1");
  const prepared = micros(() => statement.querySync([next()]), 20000);
  const map = micros(() => ({ ...rows.get(next()) }), 200000);
  const parse = micros(() => parseSync(`select c_name, c_acctbal from customer where c_custkey = ${next()}`));
  console.log(`fresh text through five stages ${fixed(fresh)}\nprepared statement             ${fixed(prepared)}\nlibpg-query's own parse        ${fixed(parse)}\nMap look-up by hand            ${fixed(map, 3)}`);
}
