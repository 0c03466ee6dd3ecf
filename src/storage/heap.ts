/**
 * A table's rows: row groups of column vectors, with tuple headers (xmin, xmax, command ids) as vectors beside them,
 * laid over PostgreSQL's page accounting, so that ctid, relpages and costs are PostgreSQL's.
 *
 * A row's number never changes while it lives; `block` and `offset` say where it stands. Rows are appended, so
 * row order is page order.
 *
 * @see src/backend/access/heap/heapam.c
 */
import type { Attribute } from "../catalog/root.ts";
import type { Datum } from "../nodes/primnodes.ts";
import { BLCKSZ, ITEM_ID, PAGE_HEADER } from "../utils/page-format.ts";
import { maxAlign, tupleSize } from "./pages.ts";
import { Suspended } from "../utils/suspended.ts";
import { RowLocks, type RowLockStrength } from "./row-locks.ts";
import { ABORTED_XID, FROZEN_XID, type Snapshot, type TransactionLog, xidVisible } from "./transaction.ts";
import { anyVector, MutableVector, type Vector, vectorGet, type VectorImage, vectorKindOf } from "./vector.ts";

/** In the place of xmax: there is no row. */
const UNUSED = 0xffffffff;
const GROUP_BITS = 11;
/** Rows of a full group. */
export const GROUP_ROWS: number = 2 ** GROUP_BITS;

/** A row group as lists, one entry a row. */
interface GroupImage {
  readonly rows: number;
  readonly allVisible: boolean;
  readonly columns: readonly VectorImage[];
  readonly xmin: readonly number[];
  readonly xmax: readonly number[];
  readonly cmin: readonly number[];
  readonly block: readonly number[];
  readonly offset: readonly number[];
  readonly newer: readonly number[] | undefined;
}
/** How a heap's rows lie on its pages, and what became of them; not the rows. */
interface HeapLayout {
  readonly rowCount: number;
  readonly fill: number;
  readonly used: number;
  readonly extent: number;
  readonly free: number;
  readonly lines: number;
  readonly unused: readonly number[];
  readonly deletions: readonly (readonly [row: number, deletion: number])[];
  readonly visible: readonly number[] | undefined;
}
/** A heap as lists. */
export interface HeapImage extends HeapLayout {
  readonly attributes: readonly Attribute[];
  readonly groups: readonly GroupImage[];
}

export class RowGroup {
  readonly columns: MutableVector[];
  readonly firstRow: number;
  rows = 0;
  capacity: number;
  xmin: Uint32Array;
  xmax: Uint32Array;
  cmin: Uint32Array;
  block: Uint32Array;
  offset: Uint16Array;
  /** Everyone sees every row: no checks are needed. */
  allVisible = false;
  /** The newer version of each row that was updated, its number plus one. */
  newer: Uint32Array | undefined;

  constructor(attributes: readonly Attribute[], firstRow: number, capacity: number) {
    this.firstRow = firstRow;
    this.capacity = capacity;
    this.columns = attributes.map((attribute) => new MutableVector(vectorKindOf(attribute.atttypid), capacity));
    this.xmin = new Uint32Array(capacity);
    this.xmax = new Uint32Array(capacity);
    this.cmin = new Uint32Array(capacity);
    this.block = new Uint32Array(capacity);
    this.offset = new Uint16Array(capacity);
  }

