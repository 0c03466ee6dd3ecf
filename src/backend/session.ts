/**
 * A session: PostgreSQL's backend and traffic cop. This file is the only place that knows the order of the stages.
 *
 * @see src/backend/tcop/postgres.c, src/backend/access/transam/xact.c
 */
import { transactionSteps } from "./transaction-end.ts";
import { sourceText } from "../nodes/source-text.ts";
import { conditionText } from "../explain/query-text.ts";
import { functionDefaults, parseAnalyze } from "../analyze/analyze.ts";
import type { AnalyzeContext } from "../analyze/parse-state.ts";
import { Catalog } from "../catalog/catalog.ts";
import { isSuperuser, roleName, roleNamed, schemaRight } from "../catalog/acl.ts";
import { BOOTSTRAP_SUPERUSERID, type CatalogRoot, isTemporary, PG_CATALOG_NAMESPACE, type Relation, FIRST_USER_OID } from "../catalog/root.ts";
import { SUPERUSER_NAME } from "../catalog/predefined-roles.ts";
import { systemRelationNamed } from "../catalog/system-relations.ts";
import { typeLookup } from "../catalog/type-io.ts";
import { anyComment, commentOf } from "../commands/comment.ts";
import type { CommandContext } from "../commands/context.ts";
import type { CopyChannel } from "../commands/copy.ts";
import { checkPermissions, AfterTriggers, type ExecState, executorStart } from "../execute/execute.ts";
import { ParamValues } from "../expr/context.ts";
import { knownDomainCheck } from "../expr/domains.ts";
import { exprType, exprTypmod, setArrayTypeLookup } from "../nodes/make.ts";
import { formatNodeDump, nodeToString, prettyFormatNodeDump } from "../nodes/outfuncs.ts";
import type { Query } from "../nodes/parsenodes.ts";
import type { PlannedStmt } from "../nodes/plannodes.ts";
import type { Datum, Expr, Oid } from "../nodes/primnodes.ts";
import { ALL_ROWS, Cursor, currentOfService, fetchCursor } from "./cursors.ts";
import { isReplica, type TriggerService } from "../execute/triggers.ts";
import { fireTrigger } from "./plpgsql.ts";
import { describeCall } from "./call.ts";
import { Definitions } from "./definitions.ts";
import { deparseExpr } from "../explain/deparse-table.ts";
import { partName } from "../explain/ruleutils.ts";
import { type RawNode, type RawStmt, rawAs, rawTag } from "../nodes/raw.ts";
import { type Grammar, rawParser, rawParserWithEscapes, tokensOf } from "../parse/parse.ts";
import { evalConstExpressions } from "../plan/clauses.ts";
import { type CursorPlanOptions, type PlanContext, planner } from "../plan/planner.ts";
import { choosePortalStrategy, Portal } from "../portal/portal.ts";
import { nullProbe, type PlanChoice, type Probe, type ProbeEvent, type Stage } from "../probes/probes.ts";
import { queryRewrite, type RewriteContext } from "../rewrite/rewrite.ts";
import { Rights } from "./rights.ts";
import { systemView } from "./system-views.ts";
import type { SerializableXact } from "../storage/serializable.ts";
import type { Snapshot } from "../storage/transaction.ts";
import type { DomainService } from "../types/domain.ts";
import type { SystemInfoService } from "../types/system-info.ts";
import { Objects } from "./objects.ts";
import { relationSizes } from "./relation-sizes.ts";
import { textSearchService } from "./text-search.ts";
import { Sequences } from "./sequences.ts";
import { visibilityService } from "./visibility.ts";
import type { Activity } from "../types/activity.ts";
import type { CommentService } from "../types/misc.ts";
import { TEXTOID, UNKNOWNOID } from "../types/oids.ts";
import type { SessionContext } from "../types/registry.ts";
import { DatabaseError, ERRCODE, ereport, notSupported, type Notice, positionOf } from "../utils/errors.ts";
import { Database } from "./database.ts";
import type { LockMode } from "./locks.ts";
import { collectRows, commandTag, type Field, type StatementResult, translate } from "./statement-result.ts";
import { atOnce, giving, pause, steps, TURN_MS, withoutOthers, type Work } from "./turns.ts";
import { activityService } from "./activity.ts";
import { backendService } from "./backends.ts";
import { holders } from "./waiting.ts";
import { Channels } from "./async.ts";
import { mergeRoots } from "../catalog/merge-roots.ts";
import { dropTemporary } from "../commands/dropcmds.ts";
import { Journal } from "../storage/journal.ts";
import { Suspended, type Wanted } from "../utils/suspended.ts";
import { datumBytes } from "./datum-bytes.ts";
import { type SavedSettings, Settings } from "./settings.ts";
import { bindParameter, checkParameterCount, PreparedStatement } from "./plan-cache.ts";
import { type BoundParams, constantParams, noParams } from "./bound-params.ts";
import { boundStatement } from "./prepare.ts";
import { regNames } from "./reg-names.ts";
import { MemoryGuard } from "./memory.ts";
import { chained, checkReadOnly, requiresSnapshot, startTransactionModes } from "./transaction-modes.ts";
import { checkMaySet, resetOption, setOption } from "./set-option.ts";
import { settingPairs } from "../commands/setting-list.ts";
import { SqlFunctions } from "./sql-functions.ts";
import { innerQuery, processUtility, showName, utilityReturnsRows } from "./utility.ts";

/** A plan, and the catalog that it was made for. */
export interface BoundPlan {
  readonly root: CatalogRoot;
  readonly stmt: PlannedStmt;
}
export interface SessionOptions {
  /** The role that it is for; its settings are the session's. */
  readonly user?: string;
  readonly onNotice?: (notice: Notice) => void;
  readonly copy?: CopyChannel;
  /** The most that one statement may add, in bytes of heap and array buffers. */
  readonly maxMemory?: number;
}

const DATABASE_OID = 5;
const EPOCH_MICROS = 946684800000000;
const nowMicros = (): number => Date.now() * 1000 - EPOCH_MICROS;

/** An open transaction: what to go back to. */
interface Transaction {
  readonly root: CatalogRoot;
  readonly settings: SavedSettings;
  readonly explicit: boolean;
  xid: number | undefined;
  failed: boolean;
  /** Whether a snapshot was taken: a statement has looked at data. */
  queried: boolean;
  readonly savepoints: Savepoint[];
  /** The numbers of what was released into it. */
  readonly merged: number[];
}
interface Savepoint {
  readonly name: string;
  readonly root: CatalogRoot;
  readonly settings: SavedSettings;
  xid: number | undefined;
  /** How many checks were waiting, and how many notifications. */
  readonly pending: number;
  readonly said: number;
  /** The numbers of what was released into it: they end as it does. */
  readonly merged: number[];
}

/** Texts that a trace is told of before it is told again. */
const MOST_TEXTS = 500;

export class Session {
  readonly database: Database;
  readonly settings: Settings = new Settings();
  readonly copyChannel: CopyChannel;
  probe: Probe = nullProbe;
  onNotice: (notice: Notice) => void;
  root: CatalogRoot;
  transaction: Transaction | undefined;
  cid = 0;
  readonly context: SessionContext;
  /** The number that others know the session by. */
  readonly pid: number;
  /** What the statement waits for. */
  waitsFor: Wanted | undefined;
  /** Looks again whether the statement may go on; set while it waits. */
  wake: (() => void) | undefined;
  #cancelled: DatabaseError | undefined;
  /** The committed catalog that `root` was last brought up to. */
  #base: CatalogRoot;
  #kept: Pick<Snapshot, "xmax" | "running"> | undefined;
  /** How many times the statement has slept to the end of a pause. */
  #slept = { done: 0, met: 0 };
  #ownXids: Set<number> = new Set();
  readonly triggers: AfterTriggers = new AfterTriggers(() => this.currentRole());
  readonly channels: Channels = new Channels(this);
  #catalog: Catalog | undefined;
  #planned: PlanContext["kept"] = {};
  readonly #memory: MemoryGuard;
  /** When statement_timeout ends the statement that runs, by performance.now(). */
  #deadline: number | undefined;
  #statementStart = nowMicros();
  #transactionStart = nowMicros();
  #sql = "";
  readonly #begun = nowMicros();
  readonly #sequences: Sequences = new Sequences(this);
  /** How many triggers are being run, each by what another does. */
  triggerDepth = 0;
  /** The statements that PREPARE named. */
  readonly prepared: Map<string, PreparedStatement> = new Map();
  interrupt: (() => void) | undefined;

