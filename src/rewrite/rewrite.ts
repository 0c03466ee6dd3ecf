/**
 * Stage three: rules. Views are replaced by their queries; DEFAULTs by their expressions.
 *
 * @see src/backend/rewrite/rewriteHandler.c
 */
import { FIRST_USER_OID } from "../catalog/root.ts";
import { fromText, sourceText } from "../nodes/source-text.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { Attribute, Relation } from "../catalog/root.ts";
import { lockQuery } from "../analyze/locking.ts";
import { coerceToTargetType } from "../analyze/parse-coerce.ts";
import { type AnalyzeContext, ParseState } from "../analyze/parse-state.ts";
import { equal } from "../nodes/equal.ts";
import { exprType, makeConst, makeTargetEntry } from "../nodes/make.ts";
import type { Node } from "../nodes/nodes.ts";
import type { Query, RangeTblEntry } from "../nodes/parsenodes.ts";
import type { Expr, Oid, TargetEntry } from "../nodes/primnodes.ts";
import { nullProbe } from "../probes/probes.ts";
import { exprContains, mapChildren, mapNodes } from "../nodes/walk.ts";
import { ERRCODE, ereport, notSupported } from "../utils/errors.ts";
import { ownerOf } from "../catalog/acl.ts";
import { relOptionOn } from "../catalog/reloptions.ts";
import { checkAsUser } from "./check-as-user.ts";
import { hasSubLinks, policiesOf, type RowSecurity, type SecurityContext } from "./rowsecurity.ts";
import { fireRules } from "./rules.ts";
import { rewriteTargetView } from "./view-target.ts";
import { rewriteSearchAndCycle } from "./search-cycle.ts";

export interface RewriteContext extends SecurityContext {
  /** Whether changes come from elsewhere. @see session_replication_role */
  readonly isReplica: boolean;
  /** The query of a system view; undefined for what has rows of its own. */
  readonly systemView: (oid: Oid) => Query | undefined;
}

/** Applies the rules of everything that a query names. @see QueryRewrite */
export function queryRewrite(query: Query, cx: RewriteContext): readonly Query[] {
  if (query.commandType === "CMD_UTILITY") return [query];
  const queries = rewriteQuery(query, cx, []).map((each) => (each.commandType === "CMD_UTILITY" ? each : fireRetrieveRules(each, cx, [])));
  return markTag(queries, query).map((each) => fromText(each, sourceText(query)));
}
/** The statement's own result is told; where rules have put it away, that of the last of its kind. @see QueryRewrite */
function markTag(queries: readonly Query[], query: Query): readonly Query[] {
  const original = queries.find((each) => each.querySource === "QSRC_ORIGINAL");
  if (original !== undefined) return queries;
  const teller = queries.findLast((each) => each.commandType === query.commandType && (each.querySource === "QSRC_INSTEAD_RULE" || each.querySource === "QSRC_QUAL_INSTEAD_RULE"));
  return queries.map((each) => (each === teller ? { ...each, canSetTag: true } : each));
}

/**
 * A change with the rules of its table, and those of what they change. Of its WITH queries, so many at the end are
 * rewritten already.
 *
 * @see RewriteQuery
 */
function rewriteQuery(given: Query, cx: RewriteContext, active: readonly { readonly relid: number; readonly event: string }[], rewritten = 0): readonly Query[] {
  const query = rewriteModifyingCtes(given, cx, active, rewritten);
  const ctes = query.cteList.length;
  if (query.commandType === "CMD_MERGE") return [rewriteMerge(query, cx)];
  if (query.commandType !== "CMD_INSERT" && query.commandType !== "CMD_UPDATE" && query.commandType !== "CMD_DELETE") return [query];
  const rte = query.rtable[query.resultRelation - 1] as RangeTblEntry;
  const relation = cx.catalog.relation(rte.relid);
  if (relation.relkind === "v" && exprContains(query.jointree.quals, (node) => node.tag === "CurrentOfExpr")) ereport({ code: ERRCODE.feature_not_supported, message: "WHERE CURRENT OF on a view is not implemented" });
  // Rules are for where a change is made first.
  if (cx.isReplica || (relation.rules ?? []).every((rule) => rule.event !== query.commandType.replace("CMD_", ""))) return relation.relkind === "v" ? rewriteQuery(rewriteTargetView(viewTargets(query, relation, cx), relation, cx.catalog), cx, active, ctes) : [rewriteTargets(query, cx)];
  const own = relation.relkind === "v" ? viewTargets(query, relation, cx) : rewriteTargets(query, cx);
  const fired = fireRules(own, relation, cx.probe);
  const event = own.commandType;
  if (fired.products.length > 0 && active.some((each) => each.relid === relation.oid && each.event === event)) ereport({ code: ERRCODE.invalid_object_definition, message: `infinite recursion detected in rules for relation "${relation.relname}"` });
  const products = fired.products.flatMap((product) => rewriteQuery(product, cx, [...active, { relid: relation.oid, event }], ctes));
  if ((fired.instead || fired.remaining !== undefined) && own.returningList.length > 0 && !fired.returning) {
    const word = event.replace("CMD_", "");
    ereport({ code: ERRCODE.feature_not_supported, message: `cannot perform ${word} RETURNING on relation "${relation.relname}"`, hint: `You need an unconditional ON ${word} DO INSTEAD rule with a RETURNING clause.` });
  }
  if (fired.instead) return products;
  const rest = fired.remaining ?? own;
  if (relation.relkind === "v") {
    const below = rewriteQuery(rewriteTargetView(rest, relation, cx.catalog), cx, active, ctes);
    return event === "CMD_INSERT" ? [...below, ...products] : [...products, ...below];
  }
  // An INSERT comes before what its rules do, since that may read the new row; other changes come after.
  return event === "CMD_INSERT" ? [rest, ...products] : [...products, rest];
}
/** A view's columns that an UPDATE does not set keep what they have; an INSERT takes the defaults of the view. */
const viewTargets = (query: Query, relation: Relation, cx: RewriteContext): Query => ({ ...query, targetList: query.commandType === "CMD_DELETE" ? query.targetList : rewriteAssignments(query, query.targetList, query.commandType === "CMD_UPDATE", relation, cx) });

