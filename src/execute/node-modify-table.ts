/**
 * INSERT, UPDATE, DELETE and MERGE.
 *
 * @see src/backend/executor/nodeModifyTable.c
 */
import type { Measures } from "../nodes/instrument.ts";
import type { WithCheckOption } from "../nodes/parsenodes.ts";
import type { Relation, TriggerEvent } from "../catalog/root.ts";
import type { Eval, ExprContext } from "../expr/context.ts";
import { buildExpr } from "../expr/interpret.ts";
import { callsVolatileRoutine } from "../expr/volatility.ts";
import type { PlannedStmt, ModifyTable } from "../nodes/plannodes.ts";
import type { Datum, Expr, MergeAction, Oid, TargetEntry } from "../nodes/primnodes.ts";
import type { Node } from "../nodes/nodes.ts";
import { mapExpr, mapNodes } from "../nodes/walk.ts";
import { makeConst } from "../nodes/make.ts";
import * as T from "../types/oids.ts";
import type { Heap } from "../storage/heap.ts";
import type { RowLockStrength } from "../storage/row-locks.ts";
import { anyVector, type Vector, vectorGet } from "../storage/vector.ts";
import { compare, Numeric } from "../types/numeric-value.ts";
import { elog, ERRCODE, ereport } from "../utils/errors.ts";
import { type Batch, BatchBuilder, ExecNode, type ExecState, MANY, type Pull, rowAt } from "./exec-state.ts";
import { builderOf, buildList, buildQual, evaluationOrder } from "./exec-expr.ts";
import { type NoteChange, refuseMoveFromReferred } from "./foreign-keys.ts";
import { statementTriggers, TableTriggers } from "./triggers.ts";
import { PartitionRouter } from "./partition-routing.ts";
import { describeRow, failingRow, openForWriting, WritableTable } from "./table-access.ts";

interface BuiltAction {
  readonly matchKind: MergeAction["matchKind"];
  readonly commandType: MergeAction["commandType"];
  readonly qual: ((ec: ExprContext) => boolean) | undefined;
  readonly values: readonly Eval[];
  readonly colnos: readonly number[];
}
interface MergeActions {
  readonly list: readonly BuiltAction[];
  /** Whether a row of the target has one of the source, where rows without come as well. */
  readonly condition: ((ec: ExprContext) => boolean) | undefined;
}
type Slot = { cols: readonly Vector[]; row: number };
const one = (values: readonly Datum[]): Vector[] => values.map((value) => anyVector([value]));

const oneByOne = new WeakMap<PlannedStmt, { readonly procs: unknown; readonly one: boolean }>();
/** Whether a statement calls a routine that would see what it has changed so far; found once for each plan. */
function asksForOne({ stmt, catalog }: ExecState): boolean {
  const { procs } = catalog.root;
  const known = oneByOne.get(stmt);
  if (known?.procs === procs) return known.one;
  const one = callsVolatileRoutine(catalog, [stmt.planTree, stmt.subplans]);
  oneByOne.set(stmt, { procs, one });
  return one;
}
/** A table whose rows are changed. @see ResultRelInfo */
class Target {
  readonly table: WritableTable;
  readonly note: NoteChange;
  readonly triggers: TableTriggers | undefined;
  readonly returning: readonly Eval[] | undefined;
  /** The columns that an UPDATE's values are for. */
  readonly colnos: readonly number[];
  readonly #es: ExecState;

