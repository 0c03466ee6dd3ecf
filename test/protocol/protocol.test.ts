/**
 * The server as clients see it: the same messages, node-postgres's answers and psql's output as with a PostgreSQL server that
 * is started for the test. Where the machine has no PostgreSQL, what is compared is skipped.
 */
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PGLens } from "../../src/index.ts";
import { WireServer } from "../../src/protocol/server.ts";
import { play, readScenarios } from "../sessions/interleave.ts";
import { findBinaries, serverSystem, startPostgres } from "../sessions/systems.ts";
import { clientQueries, conversations, noises, psqlCommands, psqlSchema } from "./scripts.ts";
import { cstring, int32, RawClient } from "./wire.ts";

const bin = findBinaries();
let port = 0;
let server: WireServer;
let db: PGLens;
beforeAll(async () => {
  db = await PGLens.create();
  server = new WireServer(db.session.database, { maxConnections: 8, auth: "trust" });
  port = await server.listen({ port: 0, host: "127.0.0.1" });
});
afterAll(() => server.close());

const connect = async (at: number): Promise<pg.Client> => {
  const client = new pg.Client({ host: "127.0.0.1", port: at, user: "postgres", database: "postgres" });
  client.on("error", () => undefined);
  await client.connect();
  return client;
};

describe.skipIf(bin === undefined)("beside a PostgreSQL server", () => {
  let theirs: Awaited<ReturnType<typeof startPostgres>>;
  beforeAll(async () => {
    theirs = await startPostgres(bin as string);
  }, 60_000);
  afterAll(() => theirs.stop());

  for (const [name, conversation] of Object.entries(conversations)) {
    it(`tells the same messages: ${name}`, async () => {
      const talk = async (at: number): Promise<string[]> => {
        const client = await RawClient.open(at);
        try {
          return await conversation(client);
        } finally {
          client.close();
        }
      };
      const wanted = await talk(theirs.port);
      expect(await talk(port)).toEqual(wanted);
    }, 20_000);
  }

  for (const [name, noise] of Object.entries(noises)) {
    it(`ends as PostgreSQL does what begins with ${name}`, async () => {
      const talk = async (at: number): Promise<string[]> => {
        const client = await RawClient.open(at, []);
        client.bytes(noise);
        return client.until("never");
      };
      expect(await talk(port)).toEqual(await talk(theirs.port));
    });
  }

  it("answers node-postgres as PostgreSQL does", async () => {
    const ask = async (at: number): Promise<unknown[]> => {
      const client = await connect(at);
      const answers: unknown[] = [];
      for (const [text, values, more] of clientQueries) {
        try {
          const result = await client.query({ text, ...(values !== undefined && { values: [...values] }), ...more });
          const list = Array.isArray(result) ? result : [result];
          answers.push([text, list.map(({ command, rowCount, rows, fields }: pg.QueryResult) => ({ command, rowCount, rows, fields: fields.map(({ name, dataTypeID, dataTypeModifier, format }) => [name, dataTypeID < 16384 ? dataTypeID : "own", dataTypeModifier, format]) }))]);
        } catch (error) {
          const { code, message, position } = error as { code?: string; message: string; position?: string };
          answers.push([text, { code, message, position }]);
        }
      }
      await client.end();
      return answers;
    };
    const wanted = await ask(theirs.port);
    expect(await ask(port)).toEqual(wanted);
  }, 60_000);

  const psql = join(bin ?? "", "psql");
  it.skipIf(!existsSync(psql))(`prints with psql what PostgreSQL makes it print: ${psqlCommands.length} commands, and a script`, async () => {
    const run = promisify(execFile);
    const print = async (at: number, commands: readonly string[]): Promise<string[]> => {
      const out: string[] = [];
      for (const command of commands) {
        const { stdout, stderr } = await run(psql, ["-X", "-h", "127.0.0.1", "-p", String(at), "-U", "postgres", "-d", "postgres", "-v", "VERBOSITY=verbose", "-c", command], { env: { ...process.env, LC_ALL: "C" } }).catch((error: { stdout: string; stderr: string }) => error);
        out.push(`${command}\n${stdout}${stderr.replace(/^LOCATION:.*\n/gm, "")}`.replace(/port "\d+"/g, 'port "…"').replace(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+/g, "now"));
      }
      return out;
    };
    for (const at of [theirs.port, port]) await print(at, psqlSchema);
    const wanted = await print(theirs.port, psqlCommands);
    expect(await print(port, psqlCommands)).toEqual(wanted);
    // The rest as one script; what each command prints stands behind its number.
    const script = readFileSync(new URL("psql/commands.sql", import.meta.url), "utf8").trimEnd().split("\n");
    const marked = script.map((command, i) => `\\echo ~~ ${i}\n\\warn ~~ ${i}\n${command}\n`).join("");
    const runScript = async (at: number): Promise<string[]> => {
      const args = ["-X", "-h", "127.0.0.1", "-p", String(at), "-U", "postgres", "-d", "postgres"];
      const env = { ...process.env, LC_ALL: "C" };
      await run(psql, [...args, "-q", "-v", "ON_ERROR_STOP=1", "-f", fileURLToPath(new URL("psql/objects.sql", import.meta.url))], { env });
      const file = join(mkdtempSync(join(tmpdir(), "pglens-psql-")), "commands.sql");
      writeFileSync(file, marked);
      const { stdout, stderr } = await run(psql, [...args, "-f", file], { env, maxBuffer: 2 ** 26 });
      // A branch that is not taken has no number.
      const parts = (text: string): Map<number, string> => new Map(text.split(/^~~ /m).slice(1).map((part) => [Number.parseInt(part, 10), part.slice(part.indexOf("\n") + 1)]));
      const errors = parts(stderr.replace(/^psql:[^:]*:\d+: /gm, ""));
      return Array.from(parts(stdout), ([i, out]) => `${script[i]}\n${out}${errors.get(i) ?? ""}`.replace(/port "\d+"/g, 'port "…"').replace(/^LOCATION:.*\n/gm, "").replace(/server process with PID \d+/g, "server process with PID …"));
    };
    const theirScript = await runScript(theirs.port);
    expect(theirScript.length).toBeGreaterThan(290);
    expect(await runScript(port)).toEqual(theirScript);
  }, 120_000);
});

