/**
 * What all scans of heaps share: the columns that they read, and rows by number.
 *
 * @see src/backend/executor/execScan.c
 */
import { TABLE_OID_ATTNUM } from "../catalog/system-attributes.ts";
import type { Relation } from "../catalog/root.ts";
import type { BitmapHeapScan, IndexOnlyScan, IndexScan, Plan, SampleScan, SeqScan, TidScan } from "../nodes/plannodes.ts";
import type { Datum } from "../nodes/primnodes.ts";
import { forEachNode } from "../nodes/walk.ts";
import { GROUP_ROWS, type Heap, type RowGroup } from "../storage/heap.ts";
import type { Vector } from "../storage/vector.ts";
import { elog } from "../utils/errors.ts";
import { type Batch, ExecNode, type ExecState, rowRange } from "./exec-state.ts";
import { type Condition, makeCondition } from "./condition.ts";
import { Projector } from "./exec-expr.ts";

/** Columns of a table's rows, with the system columns and the whole row on the side. */
export type ScanColumns = Vector[] & { system?: Record<number, Vector>; wholeRow?: Vector };

/** The system columns that a scan's own lists read. */
export const systemColumns = (lists: unknown): readonly number[] => {
  const found = new Set<number>();
  forEachNode(lists, (node) => {
    if (node.tag === "Var" && node.varattno < 0) found.add(node.varattno);
  });
  return [...found];
};

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

export const CTID = -1;
type SystemValue = (group: RowGroup, at: number, relid: number) => Datum;
const SYSTEM: Readonly<Record<number, SystemValue>> = {
  [CTID]: (group, at) => ({ block: group.block[at], offset: group.offset[at], row: group.firstRow + at }),
  [-2]: (group, at) => group.xmin[at],
  [-3]: (group, at) => group.cmin[at],
  [-4]: (group, at) => group.xmax[at],
  [-5]: (group, at) => group.cmin[at],
  [TABLE_OID_ATTNUM]: (_group, _at, relid) => relid,
};
/** Adds ctid, xmin and their kin of a group's rows: of those that are selected. */
function withSystem(cols: ScanColumns, group: RowGroup, relid: number, columns: readonly number[], sel: Int32Array | null, n: number): ScanColumns {
  const system: Record<number, Vector> = {};
  for (const column of columns) {
    const value = SYSTEM[column] as SystemValue;
    const data = new Array<Datum>(group.rows).fill(null);
    for (let i = 0; i < n; i++) {
      const at = sel === null ? i : (sel[i] as number);
      data[at] = value(group, at, relid);
    }
    system[column] = { kind: "any", scale: -1, data, nulls: null };
  }
  cols.system = system;
  return cols;
}
/** What a scan reads; found once for each plan. */
interface ScanFacts {
  readonly system: readonly number[];
  readonly used: readonly number[];
  /** Whether the filter reads system columns. */
  readonly filtersSystem: boolean;
}
const factsOfPlans = new WeakMap<Plan, ScanFacts>();
function scanFacts(plan: Plan, width: number): ScanFacts {
  const known = factsOfPlans.get(plan);
  if (known !== undefined) return known;
  const facts = { system: systemColumns([plan.targetlist, plan.qual]), filtersSystem: systemColumns(plan.qual).length > 0, used: usedColumns(plan, width) };
  factsOfPlans.set(plan, facts);
  return facts;
}

/** The base of scans of heaps: filters and projects. */
export abstract class HeapScan extends ExecNode {
  readonly relation: Relation;
  readonly heap: Heap | undefined;
  readonly qual: Condition | undefined;
  readonly projector: Projector;
  /** The system columns that the node reads. */
  readonly system: readonly number[];
  /** Whether the filter reads system columns. */
  readonly filtersSystem: boolean;
  /** Whether the table is changed: then rows that nobody sees are noted, to be put away. */
  readonly notices: boolean;
  /** The columns that the node reads, from 0. */
  readonly used: readonly number[];
  constructor(plan: SeqScan | SampleScan | IndexScan | BitmapHeapScan | TidScan | IndexOnlyScan, es: ExecState) {
    super(plan, es);
    const rte = es.stmt.rtable[plan.scanrelid - 1] ?? elog("no range-table entry");
    this.relation = es.catalog.relation(rte.relid);
    this.heap = es.storage.heaps.get(this.relation.relfilenode);
    this.qual = makeCondition(this, plan.qual);
    this.projector = new Projector(plan.targetlist, es, "scan", (varno) => varno === plan.scanrelid);
    const { system, used, filtersSystem } = scanFacts(plan, this.relation.attributes.length);
    this.system = system;
    this.used = used;
    this.filtersSystem = filtersSystem;
    this.notices = es.stmt.resultRelations.includes(plan.scanrelid);
  }
  /** A group's columns; the system's of those of its rows that are selected. */
  columnsOf(group: RowGroup, sel: Int32Array | null, n: number): ScanColumns {
    if (this.system.length === 0) return group.columns;
    return withSystem([...group.columns], group, this.relation.oid, this.system, sel, n);
  }
  /** Whether the snapshot sees a row. */
  sees(heap: Heap, row: number): boolean {
    if (heap.rowVisible(row, this.es.snapshot)) return true;
    if (this.notices) heap.notice(row);
    return false;
  }
  /** Puts the rows of `sel` (null: the first `n`) that pass the filter into `out`, which may be `sel`; answers how many. */
  filter(cols: readonly Vector[], sel: Int32Array | null, n: number, out: Int32Array): number {
    return this.qual === undefined ? n : this.qual.run({ scan: cols }, sel, n, out);
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
  fetch(rows: readonly number[], system: readonly number[], relid: number): { readonly cols: ScanColumns; readonly sel: Int32Array } {
    const group = this.#heap.group(rows[0] as number);
    if (system.length === 0) {
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
  gather(rows: readonly number[], system: readonly number[], relid: number): ScanColumns {
    const cols: ScanColumns = [];
    for (const column of this.#used) cols[column] = this.#heap.gather(column, rows);
    if (system.length > 0) cols.system = this.#system(rows, system, relid);
    return cols;
  }
  #system(rows: readonly number[], columns: readonly number[], relid: number): Record<number, Vector> {
    return Object.fromEntries(
      columns.map((column) => {
        const value = SYSTEM[column] as SystemValue;
        const data = rows.map((row) => {
          const group = this.#heap.group(row);
          return value(group, row - group.firstRow, relid);
        });
        return [column, { kind: "any", scale: -1, data, nulls: null }];
      }),
    );
  }
}
