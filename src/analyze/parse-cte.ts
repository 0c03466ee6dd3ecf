/**
 * WITH. Recursive queries analyze their non-recursive part first, which gives the columns' types.
 *
 * @see src/backend/parser/parse_cte.c
 */
import { formatType } from "../catalog/format-type.ts";
import { exprCollation, exprType, exprTypmod } from "../nodes/make.ts";
import type { Writable } from "../nodes/nodes.ts";
import type { CommonTableExpr, Query } from "../nodes/parsenodes.ts";
import type { TargetEntry } from "../nodes/primnodes.ts";
import { nameList, type RawNode, type RawOf, rawAs } from "../nodes/raw.ts";
import * as T from "../types/oids.ts";
import { parseSubAnalyze } from "./analyze.ts";
import { checkSearchAndCycle, cycleClause, searchClause } from "./search-cycle.ts";
import { errorAt, type ParseState } from "./parse-state.ts";

/** @see transformWithClause */
export function transformWithClause(pstate: ParseState, raw: RawOf<"WithClause">): Writable<CommonTableExpr>[] {
  const list = (raw.ctes ?? []).map((node) => rawAs(node, "CommonTableExpr") as RawOf<"CommonTableExpr">);
  const seen = new Set<string>();
  for (const cte of list) {
    if (seen.has(cte.ctename ?? "")) errorAt("duplicate_alias", `WITH query name "${cte.ctename}" specified more than once`, cte.location ?? 0);
    seen.add(cte.ctename ?? "");
    if (rawAs(cte.ctequery, "SelectStmt") === undefined) {
      if (pstate.parent !== null) errorAt("feature_not_supported", "WITH clause containing a data-modifying statement must be at the top level", cte.location ?? 0);
      pstate.hasModifyingCTE = true;
    }
  }
  const nodes = list.map(makeCte);
  if (raw.recursive === true) {
    const order = dependencyOrder(list);
    for (const i of order) {
      const cte = nodes[i] as Writable<CommonTableExpr>;
      cte.cterecursive = mentions((list[i] as RawOf<"CommonTableExpr">).ctequery, cte.ctename);
    }
    for (const i of order) {
      const cte = nodes[i] as Writable<CommonTableExpr>;
      if (cte.cterecursive) checkRecursion(cte, list[i] as RawOf<"CommonTableExpr">);
    }
    pstate.ctenamespace = order.map((i) => nodes[i] as Writable<CommonTableExpr>);
    for (const i of order) analyzeCte(pstate, nodes[i] as Writable<CommonTableExpr>, list[i] as RawOf<"CommonTableExpr">);
    return pstate.ctenamespace;
  }
  pstate.futureCtes = nodes.map((cte) => cte.ctename);
  nodes.forEach((cte, i) => {
    analyzeCte(pstate, cte, list[i] as RawOf<"CommonTableExpr">);
    pstate.ctenamespace.push(cte);
    pstate.futureCtes.shift();
  });
  return pstate.ctenamespace;
}

const makeCte = (raw: RawOf<"CommonTableExpr">): Writable<CommonTableExpr> => ({
  tag: "CommonTableExpr", ctename: raw.ctename ?? "", aliascolnames: nameList(raw.aliascolnames), ctematerialized: (raw.ctematerialized ?? "CTEMaterializeDefault") as CommonTableExpr["ctematerialized"],
  ctequery: raw.ctequery as unknown as Query, search_clause: null, cycle_clause: null, location: raw.location ?? 0, cterecursive: false, cterefcount: 0, ctecolnames: [], ctecoltypes: [], ctecoltypmods: [], ctecolcollations: [],
});

/** Whether a raw tree names a relation. */
function mentions(tree: unknown, name: string): boolean {
  if (Array.isArray(tree)) return tree.some((item) => mentions(item, name));
  if (typeof tree !== "object" || tree === null) return false;
  const range = (tree as { RangeVar?: { relname?: string; schemaname?: string } }).RangeVar;
  if (range !== undefined) return range.schemaname === undefined && range.relname === name;
  return Object.values(tree).some((item) => mentions(item, name));
}

/** Sorts so that each query stands after those that it uses. */
function dependencyOrder(list: readonly RawOf<"CommonTableExpr">[]): number[] {
  const left = new Set(list.keys());
  const order: number[] = [];
  while (left.size > 0) {
    const next = [...left].find((i) => [...left].every((j) => j === i || !mentions(list[i]?.ctequery, list[j]?.ctename ?? "")));
    if (next === undefined) return errorAt("feature_not_supported", "mutual recursion between WITH items is not implemented", list[[...left][0] as number]?.location ?? 0);
    order.push(next);
    left.delete(next);
  }
  return order;
}

