/**
 * Interleavings of several sessions, step by step here and in a PostgreSQL server that is started for the test. Where the
 * machine has no PostgreSQL, they are skipped.
 */
import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PGLens } from "../../src/index.ts";
import { play, readScenarios } from "./interleave.ts";
import { findBinaries, lensSystem, serverSystem, startPostgres } from "./systems.ts";

const scripts = new URL("./scripts/", import.meta.url);
const bin = findBinaries();
const resetSql = "drop schema public cascade; create schema public";

describe.skipIf(bin === undefined)("sessions tell the same as PostgreSQL's", () => {
  let server: Awaited<ReturnType<typeof startPostgres>>;
  let theirs: Awaited<ReturnType<typeof serverSystem>>;
  let ours: Awaited<ReturnType<typeof lensSystem>>;
  beforeAll(async () => {
    server = await startPostgres(bin as string);
    const watch = new (await import("pg")).default.Client({ host: "127.0.0.1", port: server.port, user: "postgres", database: "postgres" });
    watch.on("error", () => undefined);
    await watch.connect();
    theirs = await serverSystem(server.port, async (pid) => (await watch.query("select 1 from pg_locks where pid = $1 and not granted", [pid])).rowCount !== 0, resetSql);
    ours = await lensSystem();
  }, 60_000);
  afterAll(async () => {
    await theirs.stop();
    server.stop();
  });
  for (const file of readdirSync(scripts)) {
    describe(file, () => {
      for (const scenario of readScenarios(readFileSync(new URL(file, scripts), "utf8"))) {
        it(scenario.title, async () => {
          const wanted = await play(theirs, scenario);
          expect(await play(ours, scenario)).toEqual(wanted);
        }, 20_000);
      }
    });
  }
});

describe("serializable transactions", () => {
  it("that only read and can wait begin when nobody writes", async () => {
    const writer = await PGLens.create();
    const reader = writer.openSession();
    await writer.exec("create table t (id int primary key, v int); insert into t values (1, 10)");
    await writer.exec("begin isolation level serializable");
    await writer.exec("update t set v = 20");
    await reader.exec("begin isolation level serializable read only deferrable");
    let sum: unknown;
    const read = reader.query("select sum(v)::int as sum from t").then(({ rows }) => {
      sum = rows[0];
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(sum).toBeUndefined();
    await writer.exec("commit");
    await read;
    expect(sum).toEqual({ sum: 20 });
    await reader.exec("commit");
  });
});

describe("notifications", () => {
  it("are heard when they are committed, once, by those who listen", async () => {
    const a = await PGLens.create();
    const b = a.openSession();
    const heard: string[] = [];
    const stop = await b.listen("news", (payload) => heard.push(payload));
    a.execSync("begin");
    a.execSync("notify news, 'one'; notify news, 'one'; select pg_notify('news', 'two'); notify other, 'x'");
    a.execSync("savepoint s");
    a.execSync("notify news, 'lost'");
    a.execSync("rollback to s");
    expect(heard).toEqual([]);
    a.execSync("commit");
    expect(heard).toEqual(["one", "two"]);
    b.execSync("begin");
    a.execSync("notify news, 'late'");
    expect(heard).toEqual(["one", "two"]);
    b.execSync("commit");
    expect(heard).toEqual(["one", "two", "late"]);
    a.execSync("begin");
    a.execSync("notify news, 'never'");
    a.execSync("rollback");
    await stop();
    a.execSync("notify news, 'unheard'");
    expect(heard).toEqual(["one", "two", "late"]);
  });
});

describe("calls in process", () => {
  it("wait for other sessions, but not where they are synchronous", async () => {
    const a = await PGLens.create();
    const b = a.openSession();
    a.execSync("create table t (id int primary key, v int); insert into t values (1, 1)");
    a.execSync("begin; update t set v = 2");
    expect(() => b.execSync("update t set v = v + 10")).toThrow("could not obtain lock without waiting");
    const waiting = b.query<{ v: number }>("update t set v = v + 10 returning v");
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(a.session.database.sessions.get(b.session.pid)?.blockers()).toEqual([a.session.pid]);
    a.execSync("commit");
    expect((await waiting).rows).toEqual([{ v: 12 }]);
    await b.close();
    expect(a.session.database.sessions.size).toBe(1);
  });
  it("fail their transaction where they cannot wait", async () => {
    const a = await PGLens.create();
    const b = a.openSession();
    a.execSync("create table t (id int primary key, v int); insert into t values (1, 1)");
    a.execSync("begin; update t set v = 2");
    for (const run of [() => b.execSync("update t set v = 3"), () => b.querySync("update t set v = 3")]) {
      b.execSync("begin");
      expect(run).toThrow("could not obtain lock without waiting");
      expect(b.session.status).toBe("failed");
      b.execSync("rollback");
    }
    const waiting = b.prepare<{ v: number }>("update t set v = v + 10 returning v").query();
    a.execSync("commit");
    expect((await waiting).rows).toEqual([{ v: 12 }]);
  });
  it("let time pass, once for each statement that sleeps", async () => {
    const db = await PGLens.create();
    db.execSync("create table t (a int)");
    for (const run of [() => db.execSync("select pg_sleep(0.03)"), () => db.querySync("select pg_sleep(0.03)"), () => db.execSync("insert into t select 1 from pg_sleep(0.03)")]) {
      const begun = performance.now();
      run();
      expect(performance.now() - begun).toBeGreaterThanOrEqual(29);
    }
    expect(db.querySync("select count(*)::int as n from t").rows).toEqual([{ n: 1 }]);
  });
});
