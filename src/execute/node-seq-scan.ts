/** SeqScan: a table's rows as they lie. @see src/backend/executor/nodeSeqscan.c */
import { TABLE_OID_ATTNUM } from "../catalog/system-attributes.ts";
import { virtualRows } from "../catalog/virtual-rows.ts";
import { bmsIsMember } from "../nodes/bitmapset.ts";
import type { PlannedStmt, SeqScan } from "../nodes/plannodes.ts";
import type { Datum } from "../nodes/primnodes.ts";
import { GROUP_ROWS, type RowGroup } from "../storage/heap.ts";
import type { Vector } from "../storage/vector.ts";
import { elog, notSupported } from "../utils/errors.ts";
import { type Batch, type Pull, rowRange, RowStore } from "./exec-state.ts";
import { HeapScan } from "./heap-scan.ts";
import { tellPages, tellVersions } from "./tell.ts";

/** Whether the query reads a column; a scan's own target list may hold more. The set's members begin at attnum -7. */
function readsColumn(stmt: PlannedStmt, scanrelid: number, attnum: number): boolean {
  const info = stmt.permInfos[(stmt.rtable[scanrelid - 1]?.perminfoindex ?? 0) - 1];
  return info === undefined || bmsIsMember(attnum + 7, info.selectedCols) || bmsIsMember(7, info.selectedCols);
}

export class SeqScanState extends HeapScan {
  #group = 0;
  #sel: Int32Array | undefined;
  #cols: readonly Vector[] = [];
  #at = 0;
  #n = 0;
  #virtual: RowStore | undefined;

  *next(n: number): Pull {
    if (this.es.turnOver()) yield "yield";
    for (;;) {
      if (this.#at < this.#n && this.es.counts === true && this.qual !== undefined) {
        const batch = this.#some(n);
        if (batch !== null) return batch;
      } else if (this.#at < this.#n) {
        const take = Math.min(n, this.#n - this.#at);
        const sel = (this.#sel as Int32Array).subarray(this.#at, this.#at + take);
        this.#at += take;
        if (this.es.probe.active) this.#tellPages(sel);
        return this.output(this.#cols, sel, take);
      }
      if (!this.#load()) return null;
    }
  }
  /** Tests no more rows than it takes to give so many. */
  #some(n: number): Batch | null {
    const found = new Int32Array(Math.min(n, this.#n - this.#at));
    let kept = 0;
    while (kept < found.length && this.#at < this.#n) {
      const sel = (this.#sel as Int32Array).slice(this.#at, this.#at + found.length - kept);
      this.#at += sel.length;
      const passed = this.filter(this.#cols, sel, sel.length, sel);
      found.set(sel.subarray(0, passed), kept);
      kept += passed;
    }
    return kept === 0 ? null : this.output(this.#cols, found.subarray(0, kept), kept);
  }
  /** The pages up to the last row that is given; where it is the group's last, to the end of the group. */
  #tellPages(sel: Int32Array): void {
    const group = this.heap?.groups[this.#group - 1];
    if (this.heap === undefined || group === undefined) return;
    const last = this.#at === this.#n ? group.rows : (sel.at(-1) as number) + 1;
    tellPages(this, this.relation.relname, this.heap, rowRange(group.firstRow, last));
  }
  /** Brings in the next group. */
  #load(): boolean {
    this.es.checkInterrupts();
    this.#at = 0;
    this.#n = 0;
    if (this.heap === undefined) return this.#loadVirtual();
    if (this.#group === 0) this.heap.log.serializable?.readTable(this.heap);
    const group = this.heap.groups[this.#group++];
    if (group === undefined) return false;
    if (group.allVisible) this.selectVisible(group, null, group.rows);
    else {
      if (this.es.probe.active) tellVersions(this, this.relation.relname, this.heap, group);
      const sel = new Int32Array(group.rows);
      this.selectVisible(group, sel, this.heap.select(group, this.es.snapshot, sel, this.notices));
    }
    if (this.es.probe.active && this.#n === 0) this.#tellPages(rowRange(0, 0));
    return true;
  }
  /** Takes the rows of a group that the statement sees. */
  protected selectVisible(group: RowGroup, sel: Int32Array | null, n: number): void {
    this.#cols = this.filtersSystem ? this.columnsOf(group, sel, n) : group.columns;
    this.#select(sel, n);
    // System columns are made of the rows that are left.
    if (!this.filtersSystem) this.#cols = this.columnsOf(group, this.#sel as Int32Array, this.#n);
  }
  /** Makes ready the rows of `sel` that pass the filter. */
  #select(sel: Int32Array | null, n: number): void {
    // Where each row counts, they are tested when they are asked for.
    const all = this.qual === undefined || this.es.counts === true;
    this.#sel = sel ?? (all ? rowRange(0, n) : new Int32Array(n));
    this.#n = all ? n : this.filter(this.#cols, sel, n, this.#sel);
  }
  /** A sequence as a table of one row. */
  #sequenceRow(): Readonly<Record<string, Datum>> {
    const state = this.es.storage.sequences.get(this.relation.relfilenode) ?? elog("sequence without state");
    return { last_value: state.last, log_cnt: state.logged ?? 0, is_called: state.called };
  }
  /** The rows of a system catalog. */
  #loadVirtual(): boolean {
    if (this.#virtual === undefined) {
      this.#virtual = new RowStore(this.relation.attributes.length);
      const { attributes, relname } = this.relation;
      const used = new Set(attributes.filter((attribute) => readsColumn(this.es.stmt, (this.plan as SeqScan).scanrelid, attribute.attnum)));
      for (const row of this.relation.relkind === "S" ? [this.#sequenceRow()] : virtualRows(this.es.catalog, relname)) {
        const values = attributes.map((attribute) => {
          const value = row[attribute.attname];
          return value === undefined && used.has(attribute) ? notSupported(`${relname}.${attribute.attname}`) : (value ?? null);
        });
        this.#virtual.push(values as Datum[]);
      }
    }
    const batch = this.#virtual.slice(this.#group++ * GROUP_ROWS, GROUP_ROWS);
    if (batch === null) return false;
    this.#cols = this.system.length === 0 ? batch.cols : Object.assign([...batch.cols], { system: this.#virtualSystem(batch.n) });
    this.#select(batch.sel === null ? null : batch.sel.slice(0, batch.n), batch.n);
    return true;
  }
  /** Rows of catalogs have no places here; that they are the catalog's is all that is known. */
  #virtualSystem(n: number): Readonly<Record<number, Vector>> {
    if (this.system.some((column) => column !== TABLE_OID_ATTNUM)) notSupported("system columns of catalogs but tableoid");
    return { [TABLE_OID_ATTNUM]: { kind: "any", scale: -1, data: new Array<Datum>(n).fill(this.relation.oid), nulls: null } };
  }
  override unread(): number | undefined {
    const { heap } = this;
    if (heap === undefined) return undefined;
    const waiting = this.qual === undefined ? this.#n - this.#at : 0;
    return heap.groups.slice(this.#group).reduce((sum, { rows }) => sum + rows, waiting);
  }
  rescan(): void {
    this.#group = 0;
    this.#at = 0;
    this.#n = 0;
  }
}

// Index conditions
