/**
 * WITH. Recursive queries analyze their non-recursive part first, which gives the columns' types.
 *
 * @see src/backend/parser/parse_cte.c
 */
import { formatType } from "../catalog/format-type.ts";
import { exprCollation, exprLocation, exprType, exprTypmod } from "../nodes/make.ts";
import type { Writable } from "../nodes/nodes.ts";
import type { CommonTableExpr, Query } from "../nodes/parsenodes.ts";
import type { TargetEntry } from "../nodes/primnodes.ts";
import { nameList, type RawNode, type RawOf, rawAs } from "../nodes/raw.ts";
import * as T from "../types/oids.ts";
import { parseSubAnalyze } from "./analyze.ts";
import { checkSearchAndCycle, cycleClause, searchClause } from "./search-cycle.ts";
import { errorAt, type ParseState } from "./parse-state.ts";
import { checkRecursion, dependencyOrder, isRecursive } from "./recursion.ts";

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
      cte.cterecursive = isRecursive(list[i] as RawOf<"CommonTableExpr">);
    }
    for (const i of order) if (nodes[i]?.cterecursive === true) checkRecursion(list[i] as RawOf<"CommonTableExpr">);
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
      errorAt("datatype_mismatch", `recursive query "${cte.ctename}" column ${i + 1} has type ${formatType(pstate.catalog, wantType, wantTypmod)} in non-recursive term but type ${formatType(pstate.catalog, type, typmod)} overall`, exprLocation(tle.expr), {
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