  copy(attributes: readonly Attribute[]): RowGroup {
    const made = new RowGroup(attributes, this.firstRow, 0);
    this.columns.forEach((column, i) => {
      made.columns[i] = column.copy();
    });
    [made.rows, made.capacity, made.allVisible] = [this.rows, this.capacity, this.allVisible];
    [made.xmin, made.xmax, made.cmin, made.block, made.offset] = [this.xmin.slice(), this.xmax.slice(), this.cmin.slice(), this.block.slice(), this.offset.slice()];
    made.newer = this.newer?.slice();
    return made;
  }
  image(): GroupImage {
    const { rows, allVisible } = this;
    const list = (values: Uint32Array | Uint16Array): number[] => Array.from(values.subarray(0, rows));
    return {
      rows, allVisible, columns: this.columns.map((column) => column.image(rows)),
      xmin: list(this.xmin), xmax: list(this.xmax), cmin: list(this.cmin), block: list(this.block), offset: list(this.offset), newer: this.newer && list(this.newer),
    };
  }
  static of(image: GroupImage, firstRow: number): RowGroup {
    const made = new RowGroup([], firstRow, image.rows);
    made.columns.push(...image.columns.map((column) => MutableVector.of(column)));
    [made.rows, made.allVisible] = [image.rows, image.allVisible];
    for (const name of ["xmin", "xmax", "cmin", "block", "offset"] as const) made[name].set(image[name]);
    made.newer = image.newer && Uint32Array.from(image.newer);
    return made;
  }
  grow(): void {
    const capacity = Math.min(this.capacity * 4, GROUP_ROWS);
    for (const column of this.columns) column.reserve(capacity);
    const copy = <A extends Uint32Array | Uint16Array>(into: A, from: A): A => {
      into.set(from);
      return into;
    };
    this.xmin = copy(new Uint32Array(capacity), this.xmin);
    this.xmax = copy(new Uint32Array(capacity), this.xmax);
    this.cmin = copy(new Uint32Array(capacity), this.cmin);
    this.block = copy(new Uint32Array(capacity), this.block);
    this.offset = copy(new Uint16Array(capacity), this.offset);
    if (this.newer !== undefined) this.newer = copy(new Uint32Array(capacity), this.newer);
    this.capacity = capacity;
  }
}

/** What became of a row that is no longer the newest: whether it has a newer version, and that the same keys. */
export type Fate = (typeof FATES)[number];
const FATES = ["deleted", "updated", "updated_same_keys"] as const;
/** What changes of a row when it is deleted; `deletion` as the heap keeps it. */
export interface RowHeader {
  readonly xmax: number;
  readonly cmin: number;
  readonly deletion: number | undefined;
}
export type TupleState = "live" | "self_updated" | "updated" | "deleted" | "being_modified";

/** A column, and how its values are held. */
interface Shape {
  readonly column: number;
  readonly kind: string;
  readonly scale: number;
}
/** Stands for values that are held another way. */
const mixed: Datum[] = [];

/** @see MAX_BUFFERS_TO_EXTEND_BY */
const MAX_PAGES_AT_ONCE = 64;
/** @see REL_TRUNCATE_MINIMUM, REL_TRUNCATE_FRACTION */
const TRUNCATE_MINIMUM = 1000;
const TRUNCATE_FRACTION = 16;

export class Heap {
  readonly attributes: readonly Attribute[];
  readonly log: TransactionLog;
  readonly groups: RowGroup[] = [];
  #fill: number;
  rowCount = 0;
  /** Pages that rows have been put on. */
  #used = 0;
  /** Pages that were added to the file at least. */
  #extent = 0;
  #free = 0;
  #lines = 0;

  constructor(attributes: readonly Attribute[], log: TransactionLog, fillfactor = 100) {
    this.attributes = attributes;
    this.log = log;
    this.locks = new RowLocks(log);
    this.#fill = Math.floor((BLCKSZ * (100 - fillfactor)) / 100);
  }

  group(row: number): RowGroup {
    return this.groups[row >>> GROUP_BITS] as RowGroup;
  }

  /** Pages of the file. */
  get pages(): number {
    return Math.max(this.#used, this.#extent);
  }
  /** The rows came in bulk: pages were added as many at a time as there were before, 64 at most. @see RelationAddBlocks */
  extendInBulk(): void {
    for (this.#extent = Math.min(this.#used, 1); this.#extent < this.#used; ) this.#extent += Math.min(this.#extent, MAX_PAGES_AT_ONCE);
  }
  /** Gives empty pages at the end back, if there are enough of them. @see should_attempt_truncation */
  truncate(): void {
    const empty = this.pages - this.#used;
    if (empty >= TRUNCATE_MINIMUM || (empty > 0 && empty >= this.pages / TRUNCATE_FRACTION)) this.#extent = 0;
  }

  /** Takes room on the last page, or begins a new one. */
  #isFull(need: number): boolean {
    return this.#used === 0 || this.#free < need + this.#fill || this.#lines >= 291;
  }
  #place(size: number): void {
    const need = maxAlign(size) + ITEM_ID;
    // Nobody has noted the empty pages at the end: the last one is tried, and then the file grows.
    const hasEmpty = this.#extent > this.#used;
    if (hasEmpty || this.#isFull(need)) {
      this.#used = hasEmpty ? this.#extent : this.#used + 1;
      this.#free = BLCKSZ - PAGE_HEADER;
      this.#lines = 0;
    }
    this.#free -= need;
    this.#lines++;
  }

