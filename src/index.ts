/**
 * pglens: PostgreSQL's five stages in process, every tree and step visible.
 *
 * The API has PGlite's shape: `query`, `exec`, `transaction`, with `trace` beside them. Every call has a sync form.
 */
import { Database } from "./backend/database.ts";
import type { PreparedStatement } from "./backend/plan-cache.ts";
import { type Field, Session, type StatementResult } from "./backend/session.ts";
import type { CopyChannel } from "./commands/copy.ts";
import { finishing, telling, waitFor } from "./backend/waiting.ts";
import { loadGrammar } from "./parse/parse.ts";

export { grammars } from "./parse/parse.ts";
import { Recorder, type TraceEvent } from "./trace/recorder.ts";
import type { Datum } from "./nodes/primnodes.ts";
import { DatabaseError, type Notice } from "./utils/errors.ts";
import { ArrayValue } from "./types/array.ts";
import { Numeric } from "./types/numeric-value.ts";

export { DatabaseError };
export type { CopyChannel, Field, Notice, TraceEvent };

export interface Results<Row = Record<string, unknown>> {
  readonly rows: Row[];
  readonly fields: readonly Field[];
  readonly affectedRows: number;
  readonly command: string;
}
export interface Options {
  readonly onNotice?: (notice: Notice) => void;
  readonly copy?: CopyChannel;
  /** The most that one statement may add, in bytes of heap and array buffers; one that needs more fails with 53200. */
  readonly maxMemory?: number;
}

const JSON_SAFE = new Set([16, 20, 21, 23, 26, 700, 701]);

/** One session on a database in this process. */
export class PGLens {
  readonly session: Session;
  constructor(session: Session) {
    this.session = session;
  }
  /** Loads the grammar and opens an empty database. */
  static async create(options: Options = {}): Promise<PGLens> {
    await loadGrammar();
    return new PGLens(new Session(new Database(), options));
  }

