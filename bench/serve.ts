/** Throughput over the loopback: pgbench against `pglens serve` and a PostgreSQL server that is started beside it, with one connection. */
import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBinaries, startPostgres } from "../test/sessions/systems.ts";
import { fixed, heading, median } from "./support.ts";

const BIN = "dist/pglens.cjs";
const SECONDS = 4;
const ROUNDS = 3;
const INSERT = "\\set delta random(-5000, 5000)\ninsert into pgbench_history (tid, bid, aid, delta, mtime) values (1, 1, 1, :delta, current_timestamp);\n";

interface Served {
  readonly port: number;
  readonly stop: () => void;
}
/** The program itself, as anybody starts it. */
function startLens(): Promise<Served> {
  const child: ChildProcess = spawn(process.execPath, [BIN, "serve", "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
  return new Promise((resolve) => {
    child.stdout?.on("data", (bytes: Buffer) => {
      const port = /port (\d+)/.exec(bytes.toString())?.[1];
      if (port !== undefined) resolve({ port: Number(port), stop: () => void child.kill("SIGTERM") });
    });
  });
}
function pgbench(bin: string, port: number, args: readonly string[]): number {
  const told = execFileSync(join(bin, "pgbench"), ["-h", "127.0.0.1", "-p", String(port), "-U", "postgres", "-n", "-M", "prepared", "-c", "1", ...args, "postgres"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  return Number(/tps = ([\d.]+)/.exec(told)?.[1]);
}

export async function benchServe(): Promise<void> {
  heading(`Server: transactions per second with one connection, prepared, median of ${ROUNDS} × ${SECONDS} s`);
  const bin = findBinaries();
  if (bin === undefined || !existsSync(join(bin, "pgbench"))) return console.log("there is no PostgreSQL with pgbench on this machine");
  if (!existsSync(BIN)) return console.log(`${BIN} is not built`);
  const script = join(mkdtempSync(join(tmpdir(), "pglens-bench-")), "insert.sql");
  writeFileSync(script, INSERT);
  // One as it comes, which writes its log to the disk at each commit, and one that leaves that to the system.
  const [lens, postgres, quick] = [await startLens(), await startPostgres(bin, []), await startPostgres(bin, ["fsync=off"])];
  const all = [lens, postgres, quick];
  try {
    for (const { port } of all) execFileSync(join(bin, "pgbench"), ["-h", "127.0.0.1", "-p", String(port), "-U", "postgres", "-i", "-q", "postgres"], { stdio: "ignore" });
    const kinds: readonly (readonly [name: string, args: readonly string[]])[] = [["point select", ["-S"]], ["insert", ["-f", script]], ["TPC-B-like", []]];
    for (const [name, args] of kinds) {
      // All are warm before they are measured.
      for (const { port } of all) pgbench(bin, port, [...args, "-T", "3"]);
      const rates: number[][] = all.map(() => []);
      for (let round = 0; round < ROUNDS; round++) for (const [i, { port }] of all.entries()) rates[i]?.push(pgbench(bin, port, [...args, "-T", String(SECONDS)]));
      const [ours, theirs, without] = rates.map(median) as [number, number, number];
      console.log(`${name.padEnd(14)} pglens ${fixed(ours)}  PostgreSQL ${fixed(theirs)}  ratio ${(ours / theirs).toFixed(2)}  PostgreSQL without fsync ${fixed(without)}  ratio ${(ours / without).toFixed(2)}`);
    }
  } finally {
    lens.stop();
    postgres.stop();
    quick.stop();
  }
}