describe("the server by itself", () => {
  it("plays an interleaving over the wire", async () => {
    const watch = await connect(port);
    const system = await serverSystem(port, async (pid) => (await watch.query("select 1 from pg_locks where pid = $1 and not granted", [pid])).rowCount !== 0, "drop table if exists t");
    const [scenario] = readScenarios("# wait\nA: create table t (v int)\nA: insert into t values (1)\nA: begin\nA: update t set v = 2\nB: update t set v = v + 1\nA: commit\nB: select v from t");
    expect(await play(system, scenario as never)).toEqual(["A: CREATE", "A: INSERT 1", "A: BEGIN", "A: UPDATE 1", "B waits", "A: COMMIT", "B goes on: UPDATE 1", 'B: SELECT 1 [["3"]]']);
    await system.stop();
    await watch.end();
  });
  it("harms nobody when a client sends noise or goes away", async () => {
    const good = await connect(port);
    for (const noise of [...Object.values(noises), Buffer.from([0, 0, 0, 8, 0, 9, 0, 0])]) {
      const bad = await RawClient.open(port, []);
      bad.bytes(noise);
      expect((await bad.until("never")).at(-1)).toBe("closed");
    }
    const torn = await RawClient.open(port);
    torn.send("Q", Buffer.from("begin; create table torn (a int)\u0000"));
    await torn.until("Z");
    torn.bytes(Buffer.from([81, 0, 0]));
    torn.close();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await good.query("select to_regclass('torn') as t")).rows).toEqual([{ t: null }]);
    await good.end();
  });
  it("lets in no more than it may", async () => {
    const clients = await Promise.all(Array.from({ length: 8 }, () => connect(port)));
    await expect(connect(port)).rejects.toMatchObject({ code: "53300" });
    for (const client of clients) await client.end();
    const again = await connect(port);
    await again.end();
  });
  it("ends statements by key and by number, and sessions", async () => {
    const [a, b] = [await connect(port), await connect(port)];
    const sleeping = expect(b.query("select pg_sleep(60)")).rejects.toMatchObject({ code: "57014" });
    const { processID } = b as unknown as { processID: number };
    await a.query("select pg_cancel_backend($1)", [processID]);
    await sleeping;
    const again = expect(b.query("select pg_sleep(60)")).rejects.toMatchObject({ code: "57P01" });
    await a.query("select pg_terminate_backend($1)", [processID]);
    await again;
    const waiting = await RawClient.open(port);
    waiting.send("Q", cstring("select pg_sleep(60)"));
    const terminate = "select pg_terminate_backend(pid) from pg_stat_activity where query like '%sleep(60)' and state = 'active'";
    while ((await a.query(terminate)).rowCount === 0);
    expect((await waiting.until("never")).map((told) => told.slice(0, 1))).toEqual(["E", "c"]);
    await a.end();
  });
  it("puts messages together from pieces", async () => {
    const client = await RawClient.open(port);
    const text = cstring(`select length('${"x".repeat(3_000_000)}')`);
    const bytes = Buffer.concat([Buffer.from("Q"), int32(text.length + 4), text, Buffer.from("Q"), int32(4 + 9), cstring("select 1")]);
    for (let at = 0; at < bytes.length; at += 100_003) client.bytes(bytes.subarray(at, at + 100_003));
    expect((await client.until("Z")).join("\n")).toContain("3000000");
    expect((await client.until("Z")).at(-2)).toContain("SELECT 1");
    client.close();
  });
});
