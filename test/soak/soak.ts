/**
 * Many connections at once for a while, with statements cancelled, sessions ended, sockets cut and noise sent in between; then
 * what must hold: no update lost, no lock left, no session left, memory back.
 */
import { connect, type Socket } from "node:net";
import pg from "pg";
import { PGLens } from "../../src/index.ts";
import { WireServer } from "../../src/protocol/server.ts";
import { randomFrom } from "../laws/histories.ts";

export interface SoakOptions {
  readonly connections: number;
  readonly seconds: number;
  readonly seed: number;
}
export interface SoakReport {
  /** Statements that were answered, and refused, by SQLSTATE. */
  readonly answered: number;
  readonly errors: Readonly<Record<string, number>>;
  readonly transfers: number;
  readonly cancels: number;
  readonly kills: number;
  readonly noises: number;
  /** What does not hold; none is expected. */
  readonly wrong: readonly string[];
  /** Megabytes in use, warm before and after. */
  readonly memory: readonly [before: number, after: number];
  /** Milliseconds of a point query, while a long query ran beside it. */
  readonly pointQueries: { readonly p50: number; readonly p99: number };
}
const ACCOUNTS = 100;
const EXPECTED = new Set(["57014", "57P01", "40P01", "40001", "08006", "08P01", "55P03", "ECONNRESET", "EPIPE", "53300"]);
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const megabytes = (): number => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
};

/** One soak on a server of its own. */
export class Soak {
  readonly #options: SoakOptions;
  readonly #db: PGLens;
  readonly #server: WireServer;
  #port = 0;
  #until = 0;
  #answered = 0;
  readonly #errors: Record<string, number> = {};
  readonly #wrong: string[] = [];
  /** Transfers that were told to be committed, and those that nobody knows of. */
  #transfers = 0;
  #unknown = 0;
  #cancels = 0;
  #kills = 0;
  #noises = 0;
  readonly #open = new Set<pg.Client>();

  private constructor(options: SoakOptions, db: PGLens) {
    this.#options = options;
    this.#db = db;
    this.#server = new WireServer(db.session.database, { maxConnections: options.connections + 20, auth: "trust" });
  }
  static async run(options: SoakOptions): Promise<SoakReport> {
    return new Soak(options, await PGLens.create()).#run();
  }

