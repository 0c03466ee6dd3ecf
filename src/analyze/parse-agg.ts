/**
 * Aggregates and windows: where they may stand, which level they belong to, and the check that what is not grouped is not used.
 *
 * @see src/backend/parser/parse_agg.c
 */
import type { Writable } from "../nodes/nodes.ts";
import { equal } from "../nodes/equal.ts";
import { exprLocation, expressionReturnsSet } from "../nodes/make.ts";
import type { Node } from "../nodes/nodes.ts";
import type { Query } from "../nodes/parsenodes.ts";
import { expandGroupingSets } from "../nodes/grouping-sets.ts";
import type { Aggref, Expr, GroupingFunc, TargetEntry, Var, WindowFunc } from "../nodes/primnodes.ts";
import type { RawOf } from "../nodes/raw.ts";
import { exprContains, mapChildren, walkLevels } from "../nodes/walk.ts";
import { addNsItemForGroup, rteColumnName } from "./parse-relation.ts";
import { errorAt, type ParseExprKind, type ParseState } from "./parse-state.ts";

/** Why an aggregate, window or set-returning function may not stand somewhere; undefined where it may. */
type Refusals = Partial<Record<ParseExprKind, string>>;
const aggregateRefusals: Refusals = {
  JOIN_ON: "aggregate functions are not allowed in JOIN conditions",
  FROM_FUNCTION: "aggregate functions are not allowed in functions in FROM",
  WHERE: "aggregate functions are not allowed in WHERE",
  FILTER: "aggregate functions are not allowed in FILTER",
  WINDOW_FRAME_RANGE: "aggregate functions are not allowed in window RANGE",
  WINDOW_FRAME_ROWS: "aggregate functions are not allowed in window ROWS",
  WINDOW_FRAME_GROUPS: "aggregate functions are not allowed in window GROUPS",
  INSERT_TARGET: "aggregate functions are not allowed in INSERT",
  UPDATE_SOURCE: "aggregate functions are not allowed in UPDATE",
  UPDATE_TARGET: "aggregate functions are not allowed in UPDATE",
  GROUP_BY: "aggregate functions are not allowed in GROUP BY",
  LIMIT: "aggregate functions are not allowed in LIMIT",
  OFFSET: "aggregate functions are not allowed in OFFSET",
  RETURNING: "aggregate functions are not allowed in RETURNING",
  MERGE_RETURNING: "aggregate functions are not allowed in RETURNING",
  MERGE_WHEN: "aggregate functions are not allowed in MERGE WHEN conditions",
  VALUES: "aggregate functions are not allowed in VALUES",
  VALUES_SINGLE: "aggregate functions are not allowed in VALUES",
  CHECK_CONSTRAINT: "aggregate functions are not allowed in check constraints",
  COLUMN_DEFAULT: "aggregate functions are not allowed in DEFAULT expressions",
  INDEX_EXPRESSION: "aggregate functions are not allowed in index expressions",
  INDEX_PREDICATE: "aggregate functions are not allowed in index predicates",
  ALTER_COL_TRANSFORM: "aggregate functions are not allowed in transform expressions",
  EXECUTE_PARAMETER: "aggregate functions are not allowed in EXECUTE parameters",
  CALL_ARGUMENT: "aggregate functions are not allowed in CALL arguments",
  GENERATED_COLUMN: "aggregate functions are not allowed in column generation expressions",
  POLICY: "aggregate functions are not allowed in policy expressions",
  TRIGGER_WHEN: "aggregate functions are not allowed in trigger WHEN conditions",
  PARTITION_BOUND: "aggregate functions are not allowed in partition bound",
  PARTITION_EXPRESSION: "aggregate functions are not allowed in partition key expressions",
};
const windowRefusals: Refusals = {
  ...Object.fromEntries(Object.entries(aggregateRefusals).map(([kind, text]) => [kind, text.replace("aggregate", "window")])),
  HAVING: "window functions are not allowed in HAVING",
  WINDOW_PARTITION: "window functions are not allowed in window definitions",
  WINDOW_ORDER: "window functions are not allowed in window definitions",
  WINDOW_FRAME_RANGE: "window functions are not allowed in window definitions",
  WINDOW_FRAME_ROWS: "window functions are not allowed in window definitions",
  WINDOW_FRAME_GROUPS: "window functions are not allowed in window definitions",
};
const setRefusals: Refusals = {
  ...Object.fromEntries(Object.entries(aggregateRefusals).map(([kind, text]) => [kind, text.replace("aggregate", "set-returning")])),
  HAVING: "set-returning functions are not allowed in HAVING",
  WINDOW_FRAME_RANGE: "set-returning functions are not allowed in window definitions",
  WINDOW_FRAME_ROWS: "set-returning functions are not allowed in window definitions",
  WINDOW_FRAME_GROUPS: "set-returning functions are not allowed in window definitions",
};
delete setRefusals.FROM_FUNCTION;
delete setRefusals.GROUP_BY;
delete setRefusals.VALUES_SINGLE;
delete setRefusals.RETURNING;
setRefusals.RETURNING = "set-returning functions are not allowed in RETURNING";
delete setRefusals.INSERT_TARGET;

