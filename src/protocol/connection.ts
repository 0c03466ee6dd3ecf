/**
 * One connection: the messages of a client in their order, and a session that does what they say.
 *
 * @see src/backend/tcop/postgres.c (PostgresMain), backend_startup.c, https://www.postgresql.org/docs/18/protocol-flow.html
 */
import { readFileSync, writeFileSync } from "node:fs";
import { startWithOption } from "../backend/set-option.ts";
import type { Notification } from "../backend/async.ts";
import type { Database } from "../backend/database.ts";
import { Session, transactionTimeout } from "../backend/session.ts";
import { givesRows, type StatementResult } from "../backend/statement-result.ts";
import { finishing, nextTurn, waitFor } from "../backend/waiting.ts";
import { TURN_MS, telling, type Work } from "../backend/turns.ts";
import { roleNamed } from "../catalog/acl.ts";
import { DatabaseError, ERRCODE, type Notice } from "../utils/errors.ts";
import { Suspended } from "../utils/suspended.ts";
import { authenticate, authenticationOk, type AuthMethod } from "./authentication.ts";
import { Recorder, type TraceEvent } from "../trace/recorder.ts";
import { describeMessage } from "./describe-message.ts";
import { ExtendedQuery } from "./extended-query.ts";
import { CANCEL_REQUEST, Closed, cstring, FieldReader, GSSENC_REQUEST, int16, int32, type Message, MessageStream, MessageWriter, protocolError, SSL_REQUEST } from "./messages.ts";
import { commandComplete, dataRow, errorResponse, noticeResponse, rowDescription } from "./responses.ts";

/** What a connection needs of its server. */
export interface Host {
  readonly database: Database;
  /** Ends the statement of the connection with this key. */
  readonly cancel: (pid: number, key: Buffer) => void;
  readonly newKey: (length: number) => Buffer;
  readonly isFull: () => boolean;
  /** How many connections a role has. */
  readonly countOf: (role: number) => number;
  readonly auth: AuthMethod;
  /** Takes what happened on a connection between two times that it was ready for a query. */
  readonly trace?: ((pid: number, events: readonly TraceEvent[]) => void) | undefined;
}
export interface Wire {
  readonly send: (bytes: Buffer) => void;
  readonly end: () => void;
  /** Goes on in TLS, where the server has a certificate; what comes after the request is of it. */
  readonly secure?: (() => void) | undefined;
  readonly isSecure: () => boolean;
}
/** Settings that a client is told of, at the start and whenever they change. */
const REPORTED = ["application_name", "client_encoding", "DateStyle", "default_transaction_read_only", "in_hot_standby", "integer_datetimes", "IntervalStyle", "is_superuser", "scram_iterations", "search_path", "server_encoding", "server_version", "session_authorization", "standard_conforming_strings", "TimeZone"];
const GREATEST_MINOR = 2;
const STATUS = { idle: Buffer.from("I"), transaction: Buffer.from("T"), failed: Buffer.from("E") };
const fail = (error: Error): never => {
  throw error;
};
const fatal = (code: string, message: string): never => {
  throw new DatabaseError({ severity: "FATAL", code, message });
};

export class Connection {
  readonly #host: Host;
  readonly #wire: Wire;
  readonly #stream = new MessageStream();
  readonly out: MessageWriter;
  #session: Session | undefined;
  #extended: ExtendedQuery | undefined;
  #reported = new Map<string, string>();
  /** How the settings and the roles were when the client was last told of what is new. */
  #reportedAt: { readonly version: number; readonly roles: unknown } = { version: -1, roles: undefined };
  key: Buffer = Buffer.alloc(0);
  readonly #heard: Notification[] = [];
  #ended = false;
  #failure: DatabaseError | undefined;
  /** Told when there is more to read. */
  #more: (() => void) | undefined;
  /** What a client sends for COPY FROM STDIN, once it has. */
  #copyData: string | undefined;

  constructor(host: Host, wire: Wire) {
    this.#host = host;
    this.#wire = wire;
    this.out = new MessageWriter(wire.send);
  }
  get session(): Session {
    return this.#session as Session;
  }
  get pid(): number {
    return this.#session?.pid ?? 0;
  }
  push(bytes: Buffer): void {
    this.#stream.push(bytes);
    this.#more?.();
  }
  /** The client is gone, or is to go. */
  end(failure?: DatabaseError): void {
    this.#failure ??= failure;
    this.#ended = true;
    this.#session?.cancel();
    this.#more?.();
  }

