/**
 * pglens: PostgreSQL's five stages in process, every tree and step visible.
 *
 * The API has PGlite's shape: `query`, `exec`, `transaction`, with `trace` beside them. Every call has a sync form.
 */
import { type Parsers, Values } from "./api/values.ts";
import { Database, type DatabaseState } from "./backend/database.ts";
import { imageOf, openImage } from "./backend/image.ts";
import type { PreparedStatement } from "./backend/plan-cache.ts";
import { Session } from "./backend/session.ts";
import type { Field, StatementResult } from "./backend/statement-result.ts";
import type { CopyChannel } from "./commands/copy.ts";
import { finishing, waitFor } from "./backend/waiting.ts";
import { telling } from "./backend/turns.ts";
import { loadGrammar } from "./parse/parse.ts";

export { grammars } from "./parse/parse.ts";
import { Recorder, type RecordOptions, type TraceEvent } from "./trace/recorder.ts";
import type { Datum } from "./nodes/primnodes.ts";
import { DatabaseError, type Notice } from "./utils/errors.ts";

export { DatabaseError };
export type { CopyChannel, Field, Notice, Parsers, TraceEvent };

export interface Results<Row = Record<string, unknown>> {
  readonly rows: Row[];
  readonly fields: readonly Field[];
  readonly affectedRows: number;
  readonly command: string;
}
export interface Options {
  /** The role that the session is for. */
  readonly user?: string;
  readonly onNotice?: (notice: Notice) => void;
  readonly copy?: CopyChannel;
  /** The most that one statement may add, in bytes of heap and array buffers; one that needs more fails with 53200. */
  readonly maxMemory?: number;
}
export interface CreateOptions extends Options {
  /** What the database begins with: a text that `image` wrote, in the same version of pglens. */
  readonly image?: string;
}
/** How one call gives its rows and takes its values; the names are PGlite's. */
export interface QueryOptions {
  /** Rows as lists of values, instead of objects. */
  readonly rowMode?: "array" | "object";
  /** By type: makes a value of its text. */
  readonly parsers?: Parsers;
  /** By type: makes the text of a value. */
  readonly serializers?: Readonly<Record<number, (value: never) => string>>;
  /** Types of the parameters; those that are not given are found from their use. */
  readonly paramTypes?: readonly (number | undefined)[];
  readonly onNotice?: (notice: Notice) => void;
}
/** What a transaction's work may do; calls of the session from outside wait until it has ended. */
export interface Transaction {
  query<Row = Record<string, unknown>>(sql: string, params?: readonly unknown[], options?: QueryOptions): Promise<Results<Row>>;
  exec(sql: string, options?: QueryOptions): Promise<Results[]>;
  sql<Row = Record<string, unknown>>(strings: TemplateStringsArray, ...values: readonly unknown[]): Promise<Results<Row>>;
  rollback(): Promise<void>;
  readonly closed: boolean;
}
/** A database as it was, for `restore`. */
export type Snapshot = DatabaseState;

/** One session on a database in this process. */
export class PGLens {
  readonly session: Session;
  constructor(session: Session) {
    this.session = session;
    this.#values = new Values(session);
  }
  /** Loads the grammar and opens a database: an empty one, or what an image holds. */
  static async create(options: CreateOptions = {}): Promise<PGLens> {
    await loadGrammar();
    return new PGLens(options.image === undefined ? new Session(new Database(), options) : openImage(options.image, options));
  }

