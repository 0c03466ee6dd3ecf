/** The systems that play interleavings: pglens in process, and a PostgreSQL server started for the test. */
import { execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { DatabaseError, PGLens } from "../../src/index.ts";
import type { Party, System } from "./interleave.ts";

/** A command's first word, and how many rows it was about. */
const shortTag = (tag: string): string => {
  const [word = ""] = tag.split(" ");
  const count = /^(SELECT|INSERT|UPDATE|DELETE|MERGE|FETCH)$/.test(word) ? (/(\d+)\s*$/.exec(tag)?.[1] ?? "") : "";
  return `${word} ${count}`.trim();
};
const failure = (code: string, message: string): string => `ERROR ${code} ${message}`;

/** Sessions of one pglens database. The first is alone until the next comes: what it has begun by then must count. */
export async function lensSystem(): Promise<System & { readonly stop: () => Promise<void> }> {
  let first = await PGLens.create();
  let isTaken = false;
  const open = new Map<Party, PGLens>();
  return {
    reset: async () => {
      first = await PGLens.create();
      isTaken = false;
    },
    connect: async () => {
      const session = isTaken ? first.openSession() : first;
      isTaken = true;
      const party: Party = {
        run: async (sql) => {
          try {
            const [result] = await session.exec(sql);
            const rows = (result?.rows ?? []).map((row) => Object.values(row).map((value) => (value === null ? null : value === true ? "t" : value === false ? "f" : String(value))));
            return `${shortTag(result?.command ?? "")}${rows.length > 0 ? ` ${JSON.stringify(rows)}` : ""}`;
          } catch (error) {
            if (!(error instanceof DatabaseError)) throw error;
            return failure(error.code, error.message);
          }
        },
        close: () => session.close(),
      };
      open.set(party, session);
      return party;
    },
    settled: async (working) => {
      for (let quiet = 0; quiet < 3; ) {
        await new Promise((resolve) => setTimeout(resolve, 1));
        quiet = working().every((party) => open.get(party)?.session.waitsFor !== undefined) ? quiet + 1 : 0;
      }
    },
    stop: async () => undefined,
  };
}
/** PostgreSQL's own programs, where this machine has them. */
export function findBinaries(): string | undefined {
  const root = "/usr/lib/postgresql";
  if (!existsSync(root)) return undefined;
  const [newest] = readdirSync(root).map(Number).filter((version) => existsSync(join(root, String(version), "bin", "initdb"))).sort((a, b) => b - a);
  return newest === undefined ? undefined : join(root, String(newest), "bin");
}
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

/** A server of its own in a folder of its own. Root may not run one: then the user postgres does. */
export async function startPostgres(bin: string, settings: readonly string[] = ["fsync=off", "deadlock_timeout=4ms"]): Promise<{ readonly port: number; readonly stop: () => void }> {
  const dir = mkdtempSync(join(tmpdir(), "pglens-postgres-"));
  const asRoot = process.getuid?.() === 0;
  const user = asRoot ? { uid: Number(execFileSync("id", ["-u", "postgres"])), gid: Number(execFileSync("id", ["-g", "postgres"])) } : {};
  if (asRoot) chownSync(dir, Number(user.uid), Number(user.gid));
  execFileSync(join(bin, "initdb"), ["-D", join(dir, "data"), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"], { ...user, cwd: dir, stdio: "ignore" });
  const port = await freePort();
  const child = spawn(join(bin, "postgres"), ["-D", join(dir, "data"), "-p", String(port), "-k", dir, "-c", "listen_addresses=127.0.0.1", ...settings.flatMap((setting) => ["-c", setting])], { ...user, cwd: dir, stdio: "ignore" });
  for (let tries = 0; ; tries++) {
    const client = new pg.Client({ host: "127.0.0.1", port, user: "postgres", database: "postgres" });
    try {
      await client.connect();
      await client.end();
      break;
    } catch (error) {
      if (tries > 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  return {
    port,
    stop: () => {
      child.kill("SIGINT");
      child.once("exit", () => rmSync(dir, { recursive: true, force: true }));
    },
  };
}

const asText = { getTypeParser: () => (value: string) => value };
/** Sessions of a server that speaks the protocol. */
export async function serverSystem(port: number, isWaiting: (pid: number) => Promise<boolean>, resetSql: string): Promise<System & { readonly stop: () => Promise<void> }> {
  const connect = async (): Promise<pg.Client> => {
    const client = new pg.Client({ host: "127.0.0.1", port, user: "postgres", database: "postgres", types: asText as never });
    client.on("error", () => undefined);
    await client.connect();
    return client;
  };
  const monitor = await connect();
  const pids = new Map<Party, number>();
  return {
    reset: async () => {
      await monitor.query(resetSql);
    },
    connect: async () => {
      const client = await connect();
      const { rows } = await client.query("select pg_backend_pid() as pid");
      const party: Party = {
        run: async (sql) => {
          try {
            const result = await client.query({ text: sql, rowMode: "array" });
            const tag = shortTag(`${result.command} ${result.rowCount ?? ""}`);
            return `${tag}${result.rows.length > 0 ? ` ${JSON.stringify(result.rows)}` : ""}`;
          } catch (error) {
            const { code, message } = error as { code?: string; message: string };
            return failure(code ?? "", message);
          }
        },
        close: () => client.end(),
      };
      pids.set(party, Number((rows[0] as { pid: string }).pid));
      return party;
    },
    settled: async (working) => {
      for (let quiet = 0; quiet < 3; ) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        let all = true;
        for (const party of working()) all &&= await isWaiting(pids.get(party) as number);
        quiet = all ? quiet + 1 : 0;
      }
    },
    stop: () => monitor.end(),
  };
}
