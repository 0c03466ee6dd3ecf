/**
 * Collations: each expression's collation is found from its inputs, and stored in it.
 *
 * The one pass that writes on trees that analysis has made. @see src/backend/parser/parse_collate.c
 */
import { exprCollation, exprLocation, exprType, exprTypmod } from "../nodes/make.ts";
import { type Node, writable } from "../nodes/nodes.ts";
import type { Query } from "../nodes/parsenodes.ts";
import type { Aggref, Expr, Oid } from "../nodes/primnodes.ts";
import { walkChildren, walkNodes } from "../nodes/walk.ts";
import { errorAt, type ParseState } from "./parse-state.ts";

type Strength = "none" | "implicit" | "conflict" | "explicit";
const rank: Readonly<Record<Strength, number>> = { none: 0, implicit: 1, conflict: 2, explicit: 3 };

class CollationState {
  collation: Oid = 0;
  strength: Strength = "none";
  location = -1;
  collation2: Oid = 0;
  location2 = -1;
}

const collationName = (pstate: ParseState, oid: Oid): string => pstate.catalog.collation(oid)?.collname ?? String(oid);

/** Takes one input's collation into account. @see merge_collation_state */
function merge(pstate: ParseState, into: CollationState, collation: Oid, strength: Strength, location: number, collation2 = 0, location2 = -1): void {
  if (rank[strength] > rank[into.strength]) {
    Object.assign(into, { collation, strength, location });
    if (strength === "conflict") Object.assign(into, { collation2, location2 });
    return;
  }
  if (strength !== into.strength || collation === into.collation) return;
  if (strength === "implicit") {
    if (into.collation === 100) Object.assign(into, { collation, strength, location });
    else if (collation !== 100) Object.assign(into, { strength: "conflict", collation2: collation, location2: location });
  } else if (strength === "explicit") {
    errorAt("collation_mismatch", `collation mismatch between explicit collations "${collationName(pstate, into.collation)}" and "${collationName(pstate, collation)}"`, location);
  }
}

/** Fields that hold a node's own collation and its inputs'. */
const outputField: Partial<Record<Node["tag"], string>> = {
  Aggref: "aggcollid", WindowFunc: "wincollid", SubscriptingRef: "refcollid", FuncExpr: "funccollid", OpExpr: "opcollid", DistinctExpr: "opcollid", NullIfExpr: "opcollid", RelabelType: "resultcollid", CoerceViaIO: "resultcollid", ArrayCoerceExpr: "resultcollid",
  CaseExpr: "casecollid", ArrayExpr: "array_collid", CoalesceExpr: "coalescecollid", MinMaxExpr: "minmaxcollid", CoerceToDomain: "resultcollid",
};
const inputField: Partial<Record<Node["tag"], string>> = {
  Aggref: "inputcollid", WindowFunc: "inputcollid", FuncExpr: "inputcollid", OpExpr: "inputcollid", DistinctExpr: "inputcollid", NullIfExpr: "inputcollid", MinMaxExpr: "inputcollid", ScalarArrayOpExpr: "inputcollid",
};