/** @see check_srf_call_placement */
export function checkSrfContext(pstate: ParseState, lastSrf: Expr | null, location: number): void {
  const refusal = setRefusals[pstate.exprKind];
  if (refusal !== undefined) errorAt("feature_not_supported", refusal, location);
  if (pstate.exprKind === "FROM_FUNCTION") {
    if (pstate.lastSrf !== lastSrf) errorAt("feature_not_supported", "set-returning functions must appear at top level of FROM", exprLocation(pstate.lastSrf));
    return;
  }
  pstate.hasTargetSRFs = true;
}

/** The lowest query level (0 = this one) that the arguments refer to; undefined for none. */
function lowestLevel(args: unknown, location: number, what: string): number | undefined {
  let cte: { readonly level: number; readonly name: string } | undefined;
  let level: number | undefined;
  const note = (n: number): void => {
    if (n >= 0 && (level === undefined || n < level)) level = n;
  };
  let aggLevel: number | undefined;
  let aggLocation = -1;
  walkLevels(args, (node, depth) => {
    if (node.tag === "Var") note(node.varlevelsup - depth);
    else if (node.tag === "RangeTblEntry" && node.rtekind === "RTE_CTE") {
      const at = node.ctelevelsup - depth;
      if (at >= 0 && (cte === undefined || at < cte.level)) cte = { level: at, name: node.ctename ?? "" };
    }
    else if (node.tag === "Aggref" || node.tag === "GroupingFunc") {
      const at = node.agglevelsup - depth;
      if (at >= 0 && (aggLevel === undefined || at < aggLevel)) [aggLevel, aggLocation] = [at, node.location];
      return false;
    } else if (depth === 0 && node.tag === "WindowFunc") errorAt("grouping_error", `${what} cannot contain window function calls`, node.location);
    return false;
  });
  const found = level as number | undefined;
  const agg = aggLevel as number | undefined;
  const result = found === undefined ? agg : agg === undefined ? found : Math.min(found, agg);
  const below = cte as { readonly level: number; readonly name: string } | undefined;
  if (below !== undefined && below.level < (result ?? 0)) errorAt("feature_not_supported", "outer-level aggregate cannot use a nested CTE", location, { detail: `CTE "${below.name}" is below the aggregate's semantic level.` });
  if (agg !== undefined && agg === (result ?? 0)) errorAt("grouping_error", "aggregate function calls cannot be nested", aggLocation >= 0 ? aggLocation : location);
  return result;
}

/** Direct arguments may have columns of the aggregate's own level or above, but no aggregates of it. @see check_agg_arguments */
function checkDirectLevels(args: readonly Expr[], level: number): void {
  walkLevels(args, (node, depth) => {
    if (node.tag === "Var" && node.varlevelsup >= depth && node.varlevelsup - depth < level) errorAt("grouping_error", "outer-level aggregate cannot contain a lower-level variable in its direct arguments", node.location);
    if (node.tag === "Aggref" && node.agglevelsup >= depth && node.agglevelsup - depth <= level) errorAt("grouping_error", "aggregate function calls cannot be nested", node.location);
    return false;
  });
}

