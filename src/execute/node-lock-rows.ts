/**
 * LockRows: FOR UPDATE and its kin. Each row is locked in the tables that are named, and left out where SKIP LOCKED says so.
 *
 * @see src/backend/executor/nodeLockRows.c
 */
import type { Relation } from "../catalog/root.ts";
import { ParamValues } from "../expr/context.ts";
import type { LockRows, Plan, PlannedStmt, PlanRowMark } from "../nodes/plannodes.ts";
import { forEachNode } from "../nodes/walk.ts";
import type { Heap, TupleState } from "../storage/heap.ts";
import type { RowLockStrength } from "../storage/row-locks.ts";
import { type Vector, vectorGet } from "../storage/vector.ts";
import { elog, ERRCODE, ereport, notSupported } from "../utils/errors.ts";
import { Suspended } from "../utils/suspended.ts";
import { type Batch, drain, type ExecNode, type ExecState, OneChild, type Pull, rowAt } from "./exec-state.ts";

const STRENGTHS: Readonly<Record<string, RowLockStrength>> = { ROW_MARK_KEYSHARE: 1, ROW_MARK_SHARE: 2, ROW_MARK_NOKEYEXCLUSIVE: 3, ROW_MARK_EXCLUSIVE: 4 };
interface Locked {
  readonly mark: PlanRowMark;
  /** The table that a row is of: one of many where a parent was named. */
  readonly tableOf: (batch: Batch, row: number) => Relation;
  /** The column with the row's place. */
  readonly column: number;
}
/** Makes a plan ready to run. */
type StartPlan = (es: ExecState, plan: Plan) => ExecNode;
/** The tables that a plan scans, by range-table index. */
function scannedTables(plan: Plan, stmt: PlannedStmt): number[] {
  const found: number[] = [];
  forEachNode(plan, (node) => {
    if ("scanrelid" in node && stmt.rtable[node.scanrelid - 1]?.rtekind === "RTE_RELATION") found.push(node.scanrelid);
  });
  return found;
}
/** A row that is locked has become another: what the query makes of it by now, or null where it is none of its rows. */
type Looked = "kept" | "left_out" | Batch;