function assign(pstate: ParseState, node: Node, parent: CollationState): void {
  const own = new CollationState();
  const visit = (child: Node): boolean => {
    assign(pstate, child, own);
    return false;
  };
  switch (node.tag) {
    case "Query":
    case "SortGroupClause":
    case "RangeTblRef":
    case "WindowClause":
      return;
    case "CollateExpr":
      walkChildren(node, visit);
      merge(pstate, parent, node.collOid, "explicit", node.location);
      return;
    case "RowExpr":
      for (const arg of node.args) assign(pstate, arg, new CollationState());
      return;
    case "RowCompareExpr":
      writable(node).inputcollids = node.largs.map((left, i) => {
        const state = new CollationState();
        assign(pstate, left, state);
        assign(pstate, node.rargs[i] as Expr, state);
        return state.strength === "conflict" ? conflictError(pstate, state) : state.collation;
      });
      return;
    case "CaseExpr":
      assignCase(pstate, node, own);
      break;
    case "SubLink":
      assignSubLink(pstate, node, own);
      break;
    case "Aggref":
      if (node.aggkind === "n") for (const tle of node.args) assign(pstate, tle.expr, tle.resjunk ? new CollationState() : own);
      else assignOrderedSet(pstate, node, own);
      if (node.aggfilter !== null) assignExprCollations(pstate, node.aggfilter);
      break;
    case "WindowFunc":
      walkNodes(node.args, visit);
      if (node.aggfilter !== null) assignExprCollations(pstate, node.aggfilter);
      break;
    case "SubscriptingRef":
      for (const index of [...node.refupperindexpr, ...node.reflowerindexpr]) if (index !== null) assignExprCollations(pstate, index);
      assign(pstate, node.refexpr, own);
      if (node.refassgnexpr !== null) assign(pstate, node.refassgnexpr, own);
      break;
    case "ArrayCoerceExpr":
      assign(pstate, node.arg, own);
      assignExprCollations(pstate, node.elemexpr);
      break;
    default:
      walkChildren(node, visit);
  }
  if (isPlainContainer(node)) {
    merge(pstate, parent, own.collation, own.strength, own.location, own.collation2, own.location2);
    return;
  }
  finish(pstate, node as Expr, own, parent);
}

/** Sorting columns have a say only where there can be one alone; hypothetical values are compared with them. @see assign_ordered_set_collations, assign_hypothetical_collations */
function assignOrderedSet(pstate: ParseState, node: Aggref, own: CollationState): void {
  const merges = node.args.length === 1 && pstate.catalog.proc(node.aggfnoid).provariadic === 0;
  const plain = node.aggkind === "h" ? node.aggdirectargs.length - node.args.length : node.aggdirectargs.length;
  for (const arg of node.aggdirectargs.slice(0, plain)) assign(pstate, arg, own);
  const args = node.args.map((tle, i) => {
    const state = new CollationState();
    const hypothetical = node.aggdirectargs[plain + i];
    if (hypothetical !== undefined) assign(pstate, hypothetical, state);
    assign(pstate, tle.expr, state);
    if (merges) merge(pstate, own, state.collation, state.strength, state.location, state.collation2, state.location2);
    if (hypothetical === undefined) return tle;
    if (state.strength === "conflict") conflictError(pstate, state);
    if (state.collation === 0 || state.collation === exprCollation(tle.expr)) return tle;
    const expr: Expr = { tag: "RelabelType", arg: tle.expr, resulttype: exprType(tle.expr), resulttypmod: exprTypmod(tle.expr), resultcollid: state.collation, relabelformat: "COERCE_IMPLICIT_CAST", location: -1 };
    return { ...tle, expr };
  });
  writable(node).args = args;
}

const isPlainContainer = (node: Node): boolean => node.tag === "TargetEntry" || node.tag === "InferenceElem" || node.tag === "FromExpr" || node.tag === "JoinExpr" || node.tag === "OnConflictExpr" || node.tag === "CaseWhen";

/** Only the results of CASE count, not its conditions. */
function assignCase(pstate: ParseState, node: Extract<Expr, { tag: "CaseExpr" }>, own: CollationState): void {
  if (node.arg !== null) assignExprCollations(pstate, node.arg);
  for (const when of node.args) {
    assignExprCollations(pstate, when.expr);
    assign(pstate, when.result, own);
  }
  if (node.defresult !== null) assign(pstate, node.defresult, own);
}

function assignSubLink(pstate: ParseState, node: Extract<Expr, { tag: "SubLink" }>, own: CollationState): void {
  if (node.testexpr !== null) assignExprCollations(pstate, node.testexpr);
  if (node.subLinkType !== "EXPR_SUBLINK" && node.subLinkType !== "ARRAY_SUBLINK") return;
  const column = node.subselect.targetList.find((tle) => !tle.resjunk);
  if (column !== undefined) assign(pstate, column.expr, own);
}