/** Finds the level of an aggregate and checks that it may stand there. Answers agglevelsup. @see check_agglevels_and_constraints */
export function checkAggregateContext(pstate: ParseState, agg: Aggref | GroupingFunc, location: number): number {
  const args = agg.tag === "Aggref" ? [...agg.args, agg.aggfilter] : agg.args;
  if (agg.tag === "Aggref" && args.some((arg) => arg !== null && expressionReturnsSet(arg))) {
    errorAt("feature_not_supported", "aggregate function calls cannot contain set-returning function calls", location);
  }
  const level = lowestLevel(args, location, "aggregate function calls") ?? 0;
  if (agg.tag === "Aggref") checkDirectLevels(agg.aggdirectargs, level);
  const state = pstate.up(level);
  state.hasAggs = true;
  const refusal = aggregateRefusals[state.exprKind];
  if (state.exprKind === "FROM_SUBSELECT") errorAt("grouping_error", "aggregate functions are not allowed in FROM clause of their own query level", location);
  if (refusal !== undefined) errorAt("grouping_error", agg.tag === "GroupingFunc" ? refusal.replace("aggregate functions", "grouping operations") : refusal, location);
  return level;
}

/** @see transformWindowFuncCall */
export function checkWindowContext(pstate: ParseState, node: WindowFunc, location: number): void {
  if (pstate.hasWindowFuncs && exprContains(node.args, (child) => child.tag === "WindowFunc")) {
    let at = location;
    exprContains(node.args, (child) => {
      if (child.tag !== "WindowFunc") return false;
      at = child.location;
      return true;
    });
    errorAt("windowing_error", "window function calls cannot be nested", at);
  }
  const refusal = windowRefusals[pstate.exprKind];
  if (refusal !== undefined) errorAt("windowing_error", refusal, location);
  pstate.hasWindowFuncs = true;
}

/** The number of the window that OVER names or describes. */
export function windowRefOf(pstate: ParseState, def: RawOf<"WindowDef">, location: number): number {
  if (def.name !== undefined) {
    const at = pstate.windowdefs.findIndex((known) => known.name === def.name);
    if (at < 0) errorAt("undefined_object", `window "${def.name}" does not exist`, def.location ?? location);
    return at + 1;
  }
  const same = pstate.windowdefs.findIndex(
    (known) =>
      (known.name === undefined || (known.name === "" && def.name === undefined)) &&
      known.refname === def.refname &&
      rawSame(known.partitionClause, def.partitionClause) &&
      rawSame(known.orderClause, def.orderClause) &&
      known.frameOptions === def.frameOptions &&
      rawSame(known.startOffset, def.startOffset) &&
      rawSame(known.endOffset, def.endOffset) &&
      (def.refname === undefined || true),
  );
  if (same >= 0) return same + 1;
  pstate.windowdefs.push(def);
  return pstate.windowdefs.length;
}
const rawSame = (a: unknown, b: unknown): boolean => JSON.stringify(a, dropLocations) === JSON.stringify(b, dropLocations);
const dropLocations = (key: string, value: unknown): unknown => (key === "location" ? undefined : value);

/**
 * Checks that ungrouped columns are not used, and replaces grouped expressions by columns of the GROUP entry.
 * @see parseCheckAggregates
 */
export function parseCheckAggregates(pstate: ParseState, query: Writable<Query>): void {
  const sets = query.groupingSets.length > 0 ? expandGroupingSets(query.groupingSets, query.groupDistinct) : undefined;
  const common = sets?.reduce<readonly number[]>((acc, set) => acc.filter((ref) => set.includes(ref)), sets[0] ?? []);
  const tles = query.groupClause.map((clause) => query.targetList.find((tle) => tle.ressortgroupref === clause.tleSortGroupRef) as TargetEntry);
  const hasJoin = pstate.rtable.some((rte) => rte.rtekind === "RTE_JOIN");
  const flat = tles.map((tle) => (hasJoin ? flattenJoinVars(pstate, tle.expr) : tle.expr));
  const groupItem = query.groupClause.length > 0 ? addNsItemForGroup(pstate, tles) : null;
  if (groupItem !== null) {
    query.hasGroupRTE = true;
    query.rtable = pstate.rtable;
  }
  const grouper = new Grouper(pstate, query, flat, tles, groupItem?.rtindex ?? 0, sets === undefined, common, hasJoin);
  query.targetList = query.targetList.map((tle) => {
    const expr = grouper.check(tle.expr);
    return expr === tle.expr ? tle : { ...tle, expr };
  });
  if (query.havingQual !== null) query.havingQual = grouper.check(query.havingQual as Expr);
  if (pstate.hasAggs && pstate.rtable.some((rte) => rte.rtekind === "RTE_CTE" && rte.self_reference)) errorAt("invalid_recursion", "aggregate functions are not allowed in a recursive query's recursive term", firstAggregate(query));
}
/** Where an aggregate of the query itself stands. @see locate_agg_of_level */
function firstAggregate(query: Query): number {
  let found = -1;
  walkLevels([query.targetList, query.havingQual, query.sortClause], (node, depth) => {
    if (node.tag === "Aggref" && node.agglevelsup === depth && found < 0) found = node.location;
    return found >= 0;
  });
  return found;
}

