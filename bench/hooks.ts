/** What the trace's hooks cost while nobody looks: the same work with them on, and how often they are passed. */
import { Recorder } from "../src/trace/recorder.ts";
import { tpchQueries } from "../src/tpch/queries.ts";
import { geomean, heading, micros, openTpch, time } from "./support.ts";

export async function benchHooks(): Promise<void> {
  heading("Trace hooks");
  const db = await openTpch(0.01);
  const { session } = db;
  for (const [name, sql, calls] of [["point query", "select c_name, c_acctbal from customer where c_custkey = 77", 500], ["Q3", tpchQueries[2] as string, 5]] as const) {
    const run = (): unknown => [...session.simpleQuery(sql)];
    const off = micros(run, calls);
    const probe = session.probe;
    const recorder = new Recorder();
    session.probe = recorder;
    run();
    const events = recorder.events.length;
    const on = micros(() => {
      session.probe = new Recorder();
      run();
    }, calls);
    session.probe = probe;
    // A hook that is off is one test of a flag.
    const flag = { active: false };
    let passed = 0;
    const test = micros(() => {
      for (let i = 0; i < 1000; i++) if (flag.active) passed++;
    }) / 1000;
    console.log(`${name.padEnd(12)} off ${off.toFixed(0)} us, recording ${on.toFixed(0)} us (${events} events); hooks that are off: ${events} tests of ${(test * 1000).toFixed(2)} ns = ${((events * test * 100) / off).toFixed(4)} % of the time${passed > 0 ? "?" : ""}`);
  }
  const ratios = tpchQueries.map((sql) => {
    for (let i = 0; i < 3; i++) db.trace(sql);
    const off = Math.min(...Array.from({ length: 5 }, () => time(() => db.execSync(sql))));
    return Math.min(...Array.from({ length: 5 }, () => time(() => db.trace(sql)))) / off;
  });
  console.log(`TPC-H with everything recorded: ${geomean(ratios).toFixed(2)} × (geometric mean), at most ${Math.max(...ratios).toFixed(2)} ×`);
}