  async #run(): Promise<SoakReport> {
    const db = this.#db;
    await db.exec(`create table account (id int primary key, balance int not null); insert into account select g, 1000 from generate_series(1, ${ACCOUNTS}) g; create table ledger (id serial primary key, amount int not null); create table counter (n int not null); insert into counter values (0); analyze`);
    this.#port = await this.#server.listen({ port: 0, host: "127.0.0.1" });
    await this.#phase(Math.min(2, this.#options.seconds / 4));
    await this.#check();
    const before = await this.#level();
    await this.#phase(this.#options.seconds);
    await this.#check();
    const after = await this.#level();
    const pointQueries = await this.#latencies();
    await this.#server.close();
    return { answered: this.#answered, errors: this.#errors, transfers: this.#transfers, cancels: this.#cancels, kills: this.#kills, noises: this.#noises, wrong: this.#wrong, memory: [before, after], pointQueries };
  }
  async #level(): Promise<number> {
    await this.#db.exec("truncate ledger");
    await this.#db.exec("vacuum");
    await pause(50);
    return megabytes();
  }
  async #phase(seconds: number): Promise<void> {
    this.#until = performance.now() + seconds * 1000;
    const { connections, seed } = this.#options;
    await Promise.all([...Array.from({ length: connections }, (_, i) => this.#client(randomFrom(seed + i))), this.#trouble(randomFrom(seed + 7777))]);
  }
  get #running(): boolean {
    return performance.now() < this.#until;
  }
  #fail(error: unknown): void {
    const { code, message } = error as { code?: string; message: string };
    const shown = code ?? (/terminated|ended|closed|connection error/i.test(message) ? "08006" : message);
    this.#errors[shown] = (this.#errors[shown] ?? 0) + 1;
    if (!EXPECTED.has(shown)) this.#wrong.push(`an error that nobody expects: ${shown} ${message}`);
  }
  /** Works until the time is over; a client whose connection is gone gets another. */
  async #client(random: (below: number) => number): Promise<void> {
    while (this.#running) {
      const client = new pg.Client({ host: "127.0.0.1", port: this.#port, user: "postgres", database: "postgres" });
      client.on("error", () => undefined);
      try {
        await client.connect();
        this.#open.add(client);
        while (this.#running) await this.#work(client, random);
      } catch (error) {
        this.#fail(error);
      } finally {
        this.#open.delete(client);
        await client.end().catch(() => undefined);
      }
    }
  }
  /** One thing that a client does. Errors that leave the connection usable are counted here. */
  async #work(client: pg.Client, random: (below: number) => number): Promise<void> {
    const kind = random(10);
    if (kind < 4) return this.#transfer(client, 1 + random(ACCOUNTS), 1 + random(ACCOUNTS), random(4) === 0 ? "serializable" : "read committed");
    try {
      if (kind < 7) await client.query("select balance from account where id = $1", [1 + random(ACCOUNTS)]);
      else if (kind < 8) await client.query("select sum(balance)::int as total from account").then(({ rows }) => rows[0].total === ACCOUNTS * 1000 || this.#wrong.push(`a sum of ${rows[0].total} was seen`));
      else if (kind < 9) await client.query("insert into ledger (amount) select g from generate_series(1, 3) g");
      else await client.query("select count(*) from account a, account b, generate_series(1, 3) where a.id <> b.id");
      this.#answered++;
    } catch (error) {
      if ((error as { code?: string }).code === "57014") return this.#fail(error);
      throw error;
    }
  }
  async #transfer(client: pg.Client, from: number, to: number, level: string): Promise<void> {
    let committing = false;
    try {
      await client.query(`begin isolation level ${level}`);
      await client.query("update account set balance = balance - 1 where id = $1", [from]);
      await client.query("update account set balance = balance + 1 where id = $1", [to]);
      await client.query("update counter set n = n + 1");
      committing = true;
      await client.query("commit");
      this.#transfers++;
      this.#answered += 5;
    } catch (error) {
      const { code } = error as { code?: string };
      const lost = code === undefined || code === "57P01" || code === "08006" || code === "ECONNRESET" || code === "EPIPE";
      if (committing && lost) this.#unknown++;
      if (lost) throw error;
      this.#fail(error);
      await client.query("rollback");
    }
  }
  /** Cancels, ends and cuts what others are doing, and sends noise. */
  async #trouble(random: (below: number) => number): Promise<void> {
    const admin = new pg.Client({ host: "127.0.0.1", port: this.#port, user: "postgres", database: "postgres" });
    admin.on("error", () => undefined);
    await admin.connect();
    while (this.#running) {
      await pause(5 + random(20));
      const clients = [...this.#open];
      const victim = clients[random(Math.max(1, clients.length))] as (pg.Client & { processID?: number; connection?: { stream: Socket } }) | undefined;
      const kind = random(5);
      if (kind === 0) this.#noise(random);
      else if (victim !== undefined && kind === 1) {
        await admin.query("select pg_terminate_backend($1)", [victim.processID]);
        this.#kills++;
      } else if (victim !== undefined && kind === 2) {
        victim.connection?.stream.destroy();
        this.#kills++;
      } else if (victim !== undefined) {
        await admin.query("select pg_cancel_backend($1)", [victim.processID]);
        this.#cancels++;
      }
    }
    await admin.end();
  }
  /** A connection that says what no client says: from the first byte, or after a right beginning. */
  #noise(random: (below: number) => number): void {
    this.#noises++;
    const socket = connect(this.#port, "127.0.0.1");
    socket.on("error", () => undefined);
    socket.on("data", () => undefined);
    socket.on("connect", () => {
      if (random(2) === 0) {
        const body = Buffer.from("\u0000\u0003\u0000\u0000user\u0000postgres\u0000database\u0000postgres\u0000\u0000", "latin1");
        const length = Buffer.alloc(4);
        length.writeInt32BE(body.length + 4);
        socket.write(Buffer.concat([length, body]));
      }
      socket.write(Buffer.from(Array.from({ length: 1 + random(200) }, () => random(256))));
      setTimeout(() => socket.destroy(), random(50));
    });
  }
  /** What must hold when all is quiet. */
  async #check(): Promise<void> {
    await pause(200);
    const db = this.#db;
    const one = async (sql: string): Promise<number> => Number(Object.values((await db.query(sql)).rows[0] as object)[0]);
    const total = await one("select sum(balance) from account");
    if (total !== ACCOUNTS * 1000) this.#wrong.push(`the balances are ${total} together`);
    const counted = await one("select n from counter");
    if (counted < this.#transfers || counted > this.#transfers + this.#unknown) this.#wrong.push(`${counted} transfers are there, ${this.#transfers} were told of, ${this.#unknown} may be`);
    const { sessions, locks, storage } = db.session.database;
    if (sessions.size !== 1) this.#wrong.push(`${sessions.size - 1} sessions are left`);
    const held = [...locks.entries()].length;
    if (held > 0) this.#wrong.push(`${held} locks are left`);
    if (storage.log.running.size > 0 || storage.log.open > 0) this.#wrong.push(`${storage.log.running.size} transactions run still, ${storage.log.open} are open`);
    this.#unknown = 0;
    this.#transfers = counted;
  }
  /** Point queries beside one that takes seconds. */
  async #latencies(): Promise<SoakReport["pointQueries"]> {
    const [long, short] = await Promise.all([0, 1].map(async () => {
      const client = new pg.Client({ host: "127.0.0.1", port: this.#port, user: "postgres", database: "postgres" });
      client.on("error", () => undefined);
      await client.connect();
      return client;
    })) as [pg.Client, pg.Client];
    let done = false;
    const running = long.query("set statement_timeout = '10s'; select count(*) from generate_series(1, 4000) a, generate_series(1, 100000) b where a * b % 7 = 3").catch(() => undefined).finally(() => {
      done = true;
    });
    const times: number[] = [];
    const until = performance.now() + Math.min(10_000, this.#options.seconds * 1000);
    while (!done && performance.now() < until) {
      const begun = performance.now();
      await short.query("select balance from account where id = $1", [1 + (times.length % ACCOUNTS)]);
      times.push(performance.now() - begun);
      await pause(2);
    }
    await this.#db.query("select pg_cancel_backend($1)", [(long as pg.Client & { processID: number }).processID]);
    await running;
    await Promise.all([long.end(), short.end()]);
    times.sort((a, b) => a - b);
    const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
    return { p50: at(0.5), p99: at(0.99) };
  }
}