  /** Another session on the same database: with its own transaction, settings, and temporary tables. */
  openSession(options: Options = {}): PGLens {
    return new PGLens(new Session(this.session.database, options));
  }
  /** Runs one statement with parameters `$1`, `$2`, … Raises `DatabaseError`. */
  querySync<Row = Record<string, unknown>>(sql: string, params: readonly unknown[] = [], options: QueryOptions = {}): Results<Row> {
    return this.results<Row>(this.session.query(sql, params, options.paramTypes), options);
  }
  /** Prepares a statement, to be run many times with other values. */
  prepare<Row = Record<string, unknown>>(sql: string): Statement<Row> {
    return new Statement<Row>(this, this.session.prepare(sql));
  }
  /** As `querySync`, but waits for other sessions where it must. */
  query<Row = Record<string, unknown>>(sql: string, params: readonly unknown[] = [], options: QueryOptions = {}): Promise<Results<Row>> {
    return this.#inTurn(() => this.#query<Row>(() => this.session.prepare(sql, options.paramTypes), params, options));
  }
  /** Runs a prepared statement in its turn. */
  run<Row>(statement: PreparedStatement, params: readonly unknown[]): Promise<Results<Row>> {
    return this.#inTurn(() => this.#query<Row>(() => statement, params));
  }
  async #query<Row>(prepare: () => PreparedStatement, params: readonly unknown[], options: QueryOptions = {}): Promise<Results<Row>> {
    let results: Results<Row> | undefined;
    const statement = prepare();
    const values = options.serializers === undefined ? params : this.#serialized(statement, params, options.serializers);
    await this.#finish(this.session.preparedSteps(statement, values), options, (result) => {
      results = this.results<Row>(result, options);
    });
    return results ?? Promise.reject(new Error("a statement without its result"));
  }
  #serialized(statement: PreparedStatement, params: readonly unknown[], serializers: NonNullable<QueryOptions["serializers"]>): readonly unknown[] {
    const { paramTypes } = this.session.describe(statement);
    return params.map((value, i) => {
      const own = serializers[paramTypes[i] ?? 0];
      return own === undefined || value === null || value === undefined ? value : own(value as never);
    });
  }
  async #finish(steps: Parameters<typeof telling>[0], { onNotice }: QueryOptions, tell: (result: StatementResult) => void): Promise<void> {
    this.#refuseClosed();
    const { session } = this;
    const before = session.onNotice;
    if (onNotice !== undefined) {
      session.onNotice = (notice) => {
        before(notice);
        onNotice(notice);
      };
    }
    try {
      await finishing(telling(steps, tell), (suspended) => waitFor(session, suspended));
    } finally {
      session.onNotice = before;
    }
  }
  #refuseClosed(): void {
    if (this.closed) throw new Error("the session is closed");
  }
  /** Calls of one session run one after the other. */
  #inTurn<T>(run: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(run, run);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
  #last: Promise<unknown> = Promise.resolve();
  /** Runs something while no other call of the session does. */
  runExclusive<T>(run: () => Promise<T>): Promise<T> {
    return this.#inTurn(run);
  }
  /** Runs every statement of a text. */
  execSync(sql: string): Results[] {
    return Array.from(this.session.simpleQuery(sql), (result) => this.results(result));
  }
  /** As `execSync`, but waits for other sessions where it must. */
  exec(sql: string, options: QueryOptions = {}): Promise<Results[]> {
    return this.#inTurn(() => this.#exec(sql, options));
  }
  async #exec(sql: string, options: QueryOptions = {}): Promise<Results[]> {
    const results: Results[] = [];
    await this.#finish(this.session.simpleSteps(sql), options, (result) => results.push(this.results(result, options)));
    return results;
  }
  /** `` db.sql`select ${x}` ``: values travel as parameters. */
  sql<Row = Record<string, unknown>>(strings: TemplateStringsArray, ...values: readonly unknown[]): Promise<Results<Row>> {
    return this.query<Row>(withPlaces(strings), values);
  }
  /** What a statement takes and gives, without running it. */
  async describeQuery(sql: string): Promise<{ readonly queryParams: readonly { readonly dataTypeID: number }[]; readonly resultFields: readonly Field[] }> {
    return this.#inTurn(async () => {
      const { paramTypes, fields } = this.session.describe(this.session.prepare(sql));
      return { queryParams: paramTypes.map((dataTypeID) => ({ dataTypeID })), resultFields: fields ?? [] };
    });
  }
  readonly #channels = new Map<string, Set<(payload: string) => void>>();
  /** Calls back with the payloads of NOTIFY on a channel. Answers how to stop. */
  async listen(channel: string, callback: (payload: string) => void): Promise<() => Promise<void>> {
    const listening = this.#channels.get(channel) ?? new Set();
    this.#channels.set(channel, listening.add(callback));
    if (this.#channels.size === 1 && listening.size === 1) this.session.channels.listeners.add(this.#hear);
    await this.exec(`LISTEN ${quoted(channel)}`);
    return () => this.unlisten(channel, callback);
  }
  readonly #hear = ({ channel, payload }: { readonly channel: string; readonly payload: string }): void => {
    for (const callback of this.#channels.get(channel) ?? []) callback(payload);
  };
  async unlisten(channel: string, callback?: (payload: string) => void): Promise<void> {
    const listening = this.#channels.get(channel);
    if (callback === undefined) listening?.clear();
    else listening?.delete(callback);
    if (listening !== undefined && listening.size > 0) return;
    this.#channels.delete(channel);
    if (this.#channels.size === 0) this.session.channels.listeners.delete(this.#hear);
    await this.exec(`UNLISTEN ${quoted(channel)}`);
  }
  readonly #notified = new Map<(channel: string, payload: string) => void, (notification: { readonly channel: string; readonly payload: string }) => void>();
  /** Calls back with what is heard on any channel that the session listens to. */
  onNotification(callback: (channel: string, payload: string) => void): () => void {
    const listener = ({ channel, payload }: { readonly channel: string; readonly payload: string }): void => callback(channel, payload);
    this.#notified.set(callback, listener);
    this.session.channels.listeners.add(listener);
    return () => this.offNotification(callback);
  }
  offNotification(callback: (channel: string, payload: string) => void): void {
    const listener = this.#notified.get(callback);
    this.#notified.delete(callback);
    if (listener !== undefined) this.session.channels.listeners.delete(listener);
  }
  /** Runs `work` in a transaction; an error rolls it back. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.#inTurn(async () => {
      let closed = false;
      const open = <R>(run: () => Promise<R>): Promise<R> => (closed ? Promise.reject(new Error("the transaction is closed")) : run());
      const tx: Transaction = {
        query: (sql, params = [], options = {}) => open(() => this.#query(() => this.session.prepare(sql, options.paramTypes), params, options)),
        exec: (sql, options = {}) => open(() => this.#exec(sql, options)),
        sql: (strings, ...values) => open(() => this.#query(() => this.session.prepare(withPlaces(strings)), values)),
        rollback: () =>
          open(async () => {
            await this.#exec("ROLLBACK");
            closed = true;
          }),
        get closed() {
          return closed;
        },
      };
      await this.#exec("BEGIN");
      try {
        const result = await work(tx);
        if (!closed) await this.#exec("COMMIT");
        return result;
      } catch (error) {
        if (!closed) await this.#exec("ROLLBACK");
        throw error;
      } finally {
        closed = true;
      }
    });
  }
  /** The whole database as it is now, for `restore`: tables, indexes, sequences, catalogs. No session may have a transaction open. */
  snapshot(): Snapshot {
    return this.session.database.snapshot();
  }
  /** Puts the database back, for all of its sessions. A snapshot can be gone back to many times. */
  restore(snapshot: Snapshot): void {
    this.session.database.restore(snapshot);
  }
  /** The whole database as a text, for `create` to begin with, in this process or another. No session may have a transaction open. */
  image(): string {
    return imageOf(this.session.database);
  }
  /** Another database with the same content, and a session on it. */
  clone(options: Options = {}): PGLens {
    const database = new Database();
    database.adopt(this.session.database);
    return new PGLens(new Session(database, options));
  }
  /** Runs the statements with everything recorded; of a failed one, what happened up to its error, and the error. */
  trace(sql: string, options: RecordOptions = {}): { readonly results: Results[]; readonly events: readonly TraceEvent[]; readonly error?: DatabaseError } {
    const recorder = new Recorder(options);
    const before = this.session.probe;
    this.session.probe = recorder;
    const results: Results[] = [];
    try {
      for (const result of this.session.simpleQuery(sql)) results.push(this.results(result));
      return { results, events: recorder.events };
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      const { severity, code, message, position } = error;
      recorder.emit({ type: "error", severity, code, message, location: position === undefined ? -1 : new TextEncoder().encode([...sql].slice(0, position - 1).join("")).length });
      return { results, events: recorder.events, error };
    } finally {
      this.session.probe = before;
    }
  }
  /** Ends the session: its open transaction is rolled back. The database stays as long as one of its sessions does. */
  close(): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.closed) this.session.close();
      this.closed = true;
    });
  }
  closed = false;

  /** A statement's answer as objects, or as lists. */
  results<Row>(result: StatementResult, { rowMode, parsers }: QueryOptions = {}): Results<Row> {
    const values = parsers === undefined ? this.#values : new Values(this.session, parsers);
    const { fields } = result;
    const list = (row: readonly Datum[]): unknown[] => fields.map((field, i) => values.of(field, row[i] as Datum));
    const object = (row: readonly Datum[]): object => Object.fromEntries(fields.map((field, i) => [field.name, values.of(field, row[i] as Datum)]));
    const count = / (\d+)$/.exec(result.tag);
    return { rows: result.rows.map((row) => (rowMode === "array" ? list(row) : object(row)) as Row), fields, affectedRows: result.tag.startsWith("SELECT") ? 0 : Number(count?.[1] ?? 0), command: result.tag };
  }
  readonly #values: Values;
}
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
/** A template's text, with `$1`, `$2`, … in the places of its values. */
const withPlaces = (strings: TemplateStringsArray): string => strings.reduce((text, part, i) => `${text}$${i}${part}`);

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
    return this.#db.run<Row>(this.#prepared, params);
  }
}
