/** Passwords and TLS, as libpq's and node-postgres's clients meet them. */
import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PGLens } from "../../src/index.ts";
import type { AuthMethod } from "../../src/protocol/authentication.ts";
import { WireServer } from "../../src/protocol/server.ts";
import { findBinaries } from "../sessions/systems.ts";

const bin = findBinaries();
const run = promisify(execFile);
const openssl = ((): boolean => {
  try {
    execFileSync("openssl", ["version"]);
    return true;
  } catch {
    return false;
  }
})();
/** A certificate for this machine, signed by itself. */
function certificate(): { cert: Buffer; key: Buffer; file: string } {
  const dir = mkdtempSync(join(tmpdir(), "pglens-tls-"));
  const [cert, key] = [join(dir, "cert.pem"), join(dir, "key.pem")];
  execFileSync("openssl", ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", key, "-out", cert, "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"], { stdio: "ignore" });
  return { cert: readFileSync(cert), key: readFileSync(key), file: cert };
}

let db: PGLens;
const servers: WireServer[] = [];
async function listen(auth: AuthMethod, tls?: { cert: Buffer; key: Buffer }): Promise<number> {
  const server = new WireServer(db.session.database, { maxConnections: 20, auth, tls });
  servers.push(server);
  return server.listen({ port: 0, host: "127.0.0.1" });
}
/** Who a client is, or why it was not let in. */
async function knock(config: pg.ClientConfig): Promise<string> {
  const client = new pg.Client({ host: "127.0.0.1", database: "postgres", ...config });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return (await client.query("select current_user")).rows[0].current_user;
  } catch (error) {
    return `${(error as { code?: string }).code} ${(error as Error).message}`;
  } finally {
    await client.end().catch(() => undefined);
  }
}

beforeAll(async () => {
  db = await PGLens.create();
  await db.exec("create role ann login password 'open sesame'; create role bob login password 'pässword'; create role old login password 'x' valid until '2020-01-01'; create role nopass login; create role group_only password 'x'; create role one login password 'x' connection limit 1");
});
afterAll(async () => {
  for (const server of servers) await server.close();
});

describe.each(["password", "scram-sha-256"] as const)("with %s", (method) => {
  let port = 0;
  beforeAll(async () => {
    port = await listen(method);
  });
  it("lets in who knows the password", async () => {
    expect(await knock({ port, user: "ann", password: "open sesame" })).toBe("ann");
    expect(await knock({ port, user: "bob", password: "pässword" })).toBe("bob");
    // The same letters, put together otherwise; with SCRAM it is the client that puts them together.
    if (method === "password") expect(await knock({ port, user: "bob", password: "pa\u0308ssword" })).toBe("bob");
  });
  it("lets in nobody else, and does not say why", async () => {
    const refused = (user: string): string => `28P01 password authentication failed for user "${user}"`;
    expect(await knock({ port, user: "ann", password: "open" })).toBe(refused("ann"));
    expect(await knock({ port, user: "nobody", password: "x" })).toBe(refused("nobody"));
    expect(await knock({ port, user: "nopass", password: "x" })).toBe(refused("nopass"));
    expect(await knock({ port, user: "old", password: "x" })).toBe(refused("old"));
    expect(await knock({ port, user: "group_only", password: "x" })).toBe('28000 role "group_only" is not permitted to log in');
  });
  it("holds a role to its number of connections", async () => {
    const first = new pg.Client({ host: "127.0.0.1", port, user: "one", password: "x", database: "postgres" });
    await first.connect();
    expect(await knock({ port, user: "one", password: "x" })).toBe('53300 too many connections for role "one"');
    await first.end();
  });
  it.skipIf(bin === undefined)("is understood by psql", async () => {
    const ask = (password: string): Promise<string> => run(join(bin as string, "psql"), ["-h", "127.0.0.1", "-p", String(port), "-U", "ann", "-d", "postgres", "-Atc", "select current_user"], { env: { ...process.env, PGPASSWORD: password } }).then(({ stdout }) => stdout.trim(), (error: { stderr: string }) => error.stderr.trim());
    expect(await ask("open sesame")).toBe("ann");
    expect(await ask("nope")).toContain('FATAL:  password authentication failed for user "ann"');
  });
});

it("listens for other machines only where it asks who they are", async () => {
  await expect(new WireServer(db.session.database, { maxConnections: 1, auth: "trust" }).listen({ port: 0, host: "0.0.0.0" })).rejects.toThrow("this machine only");
});

it("begins a session with what was set for its role and database", async () => {
  const port = await listen("trust");
  await db.exec("alter role ann set work_mem = '7MB'; alter role ann in database postgres set search_path = pg_catalog; alter database postgres set timezone = 'Asia/Tokyo'; alter role all set jit = off");
  const client = new pg.Client({ host: "127.0.0.1", port, user: "ann", database: "postgres", options: "-c statement_timeout=5s" });
  await client.connect();
  const shown = async (name: string): Promise<string> => Object.values((await client.query(`show ${name}`)).rows[0])[0] as string;
  expect([await shown("work_mem"), await shown("search_path"), await shown("timezone"), await shown("jit"), await shown("statement_timeout")]).toEqual(["7MB", "pg_catalog", "Asia/Tokyo", "off", "5s"]);
  await client.query("set work_mem = '1MB'; reset work_mem");
  expect(await shown("work_mem")).toBe("7MB");
  await client.end();
  expect(await knock({ port, user: "ann", options: "-c nonsense=1" })).toBe('42704 unrecognized configuration parameter "nonsense"');
  await db.exec("alter role ann reset all; alter role ann in database postgres reset all; alter database postgres reset all; alter role all reset all");
});