/** The shape that a recursive query must have. @see checkWellFormedRecursion */
function checkRecursion(cte: CommonTableExpr, raw: RawOf<"CommonTableExpr">): void {
  const select = rawAs(raw.ctequery, "SelectStmt");
  if (select === undefined) return errorAt("invalid_recursion", `recursive query "${cte.ctename}" must not contain data-modifying statements`, cte.location);
  if (select.op !== "SETOP_UNION") errorAt("invalid_recursion", `recursive query "${cte.ctename}" does not have the form non-recursive-term UNION [ALL] recursive-term`, cte.location);
  if (mentions(select.larg, cte.ctename)) errorAt("invalid_recursion", `recursive reference to query "${cte.ctename}" must not appear within its non-recursive term`, locationOf(select.larg, cte.ctename));
  checkRecursiveTerm(cte, select.rarg);
  if ((select.sortClause ?? []).length > 0) errorAt("feature_not_supported", "ORDER BY in a recursive query is not implemented", locationOf(select.sortClause, "") >= 0 ? 0 : -1);
  if (select.limitOffset !== undefined) errorAt("feature_not_supported", "OFFSET in a recursive query is not implemented", -1);
  if (select.limitCount !== undefined) errorAt("feature_not_supported", "LIMIT in a recursive query is not implemented", -1);
}
/** Where a recursive reference may not stand: in a sub-query, in what an outer join can null, on the right of EXCEPT. */
function checkRecursiveTerm(cte: CommonTableExpr, term: unknown): void {
  const name = cte.ctename;
  const refuse = (where: string, tree: unknown): void => {
    if (mentions(tree, name)) errorAt("invalid_recursion", `recursive reference to query "${name}" must not appear within ${where}`, locationOf(tree, name));
  };
  let seen = 0;
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== "object" || node === null) return;
    if (hides((node as RawOf<"SelectStmt">).withClause, name, visit)) return;
    for (const [tag, body] of Object.entries(node)) {
      if (tag === "SubLink") refuse("a subquery", (body as RawOf<"SubLink">).subselect);
      if (tag === "JoinExpr") {
        const join = body as RawOf<"JoinExpr">;
        if (join.jointype === "JOIN_LEFT" || join.jointype === "JOIN_FULL") refuse("an outer join", join.rarg);
        if (join.jointype === "JOIN_RIGHT" || join.jointype === "JOIN_FULL") refuse("an outer join", join.larg);
      }
      if (tag === "SelectStmt" && (body as RawOf<"SelectStmt">).op === "SETOP_EXCEPT") refuse("EXCEPT", (body as RawOf<"SelectStmt">).rarg);
      if (tag === "RangeVar" && (body as RawOf<"RangeVar">).schemaname === undefined && (body as RawOf<"RangeVar">).relname === name && ++seen > 1) errorAt("invalid_recursion", `recursive reference to query "${name}" must not appear more than once`, (body as RawOf<"RangeVar">).location ?? 0);
      visit(body);
    }
  };
  visit(term);
}
/** Whether a WITH clause gives the name to a query of its own; `visit` sees the queries before that one, which may mean the outer. */
function hides(clause: RawOf<"WithClause"> | undefined, name: string, visit: (node: unknown) => void): boolean {
  for (const node of clause?.ctes ?? []) {
    const cte = rawAs(node, "CommonTableExpr");
    const same = cte?.ctename === name;
    if (same && clause?.recursive === true) return true;
    if (same) visit(cte?.ctequery);
    if (same) return true;
  }
  return false;
}
function locationOf(tree: unknown, name: string): number {
  let found = -1;
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (typeof node === "object" && node !== null) {
      const range = (node as { RangeVar?: { relname?: string; location?: number }; relname?: string }).RangeVar;
      if (range?.relname === name && found < 0) found = range.location ?? 0;
      Object.values(node).forEach(visit);
    }
  };
  visit(tree);
  return found;
}

/** @see analyzeCTE */
function analyzeCte(pstate: ParseState, cte: Writable<CommonTableExpr>, raw: RawOf<"CommonTableExpr">): void {
  if (raw.search_clause !== undefined) cte.search_clause = searchClause(raw.search_clause);
  if (raw.cycle_clause !== undefined) cte.cycle_clause = cycleClause(pstate, raw.cycle_clause);
  const query = parseSubAnalyze(pstate, raw.ctequery as RawNode, cte, false, true) as Writable<Query>;
  cte.ctequery = query;
  if (pstate.parent === null || query.commandType === "CMD_SELECT") query.canSetTag = false;
  if (!cte.cterecursive) {
    analyzeColumns(cte, query.commandType === "CMD_SELECT" ? query.targetList : query.returningList);
    checkSearchAndCycle(cte);
    return;
  }
  const targets = query.targetList.filter((tle) => !tle.resjunk);
  targets.forEach((tle, i) => {
    const [type, typmod] = [exprType(tle.expr), exprTypmod(tle.expr)];
    const [wantType, wantTypmod] = [cte.ctecoltypes[i] as number, cte.ctecoltypmods[i] as number];
    if (type !== wantType || typmod !== wantTypmod) {
      errorAt("datatype_mismatch", `recursive query "${cte.ctename}" column ${i + 1} has type ${formatType(pstate.catalog, wantType, wantTypmod)} in non-recursive term but type ${formatType(pstate.catalog, type, typmod)} overall`, -1, {
        hint: "Cast the output of the non-recursive term to the correct type.",
      });
    }
  });
  checkSearchAndCycle(cte);
}

/** Sets the columns of a CTE from a target list. @see analyzeCTETargetList */
export function analyzeColumns(cte: Writable<CommonTableExpr>, tlist: readonly TargetEntry[]): void {
  const targets = tlist.filter((tle) => !tle.resjunk);
  if (cte.aliascolnames.length > targets.length) {
    errorAt("invalid_column_reference", `WITH query "${cte.ctename}" has ${targets.length} columns available but ${cte.aliascolnames.length} columns specified`, cte.location);
  }
  cte.ctecolnames = targets.map((tle, i) => cte.aliascolnames[i] ?? tle.resname ?? "");
  const typed = targets.map((tle) => {
    const type = exprType(tle.expr);
    return cte.cterecursive && type === T.UNKNOWNOID ? { type: T.TEXTOID, typmod: -1, collation: 100 } : { type, typmod: exprTypmod(tle.expr), collation: exprCollation(tle.expr) };
  });
  cte.ctecoltypes = typed.map((column) => column.type);
  cte.ctecoltypmods = typed.map((column) => column.typmod);
  cte.ctecolcollations = typed.map((column) => column.collation);
}
