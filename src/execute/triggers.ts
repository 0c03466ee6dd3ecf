/**
 * Triggers at work: which of a table's fire for a change, and what those before it make of the row.
 *
 * @see src/backend/commands/trigger.c
 */
import { TABLE_OID_ATTNUM } from "../catalog/system-attributes.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { Relation, Trigger, TriggerEvent } from "../catalog/root.ts";
import { ExprContext, ParamValues } from "../expr/context.ts";
import { buildExpr } from "../expr/interpret.ts";
import { type Datum, type Expr, type Oid, INNER_VAR, OUTER_VAR } from "../nodes/primnodes.ts";
import { mapExpr } from "../nodes/walk.ts";
import { anyVector } from "../storage/vector.ts";
import type { RecordValue } from "../types/record.ts";
import type { SessionContext } from "../types/registry.ts";

type Row = readonly Datum[] | null;

/** One firing of a trigger. */
export interface TriggerFiring {
  readonly trigger: Trigger;
  readonly relation: Relation;
  readonly operation: TriggerEvent;
  readonly fresh: Row;
  readonly old: Row;
  /** Of one that fires after the change, who made that. */
  readonly role?: Oid;
}
/** Runs a trigger's function; gives the row that it returns. The session's service "triggers". */
export type TriggerService = (firing: TriggerFiring) => RecordValue | null;

const byName = (a: Trigger, b: Trigger): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
/** The triggers for rows of a table; a partition has those of the tables that it is part of, too. */
function rowTriggersOf(catalog: Catalog, relation: Relation): readonly Trigger[] {
  const list = [...(relation.triggers ?? [])];
  for (let rel = relation; rel.partbound !== undefined; ) {
    rel = catalog.relation(rel.parents?.[0] ?? 0);
    const from = rel;
    list.push(...(from.triggers ?? []).map((trigger) => (trigger.when === null ? trigger : { ...trigger, when: inColumnsOf(relation, from, trigger.when) })));
  }
  return list.filter(({ level }) => level === "row").sort(byName);
}
/** A condition on rows of a table that a partition is part of, on the partition's: its columns may lie in another order. @see map_partition_varattnos */
const inColumnsOf = (partition: Relation, whole: Relation, when: Expr): Expr =>
  mapExpr(when, (node) => {
    if (node.tag !== "Var" || node.varattno <= 0) return undefined;
    const name = whole.attributes[node.varattno - 1]?.attname;
    return { ...node, varattno: partition.attributes.find(({ attname, attisdropped }) => attname === name && !attisdropped)?.attnum ?? node.varattno };
  });
/** Whether changes come from elsewhere, where all that follows from them was done. @see session_replication_role */
export const isReplica = (session: SessionContext): boolean => session.setting("session_replication_role") === "replica";
const fires = (trigger: Trigger, timing: Trigger["timing"], event: TriggerEvent, replica: boolean): boolean => (trigger.enabled === "A" || trigger.enabled === (replica ? "R" : "O")) && trigger.timing === timing && trigger.events.includes(event);

/** A table's triggers, ready to fire. */
export class TableTriggers {
  readonly #catalog: Catalog;
  readonly #session: SessionContext;
  readonly #relation: Relation;
  readonly #rows: readonly Trigger[];
  readonly #replica: boolean;
  readonly #conditions = new Map<Trigger, (old: Row, fresh: Row) => boolean>();
  constructor(catalog: Catalog, session: SessionContext, relation: Relation) {
    this.#catalog = catalog;
    this.#session = session;
    this.#relation = relation;
    this.#rows = rowTriggersOf(catalog, relation);
    this.#replica = isReplica(session);
  }
  /** Whether rows have triggers at all. */
  get any(): boolean {
    return this.#rows.length > 0;
  }
  /** Whether UPDATE OF and WHEN let a trigger fire. @see TriggerEnabled */
  #enabled(trigger: Trigger, old: Row, fresh: Row, columns: readonly number[] | undefined): boolean {
    if (columns !== undefined && trigger.columns.length > 0 && old !== null && fresh !== null && !trigger.columns.some((name) => columns.includes(this.#relation.attributes.find(({ attname }) => attname === name)?.attnum ?? 0))) return false;
    if (trigger.when === null) return true;
    let condition = this.#conditions.get(trigger);
    if (condition === undefined) {
      condition = this.#condition(trigger.when);
      this.#conditions.set(trigger, condition);
    }
    return condition(old, fresh);
  }
  /** WHEN with OLD as relation 1 and NEW as relation 2. */
  #condition(when: Expr): (old: Row, fresh: Row) => boolean {
    const placed = mapExpr(when, (node) => (node.tag === "Var" ? { ...node, varno: node.varno === 1 ? INNER_VAR : OUTER_VAR } : undefined));
    const test = buildExpr(placed, { catalog: this.#catalog, session: this.#session });
    const ec = new ExprContext(new ParamValues([]));
    const system = { [TABLE_OID_ATTNUM]: anyVector([this.#relation.oid]) };
    const vectors = (row: Row): ReturnType<typeof anyVector>[] => Object.assign((row ?? this.#relation.attributes.map(() => null)).map((value) => anyVector([value])), { system });
    return (old, fresh) => {
      [ec.inner.cols, ec.inner.row, ec.outer.cols, ec.outer.row] = [vectors(old), 0, vectors(fresh), 0];
      return test(ec) === true;
    };
  }

  /** BEFORE triggers of a row: the row as they leave it, or null where one of them drops the change. */
  before(operation: TriggerEvent, old: Row, fresh: Row, columns?: readonly number[]): readonly Datum[] | null {
    let row = operation === "DELETE" ? old : fresh;
    for (const trigger of this.#rows) {
      if (!fires(trigger, "before", operation, this.#replica) || !this.#enabled(trigger, old, operation === "DELETE" ? null : row, columns)) continue;
      const result = this.run(trigger, operation, operation === "DELETE" ? null : row, old);
      if (result === null) return null;
      if (operation !== "DELETE") row = result.values;
    }
    return row;
  }
  /** AFTER triggers of a row that are to fire when the statement ends. */
  after(operation: TriggerEvent, old: Row, fresh: Row, columns?: readonly number[]): readonly Trigger[] {
    return this.#rows.filter((trigger) => fires(trigger, "after", operation, this.#replica) && this.#enabled(trigger, old, fresh, columns));
  }
  run(trigger: Trigger, operation: TriggerEvent, fresh: Row, old: Row): RecordValue | null {
    return this.#session.service<TriggerService>("triggers")({ trigger, relation: this.#relation, operation, fresh, old });
  }
}

/** Triggers for statements: those before at once, those after when all rows' are done. */
export function statementTriggers(session: SessionContext, relation: Relation, timing: Trigger["timing"], operation: TriggerEvent, columns?: readonly number[]): readonly Trigger[] {
  const wanted = (trigger: Trigger): boolean => columns === undefined || trigger.columns.length === 0 || trigger.columns.some((name) => columns.includes(relation.attributes.find(({ attname }) => attname === name)?.attnum ?? 0));
  const replica = isReplica(session);
  return (relation.triggers ?? []).filter((trigger) => trigger.level === "statement" && fires(trigger, timing, operation, replica) && wanted(trigger)).sort(byName);
}
