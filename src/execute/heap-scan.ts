/**
 * What all scans of heaps share: the columns that they read, and rows by number.
 *
 * @see src/backend/executor/execScan.c
 */
import type { Relation } from "../catalog/root.ts";
import type { Filter } from "../expr/kernel.ts";
import type { BitmapHeapScan, IndexOnlyScan, IndexScan, Plan, SampleScan, SeqScan, TidScan } from "../nodes/plannodes.ts";
import type { Datum } from "../nodes/primnodes.ts";
import { exprContains, forEachNode } from "../nodes/walk.ts";
import { GROUP_ROWS, type Heap, type RowGroup } from "../storage/heap.ts";
import { anyVector, type Vector } from "../storage/vector.ts";
import { elog } from "../utils/errors.ts";
import { type Batch, ExecNode, type ExecState, rowRange } from "./exec-state.ts";
import { makeFilter, Projector } from "./exec-expr.ts";

/** Columns of a table's rows, with the system columns and the whole row on the side. */
export type ScanColumns = Vector[] & { system?: Record<number, Vector>; wholeRow?: Vector };

export const systemNeeded = (plan: Plan): boolean => exprContains([plan.targetlist, plan.qual], (node) => node.tag === "Var" && node.varattno < 0);

/** The columns that a scan's own lists read; all of them where they read the row as a whole. */
export function usedColumns(plan: Plan, width: number): readonly number[] {
  const used = new Set<number>();
  let whole = false;
  forEachNode([plan.targetlist, plan.qual], (node) => {
    if (node.tag !== "Var") return;
    if (node.varattno > 0) used.add(node.varattno - 1);
    else if (node.varattno === 0) whole = true;
  });
  return whole ? Array.from({ length: width }, (_, i) => i) : [...used];
}

/** Adds ctid, xmin and their kin of a group's rows. */
function withSystem(cols: ScanColumns, group: RowGroup, relid: number): ScanColumns {
  const make = (value: (i: number) => Datum): Vector => anyVector(Array.from({ length: group.rows }, (_, i) => value(i)));
  cols.system = {
    [-1]: make((i) => ({ block: group.block[i], offset: group.offset[i], row: group.firstRow + i })),
    [-2]: make((i) => group.xmin[i]),
    [-3]: make((i) => group.cmin[i]),
    [-4]: make((i) => group.xmax[i]),
    [-5]: make((i) => group.cmin[i]),
    [-6]: make(() => relid),
  };
  return cols;
}

/** The base of scans of heaps: filters and projects. */
export abstract class HeapScan extends ExecNode {
  readonly relation: Relation;
  readonly heap: Heap | undefined;
  readonly qual: Filter | undefined;
  readonly projector: Projector;
  readonly system: boolean;
  /** Whether the table is changed: then rows that nobody sees are noted, to be put away. */
  readonly notices: boolean;
  /** The columns that the node reads, from 0. */
  readonly used: readonly number[];
  constructor(plan: SeqScan | SampleScan | IndexScan | BitmapHeapScan | TidScan | IndexOnlyScan, es: ExecState) {
    super(plan, es);
    const rte = es.stmt.rtable[plan.scanrelid - 1] ?? elog("no range-table entry");
    this.relation = es.catalog.relation(rte.relid);
    this.heap = es.storage.heaps.get(this.relation.relfilenode);
    this.qual = makeFilter(plan.qual, es);
    this.projector = new Projector(plan.targetlist, es, "scan", (varno) => varno === plan.scanrelid);
    this.system = systemNeeded(plan);
    this.used = usedColumns(plan, this.relation.attributes.length);
    this.notices = es.stmt.resultRelations.includes(plan.scanrelid);
  }
  columnsOf(group: RowGroup): ScanColumns {
    if (!this.system) return group.columns;
    return withSystem([...group.columns], group, this.relation.oid);
  }
  /** Whether the snapshot sees a row. */
  sees(heap: Heap, row: number): boolean {
    if (heap.rowVisible(row, this.es.snapshot)) return true;
    if (this.notices) heap.notice(row);
    return false;
  }
  /** Puts the rows of `sel` (null: the first `n`) that pass the filter into `out`, which may be `sel`; answers how many. */
  filter(cols: readonly Vector[], sel: Int32Array | null, n: number, out: Int32Array): number {
    if (this.qual === undefined) return n;
    const kept = this.qual.run({ scan: cols }, sel, n, out, this.ec);
    this.removed += n - kept;
    return kept;
  }
  output(cols: readonly Vector[], sel: Int32Array, n: number): Batch {
    return this.projector.project({ n, cols, sel }, this.ec);
  }
}

/** Rows by number: by reference where one group holds them, else gathered. */
export class RowFetcher {
  readonly #heap: Heap;
  readonly #used: readonly number[];
  constructor(heap: Heap, used: readonly number[]) {
    this.#heap = heap;
    this.#used = used;
  }
  /** Columns, and where in them the rows stand. */
  fetch(rows: readonly number[], system: boolean, relid: number): { readonly cols: ScanColumns; readonly sel: Int32Array } {
    const group = this.#heap.group(rows[0] as number);
    if (!system) {
      const sel = new Int32Array(rows.length);
      let i = 0;
      for (; i < rows.length; i++) {
        const at = (rows[i] as number) - group.firstRow;
        if (at < 0 || at >= GROUP_ROWS) break;
        sel[i] = at;
      }
      if (i === rows.length) return { cols: group.columns, sel };
    }
    return { cols: this.gather(rows, system, relid), sel: rowRange(0, rows.length).slice() };
  }
  /** The columns that are read, row i of them for the i-th number. */
  gather(rows: readonly number[], system: boolean, relid: number): ScanColumns {
    const cols: ScanColumns = [];
    for (const column of this.#used) cols[column] = this.#heap.gather(column, rows);
    if (system) cols.system = this.#system(rows, relid);
    return cols;
  }
  #system(rows: readonly number[], relid: number): Record<number, Vector> {
    const group = (row: number): RowGroup => this.#heap.group(row);
    const at = (row: number): number => row - group(row).firstRow;
    return {
      [-1]: anyVector(rows.map((row) => ({ block: group(row).block[at(row)], offset: group(row).offset[at(row)], row }))),
      [-2]: anyVector(rows.map((row) => group(row).xmin[at(row)])),
      [-3]: anyVector(rows.map((row) => group(row).cmin[at(row)])),
      [-4]: anyVector(rows.map((row) => group(row).xmax[at(row)])),
      [-5]: anyVector(rows.map((row) => group(row).cmin[at(row)])),
      [-6]: anyVector(rows.map(() => relid)),
    };
  }
}
