/**
 * INSERT, UPDATE and DELETE.
 *
 * @see src/backend/executor/nodeModifyTable.c
 */
import type { Eval } from "../expr/context.ts";
import { buildExpr } from "../expr/interpret.ts";
import type { ModifyTable } from "../nodes/plannodes.ts";
import type { Datum, TargetEntry } from "../nodes/primnodes.ts";
import type { Node } from "../nodes/nodes.ts";
import { mapExpr, mapNodes } from "../nodes/walk.ts";
import { anyVector, type Vector, vectorGet } from "../storage/vector.ts";
import { elog, ERRCODE, ereport } from "../utils/errors.ts";
import { type Batch, BatchBuilder, ExecNode, type ExecState, MANY, type Pull, rowAt } from "./exec-state.ts";
import { builderOf, buildList, buildQual, evaluationOrder } from "./exec-expr.ts";
import type { NoteChange } from "./foreign-keys.ts";
import { WritableTable } from "./table-access.ts";

type Slot = { cols: readonly Vector[]; row: number };
const one = (values: readonly Datum[]): Vector[] => values.map((value) => anyVector([value]));

export class ModifyTableState extends ExecNode {
  declare readonly plan: ModifyTable;
  readonly child: ExecNode;
  readonly #table: WritableTable;
  readonly #note: NoteChange;
  readonly #returning: readonly Eval[] | undefined;
  #buffered: Batch[] = [];
  #done = false;