export class LockRowsState extends OneChild {
  declare readonly plan: LockRows;
  readonly #locked: readonly Locked[];
  /** Rows that have not been locked yet, from `#at` on: a wait may come between two of them. */
  #batch: Batch | undefined;
  #at = 0;
  readonly #start: StartPlan;
  constructor(plan: LockRows, es: ExecState, child: ExecNode, start: StartPlan) {
    super(plan, es, child);
    this.#start = start;
    // The rows' places are the last of the columns, in the order of the marks; behind them, of parents, their tables.
    let column = (plan.lefttree?.targetlist.length ?? 0) - plan.rowMarks.reduce((sum, { isParent }) => sum + (isParent ? 2 : 1), 0);
    this.#locked = plan.rowMarks.map((mark): Locked => {
      const place = column;
      column += mark.isParent ? 2 : 1;
      const named = es.catalog.relation(es.stmt.rtable[mark.rti - 1]?.relid ?? 0);
      return { mark, column: place, tableOf: mark.isParent ? (batch, row) => es.catalog.relation(vectorGet(batch.cols[place + 1] as Vector, row) as number) : () => named };
    });
  }
  *next(n: number): Pull {
    for (;;) {
      if (this.#batch === undefined) {
        const batch = yield* this.child.next(n);
        // While there is nobody else, nobody asks who holds what.
        if (batch === null || !this.es.storage.log.meetsOthers) return batch;
        this.#batch = batch;
        this.#at = 0;
      }
      const locked = this.#lockSome(this.#batch, n);
      if (locked.n > 0) return locked;
    }
  }
  /** The next rows of the batch that could be locked. Those before a wait are given first; those before one that has changed, too. */
  #lockSome(batch: Batch, n: number): Batch {
    const sel = new Int32Array(Math.min(n, batch.n - this.#at));
    let kept = 0;
    const given = (): Batch => ({ n: kept, cols: batch.cols, sel: sel.subarray(0, kept) });
    while (this.#at < batch.n && kept < n) {
      const row = rowAt(batch, this.#at);
      let looked: Looked;
      try {
        looked = this.#lock(batch, row);
      } catch (error) {
        if (kept > 0 && error instanceof Suspended && this.es.keepsPlace === true) return given();
        throw error;
      }
      if (looked instanceof Object) {
        if (kept > 0) return given();
        this.#at++;
        return looked;
      }
      this.#at++;
      if (looked === "kept") sel[kept++] = row;
    }
    if (this.#at >= batch.n) this.#batch = undefined;
    return given();
  }
  override rescan(): void {
    this.#batch = undefined;
    super.rescan();
  }
  #lock(batch: Batch, row: number): Looked {
    const changed = new Map<number, number>();
    for (const locked of this.#locked) {
      const tid = vectorGet(batch.cols[locked.column] as Vector, row) as { readonly row: number } | null;
      if (tid === null) continue;
      const claimed = this.#claim(locked.mark, locked.tableOf(batch, row), tid.row);
      if (claimed === undefined) return "left_out";
      if (claimed !== tid.row) changed.set(locked.mark.rti, claimed);
    }
    return changed.size === 0 ? "kept" : this.#again(batch, row, changed);
  }
  /** Locks a row, or what has become of it; answers its number. Undefined where it is left out. */
  #claim(mark: PlanRowMark, relation: Relation, row: number): number | undefined {
    const { es } = this;
    const heap = es.storage.heaps.get(relation.relfilenode) ?? elog("a row that is locked has no heap");
    const strength = STRENGTHS[mark.markType] ?? 4;
    for (let at = row; ; ) {
      const state = this.#state(heap, at, mark, strength, relation.relname);
      if (state === undefined || (state === "self_updated" && at === row)) return undefined;
      if (state === "live") {
        heap.locks.add(at, es.xid(), strength);
        return at;
      }
      if (es.keepsPlace !== true || !es.session.setting("transaction_isolation").startsWith("read ")) es.newerRow(state === "deleted");
      const newer = heap.newerOf(at);
      if (newer === undefined) return undefined;
      at = newer;
    }
  }
  /** Undefined where somebody holds the row, and it is to be skipped. */
  #state(heap: Heap, row: number, mark: PlanRowMark, strength: RowLockStrength, relname: string): Exclude<TupleState, "being_modified"> | undefined {
    try {
      return heap.claim(row, this.es.ownXids(), strength);
    } catch (error) {
      if (!(error instanceof Suspended) || error.wanted.kind !== "transaction" || mark.waitPolicy === "LockWaitBlock") throw error;
      if (mark.waitPolicy === "LockWaitSkip") return undefined;
      return ereport({ code: ERRCODE.lock_not_available, message: `could not obtain lock on row in relation "${relname}"` });
    }
  }
  /** Looks at one row of the query again, with its tables' rows as they are by now. @see EvalPlanQual */
  #again(batch: Batch, row: number, changed: ReadonlyMap<number, number>): Looked {
    const { es } = this;
    const only = new Map<number, number>();
    for (const { mark, column } of this.#locked) {
      if (mark.isParent) notSupported("a row of a partitioned or inherited table that was changed meanwhile, in a cursor");
      const tid = vectorGet(batch.cols[column] as Vector, row) as { readonly row: number } | null;
      only.set(mark.rti, changed.get(mark.rti) ?? tid?.row ?? -1);
    }
    const child = this.plan.lefttree as Plan;
    if (scannedTables(child, es.stmt).some((rti) => !only.has(rti))) notSupported("a row that was changed meanwhile, in a cursor FOR UPDATE of some of its tables");
    const again = this.#start({ ...es, only, stores: new Map(), subplans: [], params: new ParamValues(es.params.extern) }, child);
    return drain(again.next(1)) ?? "left_out";
  }
}
