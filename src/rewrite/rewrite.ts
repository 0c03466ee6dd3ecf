/**
 * Stage three: rules. Views are replaced by their queries; DEFAULTs by their expressions.
 *
 * @see src/backend/rewrite/rewriteHandler.c
 */
import type { Catalog } from "../catalog/catalog.ts";
import type { Attribute, Relation } from "../catalog/root.ts";
import { makeConst, makeTargetEntry } from "../nodes/make.ts";
import type { Node } from "../nodes/nodes.ts";
import type { Query, RangeTblEntry } from "../nodes/parsenodes.ts";
import type { Expr, TargetEntry } from "../nodes/primnodes.ts";
import { mapChildren } from "../nodes/walk.ts";
import type { Probe } from "../probes/probes.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";

export interface RewriteContext {
  readonly catalog: Catalog;
  readonly probe: Probe;
}

/** Applies the rules of everything that a query names. @see QueryRewrite */
export function queryRewrite(query: Query, cx: RewriteContext): readonly Query[] {
  if (query.commandType === "CMD_UTILITY") return [query];
  return [fireRetrieveRules(rewriteTargets(query, cx), cx, [])];
}

/** Views become sub-queries, at every level. @see fireRIRrules */
function fireRetrieveRules(query: Query, cx: RewriteContext, active: readonly number[]): Query {
  const visit = (node: Node): Node => {
    if (node.tag === "Query") return fireRetrieveRules(node, cx, active);
    return node.tag === "RangeTblEntry" ? node : mapChildren(node, visit);
  };
  let fired = false;
  const rtable = query.rtable.map((rte, i): RangeTblEntry => {
    const entry = fireOnEntry(rte, i + 1);
    fired ||= entry !== rte;
    return entry;
  });
  function fireOnEntry(rte: RangeTblEntry, rtindex: number): RangeTblEntry {
    if (rte.rtekind === "RTE_SUBQUERY" && rte.subquery !== null) {
      const subquery = fireRetrieveRules(rte.subquery, cx, active);
      return subquery === rte.subquery ? rte : { ...rte, subquery };
    }
    if (rte.rtekind !== "RTE_RELATION") return mapChildren(rte, visit);
    const relation = cx.catalog.findRelation(rte.relid);
    if (relation?.rule === null || relation?.rule === undefined || rtindex === query.resultRelation) return rte;
    return applyRetrieveRule(rte, relation, rtindex, cx, active);
  }
  return mapChildren(fired ? { ...query, rtable } : query, visit);
}

/** @see ApplyRetrieveRule */
function applyRetrieveRule(rte: RangeTblEntry, view: Relation, rtindex: number, cx: RewriteContext, active: readonly number[]): RangeTblEntry {
  if (active.includes(view.oid)) ereport({ code: ERRCODE.invalid_object_definition, message: `infinite recursion detected in rules for relation "${view.relname}"` });
  if (cx.probe.active) cx.probe.emit({ type: "rule_fired", rule: "_RETURN", relation: view.relname, rtindex });
  const subquery = fireRetrieveRules(view.rule as Query, cx, [...active, view.oid]);
  return { ...rte, rtekind: "RTE_SUBQUERY", subquery, security_barrier: false, inh: false };
}

const columnDefault = (attribute: Attribute): Expr | null => attribute.default;

/** What DEFAULT stands for: the column's expression, or a null. @see build_column_default */
function defaultFor(catalog: Catalog, attribute: Attribute): Expr {
  const expr = columnDefault(attribute);
  if (expr !== null && attribute.attgenerated === "") return expr;
  const type = catalog.type(attribute.atttypid);
  return makeConst(attribute.atttypid, -1, attribute.attcollation, type.typlen, null, type.typbyval);
}

/** Fills in defaults and checks generated columns. @see rewriteTargetListIU */
function rewriteTargets(query: Query, cx: RewriteContext): Query {
  if (query.commandType !== "CMD_INSERT" && query.commandType !== "CMD_UPDATE") return query;
  const rte = query.rtable[query.resultRelation - 1] as RangeTblEntry;
  const relation = cx.catalog.relation(rte.relid);
  if (relation.relkind === "v") {
    const verb = query.commandType === "CMD_INSERT" ? "insert into" : "update";
    ereport({ code: ERRCODE.feature_not_supported, message: `cannot ${verb} view "${relation.relname}"`, hint: "Updatable views are not supported yet." });
  }
  const list: TargetEntry[] = [];
  const isUpdate = query.commandType === "CMD_UPDATE";
  for (const attribute of relation.attributes) {
    if (attribute.attisdropped) continue;
    const given = query.targetList.filter((tle) => tle.resno === attribute.attnum && !tle.resjunk);
    if (given.length > 1) ereport({ code: ERRCODE.syntax_error, message: `multiple assignments to same column "${attribute.attname}"` });
    const [tle] = given;
    const isDefault = tle?.expr.tag === "SetToDefault";
    checkGenerated(query, attribute, tle, isDefault);
    if (tle !== undefined && !isDefault) list.push(tle);
    else if (isDefault || !isUpdate) {
      if (tle === undefined && columnDefault(attribute) === null && attribute.attidentity === "") continue;
      if (tle === undefined && attribute.attgenerated !== "") continue;
      list.push(makeTargetEntry(defaultFor(cx.catalog, attribute), attribute.attnum, attribute.attname));
    }
  }
  const rtable = query.commandType === "CMD_INSERT" ? query.rtable.map((entry) => valuesDefaults(entry, query, relation, cx)) : query.rtable;
  return { ...query, targetList: list, rtable };
}

function checkGenerated(query: Query, attribute: Attribute, tle: TargetEntry | undefined, isDefault: boolean): void {
  if (tle === undefined || isDefault) return;
  const update = query.commandType === "CMD_UPDATE";
  if (attribute.attgenerated !== "") {
    ereport({ code: ERRCODE.generated_always, message: update ? `column "${attribute.attname}" can only be updated to DEFAULT` : `cannot insert a non-DEFAULT value into column "${attribute.attname}"`, detail: `Column "${attribute.attname}" is a generated column.` });
  }
  if (attribute.attidentity === "a" && (update || query.override === "OVERRIDING_NOT_SET")) {
    ereport({
      code: ERRCODE.generated_always, message: update ? `column "${attribute.attname}" can only be updated to DEFAULT` : `cannot insert a non-DEFAULT value into column "${attribute.attname}"`, detail: `Column "${attribute.attname}" is an identity column defined as GENERATED ALWAYS.`,
      hint: update ? undefined : "Use OVERRIDING SYSTEM VALUE to override.",
    });
  }
}

/** DEFAULT inside a VALUES list of an INSERT. @see rewriteValuesRTE */
function valuesDefaults(rte: RangeTblEntry, query: Query, relation: Relation, cx: RewriteContext): RangeTblEntry {
  if (rte.rtekind !== "RTE_VALUES" || !rte.values_lists.some((list) => list.some((expr) => expr.tag === "SetToDefault"))) return rte;
  const targets = new Map<number, Attribute>();
  for (const tle of query.targetList) {
    const expr = tle.expr.tag === "Var" ? tle.expr : undefined;
    const attribute = relation.attributes[tle.resno - 1];
    if (expr !== undefined && attribute !== undefined) targets.set(expr.varattno, attribute);
  }
  const values_lists = rte.values_lists.map((list) =>
    list.map((expr, i) => {
      if (expr.tag !== "SetToDefault") return expr;
      const attribute = targets.get(i + 1);
      return attribute === undefined ? expr : defaultFor(cx.catalog, attribute);
    }),
  );
  return { ...rte, values_lists };
}