  constructor(plan: ModifyTable, es: ExecState, child: ExecNode) {
    super(plan, es);
    this.child = child;
    const rte = es.stmt.rtable[plan.nominalRelation - 1] ?? elog("no target relation");
    this.#table = new WritableTable(es.catalog.relation(rte.relid), es.catalog, es.storage, es.session);
    this.#note = es.triggers?.noteFor(es.catalog, this.#table.relation);
    const list = plan.returningLists[0];
    // OLD and NEW travel in the inner and scan slots.
    const placed = list === undefined ? undefined : mapNodes(list, (tle) => placeOldAndNew(tle, this.#table.relation.attributes.length));
    this.#returning = placed === undefined ? undefined : buildList(placed.map((tle) => tle.expr), es);
  }
  override children(): readonly ExecNode[] {
    return [this.child];
  }
  /** Whether a row counts for uniqueness: not dead, nor deleted by us. */
  readonly #live = (row: number): boolean => {
    const state = this.#table.heap.state(row, this.es.ownXids());
    const group = this.#table.heap.group(row);
    return state !== "deleted" && state !== "self_updated" && this.es.storage.log.status(group.xmin[row - group.firstRow] as number) !== "aborted";
  };

  *next(): Pull {
    if (!this.#done) {
      this.#done = true;
      yield* this.#run();
    }
    const batch = this.#buffered.shift();
    return batch ?? null;
  }
  /** All changes are made before the first RETURNING row is handed out. */
  *#run(): Generator<"yield", void> {
    for (let batch = yield* this.child.next(MANY); batch !== null; batch = yield* this.child.next(MANY)) {
      const builder = new BatchBuilder(this.#returning?.length ?? 0);
      for (let i = 0; i < batch.n; i++) this.#change(batch, rowAt(batch, i), builder);
      const out = this.#returning === undefined ? null : builder.take();
      if (out !== null) this.#buffered.push(out);
      this.es.checkInterrupts();
    }
  }
  #change(batch: Batch, row: number, builder: BatchBuilder): void {
    const width = this.#table.relation.attributes.length;
    const outer: Slot = { cols: batch.cols, row };
    switch (this.plan.operation) {
      case "CMD_INSERT": {
        const values = Array.from({ length: width }, (_, c) => vectorGet(batch.cols[c] as Vector, row));
        this.#insert(values, outer, builder);
        return;
      }
      case "CMD_UPDATE":
      case "CMD_DELETE": {
        const at = this.child.plan.targetlist.findIndex((tle) => tle.resname === "ctid" && tle.resjunk);
        const tid = vectorGet(batch.cols[at] as Vector, row) as { row: number } | null;
        if (tid === null) return;
        if (this.plan.operation === "CMD_DELETE") this.#delete(tid.row, outer, builder);
        else this.#update(tid.row, this.#newValues(tid.row, (c) => vectorGet(batch.cols[c] as Vector, row)), outer, builder);
        return;
      }
      default:
        elog(`unexpected operation ${this.plan.operation}`);
    }
  }
  #newValues(row: number, value: (column: number) => Datum): Datum[] {
    const values = this.#table.heap.values(row);
    (this.plan.updateColnosLists[0] ?? []).forEach((attnum, i) => {
      values[attnum - 1] = value(i);
    });
    return values;
  }

  #insert(values: Datum[], outer: Slot, builder: BatchBuilder): void {
    this.#table.check(values);
    if (this.plan.onConflictAction !== "ONCONFLICT_NONE") {
      const conflict = this.#findConflict(values);
      if (conflict >= 0) {
        if (this.plan.onConflictAction === "ONCONFLICT_UPDATE") this.#conflictUpdate(conflict, values, outer, builder);
        return;
      }
    }
    const row = this.#table.insert(values, this.es.xid(), this.es.cid, this.#live);
    this.#note?.({ row, old: null, fresh: values });
    this.es.processed++;
    this.#return(values, null, outer, builder);
  }
  /** The row that an arbiter index (or any unique one) finds in the way. */
  #findConflict(values: readonly Datum[]): number {
    for (const index of this.#table.indexes) {
      if (!index.info.unique || (this.plan.arbiterIndexes.length > 0 && !this.plan.arbiterIndexes.includes(index.info.indexrelid))) continue;
      if (index.predicate !== undefined && !index.predicate(values)) continue;
      const row = this.#table.conflict(index, index.key(values), -1, this.#live);
      if (row >= 0) return row;
    }
    return -1;
  }
  #conflictUpdate(row: number, excluded: readonly Datum[], outer: Slot, builder: BatchBuilder): void {
    const { plan, ec, es } = this;
    const group = this.#table.heap.group(row);
    if (es.ownXids().has(group.xmin[row - group.firstRow] as number) && (group.cmin[row - group.firstRow] as number) >= es.cid) {
      ereport({ code: ERRCODE.cardinality_violation, message: "ON CONFLICT DO UPDATE command cannot affect row a second time", hint: "Ensure that no rows proposed for insertion within the same command have duplicate constrained values." });
    }
    const old = this.#table.heap.values(row);
    ec.scan.cols = one(old);
    ec.scan.row = 0;
    ec.inner.cols = one(excluded);
    ec.inner.row = 0;
    const where = plan.onConflictWhere === null ? undefined : buildQual([plan.onConflictWhere], es);
    if (where !== undefined && !where(ec)) return;
    const values = [...old];
    for (const { resno, evaluate } of this.#conflictSet()) {
      const value = evaluate(ec);
      if (resno > 0) values[resno - 1] = value;
    }
    this.#update(row, values, outer, builder);
  }

  /** What ON CONFLICT sets, in order; 0 for what sets no column. */
  #conflictSet(): readonly { readonly resno: number; readonly evaluate: Eval }[] {
    const list = this.plan.onConflictSet;
    this.#sets ??= (evaluationOrder(list) ?? [...list.keys()]).map((i) => {
      const { resno, resjunk, expr } = list[i] as TargetEntry;
      return { resno: resjunk ? 0 : resno, evaluate: buildExpr(expr, builderOf(this.es)) };
    });
    return this.#sets;
  }
  #sets: readonly { readonly resno: number; readonly evaluate: Eval }[] | undefined;

  #update(row: number, values: Datum[], outer: Slot, builder: BatchBuilder): void {
    if (this.#table.heap.state(row, this.es.ownXids()) !== "live") return;
    const old = this.#table.heap.values(row);
    this.#table.check(values);
    const xid = this.es.xid();
    this.#table.heap.delete(row, xid, this.es.cid);
    const made = this.#table.insert(values, xid, this.es.cid, this.#live);
    this.#note?.({ row: made, old, fresh: values, previous: row });
    this.es.processed++;
    this.#return(values, old, outer, builder);
  }
  #delete(row: number, outer: Slot, builder: BatchBuilder): void {
    if (this.#table.heap.state(row, this.es.ownXids()) !== "live") return;
    const old = this.#table.heap.values(row);
    this.#table.heap.delete(row, this.es.xid(), this.es.cid);
    this.#note?.({ row, old, fresh: null });
    this.es.processed++;
    this.#return(null, old, outer, builder);
  }
  #return(fresh: readonly Datum[] | null, old: readonly Datum[] | null, outer: Slot, builder: BatchBuilder): void {
    if (this.#returning === undefined) return;
    const { ec } = this;
    const width = this.#table.relation.attributes.length;
    const nulls = (): Datum[] => new Array<Datum>(width).fill(null);
    const current = fresh ?? old ?? nulls();
    ec.scan.cols = one([...current, ...(old ?? nulls()), ...(fresh ?? nulls())]);
    ec.scan.row = 0;
    ec.outer.cols = outer.cols;
    ec.outer.row = outer.row;
    builder.add(this.#returning, ec);
  }
  rescan(): void {
    elog("ExecReScanModifyTable is not implemented");
  }
}
/** OLD.x and NEW.x stand behind the current row's columns. */
const placeOldAndNew = (tle: Node, width: number): Node =>
  mapExpr(tle, (node) => {
    if (node.tag !== "Var" || node.varreturningtype === "VAR_RETURNING_DEFAULT" || node.varattno <= 0) return undefined;
    return { ...node, varattno: node.varattno + (node.varreturningtype === "VAR_RETURNING_OLD" ? width : 2 * width) };
  });
