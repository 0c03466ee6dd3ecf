/**
 * Foreign keys: what is checked, and what is done to the rows that refer to others, after a statement or at commit.
 *
 * PostgreSQL does this by triggers that run queries; here a change leaves an event for every foreign key that it may
 * concern, and the events are worked off one after the other. A cascade makes changes of its own, which leave events again.
 *
 * @see src/backend/utils/adt/ri_triggers.c, src/backend/commands/trigger.c (AfterTriggerEndQuery)
 */
import type { RightsService } from "../types/privileges.ts";
import { type Catalog, isSearchable } from "../catalog/catalog.ts";
import { BOOTSTRAP_SUPERUSERID, type Constraint, type ForeignKey, type Relation } from "../catalog/root.ts";
import { bindFunction } from "../catalog/type-io.ts";
import { ExprContext, ParamValues } from "../expr/context.ts";
import { buildExpr } from "../expr/interpret.ts";
import type { Datum, Oid } from "../nodes/primnodes.ts";
import type { Key } from "../storage/btree.ts";
import type { Storage } from "../storage/storage.ts";
import type { SessionContext } from "../types/registry.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import { isReplica, TableTriggers, type TriggerFiring, type TriggerService } from "./triggers.ts";
import { PartitionRouter } from "./partition-routing.ts";
import { openForWriting, WritableTable } from "./table-access.ts";

/** A row that was changed: `row` is its new version, of a deleted one the old. */
export interface RowChange {
  readonly row: number;
  readonly old: readonly Datum[] | null;
  readonly fresh: readonly Datum[] | null;
  /** Of a changed row, the version before. */
  readonly previous?: number;
  /** Of a row that went to another partition: the change as the partitioned table that was updated sees it. */
  readonly moved?: { readonly root: Oid; readonly old: readonly Datum[]; readonly fresh: readonly Datum[] };
}
/** A foreign key with its two tables. */
interface ForeignConstraint {
  readonly child: Relation;
  readonly constraint: Constraint;
  readonly foreign: ForeignKey;
}
interface Event extends RowChange {
  /** `unique` looks once more for a key that may stand twice for a while. */
  readonly kind: "check" | "action" | "unique" | "trigger";
  readonly child: Oid;
  readonly constraint: Oid;
  /** A user's trigger, and what it fires for. */
  readonly firing?: TriggerFiring;
}

/** What checking needs of the session. */
export interface TriggerContext {
  readonly catalog: Catalog;
  readonly storage: Storage;
  readonly session: SessionContext;
  readonly xid: () => number;
  readonly cid: () => number;
  readonly ownXids: () => ReadonlySet<number>;
}

const foreignOf = (rel: Relation): ForeignConstraint[] => rel.constraints.flatMap((constraint) => (constraint.foreign === undefined ? [] : [{ child: rel, constraint, foreign: constraint.foreign }]));
const referring = new WeakMap<object, Map<Oid, ForeignConstraint[]>>();
/** The foreign keys that refer to a table. */
export function referringTo(catalog: Catalog, relid: Oid): readonly ForeignConstraint[] {
  let map = referring.get(catalog.root);
  if (map === undefined) {
    map = new Map();
    // The parts that partitions of the referring table have only check.
    for (const rel of Object.values(catalog.root.relations)) for (const entry of foreignOf(rel)) if ((entry.constraint.conparentid ?? 0) === 0 || entry.foreign.ofPartition === true) map.set(entry.foreign.confrelid, [...(map.get(entry.foreign.confrelid) ?? []), entry]);
    referring.set(catalog.root, map);
  }
  return map.get(relid) ?? [];
}

/** Takes note of a table's changes; undefined where no foreign key is concerned. */
export type NoteChange = ((change: RowChange) => void) | undefined;

/** A trigger, or the check of a constraint, and how often it fired. */
export interface FiredTrigger {
  readonly name: string;
  readonly constraint: string | undefined;
  readonly relation: string;
  calls: number;
  ms: number;
}

