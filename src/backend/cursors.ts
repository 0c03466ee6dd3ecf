/**
 * SQL cursors: DECLARE, FETCH, MOVE, CLOSE. A cursor reads its query only as far as it is asked to, and keeps what it has
 * read, so that it can go back.
 *
 * @see src/backend/commands/portalcmds.c, src/backend/tcop/pquery.c (DoPortalRunFetch)
 */
import { parseAnalyze } from "../analyze/analyze.ts";
import type { CommandContext, UtilityResult } from "../commands/context.ts";
import type { CurrentOfService } from "../execute/current-of.ts";
import { type Batch, type ExecState, partOf, rowAt } from "../execute/execute.ts";
import { ParamValues } from "../expr/context.ts";
import { exprType, exprTypmod } from "../nodes/make.ts";
import type { Query } from "../nodes/parsenodes.ts";
import type { PlannedStmt } from "../nodes/plannodes.ts";
import type { Datum, Oid } from "../nodes/primnodes.ts";
import { type RawNode, type RawOf, rawTag } from "../nodes/raw.ts";
import { runsBackward } from "../plan/backward.ts";
import type { CursorPlanOptions } from "../plan/planner.ts";
import type { Portal } from "../portal/portal.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import { Suspended } from "../utils/suspended.ts";
import { type Place, type PlacedPlan, withPlaces } from "./current-of.ts";
import type { Session } from "./session.ts";
import { requireBlock } from "./transaction-block.ts";
import { collectRows } from "./statement-result.ts";

/** Options of DECLARE, as the grammar's bits. @see src/include/nodes/parsenodes.h */
const OPTION = { binary: 1, scroll: 2, noScroll: 4, insensitive: 8, asensitive: 16, hold: 32 };
/** As many rows as there are. */
export const ALL_ROWS = 2147483647;

/** Whether the locks are what a plan does last: then it goes on after a wait for one where it stood. */
const locksOnTop = ({ planTree }: PlannedStmt): boolean => (planTree?.tag === "Limit" ? planTree.lefttree : planTree)?.tag === "LockRows";
function finish<R>(reading: Reading<R>): R {
  for (;;) {
    const step = reading.next();
    if (step.done === true) return step.value;
  }
}

/** What a cursor runs. */
export interface CursorSource {
  readonly query: Query;
  readonly stmt: PlannedStmt;
  readonly params: readonly Datum[];
}
export interface CursorOptions extends CursorPlanOptions {
  readonly noScroll: boolean;
  readonly hold: boolean;
  readonly binary: boolean;
}
/** Reading that others may have a turn between. */
type Reading<R> = Generator<"yield", R>;

/** A query that stands somewhere in its rows: before the first, on one, or after the last. */
export class Cursor {
  readonly name: string;
  readonly columns: NonNullable<UtilityResult["columns"]>;
  readonly hold: boolean;
  readonly binary: boolean;
  /** Whether it may go backwards: it was said, or not forbidden where its plan can. */
  readonly scroll: boolean;
  /** Savepoints that were open when it was declared. */
  readonly depth: number;
  /** The statement that declared it, and when, in microseconds since 2000. */
  readonly sql: string;
  readonly madeAt: number;
  readonly #plan: PlacedPlan;
  readonly #start: () => Portal;
  #portal: Portal;
  readonly #rows: Datum[][] = [];
  /** The rows of tables that the rows are, where that can be told. */
  readonly #places: (readonly Place[])[] = [];
  /** Rows to be passed over: those that were read before it had to start again. */
  #passOver = 0;
  #ended = false;
  /** 0 before the first row. */
  #position = 0;