  constructor(relation: Relation, es: ExecState, returning: readonly TargetEntry[] | undefined, colnos: readonly number[]) {
    this.#es = es;
    this.table = openForWriting(relation, es.catalog, es.storage, es.session);
    this.note = es.triggers?.noteFor(es.catalog, relation, es.session, colnos.length > 0 ? colnos : undefined);
    const triggers = new TableTriggers(es.catalog, es.session, relation);
    this.triggers = triggers.any ? triggers : undefined;
    this.colnos = colnos;
    // OLD and NEW travel in the inner and scan slots.
    const placed = returning === undefined ? undefined : mapNodes(returning, (tle) => placeOldAndNew(tle, relation));
    this.returning = placed === undefined ? undefined : buildList(placed.map((tle) => tle.expr), es);
  }
  get relation(): Relation {
    return this.table.relation;
  }
  /** Whether a row counts for uniqueness: not dead, nor deleted by us. */
  readonly live = (row: number): boolean => this.table.heap.live(row, this.#es.ownXids());
  /** Whether an update leaves the columns alone that other tables may refer to. @see HeapDetermineColumnsInfo */
  keepsKey(old: readonly Datum[], values: readonly Datum[]): boolean {
    return this.table.indexes.every(({ info, predicate }) => !info.unique || predicate !== undefined || info.columns.slice(0, info.nkeys).every(({ attnum }) => attnum > 0 && same(old[attnum - 1], values[attnum - 1])));
  }
}
/** Equal values that are one value; others may be equal too. */
const same = (a: Datum | undefined, b: Datum | undefined): boolean => a === b || (a instanceof Numeric && b instanceof Numeric && compare(a, b) === 0);

/** @see CheckValidResultRel */
function checkResultRelation({ relkind, relname }: Relation): void {
  if (relkind === "S") ereport({ code: ERRCODE.wrong_object_type, message: `cannot change sequence "${relname}"` });
}
export class ModifyTableState extends ExecNode {
  declare readonly plan: ModifyTable;
  readonly child: ExecNode;
  /** The table that the statement names; what INSERT puts into, and rows that leave their partition come from. */
  readonly #root: Relation;
  readonly #targets = new Map<Oid, Target>();
  readonly #router: PartitionRouter;
  readonly #single: Target | undefined;
  readonly #tidAt: number;
  readonly #tableAt: number;
  #buffered: Batch[] = [];
  #done = false;