/** Join alias columns replaced by what they stand for. @see flatten_join_alias_vars */
function flattenJoinVars<T>(pstate: ParseState, tree: T, depth = 0): T {
  const visit = (node: Node, level: number): Node => {
    if (node.tag === "Var" && node.varlevelsup === level && node.varattno > 0) {
      const rte = pstate.rte(node.varno);
      if (rte.rtekind === "RTE_JOIN") {
        const alias = rte.joinaliasvars[node.varattno - 1];
        if (alias !== null && alias !== undefined) return visit(raise(alias, level), level);
      }
      return node;
    }
    return mapChildren(node, (child) => visit(child, node.tag === "Query" ? level + 1 : level));
  };
  return visit(tree as unknown as Node, depth) as unknown as T;
}
const raise = (expr: Expr, levels: number): Expr => (levels === 0 || expr.tag !== "Var" ? expr : { ...expr, varlevelsup: expr.varlevelsup + levels });

class Grouper {
  readonly #pstate: ParseState;
  readonly #query: Query;
  readonly #groups: readonly Expr[];
  readonly #tles: readonly TargetEntry[];
  readonly #groupIndex: number;
  readonly #noSets: boolean;
  readonly #common: readonly number[] | undefined;
  readonly #hasJoin: boolean;

  constructor(pstate: ParseState, query: Query, groups: readonly Expr[], tles: readonly TargetEntry[], groupIndex: number, noSets: boolean, common: readonly number[] | undefined, hasJoin: boolean) {
    this.#pstate = pstate;
    this.#query = query;
    this.#groups = groups;
    this.#tles = tles;
    this.#groupIndex = groupIndex;
    this.#noSets = noSets;
    this.#common = common;
    this.#hasJoin = hasJoin;
  }

  check(expr: Expr): Expr {
    const flat = this.#hasJoin ? flattenJoinVars(this.#pstate, expr) : expr;
    const finalized = this.#groupingFuncs(flat);
    return this.#visit(finalized, 0) as Expr;
  }