  constructor(session: Session, name: string, { query, stmt, params }: CursorSource, { scroll, noScroll, hold, binary }: CursorOptions) {
    this.name = name;
    this.scroll = scroll || (!noScroll && stmt.rowMarks.length === 0 && stmt.planTree !== null && runsBackward(stmt.planTree));
    this.hold = hold;
    this.binary = binary;
    this.sql = session.sql;
    this.madeAt = session.context.statementStart;
    this.depth = session.transaction?.savepoints.length ?? 0;
    this.columns = query.targetList.filter((tle) => !tle.resjunk).map((tle) => ({ name: tle.resname ?? "?column?", type: exprType(tle.expr), typmod: exprTypmod(tle.expr) }));
    this.#plan = withPlaces(stmt, session.catalog);
    const es: ExecState = { ...session.execState(this.#plan.stmt, params), keepsPlace: true };
    this.#start = () => session.openPortal(name, "PORTAL_ONE_SELECT", { ...es, params: new ParamValues(params), subplans: [], stores: new Map() }, this.#plan.stmt);
    this.#portal = this.#start();
  }
  /** Reads on until there are `n` rows. */
  *#read(n: number): Reading<void> {
    while (!this.#ended && this.#rows.length < n) {
      try {
        yield* this.#portal.fetch(Math.min(n - this.#rows.length + this.#passOver, ALL_ROWS), (batch) => this.#take(batch));
      } catch (error) {
        if (error instanceof Suspended && !locksOnTop(this.#plan.stmt)) this.#restart();
        throw error;
      }
      if (this.#portal.status === "PORTAL_DONE") this.#ended = true;
    }
  }
  #take(batch: Batch): void {
    const known = Math.min(this.#passOver, batch.n);
    this.#passOver -= known;
    const rest = known === 0 ? batch : partOf(batch, known, batch.n - known);
    collectRows(rest, this.#plan.stmt, this.#rows);
    for (let i = 0; i < rest.n; i++) this.#places.push(this.#plan.places(rest, rowAt(rest, i)));
  }
  /** A wait in the midst of a batch loses its rows: they are made again. Rows that are locked are not, as that keeps its place. */
  #restart(): void {
    this.#portal = this.#start();
    this.#passOver = this.#rows.length;
  }
  /** Reads to the end: a cursor WITH HOLD outlives its transaction so. @see PersistHoldablePortal */
  materialize(): void {
    finish(this.#read(Number.MAX_SAFE_INTEGER));
    this.kept = true;
  }
  /** Whether the transaction that declared it has ended. */
  kept = false;
  /** What puts it back where it stands. */
  save(): () => void {
    const position = this.#position;
    return () => {
      this.#position = position;
    };
  }
  *#forward(n: number): Reading<Datum[][]> {
    const target = n >= ALL_ROWS ? Number.MAX_SAFE_INTEGER : this.#position + n;
    yield* this.#read(target);
    const rows = this.#rows.slice(this.#position, target);
    this.#position = this.#ended && target > this.#rows.length ? this.#rows.length + 1 : target;
    return rows;
  }
  #backward(n: number): Datum[][] {
    if (!this.scroll) ereport({ code: ERRCODE.object_not_in_prerequisite_state, message: "cursor can only scan forward", hint: "Declare it with SCROLL option to enable backward scan." });
    const first = n >= ALL_ROWS ? 0 : Math.max(this.#position - n, 0);
    const rows = this.#rows.slice(Math.max(first - 1, 0), Math.max(this.#position - 1, 0)).reverse();
    this.#position = first;
    return n >= ALL_ROWS ? rows : rows.slice(0, n);
  }
  #current(): Datum[][] {
    const row = this.#rows[this.#position - 1];
    return this.#position === 0 || row === undefined ? [] : [row];
  }
  /** Goes to a row and gives it. */
  *#goTo(position: number): Reading<Datum[][]> {
    if (position <= 0) {
      if (this.#position > 0) this.#backward(this.#position);
      return [];
    }
    if (position <= this.#position) {
      // To the row before, and on it again.
      this.#backward(this.#position - position + 1);
      return yield* this.#forward(1);
    }
    yield* this.#forward(position - this.#position - 1);
    return yield* this.#forward(1);
  }

  /** The rows that a FETCH gives. @see PortalRunFetch */
  *fetch(direction: string, count: number): Reading<Datum[][]> {
    if (this.#failed) ereport({ code: ERRCODE.object_not_in_prerequisite_state, message: `portal "${this.name}" cannot be run` });
    try {
      return yield* this.#fetch(direction, count);
    } catch (error) {
      this.#failed = !(error instanceof Suspended);
      throw error;
    }
  }
  /** The same for a caller that gives no turn away. */
  fetchNow(direction: string, count: number): Datum[][] {
    return finish(this.fetch(direction, count));
  }
  /** A query that has failed cannot go on. @see MarkPortalFailed */
  #failed = false;
  *#fetch(direction: string, count: number): Reading<Datum[][]> {
    switch (direction) {
      case "FETCH_BACKWARD":
        return count < 0 ? yield* this.#fetch("FETCH_FORWARD", -count) : count === 0 ? this.#again() : this.#backward(count);
      case "FETCH_ABSOLUTE":
        if (count >= 0) return yield* this.#goTo(count);
        yield* this.#read(Number.MAX_SAFE_INTEGER);
        return yield* this.#goTo(this.#rows.length + 1 + count);
      case "FETCH_RELATIVE":
        return count === 0 ? this.#again() : yield* this.#goTo(this.#position + count);
      default:
        return count < 0 ? yield* this.#fetch("FETCH_BACKWARD", -count) : count === 0 ? this.#again() : yield* this.#forward(count);
    }
  }
  /** The number of the row of a table that it stands on; null where it stands on none of it. @see execCurrentOf */
  rowOf(relid: Oid, relname: string): number | null {
    const refuse = (message: string): never => ereport({ code: ERRCODE.invalid_cursor_state, message: `cursor "${this.name}" ${message}` });
    if (this.kept) refuse("is held from a previous transaction");
    const { locks, tables } = this.#plan;
    const times = tables.get(relid) ?? 0;
    if (locks && times !== 1) refuse(times === 0 ? `does not have a FOR UPDATE/SHARE reference to table "${relname}"` : `has multiple FOR UPDATE/SHARE references to table "${relname}"`);
    if (times !== 1) refuse(`is not a simply updatable scan of table "${relname}"`);
    if (this.#position === 0 || this.#position > this.#rows.length) refuse("is not positioned on a row");
    return this.#places[this.#position - 1]?.find((place) => place.relid === relid)?.row ?? null;
  }
  /** FETCH 0: the row that the cursor stands on. */
  #again(): Datum[][] {
    const rows = this.#current();
    if (rows.length > 0 && !this.scroll) this.#backward(1);
    return rows;
  }
}

const notThere = (name: string): never => ereport({ code: ERRCODE.invalid_cursor_name, message: `cursor "${name}" does not exist` });

/** The query that DECLARE names, and how it is planned. Raises what cannot be a cursor's. @see transformDeclareCursorStmt */
export function cursorQuery(session: Session, raw: RawOf<"DeclareCursorStmt">, cx: CommandContext): { readonly query: Query; readonly options: CursorOptions } {
  const options = raw.options ?? 0;
  const has = (bit: number): boolean => (options & bit) !== 0;
  if (has(OPTION.scroll) && has(OPTION.noScroll)) ereport({ code: ERRCODE.invalid_cursor_definition, message: "cannot specify both SCROLL and NO SCROLL" });
  if (has(OPTION.insensitive) && has(OPTION.asensitive)) ereport({ code: ERRCODE.invalid_cursor_definition, message: "cannot specify both INSENSITIVE and ASENSITIVE" });
  const [query] = session.rewrite(parseAnalyze({ stmt: raw.query as RawNode }, cx.boundContext())) as [Query];
  if (String(rawTag(raw.query as RawNode)) !== "SelectStmt" || query.commandType !== "CMD_SELECT") ereport({ code: ERRCODE.invalid_cursor_definition, message: "cannot open multi-query plan as cursor" });
  if (query.hasModifyingCTE) ereport({ code: ERRCODE.feature_not_supported, message: "DECLARE CURSOR must not contain data-modifying statements in WITH" });
  checkRowMarks(query, has(OPTION.scroll), has(OPTION.hold), has(OPTION.insensitive));
  return { query, options: { scroll: has(OPTION.scroll), noScroll: has(OPTION.noScroll), hold: has(OPTION.hold), binary: has(OPTION.binary) } };
}
/** DECLARE. @see PerformCursorOpen */
export function declareCursor(session: Session, raw: RawOf<"DeclareCursorStmt">, cx: CommandContext): UtilityResult {
  const name = raw.portalname ?? "";
  const { query, options } = cursorQuery(session, raw, cx);
  if (!options.hold) requireBlock(session, "DECLARE CURSOR");
  if (name === "") ereport({ code: ERRCODE.invalid_cursor_name, message: "invalid cursor name: must not be empty" });
  if (session.cursors.has(name)) ereport({ code: ERRCODE.duplicate_cursor, message: `cursor "${name}" already exists` });
  const params = cx.boundValues();
  const cursor = new Cursor(session, name, { query, stmt: session.plan(query, params, options), params }, options);
  session.cursors.set(name, cursor);
  const why = options.scroll ? "declared SCROLL" : options.noScroll ? "declared NO SCROLL" : cursor.scroll ? "its plan can run backwards" : "its plan cannot run backwards, and it is not declared SCROLL";
  if (session.probe.active) session.probe.emit({ type: "portal_status", portal: name, strategy: "PORTAL_ONE_SELECT", status: "PORTAL_READY", why, backward: cursor.scroll });
  return { tag: "DECLARE CURSOR" };
}
/** @see transformDeclareCursorStmt */
function checkRowMarks(query: Query, scroll: boolean, hold: boolean, insensitive: boolean): void {
  const strength = query.rowMarks[0]?.strength;
  if (strength === undefined) return;
  const words: Readonly<Record<string, string>> = { LCS_FORUPDATE: "FOR UPDATE", LCS_FORNOKEYUPDATE: "FOR NO KEY UPDATE", LCS_FORSHARE: "FOR SHARE", LCS_FORKEYSHARE: "FOR KEY SHARE" };
  const refuse = (message: string, detail: string): never => ereport({ code: ERRCODE.feature_not_supported, message, detail });
  if (hold) refuse(`DECLARE CURSOR WITH HOLD ... ${words[strength]} is not supported`, "Holdable cursors must be READ ONLY.");
  if (scroll) refuse(`DECLARE SCROLL CURSOR ... ${words[strength]} is not supported`, "Scrollable cursors must be READ ONLY.");
  if (insensitive) ereport({ code: ERRCODE.invalid_cursor_definition, message: `DECLARE INSENSITIVE CURSOR ... ${words[strength]} is not valid`, detail: "Insensitive cursors must be READ ONLY." });
}

/** FETCH and MOVE. @see PerformPortalFetch */
export function* fetchCursor(session: Session, raw: RawOf<"FetchStmt">): Reading<UtilityResult> {
  const cursor = session.cursors.get(raw.portalname ?? "") ?? notThere(raw.portalname ?? "");
  const rows = yield* cursor.fetch(String(raw.direction ?? "FETCH_FORWARD"), Number(raw.howMany ?? 0));
  return raw.ismove === true ? { tag: `MOVE ${rows.length}` } : { tag: `FETCH ${rows.length}`, columns: cursor.columns, rows, binary: cursor.binary };
}
/** The same for a caller that gives no turn away. */
export const fetchNow = (session: Session, raw: RawOf<"FetchStmt">): UtilityResult => finish(fetchCursor(session, raw));

/** The service "currentOf". */
export const currentOfService = (session: Session): CurrentOfService => ({
  currentRow: (cursor, relid) => (session.cursors.get(cursor) ?? notThere(cursor)).rowOf(relid, session.catalog.relation(relid).relname),
});
/** CLOSE. @see PerformPortalClose */
export function closeCursor(session: Session, raw: RawOf<"ClosePortalStmt">): UtilityResult {
  if (raw.portalname === undefined) {
    session.cursors.clear();
    return { tag: "CLOSE CURSOR ALL" };
  }
  if (!session.cursors.delete(raw.portalname)) notThere(raw.portalname);
  return { tag: "CLOSE CURSOR" };
}