/** The events that wait for the end of the statement, or of the transaction. */
export class AfterTriggers {
  /** Whose changes these are: what fires late does so with their rights. */
  readonly #role: () => Oid;
  constructor(role: () => Oid = () => BOOTSTRAP_SUPERUSERID) {
    this.#role = role;
  }
  #events: Event[] = [];
  /** The events of queries that wait for the one under way. */
  readonly #outer: Event[][] = [];
  /** Events that are put off to the end of the transaction. */
  #late: Event[] = [];
  /** What SET CONSTRAINTS says: of all, and of single constraints. */
  #all: boolean | undefined;
  #named = new Map<Oid, boolean>();

  /** What fired since somebody began to watch, at the depth of queries that he stands at. @see report_triggers */
  #watched: { readonly depth: number; readonly fired: Map<string, FiredTrigger> } | undefined;
  /** Runs something; answers which triggers fired. */
  watch(run: () => void): readonly FiredTrigger[] {
    const outer = this.#watched;
    const fired = new Map<string, FiredTrigger>();
    this.#watched = { depth: this.#outer.length, fired };
    try {
      run();
    } finally {
      this.#watched = outer;
    }
    return [...fired.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }
  /** Runs a trigger. */
  timed<R>(named: Pick<FiredTrigger, "name" | "constraint" | "relation">, run: () => R): R {
    if (this.#watched === undefined || this.#watched.depth !== this.#outer.length) return run();
    const { fired } = this.#watched;
    const key = `${named.relation}.${named.name}`;
    const known = fired.get(key) ?? { ...named, calls: 0, ms: 0 };
    fired.set(key, known);
    known.calls++;
    const begun = performance.now();
    try {
      return run();
    } finally {
      known.ms += performance.now() - begun;
    }
  }

  /** Whether anything waits. */
  get length(): number {
    return this.#events.length + this.#late.length;
  }
  /** Begins a query: its events are worked off when it ends, those of the query that it is part of wait. @see AfterTriggerBeginQuery */
  enter(): void {
    this.#outer.push(this.#events);
    this.#events = [];
  }
  /** Ends a query; what it has not worked off is given up. */
  leave(): void {
    this.#events = this.#outer.pop() ?? [];
  }
  /** How many events wait for the transaction's end. */
  get waiting(): number {
    return this.#late.length;
  }
  /** Gives up events that came after a savepoint. */
  truncate(length: number): void {
    this.#late.length = Math.min(length, this.#late.length);
    if (this.#outer.length === 0) this.#events = [];
  }
  /** Whether a change of the table waits to be checked. */
  concerns(catalog: Catalog, relid: Oid): boolean {
    return [...this.#events, ...this.#late, ...this.#outer.flat()].some(({ kind, child, constraint }) => (kind !== "action" ? child === relid : catalog.findRelation(child)?.constraints.find((c) => c.oid === constraint)?.foreign?.confrelid === relid));
  }
  /** The queue as it is, to come back to. */
  save(): () => void {
    if (this.length === 0 && this.#outer.length === 0 && this.#all === undefined && this.#named.size === 0) return () => this.reset();
    const [events, late, outer, all, named] = [[...this.#events], [...this.#late], this.#outer.map((queue) => [...queue]), this.#all, new Map(this.#named)];
    return () => {
      this.#events = events;
      this.#late = late;
      this.#outer.splice(0, this.#outer.length, ...outer);
      this.#all = all;
      this.#named = named;
    };
  }
  reset(): void {
    this.#events = [];
    this.#late = [];
    this.#outer.length = 0;
    this.#all = undefined;
    this.#named.clear();
  }
  setConstraints(oids: readonly Oid[] | undefined, deferred: boolean): void {
    if (oids === undefined) {
      this.#all = deferred;
      this.#named.clear();
    } else for (const oid of oids) this.#named.set(oid, deferred);
  }
  #deferred(constraint: Constraint): boolean {
    if (constraint.condeferrable !== true) return false;
    return this.#named.get(constraint.oid) ?? this.#all ?? constraint.condeferred === true;
  }

  /** The notes that changes of a table leave. */
  noteFor(catalog: Catalog, rel: Relation, session: SessionContext, columns?: readonly number[]): NoteChange {
    const checks = !isReplica(session);
    const own = checks ? foreignOf(rel).filter(({ foreign }) => foreign.ofPartition !== true) : [];
    const referring = checks ? referringTo(catalog, rel.oid) : [];
    const keys = (checks ? rel.constraints : []).filter((c) => c.condeferrable === true && "pux".includes(c.contype));
    const triggers = new TableTriggers(catalog, session, rel);
    if (own.length === 0 && referring.length === 0 && keys.length === 0 && !triggers.any) return undefined;
    const role = triggers.any ? this.#role() : BOOTSTRAP_SUPERUSERID;
    return (change) => {
      if (change.fresh !== null) for (const constraint of keys) this.#events.push({ ...change, kind: "unique", child: rel.oid, constraint: constraint.oid });
      if (change.old !== null) for (const entry of referring) if (entry.constraint.conenforced !== false) this.#events.push(actionEvent(entry, change));
      if (change.fresh !== null) for (const { constraint } of own) if (constraint.conenforced !== false) this.#events.push({ ...change, kind: "check", child: rel.oid, constraint: constraint.oid });
      const operation = change.old === null ? "INSERT" : change.fresh === null ? "DELETE" : "UPDATE";
      for (const trigger of triggers.after(operation, change.old, change.fresh, columns)) this.#events.push({ ...change, kind: "trigger", child: rel.oid, constraint: trigger.oid, firing: { trigger, relation: rel, operation, old: change.old, fresh: change.fresh, role } });
    };
  }

  /** A statement's own trigger, to fire when those of its rows have. */
  noteStatement(firing: TriggerFiring): void {
    this.#events.push({ kind: "trigger", row: -1, old: null, fresh: null, child: firing.relation.oid, constraint: firing.trigger.oid, firing: { ...firing, role: this.#role() } });
  }
  /** Works off the events whose time has come. Raises 23503. */
  fire(cx: TriggerContext, atCommit: boolean): void {
    if (this.length === 0) return;
    const later: Event[] = [];
    // What was put off is looked at again when no query is under way: SET CONSTRAINTS may have made it due.
    if (this.#outer.length === 0) {
      this.#events = [...this.#late, ...this.#events];
      this.#late = [];
    }
    // Events of one key come in great numbers; what a check finds in the catalog holds while that is the same.
    const checks = new Map<Constraint, ForeignKeyCheck>();
    let { root } = cx.catalog;
    for (let i = 0; i < this.#events.length; i++) {
      const event = this.#events[i] as Event;
      if (cx.catalog.root !== root) {
        root = cx.catalog.root;
        checks.clear();
      }
      const child = cx.catalog.findRelation(event.child);
      const constraint = child?.constraints.find((c) => c.oid === event.constraint);
      if (event.firing !== undefined) {
        const { deferrable = false, deferred = false } = event.firing.trigger.constraint ?? {};
        const late = deferrable && (this.#named.get(event.constraint) ?? this.#all ?? deferred);
        if (late && !atCommit) later.push(event);
        else cx.session.service<TriggerService>("triggers")(event.firing);
        continue;
      }
      if (child !== undefined && constraint !== undefined && event.kind === "unique") {
        if (!atCommit && this.#deferred(constraint)) later.push(event);
        else this.timed({ name: `PK_ConstraintTrigger_${constraint.oid}`, constraint: constraint.conname, relation: child.relname }, () => recheckUnique(cx, child, constraint, event));
        continue;
      }
      if (child === undefined || constraint?.foreign === undefined) continue;
      const entry = { child, constraint, foreign: constraint.foreign };
      // An action other than NO ACTION is never put off.
      const waits = !atCommit && this.#deferred(constraint) && (event.kind === "check" || actionOf(event, constraint.foreign) === "a");
      if (waits) later.push(event);
      else {
        const check = checks.get(constraint) ?? new ForeignKeyCheck(cx, this, entry);
        checks.set(constraint, check);
        const isAction = event.kind === "action";
        const named = { name: `RI_ConstraintTrigger_${isAction ? "a" : "c"}_${constraint.oid}`, constraint: constraint.conname, relation: (isAction ? cx.catalog.relation(entry.foreign.confrelid) : child).relname };
        if (this.#watched !== undefined && check.isQueued(event)) this.timed(named, () => check.run(event));
        else check.run(event);
      }
    }
    this.#events = [];
    this.#late.push(...later);
  }
}
/** A row that is still there must have its key for itself. @see unique_key_recheck */
function recheckUnique(cx: TriggerContext, rel: Relation, constraint: Constraint, { row }: Event): void {
  const table = new WritableTable(rel, cx.catalog, cx.storage, cx.session);
  const live = (other: number): boolean => table.heap.live(other, cx.ownXids());
  const index = table.indexes.find(({ info }) => info.constraint === constraint.oid);
  if (index === undefined || !live(row)) return;
  const key = index.key(table.heap.values(row));
  const other = table.conflict(index, key, row, live);
  if (other >= 0) table.uniqueViolation(index, key, other);
}
const actionOf = (event: RowChange, foreign: ForeignKey): ForeignKey["confdeltype"] => (event.fresh === null ? foreign.confdeltype : foreign.confupdtype);
/** A row that moved is a changed one for keys that refer to the whole table, a deleted one for those that refer to the partition. @see AfterTriggerSaveEvent */
function actionEvent({ child, constraint, foreign }: ForeignConstraint, change: RowChange): Event {
  const event: Event = { ...change, kind: "action", child: child.oid, constraint: constraint.oid };
  if (change.moved === undefined || foreign.ofPartition !== true) return event;
  const { root, old, fresh } = change.moved;
  let whole: Constraint | undefined = constraint;
  while (whole !== undefined && whole.foreign?.confrelid !== root) whole = child.constraints.find(({ oid }) => oid === whole?.conparentid);
  return whole === undefined ? event : { ...event, old, fresh, constraint: whole.oid };
}
/** A key that refers to a table between the partition and the one that is updated could not follow the row. @see ExecCrossPartitionUpdateForeignKey */
export function refuseMoveFromReferred(catalog: Catalog, leaf: Relation, root: Relation): void {
  for (let rel = catalog.findRelation(leaf.parents?.[0] ?? 0); rel !== undefined && rel.oid !== root.oid; rel = catalog.findRelation(rel.parents?.[0] ?? 0)) {
    if (!referringTo(catalog, rel.oid).some(({ foreign }) => foreign.ofPartition !== true)) continue;
    ereport({
      code: ERRCODE.feature_not_supported, message: "cannot move tuple across partitions when a non-root ancestor of the source partition is directly referenced in a foreign key",
      detail: `A foreign key points to ancestor "${rel.relname}" but not the root ancestor "${root.relname}".`, hint: `Consider defining the foreign key on table "${root.relname}".`,
    });
  }
}

const keyOf = (values: readonly Datum[], columns: readonly number[]): Datum[] => columns.map((attnum) => values[attnum - 1] ?? null);

/** A table with rows, below or in the place of one that a foreign key names, and how its columns are numbered there. */
interface Leaf {
  readonly table: WritableTable;
  readonly columns: (attnums: readonly number[]) => number[];
}

/** One foreign key at work. */
class ForeignKeyCheck {
  readonly #cx: TriggerContext;
  readonly #triggers: AfterTriggers;
  readonly #child: Relation;
  readonly #parent: Relation;
  readonly #constraint: Constraint;
  readonly #foreign: ForeignKey;
  constructor(cx: TriggerContext, triggers: AfterTriggers, { child, constraint, foreign }: ForeignConstraint) {
    this.#cx = cx;
    this.#triggers = triggers;
    this.#child = child;
    this.#constraint = constraint;
    this.#foreign = foreign;
    this.#parent = cx.catalog.relation(foreign.confrelid);
  }
  run(event: Event): void {
    if (event.kind === "check") this.#check(event);
    else this.#act(event);
  }
  /** Whether PostgreSQL would have queued the event; those that change no key it leaves out. @see RI_FKey_pk_upd_check_required, RI_FKey_fk_upd_check_required */
  isQueued({ kind, old, fresh, previous }: Event): boolean {
    if (old === null || fresh === null) return true;
    if (kind === "action") return !keyOf(old, this.#foreign.confkey).includes(null) && !this.#identical(old, fresh);
    return !keyOf(fresh, this.#constraint.conkey).includes(null) && !this.#isChecked(this.#open(this.#child), old, fresh, previous);
  }
  /** Whether a row's key is that of the version before, which was checked. One that this transaction made itself was not: its check was put off, and it is gone. */
  #isChecked(table: WritableTable, old: readonly Datum[] | null, fresh: readonly Datum[], previous: number | undefined): boolean {
    return old !== null && previous !== undefined && !this.#cx.ownXids().has(table.heap.xmin(previous)) && this.#unchanged(old, fresh, this.#constraint.conkey);
  }
  #open(rel: Relation): WritableTable {
    return openForWriting(rel, this.#cx.catalog, this.#cx.storage, this.#cx.session);
  }
  /** The table itself, or the partitions that hold its rows. */
  #leaves(rel: Relation): Leaf[] {
    if (rel.partkey === undefined) return [{ table: this.#open(rel), columns: (attnums) => [...attnums] }];
    const leaves = this.#cx.catalog.inheritors(rel.oid).filter(({ partkey }) => partkey === undefined);
    return leaves.map((leaf) => ({ table: this.#open(leaf), columns: (attnums) => attnums.map((attnum) => leaf.attributes.find(({ attname, attisdropped }) => !attisdropped && attname === rel.attributes[attnum - 1]?.attname)?.attnum ?? 0) }));
  }
  readonly #live = (table: WritableTable) => (row: number): boolean => table.heap.referable(row, this.#cx.ownXids());
  readonly #unique = (table: WritableTable) => (row: number): boolean => table.heap.live(row, this.#cx.ownXids());
  readonly #equalities = new Map<readonly Oid[], ((a: Datum, b: Datum) => boolean)[]>();
  #same(operators: readonly Oid[]): ((a: Datum, b: Datum) => boolean)[] {
    const { catalog, session } = this.#cx;
    const known = this.#equalities.get(operators);
    if (known !== undefined) return known;
    const bound = operators.map((opno) => {
      const equal = bindFunction(catalog, catalog.operator(opno).oprcode, session);
      return (a: Datum, b: Datum): boolean => a !== null && b !== null && equal(a, b) === true;
    });
    this.#equalities.set(operators, bound);
    return bound;
  }

  /** The row that a new or changed row refers to must be there. @see RI_FKey_check */
  #check({ row, old, fresh, previous }: Event): void {
    const table = this.#open(this.#child);
    const { conkey } = this.#constraint;
    if (fresh === null || !this.#live(table)(row)) return;
    const key = keyOf(fresh, conkey);
    const nulls = key.filter((value) => value === null).length;
    if (nulls === key.length) return;
    if (nulls > 0) {
      if (this.#foreign.confmatchtype === "f") this.#violation("MATCH FULL does not allow mixing of null and nonnull key values.");
      return;
    }
    if (this.#isChecked(table, old, fresh, previous)) return;
    if (this.#exists(key)) return;
    // Whoever may not see the other table's rows is told of the key no more than that. @see ri_ReportViolation
    const isHidden = this.#parent.rowSecurity === true && this.#cx.session.service<RightsService>("rights").rowSecurityActive(this.#parent.oid);
    this.#violation(`${isHidden ? "Key" : `Key (${this.#names(this.#child, conkey)})=(${this.#texts(this.#child, conkey, key)})`} is not present in table "${this.#parent.relname}".`);
  }
  #unchanged(old: readonly Datum[], fresh: readonly Datum[], columns: readonly number[]): boolean {
    const casts = this.#childCasts();
    const same = this.#same(this.#foreign.conffeqop);
    return columns.every((attnum, i) => same[i]?.(casts[i]?.(old[attnum - 1] ?? null), casts[i]?.(fresh[attnum - 1] ?? null)) === true);
  }
  /** A key that is equal but not the same, as -0 and 0 are, is passed on. @see ri_KeysEqual */
  #identical(old: readonly Datum[], fresh: readonly Datum[]): boolean {
    const { session } = this.#cx;
    return this.#foreign.confkey.every((attnum) => {
      const [a, b] = [old[attnum - 1] ?? null, fresh[attnum - 1] ?? null];
      const type = this.#parent.attributes[attnum - 1]?.atttypid ?? 25;
      return Object.is(a, b) || (a !== null && b !== null && session.types.output(type, a, session) === session.types.output(type, b, session));
    });
  }
  /** How a referring column's values become such that the operators take. */
  #casts: readonly ((value: Datum) => Datum)[] | undefined;
  #childCasts(): readonly ((value: Datum) => Datum)[] {
    const { catalog, session } = this.#cx;
    this.#casts ??= this.#foreign.conpfeqop.map((opno, i) => {
      const cast = catalog.findCast(catalog.baseType(this.#childTypes()[i] ?? 0), catalog.operator(opno).oprright);
      if (cast === undefined || cast.castmethod !== "f") return (value) => value;
      const code = bindFunction(catalog, cast.castfunc, session);
      return (value) => (value === null ? null : code(value));
    });
    return this.#casts;
  }
  /** Whether the parent has a row with the key. */
  #exists(key: readonly Datum[]): boolean {
    const casts = this.#childCasts();
    const cast = key.map((value, i) => casts[i]?.(value) ?? null);
    for (const { table, columns } of this.#leaves(this.#parent)) {
      for (const row of matchingRows(this.#cx.catalog, table, columns(this.#foreign.confkey), cast, this.#childTypes(), this.#same(this.#foreign.conpfeqop), this.#live(table))) {
        // The row may not go before this transaction has ended. @see ri_PerformCheck (FOR KEY SHARE)
        if (this.#cx.storage.log.meetsOthers) table.heap.locks.add(row, this.#cx.xid(), 1);
        return true;
      }
    }
    return false;
  }
  #childTypes(): readonly Oid[] {
    return this.#constraint.conkey.map((attnum) => this.#child.attributes[attnum - 1]?.atttypid ?? 0);
  }
  #violation(detail: string): never {
    return ereport({ code: ERRCODE.foreign_key_violation, message: `insert or update on table "${this.#child.relname}" violates foreign key constraint "${this.#constraint.conname}"`, detail, table: this.#child.relname, constraint: this.#constraint.conname });
  }
  #names(rel: Relation, columns: readonly number[]): string {
    return columns.map((attnum) => rel.attributes[attnum - 1]?.attname ?? "").join(", ");
  }
  #texts(rel: Relation, columns: readonly number[], key: readonly Datum[]): string {
    const { session } = this.#cx;
    return key.map((value, i) => (value === null ? "null" : session.types.output(rel.attributes[(columns[i] as number) - 1]?.atttypid ?? 25, value, session))).join(", ");
  }

  /** Whether a referring value stands for a key's. */
  #referring(): ((child: Datum, parent: Datum) => boolean)[] {
    const casts = this.#childCasts();
    return this.#same(this.#foreign.conpfeqop).map((same, i) => (child, parent) => same(parent, casts[i]?.(child) ?? null));
  }

  /** A row that others may refer to is gone or has another key. */
  #act(event: Event): void {
    const { old, fresh } = event;
    const { confkey } = this.#foreign;
    if (old === null) return;
    const key = keyOf(old, confkey);
    if (key.includes(null) || (fresh !== null && this.#identical(old, fresh))) return;
    const action = actionOf(event, this.#foreign);
    const referring = this.#leaves(this.#child).map((leaf) => ({ ...leaf, rows: [...this.#rowsOf(leaf, key)] }));
    if (referring.every(({ rows }) => rows.length === 0)) return;
    if (action === "a" || action === "r") return this.#refuse(action, key);
    for (const { table, columns, rows } of referring) {
      const note = this.#triggers.noteFor(this.#cx.catalog, table.relation, this.#cx.session);
      for (const row of rows) {
        const values = table.heap.values(row);
        if (action === "c" && fresh === null) this.#delete(table, row, values, note);
        else this.#update(table, row, values, this.#replacement(action, fresh, columns), note);
      }
    }
    // Defaults must refer to something.
    if (action === "d" && !this.#parentHas(key)) this.refuseIfReferred(key);
  }
  /** The rows that refer to a key. */
  #rowsOf({ table, columns }: Leaf, key: readonly Datum[]): Iterable<number> {
    return matchingRows(this.#cx.catalog, table, columns(this.#constraint.conkey), key, this.#keyTypes(), this.#referring(), this.#live(table));
  }
  #keyTypes(): readonly Oid[] {
    return this.#foreign.confkey.map((attnum) => this.#parent.attributes[attnum - 1]?.atttypid ?? 0);
  }
  #parentHas(key: readonly Datum[]): boolean {
    for (const { table, columns } of this.#leaves(this.#parent)) {
      for (const _ of matchingRows(this.#cx.catalog, table, columns(this.#foreign.confkey), key, this.#keyTypes(), this.#same(this.#foreign.conppeqop), this.#live(table))) return true;
    }
    return false;
  }
  refuseIfReferred(key: readonly Datum[]): void {
    for (const leaf of this.#leaves(this.#child)) for (const _ of this.#rowsOf(leaf, key)) this.#refuse("a", key);
  }
  /** A partition with rows that others refer to cannot go. @see RI_PartitionRemove_Check */
  refuseWhereReferred(): void {
    for (const { table, columns } of this.#leaves(this.#parent)) {
      for (const group of table.heap.groups) {
        for (let i = 0; i < group.rows; i++) {
          if (!this.#live(table)(group.firstRow + i)) continue;
          const key = keyOf(table.heap.values(group.firstRow + i), columns(this.#foreign.confkey));
          if (key.includes(null)) continue;
          for (const leaf of this.#leaves(this.#child)) {
            for (const _ of this.#rowsOf(leaf, key)) {
              ereport({
                code: ERRCODE.foreign_key_violation, message: `removing partition "${this.#parent.relname}" violates foreign key constraint "${this.#constraint.conname}"`,
                detail: `Key (${this.#names(this.#child, this.#constraint.conkey)})=(${this.#texts(this.#parent, this.#foreign.confkey, key)}) is still referenced from table "${this.#child.relname}".`, table: this.#child.relname, constraint: this.#constraint.conname,
              });
            }
          }
        }
      }
    }
  }
  /** NO ACTION is content if another row has taken the key's place. */
  #refuse(action: "a" | "r", key: readonly Datum[]): void {
    if (action === "a" && this.#parentHas(key)) return;
    const [parent, child, name] = [this.#parent.relname, this.#child.relname, this.#constraint.conname];
    const where = `Key (${this.#names(this.#parent, this.#foreign.confkey)})=(${this.#texts(this.#parent, this.#foreign.confkey, key)})`;
    if (action === "r") ereport({ code: ERRCODE.restrict_violation, message: `update or delete on table "${parent}" violates RESTRICT setting of foreign key constraint "${name}" on table "${child}"`, detail: `${where} is referenced from table "${child}".`, table: child, constraint: name });
    ereport({ code: ERRCODE.foreign_key_violation, message: `update or delete on table "${parent}" violates foreign key constraint "${name}" on table "${child}"`, detail: `${where} is still referenced from table "${child}".`, table: child, constraint: name });
  }
  /** The new values of the referring columns. */
  #replacement(action: "c" | "n" | "d", fresh: readonly Datum[] | null, inLeaf: Leaf["columns"]): ReadonlyMap<number, Datum> {
    const { conkey } = this.#constraint;
    const { confkey, confdelsetcols } = this.#foreign;
    const own = (attnum: number): number => inLeaf([attnum])[0] as number;
    if (action === "c") return new Map(conkey.map((attnum, i) => [own(attnum), fresh?.[(confkey[i] as number) - 1] ?? null]));
    const columns = fresh === null && confdelsetcols.length > 0 ? confdelsetcols : conkey;
    return new Map(columns.map((attnum) => [own(attnum), action === "n" ? null : this.#default(attnum)]));
  }
  #default(attnum: number): Datum {
    const expr = this.#child.attributes[attnum - 1]?.default ?? null;
    return expr === null ? null : buildExpr(expr, { catalog: this.#cx.catalog, session: this.#cx.session })(new ExprContext(new ParamValues([])));
  }
  #delete(table: WritableTable, row: number, values: readonly Datum[], note: NoteChange): void {
    table.heap.claim(row, this.#cx.ownXids(), 4);
    table.heap.delete(row, this.#cx.xid(), this.#cx.cid());
    note?.({ row, old: values, fresh: null });
  }
  #update(table: WritableTable, row: number, old: readonly Datum[], changes: ReadonlyMap<number, Datum>, note: NoteChange): void {
    const values = old.map((value, i) => (changes.has(i + 1) ? (changes.get(i + 1) as Datum) : value));
    if (this.#child.partkey !== undefined && !this.#router.belongs(table.relation, values)) return this.#move(table, row, old, values, note);
    table.check(values);
    table.heap.claim(row, this.#cx.ownXids(), 4);
    table.heap.delete(row, this.#cx.xid(), this.#cx.cid(), "updated");
    const made = table.insert(values, this.#cx.xid(), this.#cx.cid(), this.#unique(table));
    table.heap.follow(row, made);
    note?.({ row: made, old, fresh: values, previous: row });
  }
  /** A row whose key takes it to another partition. */
  #move(from: WritableTable, row: number, old: readonly Datum[], values: readonly Datum[], note: NoteChange): void {
    const { catalog } = this.#cx;
    const { leaf, values: moved } = this.#router.route(this.#child, this.#router.convert(from.relation, this.#child, values));
    const to = this.#open(leaf);
    to.check(moved);
    from.heap.claim(row, this.#cx.ownXids(), 4);
    from.heap.delete(row, this.#cx.xid(), this.#cx.cid());
    const made = to.insert(moved, this.#cx.xid(), this.#cx.cid(), this.#unique(to));
    refuseMoveFromReferred(catalog, from.relation, this.#child);
    note?.({ row, old, fresh: null, moved: { root: this.#child.oid, old: this.#router.convert(from.relation, this.#child, old), fresh: this.#router.convert(leaf, this.#child, moved) } });
    this.#triggers.noteFor(catalog, leaf, this.#cx.session)?.({ row: made, old: null, fresh: moved });
  }
  get #router(): PartitionRouter {
    this.#routes ??= new PartitionRouter(this.#cx.catalog, this.#cx.session);
    return this.#routes;
  }
  #routes: PartitionRouter | undefined;
}

/** Refuses to let a partition go that others refer to. Raises 23503. */
export function refuseWhereReferred(cx: TriggerContext, relid: Oid, constraint: Oid): void {
  const child = cx.catalog.relation(relid);
  const found = child.constraints.find((c) => c.oid === constraint);
  if (found?.foreign !== undefined) new ForeignKeyCheck(cx, new AfterTriggers(), { child, constraint: found, foreign: found.foreign }).refuseWhereReferred();
}

/** The rows whose columns equal a key: by an index that has just these columns where the types allow it, else one by one. */
function* matchingRows(catalog: Catalog, table: WritableTable, columns: readonly number[], key: readonly Datum[], keyTypes: readonly Oid[], same: readonly ((a: Datum, b: Datum) => boolean)[], live: (row: number) => boolean): Iterable<number> {
  const plain = columns.every((attnum, i) => catalog.baseType(table.relation.attributes[attnum - 1]?.atttypid ?? 0) === catalog.baseType(keyTypes[i] ?? 0));
  const index = plain ? table.indexes.find(({ info, predicate }) => predicate === undefined && isSearchable(info) && info.nkeys === columns.length && info.columns.slice(0, info.nkeys).every(({ attnum }) => columns.includes(attnum))) : undefined;
  if (index !== undefined) {
    const { tree, info } = index;
    const wanted: Key = info.columns.slice(0, info.nkeys).map(({ attnum }) => key[columns.indexOf(attnum)] ?? null);
    const cursor = tree.seek((other) => tree.compare(other, wanted, info.nkeys) < 0);
    const found: number[] = [];
    for (let at = tree.key(cursor); at !== undefined && tree.compare(at, wanted, info.nkeys) === 0; at = tree.key(cursor)) {
      found.push(tree.row(cursor) as number);
      tree.next(cursor);
    }
    for (const row of found) if (live(row)) yield row;
    return;
  }
  const { heap } = table;
  for (const group of heap.groups) {
    for (let i = 0; i < group.rows; i++) {
      const row = group.firstRow + i;
      if (columns.every((attnum, c) => same[c]?.(heap.value(row, attnum - 1), key[c] ?? null) === true) && live(row)) yield row;
    }
  }
}

/** Whether every row that is there refers to a row that is there. Raises 23503. @see RI_Initial_Check */
export function validateForeignKey(cx: TriggerContext, relid: Oid, constraint: Oid): void {
  const child = cx.catalog.relation(relid);
  const found = child.constraints.find((c) => c.oid === constraint);
  if (found?.foreign === undefined) return;
  const check = new ForeignKeyCheck(cx, new AfterTriggers(), { child, constraint: found, foreign: found.foreign });
  const table = new WritableTable(child, cx.catalog, cx.storage, cx.session);
  for (const group of table.heap.groups) {
    for (let i = 0; i < group.rows; i++) {
      const row = group.firstRow + i;
      if (table.heap.live(row, cx.ownXids())) check.run({ kind: "check", row, old: null, fresh: table.heap.values(row), child: relid, constraint });
    }
  }
}
