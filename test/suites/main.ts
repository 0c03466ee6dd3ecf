/**
 * `npm run suites [-- --dir DIR] [LIBRARY…]`: libraries' own test suites, fetched into a folder outside the project, against
 * pglens and against a PostgreSQL server. What fails on PostgreSQL as well (an old client on a new Node, a test of a server's
 * old ways) does not apply.
 */
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { PGLens } from "../../src/index.ts";
import { WireServer } from "../../src/protocol/server.ts";
import { findBinaries, startPostgres } from "../sessions/systems.ts";
import { fetchSuite, type Outcome, runSuite } from "./run.ts";
import { type Suite, suites } from "./suites.ts";

const program = new Command("suites").argument("[library...]", "parts of names").option("--dir <dir>", "where they are kept", join(tmpdir(), "pglens-suites")).parse();
const { dir } = program.opts<{ dir: string }>();
const chosen = suites.filter(({ name }) => program.args.length === 0 || program.args.some((part) => name.includes(part)));

async function onLens(suite: Suite, folder: string): Promise<Outcome> {
  const db = await PGLens.create();
  const server = new WireServer(db.session.database, { maxConnections: 100, auth: "trust" });
  const port = await server.listen({ port: suite.port ?? 0, host: "127.0.0.1" });
  try {
    return await runSuite(suite, folder, port);
  } finally {
    await server.close();
  }
}
/** A server of its own for each suite: some count what is there. */
async function onPostgres(suite: Suite, folder: string, bin: string): Promise<Outcome> {
  const server = await startPostgres(bin, ["fsync=off"]);
  try {
    return await runSuite(suite, folder, server.port);
  } finally {
    server.stop();
  }
}

const bin = findBinaries();
if (bin === undefined) console.log("there is no PostgreSQL on this machine: tests that it would fail as well count as failed");
let [passed, total] = [0, 0];
for (const suite of chosen) {
  const folder = fetchSuite(suite, dir);
  const ours = await onLens(suite, folder);
  const theirs = bin === undefined ? undefined : await onPostgres(suite, folder, bin);
  // A test that neither passes says nothing about a server.
  const applying = [...ours].filter(([name, isPassed]) => isPassed || theirs?.get(name) !== false);
  const failed = applying.filter(([, isPassed]) => !isPassed).map(([name]) => name);
  const missing = [...(theirs?.keys() ?? [])].filter((name) => !ours.has(name));
  console.log(`${suite.name} (${suite.spec}): ${applying.length - failed.length}/${applying.length + missing.length}${ours.size > applying.length ? `; ${ours.size - applying.length} fail on PostgreSQL as well` : ""}`);
  for (const [path, why] of Object.entries(suite.without ?? {})) console.log(`  left out: ${path} (${why})`);
  for (const name of failed) console.log(`  FAILS: ${name}`);
  for (const name of missing) console.log(`  DID NOT RUN: ${name}`);
  passed += applying.length - failed.length;
  total += applying.length + missing.length;
}
console.log(`all: ${passed}/${total} = ${((100 * passed) / total).toFixed(1)} %`);
process.exit(total > 0 && passed / total >= 0.95 ? 0 : 1);