  #groupingFuncs(expr: Expr): Expr {
    const visit = (node: Node): Node => {
      if (node.tag === "Aggref" && node.agglevelsup === 0) return node;
      if (node.tag === "GroupingFunc" && node.agglevelsup === 0) {
        const refs = node.args.map((arg) => {
          const at = this.#groups.findIndex((group) => equal(group, this.#hasJoin ? flattenJoinVars(this.#pstate, arg) : arg));
          if (at < 0) errorAt("grouping_error", "arguments to GROUPING must be grouping expressions of the associated query level", exprLocation(arg));
          return this.#tles[at]?.ressortgroupref ?? 0;
        });
        return { ...node, refs };
      }
      return node.tag === "Query" ? node : mapChildren(node, visit);
    };
    return visit(expr) as Expr;
  }

  #groupVar(at: number, depth: number): Var {
    const column = this.#pstate.groupingNsItem?.columns[at];
    const common = this.#noSets || this.#common?.includes(this.#tles[at]?.ressortgroupref ?? 0) === true;
    return {
      tag: "Var",
      varno: this.#groupIndex,
      varattno: at + 1,
      vartype: column?.vartype ?? 0,
      vartypmod: column?.vartypmod ?? -1,
      varcollid: column?.varcollid ?? 0,
      varnullingrels: common ? 0 : 1 << this.#groupIndex,
      varlevelsup: depth,
      varreturningtype: "VAR_RETURNING_DEFAULT",
      varnosyn: this.#groupIndex,
      varattnosyn: at + 1,
      location: -1,
    };
  }

  #tell(location: number, what: string, legal: boolean, why: string): void {
    const { probe } = this.#pstate.cx;
    if (probe.active) probe.emit({ type: "grouping_checked", location, what, legal, why });
  }
  #visit(node: Node, depth: number): Node {
    if (node.tag === "Aggref") {
      if (node.agglevelsup === depth) {
        this.#tell(node.location, `aggregate ${this.#pstate.catalog.proc(node.aggfnoid).proname}`, true, "it is computed once for each group");
        return this.#directArguments(node, depth);
      }
      if (node.agglevelsup > depth) return node;
    }
    if (node.tag === "GroupingFunc" && node.agglevelsup >= depth) return node;
    if (depth === 0 || node.tag === "Var") {
      const at = this.#groups.findIndex((group) => equal(depth === 0 || group.tag !== "Var" ? group : raise(group, depth), node));
      if (at >= 0) {
        if (node.tag === "Var" || node.tag === "FuncExpr" || node.tag === "OpExpr") this.#tell(node.location, node.tag === "Var" ? `column ${this.#nameOf(node)}` : "expression", true, "it is in GROUP BY");
        return this.#groupVar(at, depth);
      }
    }
    // Only now: a constant may itself be grouped by.
    if (node.tag === "Const" || node.tag === "Param") return node;
    if (node.tag === "Var") return this.#ungrouped(node, depth);
    if (node.tag === "Query") {
      return mapChildren(node, (child) => this.#visit(child, depth + 1));
    }
    if (depth === 0 || node.tag !== "RangeTblEntry") return mapChildren(node, (child) => this.#visit(child, depth));
    return mapChildren(node, (child) => this.#visit(child, depth));
  }

  /** Direct arguments are computed once for each group. */
  #directArguments(node: Aggref, depth: number): Aggref {
    if (node.aggdirectargs.length === 0) return node;
    this.#inDirect = true;
    const aggdirectargs = node.aggdirectargs.map((arg) => this.#visit(arg, depth) as Expr);
    this.#inDirect = false;
    return { ...node, aggdirectargs };
  }
  #inDirect = false;

  #nameOf(node: Var): string {
    const rte = this.#pstate.rte(node.varno);
    return `${rte.eref.aliasname}.${rteColumnName(this.#pstate.catalog, rte, node.varattno)}`;
  }
  #ungrouped(node: Var, depth: number): Var {
    if (node.varlevelsup !== depth) return node;
    if (this.#functionallyDependent(node)) return node;
    const rte = this.#pstate.rte(node.varno);
    const name = rteColumnName(this.#pstate.catalog, rte, node.varattno);
    this.#tell(node.location, `column ${rte.eref.aliasname}.${name}`, false, "it is not in GROUP BY, in no aggregate, and its table's primary key is not in GROUP BY");
    if (depth > 0) return errorAt("grouping_error", `subquery uses ungrouped column "${rte.eref.aliasname}.${name}" from outer query`, node.location);
    return errorAt("grouping_error", `column "${rte.eref.aliasname}.${name}" must appear in the GROUP BY clause or be used in an aggregate function`, node.location, this.#inDirect ? { detail: "Direct arguments of an ordered-set aggregate must use only grouped columns." } : {});
  }

  /** A column whose table's primary key is grouped is grouped too. @see check_functional_grouping */
  #functionallyDependent(node: Var): boolean {
    const rte = this.#pstate.rte(node.varno);
    if (rte.rtekind !== "RTE_RELATION" || !this.#noSets) return false;
    const key = this.#pstate.catalog.relation(rte.relid).constraints.find((constraint) => constraint.contype === "p");
    if (key === undefined) return false;
    const covered = key.conkey.every((attnum) => this.#groups.some((group) => group.tag === "Var" && group.varno === node.varno && group.varattno === attnum && group.varlevelsup === 0));
    if (!covered) return false;
    this.#tell(node.location, `column ${this.#nameOf(node)}`, true, `it depends on the primary key ${key.conname}, which is in GROUP BY`);
    if (!this.#query.constraintDeps.includes(key.oid)) (this.#query as Writable<Query>).constraintDeps = [...this.#query.constraintDeps, key.oid];
    return true;
  }
}

/** GROUPING(a, b). */
export function transformGroupingFunc(pstate: ParseState, raw: RawOf<"GroupingFunc">, transform: (arg: Exclude<RawOf<"GroupingFunc">["args"], undefined>[number]) => Expr): Expr {
  const args = (raw.args ?? []).map(transform);
  if (args.length > 31) errorAt("too_many_arguments", "GROUPING must have fewer than 32 arguments", raw.location ?? 0);
  const node: GroupingFunc = { tag: "GroupingFunc", args, refs: [], cols: [], agglevelsup: 0, location: raw.location ?? 0 };
  return { ...node, agglevelsup: checkAggregateContext(pstate, node, node.location) };
}
