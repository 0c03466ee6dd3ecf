/**
 * Test suites that libraries carry in their packages: what is fetched, what their tests need beside it, and how they are
 * started. Only tests that talk to a server count.
 */

/** How a suite is started, and its outcome read. */
export type Runner =
  /** Each file is a program of its own, which fails by its exit code. */
  | { readonly kind: "programs"; readonly folder: string; readonly prepare: string; readonly variants: readonly string[] }
  | { readonly kind: "mocha"; readonly args: readonly string[] }
  | { readonly kind: "vitest"; readonly args: readonly string[] };

export interface Suite {
  readonly name: string;
  /** The last release whose package has the tests in it. */
  readonly spec: string;
  /** What they need, in versions that this Node can load. */
  readonly tools: readonly string[];
  readonly runner: Runner;
  /** Files to write over the package's: stand-ins for what is not needed or cannot be had. */
  readonly files?: Readonly<Record<string, string>>;
  /** Files that are left out: path → why. */
  readonly without?: Readonly<Record<string, string>>;
  /** A port that the tests take for granted. */
  readonly port?: number;
  readonly env?: (port: number) => Readonly<Record<string, string>>;
}

/** Takes any call and gives itself: for drivers of other databases that the tests load. */
const INERT = `const inert = new Proxy(function () {}, { get: (_, key) => (key === "then" || typeof key === "symbol" ? undefined : inert), apply: () => inert, construct: () => inert, set: () => true });
module.exports = inert;
`;

export const suites: readonly Suite[] = [
  {
    name: "node-postgres",
    spec: "pg@4.5.7",
    tools: ["pg@4.5.7", "async@0.9.0", "pg-copy-streams@0.3.0"],
    runner: { kind: "programs", folder: "test/integration", prepare: "script/create-test-tables.js", variants: ["", "binary"] },
  },
  { name: "pg-pool", spec: "pg-pool@3.6.0", tools: ["mocha@7", "pg@8", "pg-cursor@2", "bluebird@3.4.1", "co@4.6.0", "expect.js@0.3.1", "lodash@4"], runner: { kind: "mocha", args: ["--timeout", "20000", "--exit"] } },
  { name: "pg-cursor", spec: "pg-cursor@2.10.0", tools: ["mocha@7", "pg@8"], runner: { kind: "mocha", args: ["--timeout", "20000", "--exit"] } },
  {
    name: "pg-query-stream",
    spec: "pg-query-stream@3.0.0",
    tools: ["mocha@6", "pg@8", "pg-cursor@2", "JSONStream@0.7", "concat-stream@1.0", "stream-spec@0.3", "through@2.3"],
    without: { "test/pauses.js": "needs stream-tester, which cannot be installed" },
    // Without its --bail: a test that fails hides no other.
    files: { "test/mocha.opts": "" },
    runner: { kind: "mocha", args: ["--timeout", "20000", "--exit"] },
  },
  {
    name: "knex",
    spec: "knex@0.5.0",
    tools: ["mocha@~1.14.0", "pg@~2.8.2", "chai@1.8", "objectdump@0.3", "node-uuid@1.4", "rimraf@2.2", "mocha-as-promised@~1.4.0", "chai-as-promised@4.1", "sinon@1.7", "sinon-chai@2.4", "bluebird@~0.10.5-0", "generic-pool-redux@0.1", "optimist@0.6", "mkdirp@0.3", "colors@0.6", "lodash@2.3"],
    files: {
      "node_modules/mysql/index.js": INERT,
      "node_modules/sqlite3/index.js": INERT,
      "test/connection.js": 'module.exports = { mysql: {}, sqlite3: { filename: ":memory:" }, postgres: { adapter: "postgresql", host: "127.0.0.1", port: Number(process.env.PGPORT), database: "postgres", user: "postgres" } };\n',
    },
    runner: { kind: "mocha", args: ["-t", "5000", "-g", "Dialect: postgres", "test/index.js"] },
    env: () => ({ KNEX_TEST: "../connection" }),
  },
  {
    name: "PGlite's socket server (node-postgres, postgres.js)",
    spec: "@electric-sql/pglite-socket@0.2.17",
    tools: ["vitest@4", "pg@8", "postgres@3", "@electric-sql/pglite@0.5"],
    // Its own asks for type checks, which are no tests of a server.
    files: { "vitest.config.ts": "export default {};\n", "tsconfig.json": "{}" },
    // One of the tests speaks to the port that the suite gives its own server.
    port: 5434,
    runner: { kind: "vitest", args: ["run", "tests/query-with-node-pg.test.ts", "tests/query-with-postgres-js.test.ts"] },
    env: (port) => ({ DEBUG_TESTS: "true", DEBUG_TESTS_REAL_SERVER: `postgres://postgres@127.0.0.1:${port}/postgres` }),
  },
];