function conflictError(pstate: ParseState, state: CollationState): never {
  return errorAt("collation_mismatch", `collation mismatch between implicit collations "${collationName(pstate, state.collation)}" and "${collationName(pstate, state.collation2)}"`, state.location2, {
    hint: "You can choose the collation by applying the COLLATE clause to one or both expressions.",
  });
}

/** A stored tree has its collations already, and does not change. */
function setField(node: Expr, field: string, collation: Oid): void {
  const fields = node as never as Record<string, unknown>;
  if (fields[field] !== collation) fields[field] = collation;
}
const DEFAULT_COLLATION = 100;
/** Stores what was found in the node, and hands it to the parent. */
function finish(pstate: ParseState, node: Expr, own: CollationState, parent: CollationState): void {
  const leaf = leafCollation(node);
  const type = exprType(node);
  const typcollation = node.tag === "FieldSelect" ? 0 : (pstate.catalog.findType(type)?.typcollation ?? 0);
  let [collation, strength, location]: [Oid, Strength, number] = [0, "none", -1];
  if (leaf !== undefined) {
    if (leaf !== 0) [collation, strength, location] = [leaf, "implicit", exprLocation(node)];
  } else if (typcollation !== 0) {
    // A domain's own collation stands for whatever its input has.
    if (own.strength === "none" || (node.tag === "CoerceToDomain" && typcollation !== DEFAULT_COLLATION)) [collation, strength, location] = [typcollation, "implicit", exprLocation(node)];
    else [collation, strength, location] = [own.collation, own.strength, own.location];
  }
  const field = outputField[node.tag];
  if (field !== undefined) setField(node, field, strength === "conflict" ? 0 : collation);
  const input = inputField[node.tag];
  if (input !== undefined) setField(node, input, own.strength === "conflict" ? 0 : own.collation);
  merge(pstate, parent, collation, strength, location, own.collation2, own.location2);
}

/** The collation of a node that takes none from inputs; undefined for one that does. */
function leafCollation(node: Expr): Oid | undefined {
  switch (node.tag) {
    case "Var":
      return node.varcollid;
    case "Const":
      return node.constcollid;
    case "Param":
      return node.paramcollid;
    case "CaseTestExpr":
    case "SetToDefault":
    case "CoerceToDomainValue":
      return node.collation;
    case "MergeSupportFunc":
      return node.msfcollid;
    case "SQLValueFunction":
      return node.type === 19 ? 950 : 0;
    case "FieldSelect":
      return node.resultcollid;
    default:
      return undefined;
  }
}

/** Assigns collations in one expression on its own. */
export function assignExprCollations(pstate: ParseState, expr: Node | null): void {
  if (expr !== null) assign(pstate, expr, new CollationState());
}

/** Assigns collations in a list whose members have one collation together; answers it. @see select_common_collation */
export function selectCommonCollation(pstate: ParseState, exprs: readonly Expr[], noneOk: boolean): Oid {
  const state = new CollationState();
  for (const expr of exprs) assign(pstate, expr, state);
  if (state.strength === "conflict") return noneOk ? 0 : conflictError(pstate, state);
  return state.collation;
}

/** Assigns collations in everything that a query itself holds. @see assign_query_collations */
export function assignQueryCollations(pstate: ParseState, query: Query): void {
  const each = (tree: unknown): void => {
    walkNodes(tree, (node) => {
      if (node.tag === "FromExpr" || node.tag === "JoinExpr") return walkChildren(node, (child) => {
          each(child);
          return false;
        });
      assignExprCollations(pstate, node);
      return false;
    });
  };
  for (const tree of [query.targetList, query.jointree, query.returningList, query.havingQual, query.limitOffset, query.limitCount, query.onConflict === null ? null : [query.onConflict.onConflictSet, query.onConflict.onConflictWhere, query.onConflict.arbiterElems, query.onConflict.arbiterWhere], query.mergeJoinCondition, query.mergeActionList.flatMap((action) => [action.qual, action.targetList])]) each(tree);
}