/** Rules must leave one statement of a WITH as one. */
function rewriteModifyingCtes(query: Query, cx: RewriteContext, active: readonly { readonly relid: number; readonly event: string }[], rewritten: number): Query {
  if (!query.cteList.some((cte) => (cte.ctequery as Query).commandType !== "CMD_SELECT")) return query;
  const refuse = (what: string): never => ereport({ code: ERRCODE.feature_not_supported, message: `${what} rules are not supported for data-modifying statements in WITH` });
  const cteList = query.cteList.map((cte, i) => {
    const own = cte.ctequery as Query;
    if (own.commandType === "CMD_SELECT" || i >= query.cteList.length - rewritten) return cte;
    const queries = rewriteQuery(own, cx, active);
    const [only] = queries;
    if (only === undefined) return refuse("DO INSTEAD NOTHING");
    if (queries.length > 1) {
      if (queries.some((each) => each.querySource === "QSRC_QUAL_INSTEAD_RULE")) refuse("conditional DO INSTEAD");
      if (queries.some((each) => each.querySource === "QSRC_NON_INSTEAD_RULE")) refuse("DO ALSO");
      refuse("multi-statement DO INSTEAD");
    }
    if (only.commandType === "CMD_SELECT" && only !== own) ereport({ code: ERRCODE.feature_not_supported, message: "DO INSTEAD rules that are SELECT are not supported for data-modifying statements in WITH" });
    return { ...cte, ctequery: { ...only, canSetTag: false } };
  });
  return { ...query, cteList };
}