  constructor(plan: ModifyTable, es: ExecState, child: ExecNode) {
    super(plan, es);
    this.child = child;
    const relationOf = (rti: number): Relation => es.catalog.relation((es.stmt.rtable[rti - 1] ?? elog("no target relation")).relid);
    this.#root = relationOf(plan.nominalRelation);
    this.#router = new PartitionRouter(es.catalog, es.session);
    plan.resultRelations.forEach((rti, i) => {
      const relation = relationOf(rti);
      checkResultRelation(relation);
      // A partitioned table has no rows of its own.
      if (relation.partkey === undefined) this.#targets.set(relation.oid, new Target(relation, es, plan.returningLists[i], plan.updateColnosLists[i] ?? [...new Set((plan.mergeActionLists[i] ?? []).flatMap((action) => action.updateColnos))]));
    });
    this.#single = this.#targets.size === 1 ? [...this.#targets.values()][0] : undefined;
    const junk = (name: string): number => child.plan.targetlist.findIndex((tle) => tle.resname === name && tle.resjunk);
    this.#tidAt = junk("ctid");
    this.#tableAt = junk("tableoid");
  }
  override children(): readonly ExecNode[] {
    return [this.child];
  }

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
    const returns = this.plan.returningLists.length > 0;
    this.#statement("before");
    // A volatile function's queries see the rows that were changed before its own is.
    const ask = asksForOne(this.es) ? 1 : MANY;
    for (let batch = yield* this.child.next(ask); batch !== null; batch = yield* this.child.next(ask)) {
      const builder = new BatchBuilder(this.plan.returningLists[0]?.length ?? 0);
      for (let i = 0; i < batch.n; i++) this.#change(batch, rowAt(batch, i), builder);
      const out = returns ? builder.take() : null;
      if (out !== null) this.#buffered.push(out);
      this.es.checkInterrupts();
    }
    for (const target of this.#targets.values()) target.table.prune();
    this.#statement("after");
  }
  /** The statement's own triggers. @see fireBSTriggers, fireASTriggers */
  #statement(timing: "before" | "after"): void {
    const { operation, onConflictAction, onConflictSet } = this.plan;
    const commands = operation === "CMD_MERGE" ? (["CMD_INSERT", "CMD_UPDATE", "CMD_DELETE"] as const).filter((command) => this.plan.mergeActionLists[0]?.some((action) => action.commandType === command)) : [operation];
    const columns = operation === "CMD_MERGE" ? this.plan.mergeActionLists[0]?.flatMap((action) => action.updateColnos) : this.plan.updateColnosLists[0];
    const events = commands.map((command): readonly [TriggerEvent, readonly number[] | undefined] => [command.replace("CMD_", "") as TriggerEvent, command === "CMD_UPDATE" ? columns : undefined]);
    if (onConflictAction === "ONCONFLICT_UPDATE") events.push(["UPDATE", onConflictSet.map(({ resno }) => resno)]);
    if (timing === "after") events.reverse();
    for (const [each, own] of events) {
      for (const trigger of statementTriggers(this.es.session, this.#root, timing, each, own)) {
        const firing = { trigger, relation: this.#root, operation: each, fresh: null, old: null };
        if (timing === "after") this.es.triggers?.noteStatement(firing);
        else new TableTriggers(this.es.catalog, this.es.session, this.#root).run(trigger, each, null, null);
      }
    }
  }
  #seen = 0;
  readonly #conflicts = { met: 0, removed: 0 };
  readonly #merged = { inserted: 0, updated: 0, deleted: 0 };
  override measures(): Measures {
    const { inserted, updated, deleted } = this.#merged;
    return {
      ...(this.plan.onConflictAction !== "ONCONFLICT_NONE" && { conflict: { inserted: this.#seen - this.#conflicts.met, conflicting: this.#conflicts.met, removed: this.#conflicts.removed } }),
      ...(this.plan.operation === "CMD_MERGE" && { merged: { ...this.#merged, skipped: this.#seen - inserted - updated - deleted } }),
    };
  }
  #change(batch: Batch, row: number, builder: BatchBuilder): void {
    const outer: Slot = { cols: batch.cols, row };
    this.#seen++;
    switch (this.plan.operation) {
      case "CMD_INSERT": {
        const values = Array.from({ length: this.#root.attributes.length }, (_, c) => vectorGet(batch.cols[c] as Vector, row));
        this.#insertInto(this.#root, values, outer, builder);
        return;
      }
      case "CMD_MERGE":
        return this.#merge(outer, builder);
      case "CMD_UPDATE":
      case "CMD_DELETE": {
        const tid = vectorGet(batch.cols[this.#tidAt] as Vector, row) as { row: number } | null;
        if (tid === null) return;
        const target = this.#tableAt < 0 ? (this.#single as Target) : this.#target(vectorGet(batch.cols[this.#tableAt] as Vector, row) as Oid);
        if (this.plan.operation === "CMD_DELETE") this.#delete(target, tid.row, outer, builder);
        else this.#update(target, tid.row, this.#newValues(target, tid.row, (c) => vectorGet(batch.cols[c] as Vector, row)), outer, builder);
        return;
      }
      default:
        elog(`unexpected operation ${this.plan.operation}`);
    }
  }
  /** Does what the first action that fits a row says. @see ExecMerge */
  #merge(outer: Slot, builder: BatchBuilder): void {
    const { ec } = this;
    [ec.outer.cols, ec.outer.row] = [outer.cols, outer.row];
    const tid = vectorGet(outer.cols[this.#tidAt] as Vector, outer.row) as { row: number } | null;
    if (tid === null) {
      const action = this.#fitting(this.#mergeActions(0), "MERGE_WHEN_NOT_MATCHED_BY_TARGET");
      if (action?.commandType !== "CMD_INSERT") return;
      ec.mergeAction = "INSERT";
      this.#merged.inserted++;
      return this.#insertInto(this.#root, action.values.map((evaluate) => evaluate(ec)), outer, builder);
    }
    const target = this.#tableAt < 0 ? (this.#single as Target) : this.#target(vectorGet(outer.cols[this.#tableAt] as Vector, outer.row) as Oid);
    const { heap } = target.table;
    const old = heap.values(tid.row);
    this.#scanRow(target, tid.row, old);
    const actions = this.#mergeActions(Math.max(0, [...this.#targets.values()].indexOf(target)));
    const matched = actions.condition === undefined || actions.condition(ec);
    const action = this.#fitting(actions, matched ? "MERGE_WHEN_MATCHED" : "MERGE_WHEN_NOT_MATCHED_BY_SOURCE");
    if (action === undefined || action.commandType === "CMD_NOTHING") return;
    this.#checkOptions(target, old, action.commandType === "CMD_DELETE" ? "WCO_RLS_MERGE_DELETE_CHECK" : "WCO_RLS_MERGE_UPDATE_CHECK");
    if (!this.#claim(heap, tid.row, 3)) ereport({ code: ERRCODE.cardinality_violation, message: "MERGE command cannot affect row a second time", hint: "Ensure that not more than one source row matches any one target row." });
    ec.mergeAction = action.commandType.replace("CMD_", "");
    this.#merged[action.commandType === "CMD_DELETE" ? "deleted" : "updated"]++;
    if (action.commandType === "CMD_DELETE") return this.#delete(target, tid.row, outer, builder);
    const values = [...old];
    action.colnos.forEach((attnum, i) => {
      values[attnum - 1] = (action.values[i] as Eval)(ec);
    });
    this.#update(target, tid.row, values, outer, builder);
  }
  #fitting(actions: MergeActions, kind: MergeAction["matchKind"]): BuiltAction | undefined {
    return actions.list.find((action) => action.matchKind === kind && (action.qual === undefined || action.qual(this.ec)));
  }
  /** The actions for the rows of one table. */
  #mergeActions(at: number): MergeActions {
    let built = this.#actions[at];
    if (built === undefined) {
      const { es } = this;
      const condition = this.plan.mergeJoinConditions[at];
      const list = (this.plan.mergeActionLists[at] ?? []).map((action): BuiltAction => {
        const quals = action.qual as readonly Expr[];
        return { matchKind: action.matchKind, commandType: action.commandType, qual: quals.length === 0 ? undefined : buildQual(quals, es), values: buildList(action.targetList.map((tle) => tle.expr), es), colnos: action.updateColnos };
      });
      built = { list, condition: condition === undefined ? undefined : buildQual([condition], es) };
      this.#actions[at] = built;
    }
    return built;
  }
  readonly #actions: MergeActions[] = [];
  /** Puts a stored row where expressions read the target. */
  #scanRow(target: Target, row: number, values: readonly Datum[]): void {
    const { heap } = target.table;
    const group = heap.group(row);
    const i = row - group.firstRow;
    const tid = { block: group.block[i], offset: group.offset[i], row };
    this.ec.scan.cols = Object.assign(one(values), { system: { [-1]: anyVector([tid]), [-2]: anyVector([group.xmin[i]]), [-3]: anyVector([group.cmin[i]]), [-4]: anyVector([group.xmax[i]]), [-5]: anyVector([group.cmin[i]]), [-6]: anyVector([target.relation.oid]) } });
    this.ec.scan.row = 0;
  }

  /** A table by its oid; one that only a routed row leads to is opened then. */
  #target(oid: Oid): Target {
    let target = this.#targets.get(oid);
    if (target === undefined) {
      target = new Target(this.es.catalog.relation(oid), this.es, undefined, []);
      this.#targets.set(oid, target);
    }
    return target;
  }
  #newValues(target: Target, row: number, value: (column: number) => Datum): Datum[] {
    const values = target.table.heap.values(row);
    target.colnos.forEach((attnum, i) => {
      values[attnum - 1] = value(i);
    });
    return values;
  }

  /** Inserts a row, which a partitioned table hands on to the partition that takes it. */
  #insertInto(root: Relation, values: Datum[], outer: Slot, builder: BatchBuilder): void {
    const routed = root.partkey === undefined ? undefined : this.#route(root, values);
    const target = routed === undefined ? this.#target(root.oid) : this.#target(routed.leaf.oid);
    this.#insert(target, routed?.values ?? values, outer, builder);
  }
  #route(root: Relation, values: readonly Datum[]): { readonly leaf: Relation; readonly values: Datum[] } {
    if (!this.#router.belongs(root, values)) this.#refusePartition(root, root, values);
    return this.#router.route(root, values);
  }
  #refusePartition(rel: Relation, shape: Relation, values: readonly Datum[]): never {
    return ereport({ code: ERRCODE.check_violation, message: `new row for relation "${rel.relname}" violates partition constraint`, ...failingRow(describeRow(shape, values, this.es.session)), table: rel.relname });
  }
  /** Tests a row's constraints; errors show it as the statement's table has it. */
  #check(target: Target, values: Datum[], kind: WithCheckOption["kind"]): void {
    if (this.plan.withCheckOptionLists.length > 0) {
      target.table.fillGenerated(values);
      this.#checkOptions(target, values, kind);
    }
    if (target.relation === this.#root) target.table.check(values);
    else target.table.check(values, () => describeRow(this.#root, this.#router.convert(target.relation, this.#root, values), this.es.session));
  }

  #insert(target: Target, given: Datum[], outer: Slot, builder: BatchBuilder): void {
    const fired = target.triggers === undefined ? given : target.triggers.before("INSERT", null, given);
    if (fired === null) return;
    const values = fired === given ? given : [...fired];
    if (fired !== given && target.relation !== this.#root && !this.#router.belongs(target.relation, values)) this.#movedByTrigger(target, values);
    this.#check(target, values, this.plan.operation === "CMD_UPDATE" ? "WCO_RLS_UPDATE_CHECK" : "WCO_RLS_INSERT_CHECK");
    if (target.relation === this.#root && !this.#router.belongs(this.#root, values)) this.#refusePartition(this.#root, this.#root, values);
    if (this.plan.onConflictAction !== "ONCONFLICT_NONE") {
      const conflict = this.#findConflict(target, values);
      if (conflict >= 0) {
        this.#conflicts.met++;
        if (this.plan.onConflictAction === "ONCONFLICT_UPDATE") this.#conflictUpdate(target, conflict, values, outer, builder);
        return;
      }
    }
    const row = target.table.insert(values, this.es.xid(), this.es.cid, target.live);
    target.note?.({ row, old: null, fresh: values });
    this.#checkOptions(target, values, "WCO_VIEW_CHECK");
    if (this.plan.canSetTag) this.es.processed++;
    this.#return(target, row, values, null, outer, builder);
  }
  /** What a row must meet that is written, or met by ON CONFLICT: the condition of the view through which it came, or of policies. @see ExecWithCheckOptions */
  #checkOptions(target: Target, values: readonly Datum[], kind: WithCheckOption["kind"]): void {
    const [list] = this.plan.withCheckOptionLists;
    if (list === undefined) return;
    this.#options ??= list.map((option) => ({ ...option, holds: buildQual(option.qual as readonly Expr[], this.es) }));
    const options = this.#options.filter((option) => option.kind === kind);
    if (options.length === 0) return;
    const shown = target.relation === this.#root ? values : this.#router.convert(target.relation, this.#root, values);
    const { scan } = this.ec;
    const [cols, row] = [scan.cols, scan.row];
    [scan.cols, scan.row] = [one(shown), 0];
    for (const option of options) if (option.holds !== undefined && !option.holds(this.ec)) this.#refuseRow(option, shown);
    [scan.cols, scan.row] = [cols, row];
  }
  #refuseRow({ kind, relname, polname }: WithCheckOption, values: readonly Datum[]): never {
    if (kind === "WCO_VIEW_CHECK") return ereport({ code: ERRCODE.with_check_option_violation, message: `new row violates check option for view "${relname}"`, ...failingRow(describeRow(this.#root, values, this.es.session)) });
    const isMerge = kind === "WCO_RLS_MERGE_UPDATE_CHECK" || kind === "WCO_RLS_MERGE_DELETE_CHECK";
    const using = isMerge || kind === "WCO_RLS_CONFLICT_CHECK" ? " (USING expression)" : "";
    return ereport({ code: ERRCODE.insufficient_privilege, message: `${isMerge ? "target" : "new"} row violates row-level security policy${polname === null ? "" : ` "${polname}"`}${using} for table "${relname}"` });
  }
  #options: readonly (WithCheckOption & { readonly holds: ((ec: ExprContext) => boolean) | undefined })[] | undefined;
  /** A trigger may not send a row to another partition. @see ExecInsert */
  #movedByTrigger(target: Target, _values: readonly Datum[]): never {
    return ereport({ code: ERRCODE.feature_not_supported, message: "moving row to another partition during a BEFORE FOR EACH ROW trigger is not supported", detail: `Before executing trigger, the row was to be in partition "${this.es.catalog.namespaceName(target.relation.relnamespace)}.${target.relation.relname}".` });
  }
  /** The row that an arbiter index (or any unique one) finds in the way. */
  #findConflict(target: Target, values: readonly Datum[]): number {
    const { arbiterIndexes } = this.plan;
    for (const index of target.table.indexes) {
      if (!WritableTable.guards(index) || (arbiterIndexes.length > 0 && !arbiterIndexes.some((oid) => this.#partOf(index.relation, oid)))) continue;
      if (index.info.deferrable === true) ereport({ code: ERRCODE.object_not_in_prerequisite_state, message: "ON CONFLICT does not support deferrable unique constraints/exclusion constraints as arbiters" });
      if (index.predicate !== undefined && !index.predicate(values)) continue;
      const row = target.table.conflict(index, index.key(values), -1, target.live);
      if (row >= 0) return row;
    }
    return -1;
  }
  /** Whether an index is the one named, or a partition of it. */
  #partOf(index: Relation, oid: Oid): boolean {
    for (let rel: Relation | undefined = index; rel !== undefined; rel = this.es.catalog.findRelation(rel.parents?.[0] ?? 0)) if (rel.oid === oid) return true;
    return false;
  }
  #conflictUpdate(target: Target, row: number, excluded: readonly Datum[], outer: Slot, builder: BatchBuilder): void {
    const { plan, ec, es } = this;
    const { heap } = target.table;
    const group = heap.group(row);
    if (es.ownXids().has(group.xmin[row - group.firstRow] as number) && (group.cmin[row - group.firstRow] as number) >= es.cid) {
      ereport({ code: ERRCODE.cardinality_violation, message: "ON CONFLICT DO UPDATE command cannot affect row a second time", hint: "Ensure that no rows proposed for insertion within the same command have duplicate constrained values." });
    }
    // SET and WHERE are written in the columns of the table that the statement names.
    const toRoot = (values: readonly Datum[]): readonly Datum[] => (target.relation === this.#root ? values : this.#router.convert(target.relation, this.#root, values));
    const old = toRoot(heap.values(row));
    ec.scan.cols = one(old);
    ec.scan.row = 0;
    ec.inner.cols = one(toRoot(excluded));
    ec.inner.row = 0;
    const where = plan.onConflictWhere === null ? undefined : buildQual([plan.onConflictWhere], es);
    if (where !== undefined && !where(ec)) {
      this.#conflicts.removed++;
      return;
    }
    this.#checkOptions(target, heap.values(row), "WCO_RLS_CONFLICT_CHECK");
    const values = [...old];
    for (const { resno, evaluate } of this.#conflictSet()) {
      const value = evaluate(ec);
      if (resno > 0) values[resno - 1] = value;
    }
    if (target.relation === this.#root) return this.#update(target, row, values, outer, builder);
    const own = this.#router.convert(this.#root, target.relation, values);
    if (!this.#router.belongs(target.relation, own)) ereport({ code: ERRCODE.feature_not_supported, message: "invalid ON UPDATE specification", detail: "The result tuple would appear in a different partition than the original tuple." });
    this.#update(target, row, own, outer, builder);
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

  #update(target: Target, row: number, given: Datum[], outer: Slot, builder: BatchBuilder): void {
    const { heap } = target.table;
    if (!this.#claim(heap, row, 3)) return;
    const old = heap.values(row);
    const fired = target.triggers === undefined ? given : target.triggers.before("UPDATE", old, given, target.colnos.length > 0 ? target.colnos : undefined);
    if (fired === null) return;
    const values = fired === given ? given : [...fired];
    if (target.relation.partbound !== undefined && !this.#router.belongs(target.relation, values)) return this.#move(target, row, old, values, outer, builder);
    this.#check(target, values, "WCO_RLS_UPDATE_CHECK");
    const keepsKey = !heap.log.meetsOthers || target.keepsKey(old, values);
    if (!keepsKey) this.#claim(heap, row, 4);
    const xid = this.es.xid();
    heap.delete(row, xid, this.es.cid, keepsKey ? "updated_same_keys" : "updated");
    const made = target.table.insert(values, xid, this.es.cid, target.live);
    heap.follow(row, made);
    target.note?.({ row: made, old, fresh: values, previous: row });
    this.#checkOptions(target, values, "WCO_VIEW_CHECK");
    if (this.plan.canSetTag) this.es.processed++;
    this.#return(target, made, values, old, outer, builder);
  }
  /** A row that no longer belongs into its partition goes to another one below the statement's table. @see ExecCrossPartitionUpdate */
  #move(from: Target, row: number, old: readonly Datum[], values: Datum[], outer: Slot, builder: BatchBuilder): void {
    if (this.#root.partkey === undefined) this.#refusePartition(from.relation, this.#root, this.#router.convert(from.relation, this.#root, values));
    const routed = this.#route(this.#root, this.#router.convert(from.relation, this.#root, values));
    const { leaf } = routed;
    const to = this.#target(leaf.oid);
    if (from.triggers !== undefined && from.triggers.before("DELETE", old, null) === null) return;
    const fired = to.triggers === undefined ? routed.values : to.triggers.before("INSERT", null, routed.values);
    if (fired === null) return;
    const moved = [...fired];
    this.#check(to, moved, "WCO_RLS_UPDATE_CHECK");
    const xid = this.es.xid();
    this.#claim(from.table.heap, row, 4);
    from.table.heap.delete(row, xid, this.es.cid);
    const made = to.table.insert(moved, xid, this.es.cid, to.live);
    if (from.note !== undefined) {
      refuseMoveFromReferred(this.es.catalog, from.relation, this.#root);
      from.note({ row, old, fresh: null, moved: { root: this.#root.oid, old: this.#router.convert(from.relation, this.#root, old), fresh: this.#router.convert(leaf, this.#root, moved) } });
    }
    to.note?.({ row: made, old: null, fresh: moved });
    this.#checkOptions(to, moved, "WCO_VIEW_CHECK");
    if (this.plan.canSetTag) this.es.processed++;
    const shape = from.returning === undefined ? to : from;
    this.#return(shape, made, shape === to ? moved : this.#router.convert(leaf, from.relation, moved), old, outer, builder, leaf.oid);
  }
  /** Whether a row may be changed; false where the statement has done so already. */
  #claim(heap: Heap, row: number, strength: RowLockStrength): boolean {
    const state = heap.claim(row, this.es.ownXids(), strength);
    if (state === "updated" || state === "deleted") this.es.newerRow(state === "deleted");
    return state === "live";
  }
  #delete(target: Target, row: number, outer: Slot, builder: BatchBuilder): void {
    const { heap } = target.table;
    if (!this.#claim(heap, row, 4)) return;
    const old = heap.values(row);
    if (target.triggers !== undefined && target.triggers.before("DELETE", old, null) === null) return;
    heap.delete(row, this.es.xid(), this.es.cid);
    target.note?.({ row, old, fresh: null });
    if (this.plan.canSetTag) this.es.processed++;
    this.#return(target, row, null, old, outer, builder);
  }
  /** RETURNING for one row. A row that was routed is shown in the columns of the table that the statement names. */
  #return(target: Target, row: number, fresh: readonly Datum[] | null, old: readonly Datum[] | null, outer: Slot, builder: BatchBuilder, stored: Oid = target.relation.oid): void {
    if (this.plan.returningLists.length === 0) return;
    const { ec } = this;
    const asRoot = target.returning === undefined;
    const shape = (values: readonly Datum[] | null): readonly Datum[] | null => (values !== null && asRoot ? this.#router.convert(target.relation, this.#root, values) : values);
    const returning = target.returning ?? this.#rootReturning();
    const nulls = new Array<Datum>((asRoot ? this.#root : target.relation).attributes.length).fill(null);
    const [now, before] = [shape(fresh), shape(old)];
    const heap = this.#target(stored).table.heap;
    const group = heap.group(row);
    const i = row - group.firstRow;
    const tid = { block: group.block[i], offset: group.offset[i], row };
    ec.scan.cols = Object.assign(one([...(now ?? before ?? nulls), ...(before ?? nulls), ...(now ?? nulls), before !== null, now !== null]), { system: { [-1]: anyVector([tid]), [-2]: anyVector([group.xmin[i]]), [-3]: anyVector([group.cmin[i]]), [-4]: anyVector([group.xmax[i]]), [-5]: anyVector([group.cmin[i]]), [-6]: anyVector([stored]) } });
    ec.scan.row = 0;
    ec.outer.cols = outer.cols;
    ec.outer.row = outer.row;
    builder.add(returning, ec);
  }
  #rootReturning(): readonly Eval[] {
    this.#ofRoot ??= buildList(mapNodes(this.plan.returningLists[0] ?? [], (tle) => placeOldAndNew(tle, this.#root)).map((tle) => tle.expr), this.es);
    return this.#ofRoot;
  }
  #ofRoot: readonly Eval[] | undefined;
  rescan(): void {
    elog("ExecReScanModifyTable is not implemented");
  }
}
/** OLD.x and NEW.x stand behind the current row's columns, and behind them whether there is an old and a new row. */
const placeOldAndNew = (tle: Node, relation: Relation): Node =>
  mapExpr(tle, (node) => {
    if (node.tag !== "Var" || node.varreturningtype === "VAR_RETURNING_DEFAULT" || node.varattno < 0) return undefined;
    const width = relation.attributes.length;
    const isOld = node.varreturningtype === "VAR_RETURNING_OLD";
    const shift = isOld ? width : 2 * width;
    if (node.varattno > 0) return { ...node, varattno: node.varattno + shift };
    const column = (attnum: number, type: Oid): Expr => ({ ...node, varattno: attnum, vartype: type, vartypmod: -1, varcollid: 0, varreturningtype: "VAR_RETURNING_DEFAULT" });
    const row: Expr = { tag: "RowExpr", args: relation.attributes.map((a) => column(a.attnum + shift, a.atttypid)), row_typeid: node.vartype, row_format: "COERCE_IMPLICIT_CAST", colnames: relation.attributes.map(({ attname }) => attname), location: -1 };
    // A row that there is not is null, and not a row of nulls.
    const there = column(3 * width + (isOld ? 1 : 2), T.BOOLOID);
    return { tag: "CaseExpr", casetype: node.vartype, casecollid: 0, arg: null, args: [{ tag: "CaseWhen", expr: there, result: row, location: -1 }], defresult: makeConst(node.vartype, -1, 0, -1, null, false), location: -1 };
  });
