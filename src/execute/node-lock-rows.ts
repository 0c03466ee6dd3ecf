/**
 * LockRows: FOR UPDATE and its kin. Each row is locked in the tables that are named, and left out where SKIP LOCKED says so.
 *
 * @see src/backend/executor/nodeLockRows.c
 */
import type { Relation } from "../catalog/root.ts";
import type { LockRows, PlanRowMark } from "../nodes/plannodes.ts";
import type { RowLockStrength } from "../storage/row-locks.ts";
import { type Vector, vectorGet } from "../storage/vector.ts";
import { elog, ERRCODE, ereport } from "../utils/errors.ts";
import { Suspended } from "../utils/suspended.ts";
import { type Batch, type ExecNode, type ExecState, OneChild, type Pull, rowAt } from "./exec-state.ts";

const STRENGTHS: Readonly<Record<string, RowLockStrength>> = { ROW_MARK_KEYSHARE: 1, ROW_MARK_SHARE: 2, ROW_MARK_NOKEYEXCLUSIVE: 3, ROW_MARK_EXCLUSIVE: 4 };
interface Locked {
  readonly mark: PlanRowMark;
  /** The table that a row is of: one of many where a parent was named. */
  readonly tableOf: (batch: Batch, row: number) => Relation;
  /** The column with the row's place. */
  readonly column: number;
}
export class LockRowsState extends OneChild {
  declare readonly plan: LockRows;
  readonly #locked: readonly Locked[];
  constructor(plan: LockRows, es: ExecState, child: ExecNode) {
    super(plan, es, child);
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
      const batch = yield* this.child.next(n);
      // While there is nobody else, nobody asks who holds what.
      if (batch === null || !this.es.storage.log.meetsOthers) return batch;
      const sel = new Int32Array(batch.n);
      let kept = 0;
      for (let i = 0; i < batch.n; i++) if (this.#lock(batch, rowAt(batch, i))) sel[kept++] = rowAt(batch, i);
      if (kept > 0) return { n: kept, cols: batch.cols, sel: sel.subarray(0, kept) };
    }
  }
  /** False where the row is left out. */
  #lock(batch: Batch, row: number): boolean {
    for (const { mark, tableOf, column } of this.#locked) {
      const tid = vectorGet(batch.cols[column] as Vector, row) as { readonly row: number } | null;
      if (tid === null) continue;
      if (!this.#claim(mark, tableOf(batch, row), tid.row)) return false;
    }
    return true;
  }
  #claim(mark: PlanRowMark, { relname, relfilenode }: Relation, row: number): boolean {
    const { es } = this;
    const heap = es.storage.heaps.get(relfilenode) ?? elog("a row that is locked has no heap");
    const strength = STRENGTHS[mark.markType] ?? 4;
    try {
      const state = heap.claim(row, es.ownXids(), strength);
      if (state === "self_updated") return false;
      if (state !== "live") es.newerRow(state === "deleted");
    } catch (error) {
      if (!(error instanceof Suspended) || error.wanted.kind !== "transaction" || mark.waitPolicy === "LockWaitBlock") throw error;
      if (mark.waitPolicy === "LockWaitSkip") return false;
      return ereport({ code: ERRCODE.lock_not_available, message: `could not obtain lock on row in relation "${relname}"` });
    }
    heap.locks.add(row, es.xid(), strength);
    return true;
  }
}