/** Views become sub-queries, at every level. @see fireRIRrules */
function fireRetrieveRules(query: Query, cx: RewriteContext, active: readonly number[]): Query {
  // Whoever contains a query whose rows depend on the role depends on it as well.
  let depends = false;
  const inner = (below: Query): Query => {
    const made = fireRetrieveRules(below, cx, active);
    depends ||= made.hasRowSecurity;
    return made;
  };
  const visit = (node: Node): Node => {
    if (node.tag === "Query") return inner(node);
    if (node.tag === "CommonTableExpr" && (node.search_clause !== null || node.cycle_clause !== null)) return mapChildren(rewriteSearchAndCycle(node, cx.catalog), visit);
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
      const subquery = inner(rte.subquery);
      return subquery === rte.subquery ? rte : { ...rte, subquery };
    }
    if (rte.rtekind !== "RTE_RELATION") return mapChildren(rte, visit);
    const relation = cx.catalog.findRelation(rte.relid);
    if (relation === undefined || rtindex === query.resultRelation || (relation.relkind === "v" && !isRead(query, rtindex))) return rte;
    const rule = relation.rule ?? (relation.oid < FIRST_USER_OID ? cx.systemView(relation.oid) : undefined);
    const mark = query.rowMarks.find(({ rti }) => rti === rtindex);
    if (rule === undefined) return rte;
    const view = applyRetrieveRule(rte, relation, mark === undefined ? rule : lockQuery(rule, mark), rtindex, cx, active);
    depends ||= view.subquery?.hasRowSecurity === true;
    return view;
  }
  const done = applyPolicies(mapChildren(fired ? { ...query, rtable } : query, visit), cx, active);
  return depends && !done.hasRowSecurity ? { ...done, hasRowSecurity: true } : done;
}
/** The policies of tables, once their rules are done. @see fireRIRrules */
function applyPolicies(query: Query, cx: RewriteContext, active: readonly number[]): Query {
  let done = query;
  for (const [i, rte] of query.rtable.entries()) {
    const security = rte.rtekind === "RTE_RELATION" ? policiesOf(query, rte, i + 1, cx) : undefined;
    if (security === undefined) continue;
    done = { ...done, hasRowSecurity: true };
    if (security === null) continue;
    const withQueries = hasSubLinks(security);
    const { securityQuals, withCheckOptions } = withQueries ? fireInPolicies(security, rte.relid, cx, active) : security;
    done = {
      ...done, hasSubLinks: done.hasSubLinks || withQueries, withCheckOptions: [...withCheckOptions, ...done.withCheckOptions],
      rtable: done.rtable.map((each) => (each === rte ? { ...rte, securityQuals: [...securityQuals, ...rte.securityQuals] } : each)),
    };
  }
  return done;
}
/** The queries in policies have rules and policies of their own, but not those of the table itself. */
function fireInPolicies(security: RowSecurity, relid: number, cx: RewriteContext, active: readonly number[]): RowSecurity {
  if (active.includes(relid)) ereport({ code: ERRCODE.invalid_object_definition, message: `infinite recursion detected in policy for relation "${cx.catalog.relation(relid).relname}"` });
  const visit = (node: Node): Node => (node.tag === "Query" ? fireRetrieveRules(node, cx, [...active, relid]) : mapChildren(node, visit));
  return { securityQuals: mapNodes(security.securityQuals, visit), withCheckOptions: mapNodes(security.withCheckOptions, visit) };
}

/** Whether an entry is one that rows come from; a changed view's own is left as it is. @see rangeTableEntry_used */
const isRead = (query: Query, rtindex: number): boolean => exprContains(query.jointree, (node) => node.tag === "RangeTblRef" && node.rtindex === rtindex);

/** @see ApplyRetrieveRule */
function applyRetrieveRule(rte: RangeTblEntry, view: Relation, rule: Query, rtindex: number, cx: RewriteContext, active: readonly number[]): RangeTblEntry {
  if (active.includes(view.oid)) ereport({ code: ERRCODE.invalid_object_definition, message: `infinite recursion detected in rules for relation "${view.relname}"` });
  if (cx.probe.active) cx.probe.emit({ type: "rule_fired", rule: "_RETURN", relation: view.relname, rtindex });
  const subquery = fireRetrieveRules(relOptionOn(view, "security_invoker") ? rule : checkAsUser(rule, ownerOf(view)), cx, [...active, view.oid]);
  return { ...rte, rtekind: "RTE_SUBQUERY", subquery, security_barrier: relOptionOn(view, "security_barrier"), inh: false };
}

/** A column's own default, or that of its type. @see build_column_default, get_typdefault */
export function columnDefault(catalog: Catalog, attribute: Attribute): Expr | null {
  if (attribute.default !== null || attribute.attgenerated !== "") return attribute.default;
  const expr = catalog.userType(attribute.atttypid)?.domain?.default ?? null;
  if (expr === null) return null;
  const pstate = new ParseState(null, { catalog, probe: nullProbe } as AnalyzeContext);
  return coerceToTargetType(pstate, expr, exprType(expr), attribute.atttypid, attribute.atttypmod, "assignment", "COERCE_IMPLICIT_CAST", -1) ?? expr;
}
/** A null of a column's type; a domain may refuse it. @see coerce_null_to_domain */
export function nullFor(catalog: Catalog, attribute: Attribute): Expr {
  const base = catalog.type(catalog.baseType(attribute.atttypid));
  const value = makeConst(base.oid, -1, attribute.attcollation, base.typlen, null, base.typbyval);
  return base.oid === attribute.atttypid ? value : { tag: "CoerceToDomain", arg: value, resulttype: attribute.atttypid, resulttypmod: -1, resultcollid: attribute.attcollation, coercionformat: "COERCE_IMPLICIT_CAST", location: -1 };
}

/** What DEFAULT stands for: the column's expression, or a null. @see build_column_default */
export function defaultFor(catalog: Catalog, attribute: Attribute): Expr {
  const expr = columnDefault(catalog, attribute);
  return expr !== null && attribute.attgenerated === "" ? expr : nullFor(catalog, attribute);
}