  constructor(database: Database, options: SessionOptions = {}) {
    this.#memory = new MemoryGuard(options.maxMemory);
    this.database = database;
    this.root = database.root;
    this.#base = database.root;
    this.pid = database.enter(this);
    this.onNotice = options.onNotice ?? (() => undefined);
    this.copyChannel = options.copy ?? { read: () => notSupported("COPY FROM here"), write: () => notSupported("COPY TO here") };
    this.context = this.#makeContext();
    this.#beginSettings(options.user ?? SUPERUSER_NAME);
    this.settings.onChange(() => {
      this.#catalog = undefined;
      this.#planned = {};
      this.#armTransactionTimeout();
    });
    setArrayTypeLookup((element) => this.catalog.promotedArrayType(element));
  }

  /** What was set for the role and the database; what is set for both goes before what is for one. @see process_settings */
  #beginSettings(user: string): void {
    const role = roleNamed(this.root, user) ?? BOOTSTRAP_SUPERUSERID;
    if (user !== SUPERUSER_NAME) this.settings.setDefault("session_authorization", user);
    for (const key of ["0/0", `${DATABASE_OID}/0`, `0/${role}`, `${DATABASE_OID}/${role}`]) {
      for (const [name, value] of settingPairs(this.root.roleSettings[key] ?? [])) this.settings.setDefault(name, value);
    }
  }
  /** The grammar that reads this session's statements. */
  get grammar(): Grammar {
    return this.settings.get("pglens.grammar") as Grammar;
  }

  // The five stages

  /** Runs every statement of a text; each result as it is ready. @see exec_simple_query */
  *simpleQuery(sql: string): Generator<StatementResult> {
    yield* withoutOthers(this.simpleSteps(sql));
  }
  /**
   * The same for callers that can wait: where a statement is suspended they wait for what it wants, and go on; or throw into
   * the generator what ends the statement.
   */
  *simpleSteps(sql: string): Generator<StatementResult | Suspended> {
    this.#sql = sql;
    const raws = this.#parse(sql);
    const implicit = raws.length > 1 && this.transaction === undefined;
    this.#fork("simple", () => `${raws.length} statement${raws.length === 1 ? "" : "s"}, ${this.transaction !== undefined ? "in the transaction that is open" : implicit ? "all in one transaction" : "in a transaction of its own"}`);
    for (const raw of raws) {
      this.#sql = sql;
      this.#implicitBlock = raws.length > 1;
      yield yield* this.#retried(sql, () => this.#runStatement(raw, sql, implicit));
    }
    if (implicit && this.transaction?.explicit === false) yield* this.#retried(sql, () => steps(() => this.#closeImplicit()));
  }
  /** The statements of one text share a transaction; what it put off is checked at its end. */
  #closeImplicit(): StatementResult | undefined {
    try {
      this.#endWell();
      return undefined;
    } catch (thrown) {
      const error = translate(thrown);
      if (!(error instanceof Suspended)) this.#abortStatement();
      throw error;
    }
  }
  /** Runs a statement, again and again as it is suspended. */
  *#retried<R>(sql: string, run: () => Work<R>): Generator<Suspended, R> {
    this.#slept = { done: 0, met: 0 };
    this.#deadline = undefined;
    try {
      for (;;) {
        try {
          this.#slept.met = 0;
          return yield* run();
        } catch (thrown) {
          const error = this.#withPlace(sql, thrown);
          if (!(error instanceof Suspended)) throw error;
          if (error.wanted.kind !== "newer_row") yield* this.#suspend(sql, error);
          if (error.wanted.kind === "time") this.#slept.done++;
        }
      }
    } finally {
      this.#retryUntil = undefined;
      if (this.transaction === undefined) this.#transactionDeadline = Number.POSITIVE_INFINITY;
      this.database.stopWaiting(this.pid);
    }
  }
  *#suspend(sql: string, suspended: Suspended): Generator<Suspended, void> {
    try {
      yield suspended;
    } catch (error) {
      // What ended the wait ends the statement; one that was its own transaction has been rolled back already.
      this.#abortStatement();
      throw this.#withPlace(sql, error);
    }
  }

  /** A text that does not parse fails the transaction that it stands in, like any error. */
  #parse(sql: string): readonly RawStmt[] {
    try {
      return this.#located(sql, () => this.#stage("parse", sql, () => this.parseText(sql), sql));
    } catch (error) {
      this.#abortStatement();
      throw error;
    }
  }
  /** Runs one statement with parameters; types that are not given are found from their use. */
  query(sql: string, params: readonly unknown[] = [], types: readonly (number | undefined)[] = []): StatementResult {
    return this.runPrepared(this.prepare(sql, types), params);
  }
  /** As `runPrepared`, for callers that can wait. */
  *preparedSteps(statement: PreparedStatement, params: readonly unknown[] = []): Generator<StatementResult | Suspended> {
    yield yield* this.#retried(statement.sql, () => this.#runBound(statement, false, () => this.#parameters(statement, params)));
  }
  /** The same with values of the parameters' types, in the transaction that a Sync ends. */
  *boundSteps(statement: PreparedStatement, values: readonly Datum[], planned?: BoundPlan): Generator<StatementResult | Suspended> {
    yield yield* this.#retried(statement.sql, () => this.#runBound(statement, true, () => values, planned));
  }
  /** The next rows of a query that is read in parts, at most `limit`; the first part begins it, as a cursor of this name. */
  *partSteps(name: string, statement: PreparedStatement, values: readonly Datum[], planned: BoundPlan, limit: number): Generator<StatementResult | Suspended> {
    const { raw, sql } = statement;
    const session = this;
    this.#fork("extended", () => "in parts, as a cursor");
    yield yield* this.#retried(sql, () =>
      this.#inTransaction(raw as RawStmt, true, function* () {
        const [query] = statement.queries as [Query];
        const cursor = session.cursors.get(name) ?? new Cursor(session, name, { query, stmt: planned.stmt, params: values }, { scroll: false, noScroll: true, hold: false, binary: false });
        session.cursors.set(name, cursor);
        const rows = yield* giving(cursor.fetch("FETCH_FORWARD", limit > 0 ? limit : ALL_ROWS));
        return { fields: session.#fieldsOf(query), rows, tag: `SELECT ${rows.length}` };
      }),
    );
  }
  /** Whether a statement was analyzed for the catalog that its next run will see. */
  #isCurrent(statement: PreparedStatement): boolean {
    const { transaction, database } = this;
    const root = transaction === undefined ? database.root : this.#base === database.root && !transaction.failed ? this.root : undefined;
    return root !== undefined && statement.root === root && statement.environment === this.planEnvironment(statement.dependsOnRole);
  }
  /** The plan of a statement for values, as Bind makes it; undefined of what is not planned. */
  planBound(statement: PreparedStatement, values: readonly Datum[]): BoundPlan | undefined {
    const { raw, sql } = statement;
    const [query] = statement.queries;
    // A plan that is there need not be asked for in a transaction; the trace shows the choice.
    const ready = this.#isCurrent(statement) && !this.probe.active ? statement.readyPlan(values, this.context) : undefined;
    if (ready !== undefined && statement.root !== undefined) {
      statement.used();
      return { root: statement.root, stmt: ready };
    }
    if (raw === undefined || statement.queries.length !== 1 || query === undefined || query.commandType === "CMD_UTILITY") return undefined;
    return this.#located(sql, () => atOnce(this.#inTransaction(raw, true, () => steps(() => ({ root: this.root, stmt: statement.choose(values, this.context, (given) => this.plan(query, given), this.#tellChoice) })))));
  }
  /** Parses a statement, to be run many times. @see exec_parse_message */
  prepare(sql: string, types: readonly (number | undefined)[] = []): PreparedStatement {
    this.#sql = sql;
    const raws = this.#parse(sql);
    if (raws.length > 1) ereport({ code: ERRCODE.syntax_error, message: "cannot insert multiple commands into a prepared statement" });
    return new PreparedStatement(sql, raws[0], types, false, nowMicros());
  }
  /** Runs a prepared statement with values. @see exec_bind_message, exec_execute_message */
  runPrepared(statement: PreparedStatement, params: readonly unknown[] = []): StatementResult {
    this.#deadline = undefined;
    this.#slept = { done: 0, met: 0 };
    try {
      return this.#located(statement.sql, () => atOnce(this.#runBound(statement, false, () => this.#parameters(statement, params))));
    } catch (error) {
      if (!(error instanceof Suspended)) throw error;
    }
    for (const result of withoutOthers(this.preparedSteps(statement, params))) return result;
    return { fields: [], rows: [], tag: "" };
  }
  #parameters(statement: PreparedStatement, params: readonly unknown[]): Datum[] {
    checkParameterCount(statement, params.length);
    return params.map((value, i) => bindParameter(value, statement.paramTypes[i] as number, this.context));
  }
  #runBound(statement: PreparedStatement, keepOpen: boolean, bind: () => readonly Datum[], planned?: BoundPlan): Work<StatementResult> {
    const { raw, sql } = statement;
    if (raw === undefined) return steps(() => ({ fields: [], rows: [], tag: "" }));
    this.#sql = sql;
    this.#implicitBlock = false;
    this.#fork("extended", () => (this.transaction?.explicit === true ? "in the transaction that is open" : keepOpen ? "its transaction ends with Sync" : "in a transaction of its own"));
    return this.#inTransaction(raw, keepOpen, () => {
      this.revalidate(statement);
      const kept = planned?.root === this.root ? { choose: () => planned.stmt } : statement;
      return this.#runQueries(statement.queries, sql, bind(), kept, statement.paramTypes);
    });
  }
  /** What plans are made in beside the catalog. @see CachedPlanSource (rewriteRoleId, rewriteRowSecurity) */
  planEnvironment(dependsOnRole: boolean): string {
    const { settings } = this;
    if (this.#environment.version !== settings.version || this.#environment.user !== this.#localUser) {
      const path = `${settings.get("search_path")}\n${settings.get("role")}\n${settings.get("session_authorization")}\n${settings.get("session_replication_role")}\n${this.#localUser}`;
      this.#environment = { version: settings.version, user: this.#localUser, path, secured: `${path}\n${settings.get("row_security")}` };
    }
    return dependsOnRole ? this.#environment.secured : this.#environment.path;
  }
  /** As long as settings and user are the same. */
  #environment: { readonly version: number; readonly user: number | undefined; readonly path: string; readonly secured: string } = { version: -1, user: undefined, path: "", secured: "" };
  /** Analyzes a statement for the catalog as it is now. @see RevalidateCachedQuery */
  revalidate(statement: PreparedStatement): void {
    const { raw } = statement;
    if (raw === undefined || (statement.root === this.root && statement.environment === this.planEnvironment(statement.dependsOnRole))) return;
    const types = [...statement.givenTypes];
    const queries = this.analyzeAndRewrite(raw, types, true);
    const paramTypes = Array.from(types, (type, i) => (type === undefined || type === UNKNOWNOID ? ereport({ code: ERRCODE.indeterminate_datatype, message: `could not determine data type of parameter $${i + 1}` }) : type));
    statement.renew(this.root, (dependsOnRole) => this.planEnvironment(dependsOnRole), queries, paramTypes);
  }
  /** The text that runs. */
  get sql(): string {
    return this.#sql;
  }
  forgetSequences(): void {
    this.#sequences.forget();
  }

  /** Parse → analyze → rewrite → plan → portal → execute, for one statement. */
  #runStatement(raw: RawStmt, sql: string, keepOpen: boolean): Work<StatementResult> {
    return this.#inTransaction(raw, keepOpen, () => this.#runQueries(this.analyzeAndRewrite(raw), sql, []));
  }
  /** Runs a statement in the transaction that is open, or in one of its own. @see start_xact_command, finish_xact_command */
  *#inTransaction<R>(raw: RawStmt, keepOpen: boolean, run: () => Work<R>): Work<R> {
    if (this.transaction?.failed === true && utilityKind(raw) !== "end") {
      ereport({ code: ERRCODE.in_failed_sql_transaction, message: "current transaction is aborted, commands ignored until end of transaction block" });
    }
    this.#statementStart = nowMicros();
    this.#memory.begin();
    if (this.#deadline === undefined) {
      const timeout = this.settings.milliseconds("statement_timeout");
      this.#deadline = timeout === 0 ? Number.POSITIVE_INFINITY : performance.now() + timeout;
    }
    const started = this.transaction === undefined;
    if (started) this.begin(false);
    else this.#catchUp();
    setArrayTypeLookup((element) => this.catalog.promotedArrayType(element));
    this.database.storage.log.meetsOthers = this.#meetsOthers;
    this.database.storage.log.serializable = this.#serializable;
    // Between statements nothing is looked through but open cursors, and a snapshot that is kept.
    if (this.#kept === undefined && this.cursors.size === 0) this.database.storage.log.holdHorizon(this);
    this.database.storage.log.takeHorizon();
    const undo = this.database.isShared ? this.#beginUndo() : undefined;
    this.#endedWithin = false;
    this.#working = true;
    try {
      const result = yield* this.#inTurns(run());
      this.cid++;
      if (started && !keepOpen && this.transaction?.explicit === false) {
        this.#endWell();
      }
      return result;
    } catch (thrown) {
      const error = translate(thrown);
      if (error instanceof Suspended && this.#endedWithin) {
        this.#abortStatement();
        notSupported("waiting for another session after COMMIT or ROLLBACK in PL/pgSQL");
      }
      if (error instanceof Suspended) {
        undo?.(error);
        const until = this.#transactionDeadline;
        if (started) {
          this.#finishImplicit(false, "silent");
          this.#transactionDeadline = until;
          this.#retryUntil = until;
        }
      } else this.#abortStatement();
      throw error;
    } finally {
      this.#working = false;
      this.database.storage.log.journal = undefined;
      this.database.storage.log.serializable = undefined;
      if (undo !== undefined) this.#flushNotices();
      this.database.nextOid = Math.max(this.database.nextOid, this.root.nextOid);
      if (this.transaction === undefined) this.#deadline = undefined;
    }
  }
  /** Runs on until the turn is over; then others have theirs. What is the statement's own among what all share is put back. */
  *#inTurns<R>(running: Work<R>): Work<R> {
    const { log } = this.database.storage;
    const { journal } = log;
    for (;;) {
      this.#turnEnds = performance.now() + TURN_MS;
      const step = running.next();
      if (step.done === true) return step.value;
      log.journal = undefined;
      log.serializable = undefined;
      this.database.nextOid = Math.max(this.database.nextOid, this.root.nextOid);
      try {
        yield step.value;
        const ending = this.ending();
        if (ending !== undefined) throw ending;
      } catch (error) {
        running.return(undefined as never);
        throw error;
      }
      log.journal = journal;
      log.serializable = this.#serializable;
      log.meetsOthers = this.#meetsOthers;
      if (this.database.nextOid > this.root.nextOid) this.root = { ...this.root, nextOid: this.database.nextOid };
      setArrayTypeLookup((element) => this.catalog.promotedArrayType(element));
    }
  }
  #turnEnds = 0;
  #turnCalls = 0;
  /** Notes what a statement does, so that it can be undone where it is suspended. */
  #beginUndo(): (suspended: Suspended) => void {
    const journal = new Journal();
    this.database.storage.log.journal = journal;
    const { root, cid, transaction } = this;
    const depth = transaction?.savepoints.length ?? 0;
    const innermost = transaction?.savepoints.at(-1) ?? transaction;
    const merged = innermost?.merged.length ?? 0;
    const settings = this.settings.save();
    const queue = this.triggers.save();
    const cursors = this.cursors.size === 0 ? [] : Array.from(this.cursors, ([name, cursor]) => ({ name, cursor, back: cursor.save() }));
    const said = this.channels.pending;
    this.#held = [];
    return () => {
      journal.undo();
      queue();
      this.channels.truncate(said);
      this.cursors.clear();
      for (const { name, cursor, back } of cursors) {
        this.cursors.set(name, cursor);
        back();
      }
      if (transaction !== undefined) {
        for (const xid of [...transaction.savepoints.slice(depth).flatMap(xidsOf), ...(innermost?.merged.splice(merged) ?? [])]) this.database.storage.log.abort(xid);
        transaction.savepoints.length = Math.min(transaction.savepoints.length, depth);
      }
      this.root = this.#back(root);
      this.#catalog = undefined;
      this.cid = cid;
      this.settings.restore(settings);
      this.#held = [];
    };
  }
  /** Notices of a statement that may be undone are kept until it is done. */
  #held: Notice[] | undefined;
  #flushNotices(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const notice of held) this.onNotice(notice);
  }
  /** Takes over what others have committed. */
  #catchUp(): void {
    const { database, transaction } = this;
    if (database.root !== this.#base && transaction !== undefined) {
      const [base, theirs] = [this.#base, database.root];
      const merged = (own: CatalogRoot): CatalogRoot => mergeRoots(base, own, theirs);
      this.root = merged(this.root);
      this.transaction = { ...transaction, root: merged(transaction.root), savepoints: transaction.savepoints.map((savepoint) => ({ ...savepoint, root: merged(savepoint.root) })) };
      this.#base = theirs;
      this.#catalog = undefined;
    }
    if (database.nextOid > this.root.nextOid) this.root = { ...this.root, nextOid: database.nextOid };
  }
  /** What ends the statement that waits, or runs: a cancel. */
  ending(): DatabaseError | undefined {
    const error = this.#cancelled;
    this.#cancelled = undefined;
    return error;
  }
  /** Ends the statement that runs or waits, if there is one. @see StatementCancelHandler */
  cancel(): void {
    if (this.wake === undefined && !this.#working) return;
    this.#cancelled = new DatabaseError({ code: ERRCODE.query_canceled, message: "canceling statement due to user request" });
    this.wake?.();
  }
  /** Ends the session: its connection, if it has one, hangs up. */
  terminate(): void {
    this.#cancelled = new DatabaseError({ severity: "FATAL", code: ERRCODE.admin_shutdown, message: "terminating connection due to administrator command" });
    this.wake?.();
    this.onTerminate?.();
  }
  onTerminate: (() => void) | undefined;
  /** What pg_stat_activity shows of it. */
  activity(): Omit<Activity, "waits"> {
    const { transaction } = this;
    const working = this.#working || this.waitsFor !== undefined;
    const between = transaction === undefined ? "idle" : transaction.failed ? "idle in transaction (aborted)" : "idle in transaction";
    return {
      pid: this.pid, user: this.sessionRole(), application: this.settings.get("application_name"), state: working ? "active" : between, query: this.#sql, started: this.#begun, stateChange: this.#statementStart, xid: transaction?.xid ?? null,
      transactionStart: transaction === undefined ? null : this.#transactionStart, queryStart: this.#sql === "" ? null : this.#statementStart,
    };
  }
  #working = false;
  /** The sessions that this one waits for. */
  blockers(): readonly number[] {
    return this.waitsFor === undefined ? [] : holders(this, this.waitsFor);
  }
  /** Milliseconds until transaction_timeout. */
  transactionTimeLeft(): number {
    return this.#transactionDeadline - performance.now();
  }
  /** When transaction_timeout ends the transaction, by performance.now(). */
  #transactionDeadline = Number.POSITIVE_INFINITY;
  #retryUntil: number | undefined;
  /** The time runs from the beginning of the transaction, or from when it is set. @see assign_transaction_timeout */
  #armTransactionTimeout(): void {
    const most = this.settings.milliseconds("transaction_timeout");
    if (most === 0 || this.transaction === undefined) this.#transactionDeadline = Number.POSITIVE_INFINITY;
    else if (this.#transactionDeadline === Number.POSITIVE_INFINITY) this.#transactionDeadline = performance.now() + most;
  }
  /** Milliseconds until a time-out, and what ends the statement then. */
  timeout(): { readonly ms: number; readonly error: () => DatabaseError } {
    const ms = (this.#deadline ?? Number.POSITIVE_INFINITY) - performance.now();
    const left = this.transactionTimeLeft();
    return left < ms ? { ms: left, error: transactionTimeout } : { ms, error: () => new DatabaseError({ code: ERRCODE.query_canceled, message: "canceling statement due to statement timeout" }) };
  }
  /** pg_sleep: the statement is suspended, and runs again when the time is over. */
  sleep(ms: number): void {
    if (this.#slept.met++ < this.#slept.done || ms <= 0) return;
    // What a session alone has changed is not undone: it sleeps where it stands.
    if (!this.database.isShared && this.#topXid(false) !== undefined) {
      this.#slept.done = this.#slept.met;
      return pause(ms);
    }
    throw new Suspended({ kind: "time", until: performance.now() + ms });
  }
  /** The connection is gone: its transaction is rolled back, and what was temporary goes. */
  close(): void {
    if (this.transaction !== undefined) this.rollback();
    this.begin(false);
    dropTemporary(this.commandContext());
    this.#finishImplicit(true);
    this.database.leave(this);
  }

  analyzeAndRewrite(raw: RawStmt, types: (number | undefined)[] = [], inferParams = false): readonly Query[] {
    const cx = this.analyzeContext(types, inferParams);
    const query = this.#stage("analyze", raw, () => parseAnalyze(raw, cx), sourceText(raw));
    this.#debugPrint("debug_print_parse", "parse tree", query);
    if (query.commandType === "CMD_UTILITY") {
      // The parameters of a command are those of the query in it.
      const inner = cx.paramTypes.length > 0 || inferParams ? innerQuery(query.utilityStmt as RawNode) : undefined;
      if (inner !== undefined) parseAnalyze({ stmt: inner }, cx);
      const call = rawAs(query.utilityStmt as RawNode, "CallStmt");
      if (call !== undefined && (cx.paramTypes.length > 0 || inferParams)) describeCall(call, cx);
      return [query];
    }
    const rewritten = this.#stage("rewrite", query, () => queryRewrite(query, this.rewriteContext()));
    if (!rewritten.some((each) => each.canSetTag)) this.#emptyTag = commandTag(query, 0, 0);
    this.#debugPrint("debug_print_rewritten", "rewritten parse tree", rewritten);
    return rewritten;
  }

  /** @param cursor of a query that is read by a cursor */
  plan(query: Query, params: readonly Datum[] = [], cursor?: CursorPlanOptions): PlannedStmt {
    const stmt = this.#stage("plan", query, () => planner(query, this.planContext(params), cursor), sourceText(query));
    this.#debugPrint("debug_print_plan", "plan", stmt);
    return stmt;
  }

  #runQueries(queries: readonly Query[], sql: string, params: readonly Datum[], prepared?: Pick<PreparedStatement, "choose">, types: readonly Oid[] = []): Work<StatementResult> {
    const [query] = queries;
    // DO INSTEAD NOTHING leaves no statement.
    if (query === undefined) return steps(() => ({ fields: [], rows: [], tag: this.#emptyTag }));
    if (this.settings.get("transaction_read_only") === "on") checkReadOnly(queries, this.catalog);
    if (this.transaction !== undefined && requiresSnapshot(query)) this.transaction.queried = true;
    this.#fork(query.commandType === "CMD_UTILITY" ? "utility" : "optimizable", () => (query.commandType === "CMD_UTILITY" ? `${rawTag(query.utilityStmt as RawNode)} is run as it is` : `${query.commandType} is planned`));
    if (query.commandType === "CMD_UTILITY") return this.#runUtility(query, sql, constantParams(types, params));
    return queries.length === 1 && query.canSetTag ? this.#runQuery(query, queries, params, prepared) : this.#runRuleQueries(queries, params);
  }
  *#runUtility(query: Query, sql: string, params: BoundParams): Work<StatementResult> {
    const execute = rawAs(query.utilityStmt as RawNode, "ExecuteStmt");
    if (execute !== undefined) {
      const { statement, values } = boundStatement(this, execute);
      return yield* this.#runQueries(statement.queries, sql, values, statement);
    }
    const fetched = rawAs(query.utilityStmt as RawNode, "FetchStmt");
    const result = fetched === undefined ? processUtility(this, query, params) : yield* giving(fetchCursor(this, fetched));
    this.fireTriggers();
    const columns = result.columns ?? [];
    return { fields: columns.map((column) => ({ name: column.name, dataTypeID: column.type, typmod: -1 })), rows: result.rows ?? [], tag: result.tag, ...(result.binary === true ? { binary: true } : {}), ...(result.columns === undefined && { isCommand: true }) };
  }
  readonly #tellChoice = (choice: PlanChoice): void => {
    if (this.probe.active) this.probe.emit({ type: "plan_chosen", ...choice });
  };
  #fork(way: Extract<ProbeEvent, { type: "fork" }>["way"], why: () => string): void {
    if (this.probe.active) this.probe.emit({ type: "fork", way, why: why() });
  }
  *#runQuery(query: Query, queries: readonly Query[], params: readonly Datum[], prepared?: Pick<PreparedStatement, "choose">): Work<StatementResult> {
    const stmt = prepared === undefined ? this.plan(query, params) : prepared.choose(params, this.context, (values) => this.plan(query, values), this.#tellChoice);
    const strategy = choosePortalStrategy(queries, utilityReturnsRows(query));
    const { rows, processed } = yield* this.#executeSteps(stmt, params, strategy);
    return { fields: this.#fieldsFor(query), rows, tag: commandTag(query, rows.length, processed) };
  }
  /** The same fields each time, while the catalog is the same. */
  #fieldsFor(query: Query): readonly Field[] {
    const known = fieldsOfQueries.get(query);
    if (known?.root === this.root) return known.fields;
    const fields = this.#fieldsOf(query);
    fieldsOfQueries.set(query, { root: this.root, fields });
    return fields;
  }
  #fieldsOf(query: Query): Field[] {
    const list = query.commandType === "CMD_SELECT" ? query.targetList : query.returningList;
    return list.filter((tle) => !tle.resjunk).map((tle) => {
      // Clients are told of the type below a domain. @see SendRowDescriptionMessage
      const { type, typmod } = this.catalog.baseTypeAndTypmod(exprType(tle.expr), exprTypmod(tle.expr));
      return { name: tle.resname ?? "?column?", dataTypeID: type, typmod, tableID: tle.resorigtbl, columnID: tle.resorigcol };
    });
  }
  /**
   * What a prepared statement takes and gives, without running it. Null where it gives no rows.
   * @see exec_describe_statement_message, UtilityTupleDescriptor
   */
  describe(statement: PreparedStatement): { readonly paramTypes: readonly number[]; readonly fields: readonly Field[] | null } {
    const { raw, sql } = statement;
    if (raw === undefined) return { paramTypes: [], fields: null };
    if (statement.described !== undefined && this.#isCurrent(statement)) return statement.described;
    const describe = () => {
      this.revalidate(statement);
      const told = statement.queries.find((query) => query.canSetTag) ?? statement.queries[0];
      const described = { paramTypes: statement.paramTypes, fields: told === undefined ? null : this.#describeQuery(told, statement.paramTypes) };
      // What a command gives may depend on more than the catalog.
      if (told?.commandType !== "CMD_UTILITY") statement.described = described;
      return described;
    };
    return this.#located(sql, () => atOnce(this.#inTransaction(raw, true, () => steps(describe))));
  }
  #describeQuery(query: Query, types: readonly Oid[] = []): readonly Field[] | null {
    if (query.commandType !== "CMD_UTILITY") {
      const fields = this.#fieldsOf(query);
      return query.commandType === "CMD_SELECT" || fields.length > 0 ? fields : null;
    }
    const node = query.utilityStmt as RawNode;
    const text = (name: string): Field[] => [{ name, dataTypeID: TEXTOID, typmod: -1 }];
    if (rawAs(node, "ExplainStmt") !== undefined) return text("QUERY PLAN");
    const call = rawAs(node, "CallStmt");
    if (call !== undefined) return describeCall(call, this.analyzeContext([...types]))?.map(({ name, type }) => ({ name, dataTypeID: type, typmod: -1 })) ?? null;
    const shown = rawAs(node, "VariableShowStmt");
    if (shown !== undefined) return text(showName(shown.name ?? ""));
    const fetched = rawAs(node, "FetchStmt");
    if (fetched !== undefined && fetched.ismove !== true) return this.cursors.get(fetched.portalname ?? "")?.columns.map(({ name, type }) => ({ name, dataTypeID: type, typmod: -1 })) ?? null;
    const executed = rawAs(node, "ExecuteStmt");
    const prepared = executed === undefined ? undefined : this.prepared.get(executed.name ?? "");
    if (prepared === undefined) return null;
    this.revalidate(prepared);
    return prepared.queries[0] === undefined ? null : this.#describeQuery(prepared.queries[0]);
  }
  /** Ends what the messages up to a Sync have begun together. @see exec_simple_query, finish_xact_command */
  *syncSteps(): Generator<Suspended> {
    if (this.transaction?.explicit === false) yield* this.#retried("", () => steps(() => this.#closeImplicit()));
  }
  /** A message failed, though no statement ran. */
  failed(): void {
    this.#abortStatement();
  }
  /** What is told of a statement that rules have put away. */
  #emptyTag = "";
  /** What rules have made of a statement: each in its turn; the one that tells gives the result. @see PortalRunMulti */
  *#runRuleQueries(queries: readonly Query[], params: readonly Datum[]): Work<StatementResult> {
    let told: StatementResult | undefined;
    let shown: StatementResult | undefined;
    for (const [i, query] of queries.entries()) {
      if (i > 0) this.cid++;
      const result = yield* this.#runQuery(query, queries, params);
      if (query.canSetTag) told = result;
      if (result.fields.length > 0) shown = result;
    }
    // Rows are sent whoever returns them.
    const { fields, rows } = told !== undefined && told.fields.length > 0 ? told : (shown ?? { fields: [], rows: [] });
    return { fields, rows, tag: told?.tag ?? this.#emptyTag };
  }

  /** Runs a plan to its end through a portal. */
  execute(stmt: PlannedStmt, params: readonly Datum[], strategy: Portal["strategy"] = "PORTAL_ONE_SELECT"): { readonly rows: Datum[][]; readonly processed: number } {
    return atOnce(this.#executeSteps(stmt, params, strategy));
  }
  *#executeSteps(stmt: PlannedStmt, params: readonly Datum[], strategy: Portal["strategy"]): Work<{ readonly rows: Datum[][]; readonly processed: number }> {
    const es = this.execState(stmt, params);
    this.triggers.enter();
    try {
      const portal = this.#stage("portal", stmt, () => this.openPortal("", strategy, es, stmt));
      const rows: Datum[][] = [];
      const { probe } = this;
      if (probe.active) probe.emit({ type: "stage_begin", stage: "execute", input: stmt });
      const run = portal.fetch(Number.MAX_SAFE_INTEGER, (batch) => collectRows(batch, stmt, rows));
      yield* giving(run);
      if (probe.active) probe.emit({ type: "stage_end", stage: "execute", output: rows });
      this.fireTriggers();
      return { rows, processed: es.processed };
    } finally {
      this.triggers.leave();
    }
  }
  /** Whether others want their turn; asked often, so the clock is not looked at each time. */
  #turnOver(): boolean {
    if (!this.database.isShared) return false;
    this.#turnCalls = (this.#turnCalls + 1) & 7;
    return this.#turnCalls === 0 && performance.now() > this.#turnEnds;
  }

  /** The lock that the utility command that runs takes on the tables that it names. */
  utilityLock: LockMode = 8;
  /** Locks a table for the rest of the transaction. */
  lockRelation(relid: number, mode: LockMode): void {
    if (this.#meetsOthers && relid >= FIRST_USER_OID) this.database.locks.acquire(`relation ${relid}`, this.pid, mode);
  }
  /** What the query that runs sees: functions that are not volatile see the same. @see GetActiveSnapshot */
  #active: Snapshot | undefined;
  /** Runs a function's body: what a volatile one runs takes snapshots of its own. */
  asVolatile<R>(isVolatile: boolean, run: () => R): R {
    return isVolatile ? this.#withActive(undefined, run) : run();
  }
  readonly #withActive = <R>(snapshot: Snapshot | undefined, run: () => R): R => {
    const outer = this.#active;
    this.#active = snapshot;
    try {
      return run();
    } finally {
      this.#active = outer;
    }
  };
  /** A portal for a plan; while it runs, its snapshot is the active one. */
  openPortal(name: string, strategy: Portal["strategy"], es: ExecState, stmt: PlannedStmt): Portal {
    return new Portal(name, strategy, executorStart(es, stmt, false), this.probe, (run) => this.#withActive(es.snapshot, run));
  }
  execState(stmt: PlannedStmt, params: readonly Datum[]): ExecState {
    if (this.#meetsOthers) for (const { relid, rtekind, rellockmode } of stmt.rtable) if (rtekind === "RTE_RELATION") this.lockRelation(relid, rellockmode as LockMode);
    checkPermissions(this.catalog, this.currentRole(), stmt);
    return {
      stmt, catalog: this.catalog, session: this.context, storage: this.database.storage, probe: this.probe, params: new ParamValues(params), snapshot: this.#active ?? this.snapshot(), xid: () => this.currentXid(), cid: this.cid, ownXids: () => this.#ownXids, processed: 0, subplans: [], stores: new Map(),
      jit: this.settings.get("jit") === "on" && Number(this.settings.get("jit_above_cost")) >= 0,
      nameOf: (expr, plan) => partName(this.catalog, this.context, stmt, expr, plan),
      triggers: this.triggers,
      newerRow: (deleted) => this.#newerRow(deleted),
      turnOver: () => this.#turnOver(),
      checkInterrupts: () => this.#checkInterrupts(),
    };
  }
  /** READ COMMITTED starts the statement again, for what is committed by now; other levels cannot go on. */
  #newerRow(deleted: boolean): never {
    if (this.settings.get("transaction_isolation").startsWith("read ")) throw new Suspended({ kind: "newer_row", deleted });
    return ereport({ code: ERRCODE.serialization_failure, message: `could not serialize access due to concurrent ${deleted ? "delete" : "update"}` });
  }
  /** Checks what the statement's changes left to be checked. @see AfterTriggerEndQuery */
  fireTriggers(atCommit = false): void {
    if (this.triggers.length === 0) return;
    this.cid++;
    const { catalog, context } = this;
    this.triggers.fire({ catalog, storage: this.database.storage, session: context, xid: () => this.currentXid(), cid: () => this.cid, ownXids: () => this.#ownXids }, atCommit);
  }
  /** The statements of a text, without the trace being told. */
  parseText(sql: string): readonly RawStmt[] {
    if (this.settings.get("standard_conforming_strings") === "on") return rawParser(sql, this.grammar);
    const warns = this.settings.get("escape_string_warning") === "on";
    return rawParserWithEscapes(sql, (warning) => warns && this.notice({ severity: "WARNING", code: ERRCODE.nonstandard_use_of_escape_character, ...warning }));
  }
  rewrite(query: Query): readonly Query[] {
    return queryRewrite(query, this.rewriteContext());
  }
  newPortalName(): string {
    return `<unnamed portal ${++this.#portals}>`;
  }
  #portals = 0;
  /** A savepoint of a function's own; its name cannot be any of the user's. */
  beginSubtransaction(): string {
    const name = `\u0000${++this.#subtransactions}`;
    this.savepoint(name);
    return name;
  }
  rollbackSubtransaction(name: string): void {
    this.rollbackTo(name);
    this.release(name);
  }
  #subtransactions = 0;
  /** An error that a handler can take; undefined for what is none of the database's. */
  asDatabaseError(thrown: unknown): DatabaseError | undefined {
    const error = translate(thrown);
    return error instanceof DatabaseError ? error : undefined;
  }
  checkInterrupts(): void {
    this.#checkInterrupts();
  }
  #checkInterrupts(): void {
    const now = performance.now();
    if (now > (this.#deadline ?? Number.POSITIVE_INFINITY) || now > this.#transactionDeadline) throw this.timeout().error();
    this.#memory.check();
    this.interrupt?.();
  }

  /** The texts that a probe knows; it is told of one again when there were many others. */
  #told: Set<string> & { probe?: Probe } = new Set<string>();
  /** Runs a stage, with the probe told of its two ends. `text`: where locations count, if it is not what the session was given. */
  #stage<T>(stage: Stage, input: unknown, run: () => T, text?: string): T {
    const { probe } = this;
    if (!probe.active) return run();
    const source = text ?? this.#sql;
    if (!this.#told.has(source) || this.#told.probe !== probe) {
      if (this.#told.probe !== probe || this.#told.size > MOST_TEXTS) this.#told = Object.assign(new Set<string>(), { probe });
      this.#told.add(source);
      probe.emit({ type: "source", text: source, tokens: tokensOf(source) });
    }
    probe.emit({ type: "stage_begin", stage, input, ...(stage === "analyze" || stage === "plan" ? { source } : {}) });
    const output = run();
    probe.emit({ type: "stage_end", stage, output });
    return output;
  }

  #debugPrint(setting: string, title: string, tree: unknown): void {
    if (this.settings.get(setting) !== "on" || this.settings.get("client_min_messages") !== "log") return;
    const text = nodeToString(tree, (node) => datumBytes(this.catalog, node));
    const detail = this.settings.get("debug_pretty_print") === "on" ? prettyFormatNodeDump(text) : formatNodeDump(text);
    this.notice({ severity: "LOG", code: "00000", message: title, detail });
  }

  /** Gives errors their place in the text. */
  #located<T>(sql: string, run: () => T): T {
    try {
      return run();
    } catch (error) {
      throw this.#withPlace(sql, error);
    }
  }
  #withPlace(sql: string, thrown: unknown): unknown {
    const error = translate(thrown);
    if (!(error instanceof DatabaseError)) return error;
    error.position ??= positionOf(sql, error.location);
    // Errors name tables as they are found; their schemas are told with them.
    if (error.table !== undefined && error.schema === undefined) error.schema = this.#schemaOf(error.table);
    return error;
  }

  #schemaOf(relname: string): string | undefined {
    const found = this.catalog.lookupRelation(relname) ?? Object.values(this.root.relations).find((rel) => rel.relname === relname);
    return found === undefined ? undefined : this.catalog.namespaceName(found.relnamespace);
  }

  // Transactions

  begin(explicit: boolean): void {
    if (this.transaction !== undefined) {
      if (!explicit) return;
      if (this.transaction.explicit) return this.notice({ severity: "WARNING", code: ERRCODE.active_sql_transaction, message: "there is already a transaction in progress" });
      this.transaction = { ...this.transaction, explicit: true };
      return;
    }
    const { database } = this;
    // Plans are kept for a catalog, so all go on with the same one.
    if (database.nextOid > database.root.nextOid) database.root = { ...database.root, nextOid: database.nextOid };
    this.root = database.root;
    this.#base = this.root;
    this.database.storage.log.open++;
    this.#kept = undefined;
    this.#transactionStart = this.#statementStart;
    this.transaction = { root: this.root, settings: this.settings.save(), explicit, xid: undefined, failed: false, queried: false, savepoints: [], merged: [] };
    this.#ownXids = new Set();
    this.cid = 0;
    // A statement that runs again has the time that is left.
    this.#transactionDeadline = this.#retryUntil ?? Number.POSITIVE_INFINITY;
    this.#armTransactionTimeout();
    startTransactionModes(this);
  }
  commit(): "COMMIT" | "ROLLBACK" {
    const { transaction } = this;
    if (transaction === undefined) return "COMMIT";
    if (transaction.failed) {
      this.rollback();
      return "ROLLBACK";
    }
    const late = this.triggers.waiting;
    try {
      this.fireTriggers(true);
    } catch (error) {
      if (error instanceof Suspended) throw error;
      // A COMMIT that fails ends its transaction all the same.
      this.rollback();
      throw error;
    }
    try {
      this.#finishImplicit(true, late);
    } catch (error) {
      if (this.transaction !== undefined && !(error instanceof Suspended)) this.rollback();
      throw error;
    }
    return "COMMIT";
  }
  rollback(): void {
    this.#finishImplicit(false);
  }
  /** Whether the statement at hand has ended a transaction on its way: it cannot be undone, nor run again, to wait for somebody. */
  #endedWithin = false;
  /** Ends the transaction from within a statement, and begins the next. @see _SPI_commit, _SPI_rollback */
  endWithin(ok: boolean, chain: boolean): void {
    if ((this.transaction?.savepoints.length ?? 0) > 0) ereport({ code: ERRCODE.invalid_transaction_termination, message: `cannot ${ok ? "commit" : "roll back"} while a subtransaction is active` });
    const end = (): void => {
      if (ok) this.commit();
      else this.rollback();
    };
    this.#endedWithin = true;
    this.database.storage.log.journal = undefined;
    if (chain) chained(this, end, false);
    else {
      end();
      this.begin(false);
    }
    this.database.storage.log.meetsOthers = this.#meetsOthers;
    this.database.storage.log.serializable = this.#serializable;
  }
  get isSerializable(): boolean {
    return this.#serializable !== undefined;
  }
  /** What was put off to the end runs; then it ends. */
  #endWell(): void {
    const late = this.triggers.waiting;
    this.fireTriggers(true);
    this.#finishImplicit(true, late);
  }
  /** @param late how many deferred triggers have run for it; `silent`: it begins again, and nobody is told */
  #finishImplicit(ok: boolean, late: number | "silent" = 0): void {
    const { transaction } = this;
    if (transaction === undefined) return;
    const steps = this.probe.active && late !== "silent" ? transactionSteps(this, ok, late) : undefined;
    const { log } = this.database.storage;
    if (ok) {
      for (const cursor of this.cursors.values()) if (cursor.hold) cursor.materialize();
      this.#endSerializable(true);
      this.database.root = this.database.root === this.#base ? this.root : mergeRoots(this.#base, this.root, this.database.root);
      for (const xid of this.#ownXids) if (log.status(xid) === "running") log.commit(xid);
      this.settings.endTransaction();
    } else {
      this.#endSerializable(false);
      for (const xid of this.#ownXids) log.abort(xid);
      // Nothing of this transaction is left.
      this.root = this.#back(this.database.root);
      this.database.root = this.root;
      this.settings.restore(transaction.settings);
    }
    this.transaction = undefined;
    this.#transactionDeadline = Number.POSITIVE_INFINITY;
    log.open--;
    log.releaseHorizon(this);
    this.database.locks.releaseAll(this.pid, false);
    for (const cursor of [...this.cursors.values()]) if (!cursor.kept) this.cursors.delete(cursor.name);
    this.triggers.reset();
    this.#ownXids = new Set();
    if (ok) this.channels.commit();
    else this.channels.truncate(0);
    this.database.wake();
    this.channels.deliver();
    if (steps !== undefined) this.probe.emit({ type: "transaction_end", committed: ok, steps });
  }
  /** Raises 40001 for one that may not be committed: then nothing of it has been. */
  #endSerializable(ok: boolean): void {
    const xact = this.#serializable;
    if (xact === undefined) return;
    if (ok) xact.beforeCommit();
    this.#serializable = undefined;
    if (ok) xact.manager.commit(xact);
    else xact.manager.abort(xact);
  }
  /** After an error: an implicit transaction ends, a block is marked failed. */
  #abortStatement(): void {
    const { transaction } = this;
    if (transaction === undefined) return;
    if (!transaction.explicit) {
      this.#finishImplicit(false);
      return;
    }
    transaction.failed = true;
    this.triggers.truncate(0);
    const at = transaction.savepoints.at(-1);
    const xid = at === undefined ? transaction.xid : at.xid;
    if (xid !== undefined) this.database.storage.log.abort(xid);
    this.root = this.#back(at?.root ?? transaction.root);
    this.#catalog = undefined;
    if (at === undefined) this.#endSerializable(false);
    // A transaction that has failed holds nothing any more.
    if (at === undefined) this.database.locks.releaseAll(this.pid, false);
    this.database.wake();
  }
  /** An earlier catalog. Object identifiers that were given out since are not given again, as in PostgreSQL. */
  #back(root: CatalogRoot): CatalogRoot {
    const { nextOid } = this.root;
    return root.nextOid >= nextOid ? root : { ...root, nextOid };
  }
  savepoint(name: string): void {
    this.transaction?.savepoints.push({ name, root: this.root, settings: this.settings.save(), xid: undefined, pending: this.triggers.waiting, said: this.channels.pending, merged: [] });
  }
  #findSavepoint(name: string): number {
    const list = this.transaction?.savepoints ?? [];
    for (let i = list.length - 1; i >= 0; i--) if (list[i]?.name === name) return i;
    return ereport({ code: ERRCODE.invalid_savepoint_specification, message: `savepoint "${name}" does not exist` });
  }
  /** @see CommitSubTransaction */
  release(name: string): void {
    const { transaction } = this;
    const list = transaction?.savepoints ?? [];
    const at = this.#findSavepoint(name);
    const outer = list[at - 1] ?? transaction;
    outer?.merged.push(...list.slice(at).flatMap(xidsOf));
    const readOnly = list[at]?.settings.values.get("transaction_read_only") ?? "off";
    if (readOnly !== this.settings.get("transaction_read_only")) this.settings.set("transaction_read_only", readOnly, true);
    list.length = at;
  }
  rollbackTo(name: string): void {
    const { transaction } = this;
    const list = transaction?.savepoints ?? [];
    const at = this.#findSavepoint(name);
    for (const xid of list.slice(at).flatMap(xidsOf)) this.database.storage.log.abort(xid);
    const savepoint = list[at] as Savepoint;
    this.root = this.#back(savepoint.root);
    for (const cursor of [...this.cursors.values()]) if (cursor.depth > at) this.cursors.delete(cursor.name);
    this.triggers.truncate(savepoint.pending);
    this.channels.truncate(savepoint.said);
    this.settings.restore(savepoint.settings);
    this.#catalog = undefined;
    savepoint.xid = undefined;
    savepoint.merged.length = 0;
    list.length = at + 1;
    if (transaction !== undefined) transaction.failed = false;
    this.database.wake();
  }
  /** The xid of the whole transaction, not of a savepoint. @see GetTopFullTransactionId */
  #topXid(assign: boolean): number | undefined {
    const { transaction } = this;
    if (transaction === undefined || transaction.xid !== undefined || !assign) return transaction?.xid;
    transaction.xid = this.database.storage.log.begin();
    this.#ownXids.add(transaction.xid);
    return transaction.xid;
  }
  /** The xid of the innermost sub-transaction, made when something is first written. */
  currentXid(): number {
    const { transaction } = this;
    if (transaction === undefined) return ereport({ code: ERRCODE.internal_error, message: "no transaction" });
    const at = transaction.savepoints.at(-1) ?? transaction;
    if (at.xid === undefined) {
      at.xid = this.database.storage.log.begin();
      this.#ownXids.add(at.xid);
    }
    return at.xid;
  }
  /** READ COMMITTED sees what is committed when a statement begins, the other levels what was when their first one did. @see GetTransactionSnapshot */
  snapshot(): Snapshot {
    const { log } = this.database.storage;
    const isolation = this.settings.get("transaction_isolation");
    if (this.#kept === undefined && isolation === "serializable" && this.#meetsOthers) this.#beginSerializable();
    const seen = this.#kept ?? { xmax: log.nextXid, running: log.running };
    if (isolation !== "read committed" && isolation !== "read uncommitted") this.#kept = seen;
    return { xmax: seen.xmax, running: seen.running, own: this.#ownXids, curcid: this.cid };
  }
  /** One that only reads and can wait for it begins when nothing can go wrong for it. @see GetSafeSnapshot */
  #beginSerializable(): void {
    const { log } = this.database.storage;
    const readOnly = this.settings.get("transaction_read_only") === "on";
    if (readOnly && this.settings.get("transaction_deferrable") === "on") {
      if (log.serializables.anyWriter) throw new Suspended({ kind: "safe_snapshot" });
      return;
    }
    this.#serializable = log.serializables.begin(readOnly);
    log.serializable = this.#serializable;
  }
  #serializable: SerializableXact | undefined;
  get writesSerializably(): boolean {
    return this.#serializable?.readOnly === false;
  }
  /** Whether statements stand together in a block, of BEGIN or of a text that has many. @see IsTransactionBlock */
  get inTransactionBlock(): boolean {
    return this.#implicitBlock || this.transaction?.explicit === true;
  }
  #implicitBlock = false;
  /** How many functions run, one in the other. */
  #functions = 0;
  get inFunction(): boolean {
    return this.#functions > 0;
  }
  asFunction<R>(run: () => R): R {
    this.#functions++;
    try {
      return run();
    } finally {
      this.#functions--;
    }
  }
  /** Whether the transaction may meet others: a session that is alone has company when another comes before a block has ended. */
  get #meetsOthers(): boolean {
    return this.database.isShared || this.inTransactionBlock;
  }
  get ownXids(): ReadonlySet<number> {
    return this.#ownXids;
  }
  get status(): "idle" | "transaction" | "failed" {
    return this.transaction === undefined ? "idle" : this.transaction.failed ? "failed" : "transaction";
  }

  // Contexts

  get catalog(): Catalog {
    if (this.#catalog === undefined || this.#catalog.root !== this.root) this.#catalog = new Catalog(this.root, this.searchPath(), (namespace) => this.#mayUse(namespace));
    return this.#catalog;
  }
  /** Runs something with a schema before all others, as CREATE SCHEMA's elements do. */
  withSearchPath(schema: string, run: () => void): void {
    const outer = this.#pathPrefix;
    this.#pathPrefix = [schema];
    this.#catalog = undefined;
    try {
      run();
    } finally {
      this.#pathPrefix = outer;
      this.#catalog = undefined;
    }
  }
  #pathPrefix: readonly string[] = [];
  /** The role that the session is for, and the one that is at work. @see GetSessionUserId, GetUserId */
  sessionRole(): number {
    return roleNamed(this.root, this.settings.get("session_authorization")) ?? BOOTSTRAP_SUPERUSERID;
  }
  currentRole(): number {
    if (this.#localUser !== undefined) return this.#localUser;
    const role = this.settings.get("role");
    return role === "none" ? this.sessionRole() : (roleNamed(this.root, role) ?? BOOTSTRAP_SUPERUSERID);
  }
  /** The owner of the SECURITY DEFINER function that runs. */
  #localUser: number | undefined;
  /** Runs something with the rights of another role. @see SetUserIdAndSecContext (SECURITY_LOCAL_USERID_CHANGE) */
  asUser<R>(role: number, run: () => R): R {
    const outer = this.#localUser;
    this.#localUser = role;
    this.#catalog = undefined;
    try {
      return run();
    } finally {
      this.#localUser = outer;
      this.#catalog = undefined;
    }
  }
  /** Who is at work may not be changed in there. @see InLocalUserIdChange */
  get runsAsOther(): boolean {
    return this.#localUser !== undefined;
  }
  isSuperuser(): boolean {
    return isSuperuser(this.root, this.currentRole());
  }
  /** Open cursors, by name. */
  readonly cursors: Map<string, Cursor> = new Map();
  /** The schemas that search_path names, that there are, and that the role may look into. @see preprocessNamespacePath */
  #namedSchemas(): number[] {
    const names = this.settings.get("search_path").split(",").map((part) => part.trim().replace(/^"(.*)"$/, "$1"));
    const plain = new Catalog(this.root, []);
    return [...this.#pathPrefix, ...names].flatMap((name) => plain.namespaceOid(name === "$user" ? this.context.user : name) ?? []).filter((namespace) => this.#mayUse(namespace));
  }
  #mayUse(namespace: number): boolean {
    return schemaRight(this.root, this.currentRole(), namespace, "U");
  }
  searchPath(): number[] {
    const path = this.#namedSchemas();
    return [Database.temporaryNamespace(this.pid), ...(path.includes(PG_CATALOG_NAMESPACE) ? [] : [PG_CATALOG_NAMESPACE]), ...path];
  }
  notice(notice: Notice): void {
    const levels = ["debug5", "debug4", "debug3", "debug2", "debug1", "log", "notice", "warning", "error"];
    const min = levels.indexOf(this.settings.get("client_min_messages"));
    if (levels.indexOf(notice.severity.toLowerCase()) < min) return;
    if (this.#held === undefined) this.onNotice(notice);
    else this.#held.push(notice);
  }
  analyzeContext(types: (number | undefined)[] = [], inferParams = false): AnalyzeContext {
    return { catalog: this.catalog, session: this.context, probe: this.probe, paramTypes: types, inferParams, parse: (sql) => this.parseText(sql), source: this.#sql };
  }
  rewriteContext(): RewriteContext {
    return { catalog: this.catalog, probe: this.probe, role: this.currentRole(), rowSecurity: this.settings.get("row_security") === "on", isReplica: isReplica(this.context), systemView: (oid) => systemView(this.analyzeContext(), oid) };
  }
  planContext(params: readonly Datum[] = []): PlanContext {
    const { storage } = this.database;
    return {
      catalog: this.catalog, session: this.context, probe: this.probe, kept: this.#planned, boundParams: params.length > 0 ? params : undefined, sqlOf: (expr, query) => conditionText(this.catalog, this.context, expr, query),
      sizes: {
        pages: (rel) => storage.heaps.get(rel.relfilenode)?.pages ?? rel.relpages,
        indexPages: (index) => storage.indexes.get(index.relfilenode)?.pages ?? 1,
        indexTuples: (index) => storage.indexes.get(index.relfilenode)?.size ?? 0,
        indexHeight: (index) => storage.indexes.get(index.relfilenode)?.height ?? 0,
      },
    };
  }
  commandContext(bound: BoundParams = noParams): CommandContext {
    const session = this;
    return {
      get root() {
        return session.root;
      },
      set root(root: CatalogRoot) {
        session.root = root;
      },
      // The schema of temporary tables may come to be while the command runs.
      get searchPath() {
        return session.searchPath();
      },
      storage: this.database.storage, session: this.context, sql: this.#sql, notice: (notice) => this.notice(notice), analyzeContext: () => this.analyzeContext(), xid: () => this.currentXid(), cid: () => this.cid,
      boundContext: () => bound.context(this.analyzeContext()),
      boundValues: () => bound.values(),
      ownXids: () => this.#ownXids,
      role: () => this.currentRole(),
      isNewFile: ({ oid, relfilenode }) => (this.transaction?.savepoints.at(-1) ?? this.transaction)?.root.relations[oid]?.relfilenode !== relfilenode,
      checkSetting: (name, value) => {
        checkMaySet(this, name);
        this.settings.checked(name, value);
        return this.settings.nameOf(name);
      },
      withSettings: (list, run) => this.settings.during(settingPairs(list), run),
      lockRelation: (oid) => this.lockRelation(oid, this.utilityLock),
      triggers: this.triggers,
      boundQuery: (raw) => {
        const { statement, values } = boundStatement(this, raw);
        return { query: statement.queries[0] as Query, values };
      },
      runQuery: (query, params = []) => {
        const [rewritten] = queryRewrite(query, this.rewriteContext());
        const stmt = this.plan(rewritten as Query, params);
        return { stmt, ...this.execute(stmt, params) };
      },
      parseExpr: (text) => parseExpression(rawParser(`SELECT ${text}`, this.grammar)),
      simplify: (expr) => evalConstExpressions(this.planContext(), expr),
      planQuery: (query) => this.plan(queryRewrite(query, this.rewriteContext())[0] as Query),
      checkInterrupts: () => this.#checkInterrupts(),
      onAbort: () => undefined,
    };
  }

  #makeContext(): SessionContext {
    const session = this;
    const services: Record<string, unknown> = {
      /** The number of the whole transaction; one is given if `assign` is so. */
      transactionId: (assign: boolean): number | undefined => this.#topXid(assign),
      enumLabelIsSafe: (type: number, label: number): boolean => {
        const committed = this.database.root.types[type];
        return committed === undefined || committed.labels?.some(({ oid }) => oid === label) === true;
      },
      regNames: regNames(this),
      backends: backendService(this),
      activity: activityService(this),
      currentOf: currentOfService(this),
      textSearch: textSearchService(() => this.context),
      notice: (message: string, detail?: string) => this.notice({ severity: "NOTICE", code: "00000", message, ...(detail === undefined ? {} : { detail }) }),
      comments: ((catalog, oid, part) => (catalog === "" ? anyComment(this.catalog, oid) : commentOf(this.catalog, systemRelationNamed(catalog)?.oid ?? 0, oid, part))) satisfies CommentService,
      visibility: visibilityService(() => this.catalog, () => this.#namedSchemas()),
      objects: new Objects(() => this.catalog),
      systemInfo: this.#systemInfo(),
      sequences: this.#sequences,
      sizes: relationSizes(() => this.catalog, this.database.storage),
      triggers: ((firing) => this.triggers.timed({ name: firing.trigger.name, constraint: firing.trigger.constraint === undefined ? undefined : firing.trigger.name, relation: firing.relation.relname }, () => fireTrigger(this, firing))) satisfies TriggerService,
      roleName: (oid: number) => (this.root.roles[oid] === undefined && oid !== BOOTSTRAP_SUPERUSERID ? `unknown (OID=${oid})` : roleName(this.root, oid)),
      definitions: new Definitions({ get catalog() { return session.catalog; }, get context() { return session.context; } }),
      deparse: (relation: Relation, expr: Expr, pretty = false) => deparseExpr(this.catalog, this.context, relation, expr, pretty),
      rights: new Rights({ get catalog() { return session.catalog; }, get context() { return session.context; }, get role() { return session.currentRole(); } }),
      currentSchema: () => {
        const oid = this.catalog.searchPath.find((namespace) => namespace !== PG_CATALOG_NAMESPACE && !isTemporary(namespace));
        return oid === undefined ? null : this.catalog.namespaceName(oid);
      },
      sqlFunctions: new SqlFunctions(this),
      domains: { baseType: (domain) => this.catalog.baseTypeAndTypmod(domain), check: (domain, value) => knownDomainCheck(this.catalog, this.context, domain)(value) } satisfies DomainService,
      functionDefaults: (funcid: number) => functionDefaults(this.analyzeContext(), funcid),
    };
    return {
      setting: (name) => this.settings.get(name),
      hasSetting: (name) => this.settings.has(name),
      setSetting: (name, value, local) => (value === null ? resetOption(this, name) : setOption(this, name, value, local)),
      get transactionStart() {
        return session.#transactionStart;
      },
      get statementStart() {
        return session.#statementStart;
      },
      get sessionUser() {
        return roleName(session.root, session.sessionRole());
      },
      get user() {
        return roleName(session.root, session.currentRole());
      },
      database: this.database.name,
      types: typeLookup(() => this.catalog),
      service: <T>(name: string): T => (name in services ? (services[name] as T) : notSupported(`the service ${name}`)),
    };
  }
  /** @see src/types/system-info.ts */
  #systemInfo(): SystemInfoService {
    return {
      started: this.#begun,
      triggerDepth: () => this.triggerDepth,
      query: () => this.#sql,
    };
  }
}

/** What ends a session whose transaction took longer than transaction_timeout says. */
export const transactionTimeout = (): DatabaseError => new DatabaseError({ severity: "FATAL", code: ERRCODE.transaction_timeout, message: "terminating connection due to transaction timeout" });
const xidsOf = ({ xid, merged }: Savepoint): readonly number[] => (xid === undefined ? merged : [...merged, xid]);

const fieldsOfQueries = new WeakMap<Query, { readonly root: CatalogRoot; readonly fields: readonly Field[] }>();
function utilityKind(raw: RawStmt): "end" | "other" {
  const transaction = (raw.stmt as { TransactionStmt?: { kind?: string } } | undefined)?.TransactionStmt;
  return transaction !== undefined && ["TRANS_STMT_COMMIT", "TRANS_STMT_ROLLBACK", "TRANS_STMT_ROLLBACK_TO"].includes(transaction.kind ?? "") ? "end" : "other";
}

/** The only column of a SELECT. */
function parseExpression([raw]: readonly RawStmt[]): RawNode {
  const target = rawAs(raw?.stmt, "SelectStmt")?.targetList?.[0];
  return rawAs(target, "ResTarget")?.val as RawNode;
}
