/**
 * SQL cursors: DECLARE, FETCH, MOVE, CLOSE. A cursor reads its query only as far as it is asked to, and keeps what it has
 * read, so that it can go back.
 *
 * @see src/backend/commands/portalcmds.c, src/backend/tcop/pquery.c (DoPortalRunFetch)
 */
import type { UtilityResult } from "../commands/context.ts";
import { executorStart } from "../execute/execute.ts";
import { exprType, exprTypmod } from "../nodes/make.ts";
import type { Query } from "../nodes/parsenodes.ts";
import type { Plan, PlannedStmt } from "../nodes/plannodes.ts";
import type { Datum } from "../nodes/primnodes.ts";
import { type RawNode, type RawOf, rawTag } from "../nodes/raw.ts";
import { Portal } from "../portal/portal.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import { Suspended } from "../utils/suspended.ts";
import { collectRows, type Session } from "./session.ts";

/** Options of DECLARE, as the grammar's bits. @see src/include/nodes/parsenodes.h */
const OPTION = { scroll: 2, noScroll: 4, insensitive: 8, asensitive: 16, hold: 32 };
const ALL = 2147483647;

/** Whether a plan can run backwards without keeping its rows. @see ExecSupportsBackwardScan */
function runsBackward(plan: Plan | null): boolean {
  switch (plan?.tag) {
    case "SeqScan":
    case "TidScan":
    case "FunctionScan":
    case "ValuesScan":
    case "CteScan":
    case "Material":
    case "Sort":
      return true;
    case "IndexScan":
    case "IndexOnlyScan":
      return true;
    case "SubqueryScan":
      return runsBackward(plan.subplan);
    case "Append":
      return plan.appendplans.every(runsBackward);
    case "Result":
      return plan.lefttree !== null && runsBackward(plan.lefttree);
    case "LockRows":
    case "Limit":
      return runsBackward(plan.lefttree);
    default:
      return false;
  }
}

/** A query that stands somewhere in its rows: before the first, on one, or after the last. */
export class Cursor {
  readonly name: string;
  readonly columns: NonNullable<UtilityResult["columns"]>;
  readonly hold: boolean;
  /** Savepoints that were open when it was declared. */
  readonly depth: number;
  /** The statement that declared it, and when, in microseconds since 2000. */
  readonly sql: string;
  readonly madeAt: number;
  readonly scroll: boolean;
  readonly #portal: Portal;
  readonly #stmt: PlannedStmt;
  readonly #rows: Datum[][] = [];
  #ended = false;
  /** 0 before the first row. */
  #position = 0;

  constructor(name: string, portal: Portal, stmt: PlannedStmt, query: Query, options: { readonly scroll: boolean; readonly hold: boolean; readonly depth: number; readonly sql: string; readonly madeAt: number }) {
    this.name = name;
    this.#portal = portal;
    this.#stmt = stmt;
    this.scroll = options.scroll;
    this.sql = options.sql;
    this.madeAt = options.madeAt;
    this.hold = options.hold;
    this.depth = options.depth;
    this.columns = query.targetList.filter((tle) => !tle.resjunk).map((tle) => ({ name: tle.resname ?? "?column?", type: exprType(tle.expr), typmod: exprTypmod(tle.expr) }));
  }
  /** Reads on until there are `n` rows. */
  #read(n: number): void {
    while (!this.#ended && this.#rows.length < n) {
      const run = this.#portal.fetch(Math.min(n - this.#rows.length, ALL));
      let step = run.next();
      while (step.done !== true) step = run.next();
      if (this.#portal.status === "PORTAL_DONE") this.#ended = true;
      collectRows(step.value, this.#stmt, this.#rows);
    }
  }
  /** Reads to the end: a cursor WITH HOLD outlives its transaction so. @see PersistHoldablePortal */
  materialize(): void {
    this.#read(Number.MAX_SAFE_INTEGER);
    this.kept = true;
  }
  /** Whether the transaction that declared it has ended. */
  kept = false;
  #forward(n: number): Datum[][] {
    const target = n >= ALL ? Number.MAX_SAFE_INTEGER : this.#position + n;
    this.#read(target);
    const rows = this.#rows.slice(this.#position, target);
    this.#position = this.#ended && target > this.#rows.length ? this.#rows.length + 1 : target;
    return rows;
  }
  #backward(n: number): Datum[][] {
    if (!this.scroll) ereport({ code: ERRCODE.object_not_in_prerequisite_state, message: "cursor can only scan forward", hint: "Declare it with SCROLL option to enable backward scan." });
    const first = n >= ALL ? 0 : Math.max(this.#position - n, 0);
    const rows = this.#rows.slice(Math.max(first - 1, 0), Math.max(this.#position - 1, 0)).reverse();
    this.#position = first;
    return n >= ALL ? rows : rows.slice(0, n);
  }
  #current(): Datum[][] {
    const row = this.#rows[this.#position - 1];
    return this.#position === 0 || row === undefined ? [] : [row];
  }
  /** Goes to a row and gives it. */
  #goTo(position: number): Datum[][] {
    if (position <= 0) {
      this.#backward(this.#position);
      return [];
    }
    if (position <= this.#position) {
      if (position < this.#position) this.#backward(this.#position - position);
      return this.#current();
    }
    this.#forward(position - this.#position - 1);
    return this.#forward(1);
  }

  /** The rows that a FETCH gives. @see PortalRunFetch */
  fetch(direction: string, count: number): Datum[][] {
    if (this.#failed) ereport({ code: ERRCODE.object_not_in_prerequisite_state, message: `portal "${this.name}" cannot be run` });
    try {
      return this.#fetch(direction, count);
    } catch (error) {
      this.#failed = !(error instanceof Suspended);
      throw error;
    }
  }
  /** A query that has failed cannot go on. @see MarkPortalFailed */
  #failed = false;
  #fetch(direction: string, count: number): Datum[][] {
    switch (direction) {
      case "FETCH_BACKWARD":
        return count < 0 ? this.#fetch("FETCH_FORWARD", -count) : count === 0 ? this.#again() : this.#backward(count);
      case "FETCH_ABSOLUTE":
        if (count > 0) return this.#goTo(count);
        if (count === 0) return this.#goTo(0);
        this.#read(Number.MAX_SAFE_INTEGER);
        return this.#goTo(this.#rows.length + 1 + count);
      case "FETCH_RELATIVE":
        return count === 0 ? this.#again() : this.#goTo(this.#position + count);
      default:
        return count < 0 ? this.#fetch("FETCH_BACKWARD", -count) : count === 0 ? this.#again() : this.#forward(count);
    }
  }
  /** FETCH 0: the row that the cursor stands on. */
  #again(): Datum[][] {
    const rows = this.#current();
    if (rows.length > 0 && !this.scroll) this.#backward(1);
    return rows;
  }
}