/** Fills in defaults and checks generated columns. @see rewriteTargetListIU */
function rewriteTargets(query: Query, cx: RewriteContext): Query {
  if (query.commandType !== "CMD_INSERT" && query.commandType !== "CMD_UPDATE") return query;
  const rte = query.rtable[query.resultRelation - 1] as RangeTblEntry;
  const relation = cx.catalog.relation(rte.relid);
  const targetList = rewriteAssignments(query, query.targetList, query.commandType === "CMD_UPDATE", relation, cx);
  const { onConflict } = query;
  const rtable = query.commandType === "CMD_INSERT" ? query.rtable.map((entry) => valuesDefaults(entry, query, relation, cx)) : query.rtable;
  return { ...query, targetList, rtable, onConflict: onConflict === null ? null : { ...onConflict, onConflictSet: rewriteAssignments(query, onConflict.onConflictSet, true, relation, cx) } };
}
/** The actions of a MERGE, with the defaults of the columns that they fill. */
function rewriteMerge(query: Query, cx: RewriteContext): Query {
  const relation = cx.catalog.relation((query.rtable[query.resultRelation - 1] as RangeTblEntry).relid);
  if (relation.relkind === "v") notSupported("MERGE INTO a view");
  if ((relation.rules ?? []).length > 0) ereport({ code: ERRCODE.feature_not_supported, message: `cannot execute MERGE on relation "${relation.relname}"`, detail: "MERGE is not supported for relations with rules." });
  const mergeActionList = query.mergeActionList.map((action) => (action.commandType === "CMD_INSERT" || action.commandType === "CMD_UPDATE" ? { ...action, targetList: rewriteAssignments({ ...query, override: action.override }, action.targetList, action.commandType === "CMD_UPDATE", relation, cx) } : action));
  return { ...query, mergeActionList };
}
/** The columns in their order, with their defaults. */
function rewriteAssignments(query: Query, entries: readonly TargetEntry[], isUpdate: boolean, relation: Relation, cx: RewriteContext): readonly TargetEntry[] {
  const list: TargetEntry[] = [];
  for (const attribute of relation.attributes) {
    if (attribute.attisdropped) continue;
    const given = entries.filter((tle) => tle.resno === attribute.attnum && !tle.resjunk);
    const tle = given.length > 1 ? given.reduce((before, next) => mergedEntry(before, next, attribute.attname)) : given[0];
    const isDefault = tle?.expr.tag === "SetToDefault";
    checkGenerated(query, isUpdate, attribute, tle, isDefault);
    if (tle !== undefined && !isDefault) list.push(tle);
    else if (attribute.attgenerated === "" && (isDefault || !isUpdate)) {
      if (tle === undefined && columnDefault(cx.catalog, attribute) === null && attribute.attidentity === "") continue;
      list.push(makeTargetEntry(defaultFor(cx.catalog, attribute), attribute.attnum, attribute.attname));
    }
  }
  const junk = entries.filter((tle) => tle.resjunk).map((tle, i) => ({ ...tle, resno: relation.attributes.length + i + 1 }));
  return [...list, ...junk];
}

/** What an assignment to a part changes: the value that it starts from. */
const assignmentInput = (expr: Expr): Expr | undefined => (expr.tag === "FieldStore" ? expr.arg : expr.tag === "SubscriptingRef" && expr.refassgnexpr !== null ? expr.refexpr : undefined);
/** Several assignments to parts of one column are made one after the other. @see process_matched_tle */
function mergedEntry(before: TargetEntry, next: TargetEntry, name: string): TargetEntry {
  const duplicate = (): never => ereport({ code: ERRCODE.syntax_error, message: `multiple assignments to same column "${name}"` });
  // Both assign to the same domain.
  const domain = before.expr.tag === "CoerceToDomain" && next.expr.tag === "CoerceToDomain" && before.expr.resulttype === next.expr.resulttype ? next.expr : undefined;
  const [first, second] = domain === undefined ? [before.expr, next.expr] : [(before.expr as typeof domain).arg, domain.arg];
  const input = assignmentInput(second);
  const start = assignmentInput(first);
  if (input === undefined || start === undefined) return duplicate();
  let innermost = start;
  for (let inner = assignmentInput(innermost); inner !== undefined; inner = assignmentInput(innermost)) innermost = inner;
  if (!equal(innermost, input)) return duplicate();
  let merged: Expr;
  if (second.tag === "FieldStore") {
    merged = first.tag === "FieldStore" ? { ...first, newvals: [...first.newvals, ...second.newvals], fieldnums: [...first.fieldnums, ...second.fieldnums] } : { ...second, arg: first };
  } else merged = { ...(second as Extract<Expr, { tag: "SubscriptingRef" }>), refexpr: first };
  return { ...next, expr: domain === undefined ? merged : { ...domain, arg: merged } };
}

function checkGenerated(query: Query, update: boolean, attribute: Attribute, tle: TargetEntry | undefined, isDefault: boolean): void {
  if (tle === undefined || isDefault) return;
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