  /** Works until the connection ends; never rejects. */
  async run(): Promise<void> {
    try {
      await this.#start();
      for (let turnEnds = performance.now() + TURN_MS; ; ) {
        // A client that sends much at once leaves room for the others.
        if (performance.now() > turnEnds) {
          await nextTurn();
          turnEnds = performance.now() + TURN_MS;
        }
        const work = this.#message(this.#failure === undefined ? (this.#stream.next() ?? (await this.#next())) : await this.#next());
        // Most messages wait for nothing.
        const step = work?.next();
        if (work !== undefined && step?.done === false) await finishing(work, (suspended) => this.#wanted(suspended), step);
      }
    } catch (error) {
      if (error instanceof DatabaseError) this.#tell(error);
      else if (!(error instanceof Closed)) this.#tell(new DatabaseError({ severity: "FATAL", code: ERRCODE.internal_error, message: error instanceof Error ? error.message : String(error) }));
    }
    this.#traced();
    this.#session?.close();
    this.#session = undefined;
    this.#wire.end();
  }
  #tell(error: DatabaseError): void {
    errorResponse(this.out, error);
    this.out.flush();
  }
  async #next(): Promise<Message> {
    for (;;) {
      if (this.#failure !== undefined) throw this.#failure;
      const message = this.#stream.next();
      if (message !== undefined) return message;
      if (this.#ended) throw new Closed();
      this.out.flush();
      const timer = this.#idleTimer();
      await new Promise<void>((resolve) => {
        this.#more = resolve;
      });
      this.#more = undefined;
      clearTimeout(timer);
    }
  }
  /** A client that has been told that the server is ready may not be silent for longer than the settings say. */
  #idleTimer(): ReturnType<typeof setTimeout> | undefined {
    const session = this.#session;
    if (session === undefined || !this.#isReady) return undefined;
    const idle = session.status === "idle";
    const own = session.settings.milliseconds(idle ? "idle_session_timeout" : "idle_in_transaction_session_timeout");
    const [ms, code, what] = idle ? [own, ERRCODE.idle_session_timeout, "idle-session timeout"] : [own, ERRCODE.idle_in_transaction_session_timeout, "idle-in-transaction timeout"];
    const left = session.transactionTimeLeft();
    if (left < (ms || Number.POSITIVE_INFINITY)) return setTimeout(() => this.end(transactionTimeout()), Math.max(0, left));
    return ms === 0 ? undefined : setTimeout(() => this.end(new DatabaseError({ severity: "FATAL", code, message: `terminating connection due to ${what}` })), ms);
  }
  #isReady = false;

  // Start-up

  async #start(): Promise<void> {
    for (;;) {
      const fields = new FieldReader((await this.#next()).body);
      const code = fields.uint32();
      if (code === SSL_REQUEST && this.#wire.secure !== undefined && !this.#wire.isSecure()) {
        if (!this.#stream.isEmpty) throw Object.assign(protocolError("received unencrypted data after SSL request"), { detail: "This could be either a client-software bug or evidence of an attempted man-in-the-middle attack." });
        this.#wire.send(Buffer.from("S"));
        this.#wire.secure();
        continue;
      }
      if (code === SSL_REQUEST || code === GSSENC_REQUEST) {
        this.#wire.send(Buffer.from("N"));
        continue;
      }
      if (code === CANCEL_REQUEST) {
        this.#host.cancel(fields.int32(), fields.rest());
        throw new Closed();
      }
      return this.#startSession(code >>> 16, code & 0xffff, fields);
    }
  }
  async #startSession(major: number, minor: number, fields: FieldReader): Promise<void> {
    if (major !== 3) fatal(ERRCODE.feature_not_supported, `unsupported frontend protocol ${major}.${minor}: server supports 3.0 to 3.${GREATEST_MINOR}`);
    const options = new Map<string, string>();
    for (let name = fields.string(); name !== ""; name = fields.string()) options.set(name, fields.string());
    if (!fields.atEnd) throw protocolError("invalid startup packet layout: expected terminator as last byte");
    const unknown = [...options.keys()].filter((name) => name.startsWith("_pq_."));
    if (minor > GREATEST_MINOR || unknown.length > 0) this.out.write("v", int32((3 << 16) | Math.min(minor, GREATEST_MINOR)), int32(unknown.length), ...unknown.map(cstring));
    const user = options.get("user") ?? "";
    if (user === "") fatal(ERRCODE.invalid_authorization_specification, "no PostgreSQL user name specified in startup packet");
    const name = options.get("database") ?? user;
    this.#stream.started = true;
    await this.#authenticate(user);
    if (name !== this.#host.database.name) fatal(ERRCODE.invalid_catalog_name, `database "${name}" does not exist`);
    if (this.#host.isFull()) fatal(ERRCODE.too_many_connections, "sorry, too many clients already");
    this.#open(user, options, minor);
  }
  async #authenticate(user: string): Promise<void> {
    const { database, auth, countOf } = this.#host;
    const oid = roleNamed(database.root, user);
    const role = oid === undefined ? undefined : database.root.roles[oid];
    const tell = (...parts: readonly Buffer[]): void => this.out.write("R", ...parts);
    await authenticate(auth, user, role, async (...request) => {
      tell(...request);
      const { type, body } = await this.#next();
      return type === "p" ? body : Promise.reject(Object.assign(protocolError(`expected password response, got message type ${type.charCodeAt(0)}`)));
    }, tell);
    if (role === undefined) return fatal(ERRCODE.invalid_authorization_specification, `role "${user}" does not exist`);
    if (!role.login) fatal(ERRCODE.invalid_authorization_specification, `role "${user}" is not permitted to log in`);
    if (role.connlimit >= 0 && !role.superuser && countOf(role.oid) >= role.connlimit) fatal(ERRCODE.too_many_connections, `too many connections for role "${user}"`);
  }
  #open(user: string, options: ReadonlyMap<string, string>, minor: number): void {
    const session = new Session(this.#host.database, {
      user,
      onNotice: (notice: Notice) => noticeResponse(this.out, notice),
      copy: {
        read: (file, columns) => (file === undefined ? this.#readCopy(columns) : readFileSync(file, "utf8")),
        write: (file, text, columns) => (file === undefined ? this.#writeCopy(text, columns) : writeFileSync(file, text)),
      },
    });
    this.#session = session;
    session.channels.listeners.add((notification) => {
      this.#heard.push(notification);
      // While nothing is asked the client is told at once.
      if (this.#more === undefined) return;
      this.#tellHeard();
      this.out.flush();
    });
    session.onTerminate = () => this.end(new DatabaseError({ severity: "FATAL", code: ERRCODE.admin_shutdown, message: "terminating connection due to administrator command" }));
    if (this.#host.trace !== undefined) this.#watch(session);
    this.#extended = new ExtendedQuery(session, this.out, (steps, tell) => this.results(steps, tell));
    this.#startSettings(options);
    this.key = this.#host.newKey(minor >= 2 ? 32 : 4);
    this.out.write("R", authenticationOk());
    this.#report();
    this.out.write("K", int32(session.pid), this.key);
    this.#ready();
  }
  #recorder: Recorder | undefined;
  #watch(session: Session): void {
    const recorder = new Recorder();
    this.#recorder = recorder;
    session.probe = recorder;
    this.out.watch = (type, body) => recorder.emit({ type: "message", direction: "out", ...describeMessage("out", type, body) });
  }
  #traced(): void {
    if (this.#recorder !== undefined && this.#recorder.events.length > 0) this.#host.trace?.(this.pid, this.#recorder.take());
  }
  /** What the client sets from the start; a wrong value ends the connection. @see process_startup_options */
  #startSettings(options: ReadonlyMap<string, string>): void {
    try {
      for (const [setting, value] of options) {
        if (["user", "database", "replication"].includes(setting) || setting.startsWith("_pq_.")) continue;
        if (setting === "options") this.#commandLine(value);
        else startWithOption(this.session, setting, value);
      }
    } catch (error) {
      throw error instanceof DatabaseError ? Object.assign(error, { severity: "FATAL" }) : error;
    }
  }
  /** `-c name=value` and `--name=value`, as PGOPTIONS has them. */
  #commandLine(text: string): void {
    for (const [, name = "", value = ""] of text.matchAll(/(?:-c\s*|--)([\w.-]+)=((?:\\.|[^\s\\])*)/g)) startWithOption(this.session, name.replaceAll("-", "_"), value.replace(/\\(.)/g, "$1"));
  }
  /** Tells the client of settings that are new to it. */
  #report(): void {
    const { settings, root } = this.session;
    if (settings.version === this.#reportedAt.version && root.roles === this.#reportedAt.roles) return;
    this.#reportedAt = { version: settings.version, roles: root.roles };
    for (const name of REPORTED) {
      const value = this.#reportedValue(name);
      if (value === undefined || this.#reported.get(name) === value) continue;
      this.#reported.set(name, value);
      this.out.write("S", cstring(name), cstring(value));
    }
  }
  #reportedValue(name: string): string | undefined {
    const { session } = this;
    if (name === "is_superuser") return session.isSuperuser() ? "on" : "off";
    if (name === "session_authorization") return session.context.sessionUser;
    return session.settings.has(name.toLowerCase()) ? session.settings.get(name.toLowerCase()) : undefined;
  }
  /** Notifications come between commands. */
  #tellHeard(): void {
    for (const { pid, channel, payload } of this.#heard.splice(0)) this.out.write("A", int32(pid), cstring(channel), cstring(payload));
  }
  #ready(): void {
    this.#tellHeard();
    this.#report();
    this.#isReady = true;
    this.out.write("Z", STATUS[this.session.status]);
    this.out.flush();
    this.#traced();
  }

  // Messages

  /** What a message asks for; undefined where it is done. */
  #message({ type, body }: Message): Work | undefined {
    this.#isReady = false;
    if (this.#recorder !== undefined) this.#recorder.emit({ type: "message", direction: "in", ...describeMessage("in", type, body) });
    const fields = new FieldReader(body);
    switch (type) {
      case "X":
        throw new Closed();
      case "Q":
        return this.#query(fields.string());
      case "S":
        return this.#sync();
      case "F":
        this.#functionCall();
        return undefined;
      case "d":
      case "c":
      case "f":
        // What is left of a COPY that failed.
        return undefined;
      default:
        return (this.#extended as ExtendedQuery).message(type, fields) ?? fail(protocolError(`invalid frontend message type ${type.charCodeAt(0)}`));
    }
  }
  *#query(sql: string): Work {
    this.#extended?.leave();
    yield* this.#simpleQuery(sql);
    this.#ready();
  }
  *#sync(): Work {
    yield* (this.#extended as ExtendedQuery).sync();
    this.#ready();
  }
  #functionCall(): void {
    this.#tell(new DatabaseError({ code: ERRCODE.feature_not_supported, message: "the function call protocol is not supported yet" }));
    this.#ready();
  }
  *#simpleQuery(sql: string): Work {
    try {
      let count = 0;
      yield* this.results(this.session.simpleSteps(sql), (result) => {
        count++;
        const formats = result.binary === true ? [1] : [];
        if (givesRows(result)) rowDescription(this.out, this.session, result.fields, formats);
        for (const row of result.rows) dataRow(this.out, this.session, result.fields, row, formats);
        commandComplete(this.out, result.tag);
      });
      if (count === 0) this.out.write("I");
    } catch (error) {
      // What ends the connection is told where it ends.
      if (!(error instanceof DatabaseError) || error.severity === "FATAL") throw error;
      errorResponse(this.out, error);
    } finally {
      this.#copyData = undefined;
    }
  }

  /** Tells of the results of steps. */
  results(steps: Generator<StatementResult | Suspended>, tell: (result: StatementResult) => void): Work {
    return telling(steps, (result) => {
      tell(result);
      this.#copyData = undefined;
    });
  }
  async #wanted(suspended: Suspended): Promise<void> {
    if (this.#ended) throw this.#failure ?? new Closed();
    if (suspended.wanted.kind === "copy_data") this.#copyData = await this.#receiveCopy(suspended.wanted.columns);
    else {
      this.out.flush();
      await waitFor(this.session, suspended);
    }
  }

  // COPY

  #readCopy(columns: number): string {
    if (this.#copyData === undefined) throw new Suspended({ kind: "copy_data", columns });
    return this.#copyData;
  }
  /** @see ReceiveCopyBegin, CopyGetData */
  async #receiveCopy(columns: number): Promise<string> {
    this.out.write("G", Buffer.from([0]), int16(columns), ...Array.from({ length: columns }, () => int16(0)));
    this.out.flush();
    const parts: Buffer[] = [];
    for (;;) {
      const { type, body } = await this.#next();
      if (type === "d") parts.push(Buffer.from(body));
      else if (type === "c") return Buffer.concat(parts).toString("utf8");
      else if (type === "f") throw new DatabaseError({ code: ERRCODE.query_canceled, message: `COPY from stdin failed: ${new FieldReader(body).string()}` });
      else if (type !== "H" && type !== "S") throw protocolError(`unexpected message type 0x${type.charCodeAt(0).toString(16).toUpperCase()} during COPY from stdin`);
    }
  }
  #writeCopy(text: string, columns: number): void {
    this.out.write("H", Buffer.from([0]), int16(columns), ...Array.from({ length: columns }, () => int16(0)));
    for (const line of text.match(/[^\n]*\n/g) ?? []) this.out.write("d", Buffer.from(line, "utf8"));
    this.out.write("c");
  }
}