it("begins nothing that the role may not", async () => {
  const port = await listen("trust");
  const begin = (options: string): Promise<string> => knock({ port, user: "ann", options });
  expect(await begin("-c role=ann")).toBe("ann");
  expect(await begin("-c role=postgres")).toBe('42501 permission denied to set role "postgres"');
  expect(await begin("-c role=nobody")).toBe('22023 role "nobody" does not exist');
  expect(await begin("-c session_authorization=postgres")).toBe('42501 permission denied to set session authorization "postgres"');
  expect(await begin("-c log_statement=all")).toBe('42501 permission denied to set parameter "log_statement"');
  expect(await begin("-c log_connections=on")).toBe('42501 permission denied to set parameter "log_connections"');
  expect(await begin("-c ignore_system_indexes=on")).toBe("ann");
  expect(await begin("-c autovacuum=off")).toBe('55P02 parameter "autovacuum" cannot be changed now');
  expect(await begin("-c port=5")).toBe('55P02 parameter "port" cannot be changed without restarting the server');
  expect(await begin("-c client_encoding=nosuch")).toBe('22023 invalid value for parameter "client_encoding": "nosuch"');
  expect(await begin("-c client_encoding=LATIN1")).toBe("0A000 the client encoding LATIN1 is not supported yet");
});

it("keeps secrets, files and others' sessions from who is no superuser", async () => {
  const port = await listen("trust");
  const client = new pg.Client({ host: "127.0.0.1", port, user: "ann", database: "postgres" });
  await client.connect();
  const told = async (sql: string): Promise<string> => client.query(sql).then(({ rowCount }) => `${(rowCount ?? 0) > 0}`, (error: { code: string; message: string }) => `${error.code} ${error.message}`);
  expect(await told("select rolname from pg_roles")).toBe("true");
  expect(await told("select rolpassword from pg_authid")).toBe("42501 permission denied for table pg_authid");
  expect(await told("select passwd from pg_shadow")).toBe("42501 permission denied for view pg_shadow");
  expect(await told("copy (select 1) to '/tmp/pglens-never'")).toBe("42501 permission denied to COPY to a file");
  expect(await told(`select pg_terminate_backend(${db.session.pid})`)).toBe("42501 permission denied to terminate process");
  expect(await told(`select pg_cancel_backend(${db.session.pid})`)).toBe("42501 permission denied to cancel query");
  await client.end();
});

describe.skipIf(!openssl)("with TLS", () => {
  let port = 0;
  let made: ReturnType<typeof certificate>;
  beforeAll(async () => {
    made = certificate();
    port = await listen("scram-sha-256", made);
  });
  it("talks in secret to who asks for it, and plainly to others", async () => {
    expect(await knock({ port, user: "ann", password: "open sesame", ssl: { ca: made.cert.toString(), servername: "localhost" } })).toBe("ann");
    expect(await knock({ port, user: "ann", password: "open sesame", ssl: false })).toBe("ann");
  });
  it.skipIf(bin === undefined)("is understood by psql, which checks the certificate", async () => {
    const ask = (mode: string): Promise<string> => run(join(bin as string, "psql"), [`host=localhost hostaddr=127.0.0.1 port=${port} user=ann dbname=postgres sslmode=${mode} sslrootcert=${made.file}`, "-Atc", "\\conninfo", "-c", "select 1"], { env: { ...process.env, PGPASSWORD: "open sesame" } }).then(({ stdout }) => stdout, (error: { stderr: string }) => error.stderr);
    expect(await ask("verify-full")).toMatch(/SSL connection \(protocol: TLSv1\.[23][\s\S]*\n1\n$/);
    expect(await ask("disable")).not.toContain("SSL connection");
  });
  it("refuses TLS where it has no certificate", async () => {
    expect(await knock({ port: await listen("trust"), user: "ann", ssl: { rejectUnauthorized: false } })).toContain("The server does not support SSL connections");
  });
});

describe("time-outs", () => {
  it("end sessions that are idle for too long", async () => {
    const port = await listen("trust");
    const told = async (begin: string): Promise<string> => {
      const client = new pg.Client({ host: "127.0.0.1", port, user: "postgres", database: "postgres" });
      const ended = new Promise<string>((resolve) => client.on("error", (error) => ("code" in error ? resolve(`${error.code} ${error.message}`) : undefined)));
      await client.connect();
      await client.query(begin);
      return ended;
    };
    expect(await told("set idle_session_timeout = '50ms'")).toBe("57P05 terminating connection due to idle-session timeout");
    expect(await told("set idle_in_transaction_session_timeout = '50ms'; begin")).toBe("25P03 terminating connection due to idle-in-transaction timeout");
    expect(await told("set transaction_timeout = '50ms'; begin")).toBe("25P04 terminating connection due to transaction timeout");
  });
  it("end a statement that runs longer than its transaction may", async () => {
    const port = await listen("trust");
    const client = new pg.Client({ host: "127.0.0.1", port, user: "postgres", database: "postgres" });
    client.on("error", () => undefined);
    await client.connect();
    await client.query("set transaction_timeout = '50ms'");
    await expect(client.query("select pg_sleep(5)")).rejects.toThrow("terminating connection due to transaction timeout");
  });
});