const notThere = (name: string): never => ereport({ code: ERRCODE.invalid_cursor_name, message: `cursor "${name}" does not exist` });

/** DECLARE. @see PerformCursorOpen */
export function declareCursor(session: Session, raw: RawOf<"DeclareCursorStmt">): UtilityResult {
  const name = raw.portalname ?? "";
  const options = raw.options ?? 0;
  const has = (bit: number): boolean => (options & bit) !== 0;
  const hold = has(OPTION.hold);
  if (has(OPTION.scroll) && has(OPTION.noScroll)) ereport({ code: ERRCODE.invalid_cursor_definition, message: "cannot specify both SCROLL and NO SCROLL" });
  if (has(OPTION.insensitive) && has(OPTION.asensitive)) ereport({ code: ERRCODE.invalid_cursor_definition, message: "cannot specify both INSENSITIVE and ASENSITIVE" });
  const queries = session.analyzeAndRewrite({ stmt: raw.query as RawNode });
  const query = queries[0] as Query;
  if (String(rawTag(raw.query as RawNode)) !== "SelectStmt" || query.commandType !== "CMD_SELECT") ereport({ code: ERRCODE.invalid_cursor_definition, message: "cannot open multi-query plan as cursor" });
  if (query.hasModifyingCTE) ereport({ code: ERRCODE.feature_not_supported, message: "DECLARE CURSOR must not contain data-modifying statements in WITH" });
  checkRowMarks(query, has(OPTION.scroll), hold, has(OPTION.insensitive));
  if (!hold && !session.inTransactionBlock) ereport({ code: ERRCODE.no_active_sql_transaction, message: "DECLARE CURSOR can only be used in transaction blocks" });
  if (name === "") ereport({ code: ERRCODE.invalid_cursor_name, message: "invalid cursor name: must not be empty" });
  if (session.cursors.has(name)) ereport({ code: ERRCODE.duplicate_cursor, message: `cursor "${name}" already exists` });
  const stmt = session.plan(query);
  const portal = new Portal(name, "PORTAL_ONE_SELECT", executorStart(session.execState(stmt, []), stmt, false), session.probe);
  const scroll = has(OPTION.scroll) || (!has(OPTION.noScroll) && query.rowMarks.length === 0 && runsBackward(stmt.planTree));
  session.cursors.set(name, new Cursor(name, portal, stmt, query, { scroll, hold, depth: session.transaction?.savepoints.length ?? 0, sql: session.sql, madeAt: session.context.statementStart }));
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
export function fetchCursor(session: Session, raw: RawOf<"FetchStmt">): UtilityResult {
  const cursor = session.cursors.get(raw.portalname ?? "") ?? notThere(raw.portalname ?? "");
  const rows = cursor.fetch(String(raw.direction ?? "FETCH_FORWARD"), Number(raw.howMany ?? 0));
  return raw.ismove === true ? { tag: `MOVE ${rows.length}` } : { tag: `FETCH ${rows.length}`, columns: cursor.columns, rows };
}
/** CLOSE. @see PerformPortalClose */
export function closeCursor(session: Session, raw: RawOf<"ClosePortalStmt">): UtilityResult {
  if (raw.portalname === undefined) {
    session.cursors.clear();
    return { tag: "CLOSE CURSOR ALL" };
  }
  if (!session.cursors.delete(raw.portalname)) notThere(raw.portalname);
  return { tag: "CLOSE CURSOR" };
}