  /** Appends a row; answers its number. */
  insert(values: readonly Datum[], xid: number, cid: number): number {
    const size = tupleSize(this.attributes, values);
    const slot = this.#unused.length > 0 && this.#isFull(maxAlign(size) + ITEM_ID) ? this.#unused.pop() : undefined;
    return slot === undefined ? this.#append(values, size, xid, cid) : this.#reuse(slot, values, xid, cid);
  }
  /** The places of rows that nobody sees and no index knows; taken before a new page is. */
  readonly #unused: number[] = [];
  #reuse(row: number, values: readonly Datum[], xid: number, cid: number): number {
    const group = this.group(row);
    const at = row - group.firstRow;
    for (let i = 0; i < group.columns.length; i++) (group.columns[i] as MutableVector).set(at, values[i] ?? null, group.rows);
    group.xmin[at] = xid;
    group.xmax[at] = 0;
    group.cmin[at] = cid;
    if (group.newer !== undefined) group.newer[at] = 0;
    group.allVisible = false;
    this.#visible?.delete(group.block[at] as number);
    this.#deletions.delete(row);
    this.log.journal?.add({ heap: this, row, before: undefined });
    return row;
  }
  /** Rows that a statement which changes the table has met, and that nobody sees any more. */
  noticed: number[] = [];
  notice(row: number): void {
    if (this.isDeadToAll(row)) this.noticed.push(row);
  }
  /** Whether no snapshot, of now or of later, sees a row. @see HeapTupleSatisfiesVacuum */
  isDeadToAll(row: number): boolean {
    const group = this.group(row);
    const at = row - group.firstRow;
    const xmax = group.xmax[at] as number;
    if (xmax === UNUSED) return false;
    if (this.log.status(group.xmin[at] as number) === "aborted") return true;
    return xmax !== 0 && xmax < this.log.horizon && this.log.status(xmax) === "committed";
  }
  /** A row that no index knows any more leaves its place. @see heap_page_prune_execute */
  release(row: number): void {
    const group = this.group(row);
    const at = row - group.firstRow;
    group.xmin[at] = ABORTED_XID;
    group.xmax[at] = UNUSED;
    this.#deletions.delete(row);
    this.#unused.push(row);
  }
  #append(values: readonly Datum[], size: number, xid: number, cid: number): number {
    let group = this.groups.at(-1);
    if (group === undefined || group.rows === GROUP_ROWS) {
      group = new RowGroup(this.attributes, this.groups.length * GROUP_ROWS, this.groups.length === 0 ? 32 : GROUP_ROWS);
      this.groups.push(group);
    }
    if (group.rows === group.capacity) group.grow();
    const at = group.rows++;
    const columns = group.columns;
    for (let i = 0; i < columns.length; i++) (columns[i] as MutableVector).set(at, values[i] ?? null, at);
    this.#place(size);
    group.xmin[at] = xid;
    group.cmin[at] = cid;
    group.block[at] = this.#used - 1;
    group.offset[at] = this.#lines;
    group.allVisible = false;
    this.#visible?.delete(this.#used - 1);
    this.rowCount++;
    const row = group.firstRow + at;
    this.log.journal?.add({ heap: this, row, before: undefined });
    return row;
  }
  /** Makes a row that a statement put in one that was never there. */
  forget(row: number): void {
    const group = this.group(row);
    group.xmin[row - group.firstRow] = ABORTED_XID;
  }
  /** Gives a row back what its header said before a statement took it away. */
  restore(row: number, { xmax, cmin, deletion }: RowHeader): void {
    const group = this.group(row);
    const at = row - group.firstRow;
    group.xmax[at] = xmax;
    group.cmin[at] = cmin;
    if (deletion === undefined) this.#deletions.delete(row);
    else this.#deletions.set(row, deletion);
  }

  /** Marks a row deleted. */
  delete(row: number, xid: number, cid: number, fate: Fate = "deleted"): void {
    const group = this.group(row);
    const at = row - group.firstRow;
    this.log.journal?.add({ heap: this, row, before: { xmax: group.xmax[at] as number, cmin: group.cmin[at] as number, deletion: this.#deletions.get(row) } });
    this.log.serializable?.wroteRow(this, row);
    group.xmax[at] = xid;
    group.cmin[at] = group.xmin[at] === xid ? (group.cmin[at] as number) : cid;
    this.#deletions.set(row, cid * FATES.length + FATES.indexOf(fate));
    group.allVisible = false;
    this.#visible?.delete(group.block[at] as number);
  }
  /** The pages of which everybody sees every row, as VACUUM found them; whoever changes one takes it out. @see visibilitymap.c */
  #visible: Set<number> | undefined;
  isPageVisible(row: number): boolean {
    const group = this.group(row);
    return this.#visible?.has(group.block[row - group.firstRow] as number) === true;
  }
  markVisiblePages(): void {
    this.#visible = new Set(Array.from({ length: this.pages }, (_, block) => block));
    for (const group of this.groups) {
      for (let at = 0; at < group.rows; at++) {
        if (group.xmax[at] !== 0 || this.log.status(group.xmin[at] as number) !== "committed") this.#visible.delete(group.block[at] as number);
      }
    }
  }
  /** When rows were deleted, by command id, and their fates: in one number. */
  readonly #deletions = new Map<number, number>();
  #fate(row: number): Fate {
    return FATES[(this.#deletions.get(row) ?? 0) % FATES.length] as Fate;
  }

  /** The rows that stand on a page, by their line pointers. */
  *rowsOf(block: number): Generator<number> {
    for (const group of this.groups) {
      if (group.rows === 0 || (group.block[0] as number) > block || (group.block[group.rows - 1] as number) < block) continue;
      for (let i = 0; i < group.rows; i++) if (group.block[i] === block) yield group.firstRow + i;
    }
  }
  /** The row that stands at a place. */
  rowAt(block: number, offset: number): number | undefined {
    for (const row of this.rowsOf(block)) {
      const group = this.group(row);
      if (group.offset[row - group.firstRow] === offset) return row;
    }
    return undefined;
  }
  /** Whether a row has left its place. */
  isUnused(row: number): boolean {
    const group = this.group(row);
    return group.xmax[row - group.firstRow] === UNUSED;
  }

  /** Whether a snapshot sees a row. @see HeapTupleSatisfiesMVCC */
  visible(group: RowGroup, at: number, snapshot: Snapshot): boolean {
    const xmin = group.xmin[at] as number;
    if (snapshot.own.has(xmin)) {
      if ((group.cmin[at] as number) >= snapshot.curcid || this.log.status(xmin) === "aborted") return false;
    } else if (!xidVisible(this.log, snapshot, xmin)) return false;
    const xmax = group.xmax[at] as number;
    if (xmax === 0) return true;
    if (snapshot.own.has(xmax)) return this.log.status(xmax) === "aborted" || Math.floor((this.#deletions.get(group.firstRow + at) ?? 0) / FATES.length) >= snapshot.curcid;
    return !xidVisible(this.log, snapshot, xmax);
  }

  rowVisible(row: number, snapshot: Snapshot): boolean {
    const group = this.group(row);
    return group.allVisible || this.visible(group, row - group.firstRow, snapshot);
  }

  /** Notes which row an update has made of one. */
  follow(row: number, made: number): void {
    const group = this.group(row);
    group.newer ??= new Uint32Array(group.capacity);
    group.newer[row - group.firstRow] = made + 1;
    this.locks.copy(row, made);
  }
  /** The next version of a row; undefined of the newest. @see t_ctid */
  newerOf(row: number): number | undefined {
    const group = this.group(row);
    const at = row - group.firstRow;
    const next = (group.newer?.[at] ?? 0) - 1;
    // Another row may stand there by now.
    return next < 0 || this.xmin(next) !== group.xmax[at] ? undefined : next;
  }
  /** The newest version of a row that a snapshot sees. @see heap_get_latest_tid */
  latest(row: number, snapshot: Snapshot): number | undefined {
    let found: number | undefined;
    for (let at: number | undefined = row; at !== undefined; at = this.newerOf(at)) if (this.rowVisible(at, snapshot)) found = at;
    return found;
  }

  /** The locks on rows, of this table. */
  readonly locks: RowLocks;

  /** What an UPDATE or DELETE finds of a row that its snapshot sees. */
  state(row: number, ownXids: ReadonlySet<number>): TupleState {
    const group = this.group(row);
    const xmax = group.xmax[row - group.firstRow] as number;
    if (xmax === 0 || this.log.status(xmax) === "aborted") return "live";
    if (ownXids.has(xmax)) return "self_updated";
    if (this.log.status(xmax) === "running") return "being_modified";
    return this.#fate(row) === "deleted" ? "deleted" : "updated";
  }
  /**
   * As `state`, for a transaction that wants to change the row, or lock it: it waits for others that are changing it, or hold
   * a lock against it. @see HeapTupleSatisfiesUpdate, heap_lock_tuple
   */
  claim(row: number, ownXids: ReadonlySet<number>, strength: RowLockStrength): Exclude<TupleState, "being_modified"> {
    const state = this.state(row, ownXids);
    if (state === "being_modified") {
      // Whoever only refers to the row does not mind what else of it changes.
      if (strength === 1 && this.#fate(row) === "updated_same_keys") return "live";
      const group = this.group(row);
      throw new Suspended({ kind: "transaction", xid: group.xmax[row - group.firstRow] as number });
    }
    const holder = state === "live" ? this.locks.against(row, ownXids, strength) : undefined;
    if (holder !== undefined) throw new Suspended({ kind: "transaction", xid: holder });
    return state;
  }

  /** A row that is there for a transaction as of now: inserted by nobody who failed, deleted by nobody. What others are about decides only when they end. */
  live(row: number, ownXids: ReadonlySet<number>): boolean {
    const state = this.state(row, ownXids);
    const group = this.group(row);
    const at = row - group.firstRow;
    const xmin = group.xmin[at] as number;
    const inserted = this.log.status(xmin);
    if (inserted === "aborted") return false;
    if (inserted === "running" && !ownXids.has(xmin)) throw new Suspended({ kind: "transaction", xid: xmin });
    if (state === "being_modified") throw new Suspended({ kind: "transaction", xid: group.xmax[at] as number });
    return state === "live";
  }
  /** A row that a foreign key may refer to, or that refers to another: committed, and not about to go. @see ri_PerformCheck (FOR KEY SHARE) */
  referable(row: number, ownXids: ReadonlySet<number>): boolean {
    const group = this.group(row);
    const xmin = group.xmin[row - group.firstRow] as number;
    const status = this.log.status(xmin);
    return (ownXids.has(xmin) ? status !== "aborted" : status === "committed") && this.claim(row, ownXids, 1) === "live";
  }
  /** As `live`, without waiting: what others have not committed has not happened. */
  committedLive(row: number, ownXids: ReadonlySet<number>): boolean {
    const group = this.group(row);
    const xmin = group.xmin[row - group.firstRow] as number;
    const state = this.state(row, ownXids);
    return (state === "live" || state === "being_modified") && (ownXids.has(xmin) ? this.log.status(xmin) !== "aborted" : this.log.status(xmin) === "committed");
  }

  /** The transaction that inserted a row. */
  xmin(row: number): number {
    const group = this.group(row);
    return group.xmin[row - group.firstRow] as number;
  }
  /** A row is dead to everyone, or was never committed. */
  dead(row: number): boolean {
    const group = this.group(row);
    const at = row - group.firstRow;
    if (this.log.status(group.xmin[at] as number) === "aborted") return true;
    const xmax = group.xmax[at] as number;
    return xmax !== 0 && this.log.status(xmax) === "committed";
  }

  /** Fills `sel` with the visible rows of a group; answers how many. @param notice whether to note those that nobody sees */
  select(group: RowGroup, snapshot: Snapshot, sel: Int32Array, notice = false): number {
    let n = 0;
    let everyone = !this.log.anyOther;
    for (let i = 0; i < group.rows; i++) {
      if (this.visible(group, i, snapshot)) sel[n++] = i;
      else {
        everyone = false;
        if (notice) this.notice(group.firstRow + i);
      }
      if (group.xmax[i] !== 0) everyone = false;
    }
    if (everyone) group.allVisible = true;
    return n;
  }

  /** A column's values for rows of any groups, as one vector. */
  gather(column: number, rows: readonly number[]): Vector {
    const { kind, scale } = this.group(rows[0] as number).columns[column] as MutableVector;
    const shape = { column, kind, scale };
    const data = kind === "any" ? this.#gatherValues(rows, shape) : this.#gatherNumbers(rows, shape);
    return data === mixed ? this.#gatherMixed(column, rows) : { kind, scale, data, nulls: this.#gatherNulls(column, rows, data) };
  }
  #gatherValues(rows: readonly number[], shape: Shape): Datum[] {
    const values = new Array<Datum>(rows.length);
    for (let i = 0, at = -1, from: Vector["data"] = []; i < rows.length; i++) {
      const row = rows[i] as number;
      if (row >>> GROUP_BITS !== at) {
        at = row >>> GROUP_BITS;
        from = this.#dataOf(at, shape);
        if (from === mixed) return mixed;
      }
      values[i] = from[row & (GROUP_ROWS - 1)];
    }
    return values;
  }
  #gatherNumbers(rows: readonly number[], shape: Shape): Vector["data"] {
    const values = shape.kind === "i32" ? new Int32Array(rows.length) : shape.kind === "bool" ? new Uint8Array(rows.length) : new Float64Array(rows.length);
    for (let i = 0, at = -1, from: Vector["data"] = values; i < rows.length; i++) {
      const row = rows[i] as number;
      if (row >>> GROUP_BITS !== at) {
        at = row >>> GROUP_BITS;
        from = this.#dataOf(at, shape);
        if (from === mixed) return mixed;
      }
      values[i] = from[row & (GROUP_ROWS - 1)] as number;
    }
    return values;
  }
  /** A group's column; `mixed` where it is held another way than the shape says. */
  #dataOf(group: number, { column, kind, scale }: Shape): Vector["data"] {
    const vector = (this.groups[group] as RowGroup).columns[column] as MutableVector;
    return vector.kind === kind && vector.scale === scale ? vector.data : mixed;
  }
  readonly #gatherMixed = (column: number, rows: readonly number[]): Vector => anyVector(rows.map((row) => this.value(row, column)));
  #gatherNulls(column: number, rows: readonly number[], data: Vector["data"]): Uint8Array | null {
    let nulls: Uint8Array | null = null;
    let at = -1;
    let from: Uint8Array | null = null;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number;
      if (row >>> GROUP_BITS !== at) {
        at = row >>> GROUP_BITS;
        from = (this.groups[at] as RowGroup).columns[column]?.nulls ?? null;
      }
      if (from === null || from[row & (GROUP_ROWS - 1)] !== 1) continue;
      nulls ??= new Uint8Array(rows.length);
      nulls[i] = 1;
      if (Array.isArray(data)) data[i] = null;
    }
    return nulls;
  }
  value(row: number, column: number): Datum {
    const group = this.group(row);
    return vectorGet(group.columns[column] as MutableVector, row - group.firstRow);
  }
  values(row: number): Datum[] {
    const group = this.group(row);
    return group.columns.map((column) => vectorGet(column, row - group.firstRow));
  }

  #layout(): HeapLayout {
    return { rowCount: this.rowCount, fill: this.#fill, used: this.#used, extent: this.#extent, free: this.#free, lines: this.#lines, unused: [...this.#unused], deletions: [...this.#deletions], visible: this.#visible && [...this.#visible] };
  }
  static #laidOut(attributes: readonly Attribute[], log: TransactionLog, layout: HeapLayout): Heap {
    const made = new Heap(attributes, log);
    [made.rowCount, made.#fill, made.#used, made.#extent, made.#free, made.#lines] = [layout.rowCount, layout.fill, layout.used, layout.extent, layout.free, layout.lines];
    for (const row of layout.unused) made.#unused.push(row);
    for (const [row, deletion] of layout.deletions) made.#deletions.set(row, deletion);
    made.#visible = layout.visible && new Set(layout.visible);
    return made;
  }
  /** Another heap with the same rows, each under its number. */
  copy(log: TransactionLog): Heap {
    const made = Heap.#laidOut(this.attributes, log, this.#layout());
    for (const group of this.groups) made.groups.push(group.copy(this.attributes));
    return made;
  }
  image(): HeapImage {
    return { attributes: this.attributes, groups: this.groups.map((group) => group.image()), ...this.#layout() };
  }
  static of(image: HeapImage, log: TransactionLog): Heap {
    const made = Heap.#laidOut(image.attributes, log, image);
    for (const [i, group] of image.groups.entries()) made.groups.push(RowGroup.of(group, i * GROUP_ROWS));
    return made;
  }
  /** VACUUM: rows that nobody can see are dropped and the table is laid out anew; the caller rebuilds its indexes. Answers rows kept. */
  compact(): { readonly heap: Heap; readonly removed: number } {
    const heap = new Heap(this.attributes, this.log);
    let removed = 0;
    for (const group of this.groups) {
      for (let i = 0; i < group.rows; i++) {
        const row = group.firstRow + i;
        if (this.dead(row)) removed++;
        else heap.insert(this.values(row), FROZEN_XID, 0);
      }
    }
    return { heap, removed };
  }
}
