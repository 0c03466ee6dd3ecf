/** Fetches a library's suite and runs it against a server. */
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Runner, Suite } from "./suites.ts";

/** Names of tests, and whether they passed. */
export type Outcome = ReadonlyMap<string, boolean>;

/** Old clients ask a socket whether it is closed before they open it; since Node 14 one that never was open says no. */
const OLD_SOCKETS = `const net = require("node:net");
net.Stream = class extends net.Socket { get readyState() { return this._handle || this.connecting ? super.readyState : "closed"; } };
`;
const SECONDS_A_PROGRAM = 30;
const SECONDS_A_SUITE = 300;

/** The suite with what it needs, in a folder below `root`; kept for the next time. */
export function fetchSuite(suite: Suite, root: string): string {
  const dir = join(root, suite.spec.replaceAll(/^@/g, "").replaceAll(/[^\w.]+/g, "-"));
  const done = join(dir, ".fetched");
  if (existsSync(done)) return dir;
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  const archive = execFileSync("npm", ["pack", suite.spec, "--silent"], { cwd: dir, encoding: "utf8" }).trim();
  execFileSync("tar", ["xzf", archive, "--strip-components=1"], { cwd: dir });
  // The package's own list of dependencies is of its time; what is installed is what the table says.
  const manifest = JSON.parse(readFileSync(join(dir, "package.json"), "utf8")) as { name: string; version: string; main?: string; type?: string };
  const tools = join(dir, "tools");
  mkdirSync(tools);
  writeFileSync(join(tools, "package.json"), "{}");
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--force", "--ignore-scripts", "--silent", ...suite.tools], { cwd: tools, stdio: "ignore" });
  renameSync(join(tools, "node_modules"), join(dir, "node_modules"));
  writeFileSync(join(dir, "package.json"), JSON.stringify({ name: manifest.name, version: manifest.version, main: manifest.main, type: manifest.type }));
  for (const [path, text] of Object.entries(suite.files ?? {})) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  for (const path of Object.keys(suite.without ?? {})) rmSync(join(dir, path));
  writeFileSync(join(dir, "old-sockets.cjs"), OLD_SOCKETS);
  writeFileSync(done, "");
  return dir;
}

interface Ended {
  readonly code: number;
  readonly output: string;
}
function program(dir: string, command: string, args: readonly string[], env: Readonly<Record<string, string>>, seconds: number): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: dir, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "ignore"], timeout: seconds * 1000, killSignal: "SIGKILL" });
    let output = "";
    child.stdout.on("data", (bytes: Buffer) => {
      output += bytes.toString();
    });
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
async function runPrograms(dir: string, { folder, prepare, variants }: Extract<Runner, { kind: "programs" }>, env: Readonly<Record<string, string>>): Promise<Outcome> {
  const url = `postgres://postgres@127.0.0.1:${env["PGPORT"]}/postgres`;
  await program(dir, "node", [prepare, url], env, SECONDS_A_PROGRAM);
  const files = readdirSync(join(dir, folder), { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith("-tests.js")).sort();
  const outcome = new Map<string, boolean>();
  for (const variant of variants)
    for (const file of files) {
      const { code } = await program(dir, "node", [join(folder, file), url, ...(variant === "" ? [] : [variant])], env, SECONDS_A_PROGRAM);
      outcome.set(`${file} ${variant}`.trim(), code === 0);
    }
  return outcome;
}
/** The JSON that a reporter printed, behind whatever the tests printed themselves. */
function reported(output: string, from: RegExp): unknown {
  const at = output.search(from);
  if (at < 0) return undefined;
  for (let end = output.length; end > at; end = output.lastIndexOf("}", end - 1)) {
    try {
      return JSON.parse(output.slice(at, end + 1));
    } catch {
      // More was printed after it.
    }
  }
  return undefined;
}
async function runMocha(dir: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<Outcome> {
  const bin = ["_mocha", "mocha"].map((name) => join("node_modules", ".bin", name)).find((path) => existsSync(join(dir, path)));
  const { output } = await program(dir, bin ?? "mocha", ["--reporter", "json", ...args], env, SECONDS_A_SUITE);
  const report = reported(output, /\{\s*"stats"/) as { passes: { fullTitle: string }[]; failures: { fullTitle: string }[] } | undefined;
  return new Map([...(report?.passes ?? []).map(({ fullTitle }) => [fullTitle, true] as const), ...(report?.failures ?? []).map(({ fullTitle }) => [fullTitle, false] as const)]);
}
async function runVitest(dir: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<Outcome> {
  const { output } = await program(dir, join("node_modules", ".bin", "vitest"), [...args, "--reporter=json"], env, SECONDS_A_SUITE);
  const report = reported(output, /\{"numTotalTestSuites"/) as { testResults: { assertionResults: { fullName: string; status: string }[] }[] } | undefined;
  const results = (report?.testResults ?? []).flatMap(({ assertionResults }) => assertionResults).filter(({ status }) => status === "passed" || status === "failed");
  return new Map(results.map(({ fullName, status }) => [fullName, status === "passed"]));
}

/** Runs the suite that lies in a folder against the server at a port. */
export function runSuite(suite: Suite, dir: string, port: number): Promise<Outcome> {
  const env = {
    PGHOST: "127.0.0.1", PGPORT: String(port), PGUSER: "postgres", PGDATABASE: "postgres", PGPASSWORD: "postgres", TEST_TIMEOUT: "10000",
    NODE_OPTIONS: `--require ${join(dir, "old-sockets.cjs")} --no-deprecation --no-warnings`, ...suite.env?.(port),
  };
  switch (suite.runner.kind) {
    case "programs":
      return runPrograms(dir, suite.runner, env);
    case "mocha":
      return runMocha(dir, suite.runner.args, env);
    case "vitest":
      return runVitest(dir, suite.runner.args, env);
  }
}