  /** Another session on the same database: with its own transaction, settings, and temporary tables. */
  openSession(options: Options = {}): PGLens {
    return new PGLens(new Session(this.session.database, options));
  }
  /** Runs one statement with parameters `$1`, `$2`, … Raises `DatabaseError`. */
  querySync<Row = Record<string, unknown>>(sql: string, params: readonly unknown[] = []): Results<Row> {
    return this.results<Row>(this.session.query(sql, params));
  }
  /** Prepares a statement, to be run many times with other values. */
  prepare<Row = Record<string, unknown>>(sql: string): Statement<Row> {
    return new Statement<Row>(this, this.session.prepare(sql));
  }
  /** As `querySync`, but waits for other sessions where it must. */
  query<Row = Record<string, unknown>>(sql: string, params: readonly unknown[] = []): Promise<Results<Row>> {
    return this.run<Row>(() => this.session.prepare(sql), params);
  }
  /** Runs a statement in its turn. */
  run<Row>(prepare: () => PreparedStatement, params: readonly unknown[]): Promise<Results<Row>> {
    return this.#inTurn(async () => {
      let results: Results<Row> | undefined;
      await this.#finish(this.session.preparedSteps(prepare(), params), (result) => {
        results = this.results<Row>(result);
      });
      return results ?? Promise.reject(new Error("a statement without its result"));
    });
  }
  #finish(steps: Parameters<typeof telling>[0], tell: (result: StatementResult) => void): Promise<void> {
    return finishing(telling(steps, tell), (suspended) => waitFor(this.session, suspended));
  }
  /** Calls of one session run one after the other. */
  #inTurn<T>(run: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(run, run);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
  #last: Promise<unknown> = Promise.resolve();
  /** Runs every statement of a text. */
  execSync(sql: string): Results[] {
    return Array.from(this.session.simpleQuery(sql), (result) => this.results(result));
  }
  /** As `execSync`, but waits for other sessions where it must. */
  exec(sql: string): Promise<Results[]> {
    return this.#inTurn(async () => {
      const results: Results[] = [];
      await this.#finish(this.session.simpleSteps(sql), (result) => results.push(this.results(result)));
      return results;
    });
  }
  /** `` db.sql`select ${x}` ``: values travel as parameters. */
  sql<Row = Record<string, unknown>>(strings: TemplateStringsArray, ...values: readonly unknown[]): Promise<Results<Row>> {
    return this.query<Row>(strings.reduce((text, part, i) => `${text}$${i}${part}`), values);
  }
  /** Calls back with the payloads of NOTIFY on a channel. Answers how to stop. */
  async listen(channel: string, callback: (payload: string) => void): Promise<() => Promise<void>> {
    const quoted = `"${channel.replaceAll('"', '""')}"`;
    const { listeners } = this.session.channels;
    const listener = (notification: { readonly channel: string; readonly payload: string }): void => {
      if (notification.channel === channel) callback(notification.payload);
    };
    listeners.add(listener);
    await this.exec(`LISTEN ${quoted}`);
    return async () => {
      listeners.delete(listener);
      await this.exec(`UNLISTEN ${quoted}`);
    };
  }
  /** Runs `work` in a transaction; an error rolls it back. */
  async transaction<T>(work: (db: PGLens) => Promise<T>): Promise<T> {
    await this.exec("BEGIN");
    try {
      const result = await work(this);
      await this.exec("COMMIT");
      return result;
    } catch (error) {
      await this.exec("ROLLBACK");
      throw error;
    }
  }
  /** Runs the statements with everything recorded; of a failed one, what happened up to its error, and the error. */
  trace(sql: string): { readonly results: Results[]; readonly events: readonly TraceEvent[]; readonly error?: DatabaseError } {
    const recorder = new Recorder();
    const before = this.session.probe;
    this.session.probe = recorder;
    const results: Results[] = [];
    try {
      for (const result of this.session.simpleQuery(sql)) results.push(this.results(result));
      return { results, events: recorder.events };
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      return { results, events: recorder.events, error };
    } finally {
      this.session.probe = before;
    }
  }
  /** Ends the session: its open transaction is rolled back. The database stays as long as one of its sessions does. */
  async close(): Promise<void> {
    this.session.close();
  }

  /** A statement's answer as objects. */
  results<Row>(result: StatementResult): Results<Row> {
    const rows = result.rows.map((values) => Object.fromEntries(result.fields.map((field, i) => [field.name, this.#value(field, values[i])])) as Row);
    const count = / (\d+)$/.exec(result.tag);
    return { rows, fields: result.fields, affectedRows: result.tag.startsWith("SELECT") ? 0 : Number(count?.[1] ?? 0), command: result.tag };
  }
  #value(field: Field, value: Datum): unknown {
    if (value === null || value === undefined) return null;
    if (JSON_SAFE.has(field.dataTypeID)) return value;
    if (value instanceof ArrayValue && value.dims.length === 1) return value.items.map((item) => (item instanceof Numeric ? String(item) : item));
    const { context } = this.session;
    return context.types.output(field.dataTypeID, value, context);
  }
}

/** A prepared statement of one session. Its plan is made for the values, or for all values, by PostgreSQL's rule. */
export class Statement<Row = Record<string, unknown>> {
  readonly #db: PGLens;
  readonly #prepared: PreparedStatement;
  constructor(db: PGLens, prepared: PreparedStatement) {
    this.#db = db;
    this.#prepared = prepared;
  }
  /** Runs it with values for `$1`, `$2`, … Raises `DatabaseError`. */
  querySync(params: readonly unknown[] = []): Results<Row> {
    return this.#db.results<Row>(this.#db.session.runPrepared(this.#prepared, params));
  }
  /** As `querySync`, but waits for other sessions where it must. */
  query(params: readonly unknown[] = []): Promise<Results<Row>> {
    return this.#db.run<Row>(() => this.#prepared, params);
  }
}
