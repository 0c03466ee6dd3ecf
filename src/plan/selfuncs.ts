/**
 * Selectivities and distinct counts, from the statistics that ANALYZE made.
 *
 * @see src/backend/utils/adt/selfuncs.c, src/backend/optimizer/path/clausesel.c
 */
import { bindFunction, hashKeyOf, typeOperators } from "../catalog/type-io.ts";
import type { IndexInfo, Statistic, StatisticSlot } from "../catalog/root.ts";
import { bmsDifference, bmsIsMember, bmsIsSingleton, bmsIsSubset, bmsSingletonMember, type Bitmapset } from "../nodes/bitmapset.ts";
import { equal } from "../nodes/equal.ts";
import { exprLocation, exprType, stripRelabel } from "../nodes/make.ts";
import { mapExpr } from "../nodes/walk.ts";
import type { Datum, Expr, Oid, Var } from "../nodes/primnodes.ts";
import type { ArrayValue } from "../types/array.ts";
import { like } from "../types/like.ts";
import { Numeric, toNumber } from "../types/numeric-value.ts";
import * as T from "../types/oids.ts";
import { Interval, intervalSpan } from "../types/interval.ts";
import { clampRows, setQualSelectivity } from "./costsize.ts";
import { evalConstExpressions, pullVarnos, pullVars } from "./clauses.ts";
import { matchesColumn } from "./index-columns.ts";
import type { MergeScanSelectivity, PathKey, PlannerInfo, RelOptInfo, RestrictInfo, SpecialJoinInfo } from "./pathnodes.ts";

const DEFAULT_EQ = 0.005;
const DEFAULT_INEQ = 0.3333333333333333;
const DEFAULT_RANGE_INEQ = 0.005;
const DEFAULT_MATCH = 0.005;
const DEFAULT_UNK = 0.005;
const DEFAULT_NOT_UNK = 1 - DEFAULT_UNK;
const DEFAULT_NUM_DISTINCT = 200;

/** Says, to one who watches, by which statistic and formula a clause is estimated. */
function because(root: PlannerInfo, why: () => string): void {
  if (root.glob.cx.probe.active) root.glob.reason = why();
}
/** A clause as SQL, for the probe. */
export function clauseText(root: PlannerInfo, clause: Expr): string {
  const { cx, clauseTexts } = root.glob;
  let text = clauseTexts.get(clause);
  if (text === undefined) {
    text = cx.sqlOf(clause, root.parse);
    clauseTexts.set(clause, text);
  }
  return text;
}
const percent = (p: number): string => `${Number((100 * p).toPrecision(4))} %`;

const clamp = (p: number): number => (p < 0 ? 0 : Math.min(p , 1));

/** An expression with what is known of it. @see VariableStatData */
export interface VariableStats {
  readonly expr: Expr;
  readonly rel: RelOptInfo | undefined;
  readonly variable: Var | undefined;
  readonly stats: Statistic | undefined;
  readonly unique: boolean;
  readonly vartype: Oid;
  /** Policies hide rows of its table: values in its statistics are given to functions only that tell nobody. */
  readonly hidden?: boolean;
}
/** A part of a variable's statistics, to be compared by an operator. @see statistic_proc_security_check */
const slotFor = (root: PlannerInfo, v: VariableStats, kind: number, opno: Oid): StatisticSlot | undefined => (maySee(root, v, opno) ? slot(v.stats, kind) : undefined);
const maySee = (root: PlannerInfo, v: VariableStats, opno: Oid): boolean => v.hidden !== true || root.glob.cx.catalog.proc(root.glob.cx.catalog.operator(opno).oprcode).proleakproof;

/** @see examine_variable */
export function examineVariable(root: PlannerInfo, node: Expr): VariableStats {
  const expr = stripRelabel(node);
  const vartype = exprType(node);
  if (expr.tag !== "Var" || expr.varlevelsup > 0) {
    const rels = withoutJoins(root, pullVarnos(expr));
    const rel = bmsIsSingleton(rels) ? root.simpleRels[bmsSingletonMember(rels)] : undefined;
    return { expr, rel, variable: undefined, stats: undefined, unique: false, vartype, ...(rel !== undefined && indexedStats(root, rel, expr)) };
  }
  const rel = root.simpleRels[expr.varno];
  const rte = root.parse.rtable[expr.varno - 1];
  if (rte?.rtekind === "RTE_RELATION" && rel !== undefined) {
    let stats = rel.statistics.get(expr.varattno);
    if (stats === undefined) {
      stats = root.glob.cx.catalog.statistic(rte.relid, expr.varattno) ?? null;
      rel.statistics.set(expr.varattno, stats);
    }
    return { expr, rel, variable: expr, stats: stats ?? undefined, unique: uniqueIndexOn(rel, [expr]), vartype, hidden: rte.securityQuals.length > 0 };
  }
  const subroot = rel?.subroot;
  if (rte?.rtekind === "RTE_SUBQUERY" && subroot !== null && subroot !== undefined) return { expr, rel, variable: expr, ...subqueryStats(subroot, expr), vartype };
  return { expr, rel, variable: expr, stats: undefined, unique: false, vartype };
}
/** Statistics of an expression that an index computes for every row. */
function indexedStats(root: PlannerInfo, rel: RelOptInfo, expr: Expr): Pick<VariableStats, "stats" | "unique" | "hidden"> | undefined {
  for (const index of rel.indexlist) {
    if (index.predicate.length > 0) continue;
    for (let column = 0; column < index.info.columns.length; column++) {
      if (index.info.columns[column]?.expr == null || !matchesColumn(index, column, withoutNulls(expr))) continue;
      const unique = index.unique && index.info.nkeys === 1;
      const stats = root.glob.cx.catalog.statistic(index.info.indexrelid, column + 1);
      if (stats !== undefined || unique) return { stats, unique, hidden: (root.parse.rtable[rel.relid - 1]?.securityQuals.length ?? 0) > 0 };
    }
  }
  return undefined;
}
/** An expression without the marks of outer joins that may make its columns null. @see remove_nulling_relids */
const withoutNulls = (expr: Expr): Expr => mapExpr(expr, (node) => (node.tag === "Var" && node.varnullingrels !== 0 ? { ...node, varnullingrels: 0 } : undefined));
/** Statistics through a sub-query's plain column. */
function subqueryStats(subroot: PlannerInfo, variable: Var): { readonly stats: Statistic | undefined; readonly unique: boolean } {
  const query = subroot.parse;
  const tle = query.targetList.find((entry) => entry.resno === variable.varattno);
  const groups = query.groupClause.length + query.distinctClause.length;
  const only = groups === 1 && query.groupingSets.length === 0 && tle !== undefined && [...query.groupClause, ...query.distinctClause].some((clause) => clause.tleSortGroupRef === tle.ressortgroupref);
  if (query.setOperations !== null || tle === undefined || tle.expr.tag !== "Var" || tle.expr.varlevelsup !== 0) return { stats: undefined, unique: only };
  if (query.groupClause.length > 0 || query.distinctClause.length > 0) return { stats: undefined, unique: only };
  return { stats: examineVariable(subroot, tle.expr).stats, unique: only };
}
const withoutJoins = (root: PlannerInfo, relids: Bitmapset): Bitmapset => bmsDifference(relids, root.outerJoinRels);

/** Whether a unique index covers just these columns; `always` leaves out those that may be broken for a while. */
export function uniqueIndexOn(rel: RelOptInfo, vars: readonly Var[], always = false): boolean {
  for (const index of rel.indexlist) if (index.unique && !(always && index.info.deferrable === true) && index.info.nkeys <= vars.length && (index.predicate.length === 0 || index.predOK) && coversKeys(index.info, vars)) return true;
  return false;
}
function coversKeys({ columns, nkeys }: IndexInfo, vars: readonly Var[]): boolean {
  for (let i = 0; i < nkeys; i++) {
    const attnum = columns[i]?.attnum ?? 0;
    if (attnum <= 0 || !vars.some((v) => v.varattno === attnum)) return false;
  }
  return true;
}

const slot = (stats: Statistic | undefined, kind: number): StatisticSlot | undefined => stats?.slots.find((s) => s.kind === kind);
const MCV = 1;
const HISTOGRAM = 2;
const CORRELATION = 3;

/** @see get_variable_numdistinct */
export function numDistinct(_root: PlannerInfo, v: VariableStats): { readonly distinct: number; readonly isDefault: boolean } {
  let distinct = 0;
  let nullfrac = 0;
  if (v.stats !== undefined) {
    distinct = v.stats.stadistinct;
    nullfrac = v.stats.stanullfrac;
  } else if (v.vartype === T.BOOLOID) distinct = 2;
  else if (v.rel?.rtekind === "RTE_VALUES") distinct = -1;
  else if (v.variable?.varattno === -1) distinct = -1;
  if (v.unique) distinct = -1 * (1 - nullfrac);
  if (distinct > 0) return { distinct: clampRows(distinct), isDefault: false };
  if (v.rel === undefined || v.rel.tuples <= 0) return { distinct: DEFAULT_NUM_DISTINCT, isDefault: true };
  if (distinct < 0) return { distinct: clampRows(-distinct * v.rel.tuples), isDefault: false };
  if (v.rel.tuples < DEFAULT_NUM_DISTINCT) return { distinct: clampRows(v.rel.tuples), isDefault: false };
  return { distinct: DEFAULT_NUM_DISTINCT, isDefault: true };
}

const operatorTest = (root: PlannerInfo, opno: Oid): ((a: Datum, b: Datum) => boolean) => {
  const { catalog, session } = root.glob.cx;
  return bindFunction(catalog, catalog.operator(opno).oprcode, session) as (a: Datum, b: Datum) => boolean;
};

/** `var = const`. @see var_eq_const */
function varEqConst(root: PlannerInfo, opno: Oid, v: VariableStats, constant: Datum, varOnLeft: boolean, negate: boolean): number {
  if (constant === null) return 0;
  const nullfrac = v.stats?.stanullfrac ?? 0;
  let selec: number;
  if (v.unique && v.rel !== undefined && v.rel.tuples >= 1) {
    selec = 1 / v.rel.tuples;
    because(root, () => `unique: one of ${v.rel?.tuples} rows`);
  } else if (v.stats !== undefined && maySee(root, v, opno)) {
    const mcv = slot(v.stats, MCV);
    const test = operatorTest(root, opno);
    const at = mcv === undefined ? -1 : mcv.values.findIndex((value) => (varOnLeft ? test(value, constant) : test(constant, value)) === true);
    if (mcv !== undefined && at >= 0) {
      selec = mcv.numbers[at] as number;
      because(root, () => `most common value ${at + 1} of ${mcv.values.length}: ${percent(selec)} of the rows have it`);
    } else {
      const sum = mcv?.numbers.reduce((a, b) => a + b, 0) ?? 0;
      selec = clamp(1 - sum - nullfrac);
      const others = numDistinct(root, v).distinct - (mcv?.numbers.length ?? 0);
      if (others > 1) selec /= others;
      if (mcv !== undefined && mcv.numbers.length > 0) selec = Math.min(selec, mcv.numbers.at(-1) as number);
      because(root, () => `not one of the ${mcv?.numbers.length ?? 0} most common values: what they (${percent(sum)}) and nulls (${percent(nullfrac)}) leave, over ${Math.max(others, 1)} other distinct values`);
    }
  } else {
    selec = 1 / numDistinct(root, v).distinct;
    because(root, () => `no statistics: one of ${numDistinct(root, v).distinct} distinct values, a guess`);
  }
  return clamp(negate ? 1 - selec - nullfrac : selec);
}
/** @see var_eq_non_const */
function varEqNonConst(root: PlannerInfo, v: VariableStats, negate: boolean): number {
  const nullfrac = v.stats?.stanullfrac ?? 0;
  let selec: number;
  because(root, () => (v.stats === undefined ? `no statistics: one of ${numDistinct(root, v).distinct} distinct values` : `the value is not known: rows that are not null, over ${numDistinct(root, v).distinct} distinct values, and no more than the most common value has`));
  if (v.unique && v.rel !== undefined && v.rel.tuples >= 1) selec = 1 / v.rel.tuples;
  else if (v.stats !== undefined) {
    const { distinct } = numDistinct(root, v);
    selec = 1 - nullfrac;
    if (distinct > 1) selec /= distinct;
    const top = slot(v.stats, MCV)?.numbers[0];
    if (top !== undefined) selec = Math.min(selec, top);
  } else selec = 1 / numDistinct(root, v).distinct;
  return clamp(negate ? 1 - selec - nullfrac : selec);
}

/** A value on a number line, for interpolation. @see convert_to_scalar */
function scalarOf(value: Datum, type: Oid): number | undefined {
  // Dates meet timestamps on the line of microseconds.
  if (type === T.DATEOID) return (value as number) * 86400e6;
  if (typeof value === "number") return value;
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "boolean") return Number(value);
  if (value instanceof Numeric) return toNumber(value);
  if (value instanceof Interval) return Number(intervalSpan(value));
  return undefined;
}

/** Strings on a number line: the common prefix dropped, then digits of a base that fits the characters. @see convert_string_to_scalar */
function stringScalars(value: string, low: string, high: string): readonly [number, number, number] {
  let [rangeLow, rangeHigh] = [255, 0];
  for (const text of [low, high]) {
    for (let i = 0; i < text.length; i++) {
      const c = Math.min(text.charCodeAt(i), 255);
      rangeLow = Math.min(rangeLow, c);
      rangeHigh = Math.max(rangeHigh, c);
    }
  }
  const widen = (a: string, b: string): void => {
    if (rangeLow <= b.charCodeAt(0) && rangeHigh >= a.charCodeAt(0)) {
      rangeLow = Math.min(rangeLow, a.charCodeAt(0));
      rangeHigh = Math.max(rangeHigh, b.charCodeAt(0));
    }
  };
  widen("A", "Z");
  widen("a", "z");
  widen("0", "9");
  if (rangeLow > rangeHigh) [rangeLow, rangeHigh] = [32, 127];
  if (rangeHigh - rangeLow < 9) [rangeLow, rangeHigh] = [32, 127];
  let prefix = 0;
  while (prefix < low.length && low[prefix] === high[prefix] && low[prefix] === value[prefix]) prefix++;
  const convert = (text: string): number => {
    const rest = text.slice(prefix, prefix + 12);
    if (rest === "") return 0;
    const base = rangeHigh - rangeLow + 1;
    let [num, denom] = [0, base];
    for (let i = 0; i < rest.length; i++) {
      const c = Math.max(rangeLow - 1, Math.min(rangeHigh + 1, rest.charCodeAt(i)));
      num += (c - rangeLow) / denom;
      denom *= base;
    }
    return num;
  };
  return [convert(value), convert(low), convert(high)];
}

/** Where a constant stands in a histogram, 0 to 1. @see ineq_histogram_selectivity */
function histogramFraction(root: PlannerInfo, v: VariableStats, opno: Oid, constant: Datum, constType: Oid, isgt: boolean, iseq: boolean): number | undefined {
  const histogram = slotFor(root, v, HISTOGRAM, opno);
  if (histogram === undefined || histogram.values.length < 2) return undefined;
  const { values } = histogram;
  const test = operatorTest(root, opno);
  const n = values.length;
  let [low, high] = [0, n];
  while (low < high) {
    const probe = (low + high) >> 1;
    let holds = test(values[probe], constant) === true;
    if (isgt) holds = !holds;
    if (holds) low = probe + 1;
    else high = probe;
  }
  let fraction: number;
  if (low <= 0) fraction = 0;
  else if (low >= n) fraction = 1;
  else {
    let eqSelec = 0;
    if (low === 1 || isgt === iseq) {
      let others = numDistinct(root, v).distinct;
      others -= slot(v.stats, MCV)?.numbers.length ?? 0;
      if (others > 1) eqSelec = 1 / others;
    }
    const [a, b] = [values[low - 1], values[low]];
    let bin: number;
    const [x, lo, hi] = typeof constant === "string" && typeof a === "string" && typeof b === "string" ? stringScalars(constant, a, b) : [scalarOf(constant, constType), scalarOf(a, v.vartype), scalarOf(b, v.vartype)];
    if (x === undefined || lo === undefined || hi === undefined) bin = 0.5;
    else if (hi <= lo) bin = 0.5;
    else if (x <= lo) bin = 0;
    else if (x >= hi) bin = 1;
    else {
      bin = (x - lo) / (hi - lo);
      if (Number.isNaN(bin) || bin < 0 || bin > 1) bin = 0.5;
    }
    fraction = (low - 1 + bin) / (n - 1);
    if (low === 1) fraction += eqSelec * (1 - bin);
    if (isgt === iseq) fraction -= eqSelec;
  }
  let selec = isgt ? 1 - fraction : fraction;
  const cutoff = 0.01 / (n - 1);
  if (selec < cutoff) selec = cutoff;
  else if (selec > 1 - cutoff) selec = 1 - cutoff;
  return selec;
}

/** @see scalarineqsel */
function scalarIneq(root: PlannerInfo, opno: Oid, isgt: boolean, iseq: boolean, v: VariableStats, constant: Datum, constType: Oid): number {
  if (v.stats === undefined) {
    because(root, () => "no statistics: a third, PostgreSQL's default for an inequality");
    return DEFAULT_INEQ;
  }
  const mcv = slotFor(root, v, MCV, opno);
  const test = operatorTest(root, opno);
  let [mcvSelec, sum] = [0, 0];
  mcv?.values.forEach((value, i) => {
    if (test(value, constant) === true) mcvSelec += mcv.numbers[i] as number;
    sum += mcv.numbers[i] as number;
  });
  const histogram = histogramFraction(root, v, opno, constant, constType, isgt, iseq);
  let selec = 1 - v.stats.stanullfrac - sum;
  because(root, () => `most common values that pass: ${percent(mcvSelec)}; of the ${percent(Math.max(0, selec))} in no such list, ${histogram === undefined ? "a half, for want of a histogram" : `${percent(histogram)} by the histogram`}`);
  selec *= histogram ?? 0.5;
  return clamp(selec + mcvSelec);
}

/** The side of a binary clause that is a variable, and the other. @see get_restriction_variable */
function restrictionVariable(root: PlannerInfo, args: readonly Expr[], relid: number): { readonly v: VariableStats; readonly other: Expr; readonly varOnLeft: boolean } | undefined {
  const [left, right] = args as [Expr, Expr];
  const hasVars = (expr: Expr): boolean => {
    const rels = pullVarnos(expr);
    return relid === 0 ? rels !== 0 : bmsIsMember(relid, rels);
  };
  const [l, r] = [hasVars(left), hasVars(right)];
  const estimate = (expr: Expr): Expr => evalConstExpressions(root.glob.cx, expr, true);
  if (l && !r) return { v: examineVariable(root, left), other: estimate(right), varOnLeft: true };
  if (r && !l) return { v: examineVariable(root, right), other: estimate(left), varOnLeft: false };
  return undefined;
}

/** Selectivity of an operator clause on one relation. @see restriction_selectivity */
function restrictionSelectivity(root: PlannerInfo, opno: Oid, args: readonly Expr[], relid: number): number {
  const { catalog } = root.glob.cx;
  const name = catalog.operator(opno).oprrest === 0 ? "" : catalog.proc(catalog.operator(opno).oprrest).proname;
  switch (name) {
    case "eqsel":
    case "neqsel": {
      const negate = name === "neqsel";
      const operator = negate ? catalog.operator(opno).oprnegate : opno;
      const found = restrictionVariable(root, args, relid);
      if (found === undefined) return negate ? 1 - DEFAULT_EQ : DEFAULT_EQ;
      return found.other.tag === "Const" ? varEqConst(root, operator, found.v, found.other.constvalue, found.varOnLeft, negate) : varEqNonConst(root, found.v, negate);
    }
    case "scalarltsel":
    case "scalarlesel":
    case "scalargtsel":
    case "scalargesel": {
      const found = restrictionVariable(root, args, relid);
      if (found === undefined || found.other.tag !== "Const") return DEFAULT_INEQ;
      if (found.other.constisnull) return 0;
      let [operator, isgt] = [opno, name.startsWith("scalarg")];
      if (!found.varOnLeft) {
        operator = catalog.operator(opno).oprcom;
        if (operator === 0) return DEFAULT_INEQ;
        isgt = !isgt;
      }
      return scalarIneq(root, operator, isgt, name.includes("esel"), found.v, found.other.constvalue, found.other.consttype);
    }
    case "likesel":
    case "nlikesel":
    case "prefixsel":
    case "iclikesel":
    case "icnlikesel":
      return patternSelectivity(root, args, relid, name);
    case "":
      return 0.5;
    default:
      return name.includes("regex") ? (name.includes("n") && name.startsWith("n") ? 1 - DEFAULT_MATCH : DEFAULT_MATCH) : DEFAULT_EQ;
  }
}

/** The fixed beginning of a LIKE pattern, and how selective the rest is. @see like_fixed_prefix, like_selectivity */
export function likePrefix(pattern: string): { readonly prefix: string; readonly exact: boolean; readonly rest: number } {
  let prefix = "";
  let i = 0;
  for (; i < pattern.length; i++) {
    const c = pattern[i] as string;
    if (c === "%" || c === "_") break;
    if (c === "\\") {
      i++;
      if (i >= pattern.length) break;
    }
    prefix += pattern[i];
  }
  const exact = i >= pattern.length;
  let rest = 1;
  let at = i;
  while (at < pattern.length && (pattern[at] === "%" || pattern[at] === "_")) at++;
  for (; at < pattern.length; at++) {
    const c = pattern[at];
    if (c === "%") rest *= 5;
    else if (c === "_") rest *= 0.9;
    else {
      if (c === "\\") at++;
      rest *= 0.2;
    }
  }
  return { prefix, exact, rest: Math.min(rest, 1) };
}

function patternSelectivity(root: PlannerInfo, args: readonly Expr[], relid: number, name: string): number {
  const negate = name === "nlikesel" || name === "icnlikesel";
  const fallback = negate ? 1 - DEFAULT_MATCH : DEFAULT_MATCH;
  const found = restrictionVariable(root, args, relid);
  if (found === undefined || !found.varOnLeft || found.other.tag !== "Const") return fallback;
  if (found.other.constisnull) return 0;
  const { v } = found;
  const nullfrac = v.stats?.stanullfrac ?? 0;
  const pattern = String(found.other.constvalue);
  const ci = name.startsWith("ic");
  const { prefix, exact, rest } = ci ? { prefix: "", exact: false, rest: likePrefix(`%${pattern}`).rest } : likePrefix(pattern);
  let result: number;
  const { catalog } = root.glob.cx;
  const ops = typeOperators(catalog, v.vartype);
  if (exact) result = varEqConst(root, ops.eqOpr, v, prefix, true, false);
  else {
    const matches = (text: Datum): boolean => (ci ? like(String(text).toLowerCase(), pattern.toLowerCase()) : like(String(text), pattern));
    const histogram = slot(v.stats, HISTOGRAM);
    let selec: number;
    const n = histogram?.values.length ?? 0;
    const heuristic = (): number => {
      const prefixSel = prefix === "" ? 1 : prefixSelectivity(root, v, prefix);
      return prefixSel * rest;
    };
    if (histogram !== undefined && n >= 10) {
      const inner = histogram.values.slice(1, -1);
      const hist = inner.filter(matches).length / inner.length;
      selec = n < 100 ? hist * (n / 100) + heuristic() * (1 - n / 100) : hist;
      if (selec < 0.0001) selec = 0.0001;
      else if (selec > 0.9999) selec = 0.9999;
    } else selec = heuristic();
    const mcv = slot(v.stats, MCV);
    let [mcvSelec, sum] = [0, 0];
    mcv?.values.forEach((value, i) => {
      if (matches(value)) mcvSelec += mcv.numbers[i] as number;
      sum += mcv.numbers[i] as number;
    });
    selec *= 1 - nullfrac - sum;
    result = selec + mcvSelec;
  }
  return clamp(negate ? 1 - result - nullfrac : result);
}
/** Rows between a prefix and its successor. @see prefix_selectivity */
function prefixSelectivity(root: PlannerInfo, v: VariableStats, prefix: string): number {
  const ops = typeOperators(root.glob.cx.catalog, v.vartype);
  const ge = root.glob.cx.catalog.operator(ops.ltOpr).oprnegate;
  let selec = histogramFraction(root, v, ge, prefix, v.vartype, true, true) ?? DEFAULT_RANGE_INEQ;
  const next = successor(prefix);
  if (next !== undefined && slot(v.stats, HISTOGRAM) !== undefined) {
    const top = histogramFraction(root, v, ops.ltOpr, next, v.vartype, false, false) ?? DEFAULT_RANGE_INEQ;
    selec = top + selec - 1;
  }
  const eq = varEqConst(root, ops.eqOpr, v, prefix, true, false);
  return Math.max(selec, eq);
}
/** The least string above every string that begins with `prefix`. @see make_greater_string */
export function successor(prefix: string): string | undefined {
  if (prefix === "") return undefined;
  return prefix.slice(0, -1) + String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1);
}

/** Selectivity of a boolean column. @see boolvarsel */
function booleanVariable(root: PlannerInfo, expr: Expr): number {
  const v = examineVariable(root, expr);
  return v.stats !== undefined ? varEqConst(root, 91, v, true, true, false) : 0.5;
}

function nullTest(root: PlannerInfo, node: Extract<Expr, { tag: "NullTest" }>): number {
  const v = examineVariable(root, node.arg);
  const isNull = node.nulltesttype === "IS_NULL";
  if (v.stats !== undefined) return clamp(isNull ? v.stats.stanullfrac : 1 - v.stats.stanullfrac);
  return isNull ? DEFAULT_UNK : DEFAULT_NOT_UNK;
}

function booleanTest(root: PlannerInfo, node: Extract<Expr, { tag: "BooleanTest" }>): number {
  const v = examineVariable(root, node.arg);
  const nullfrac = v.stats?.stanullfrac;
  if (nullfrac !== undefined) {
    const isTrue = varEqConst(root, 91, v, true, true, false);
    const isFalse = 1 - isTrue - nullfrac;
    return clamp({ IS_TRUE: isTrue, IS_NOT_TRUE: 1 - isTrue, IS_FALSE: isFalse, IS_NOT_FALSE: 1 - isFalse, IS_UNKNOWN: nullfrac, IS_NOT_UNKNOWN: 1 - nullfrac }[node.booltesttype]);
  }
  switch (node.booltesttype) {
    case "IS_UNKNOWN":
      return DEFAULT_UNK;
    case "IS_NOT_UNKNOWN":
      return DEFAULT_NOT_UNK;
    case "IS_TRUE":
    case "IS_NOT_FALSE":
      return clauseSelectivity(root, node.arg, 0, "JOIN_INNER", null);
    default:
      return 1 - clauseSelectivity(root, node.arg, 0, "JOIN_INNER", null);
  }
}

/** @see scalararraysel */
function scalarArray(root: PlannerInfo, node: Extract<Expr, { tag: "ScalarArrayOpExpr" }>, relid: number, jointype: string, sjinfo: SpecialJoinInfo | null, isJoin: boolean): number {
  const [left, right] = node.args as [Expr, Expr];
  const array = evalConstExpressions(root.glob.cx, right, true);
  const { catalog } = root.glob.cx;
  const restrict = catalog.operator(node.opno).oprrest;
  const name = restrict === 0 ? "" : catalog.proc(restrict).proname;
  const isEquality = name === "eqsel";
  const isInequality = name === "neqsel";
  const elementType = catalog.elementType(exprType(right)) || exprType(left);
  const row = catalog.type(elementType);
  const elements: (Expr | null)[] =
    array.tag === "Const"
      ? ((array.constvalue as ArrayValue | null)?.items ?? []).map((item): Expr => ({ tag: "Const", consttype: elementType, consttypmod: -1, constcollid: row.typcollation, constlen: row.typlen, constbyval: row.typbyval, constisnull: item === null, location: -1, constvalue: item }))
      : array.tag === "ArrayExpr" && !array.multidims
        ? [...array.elements]
        : new Array<null>(10).fill(null);
  if (array.tag === "Const" && array.constisnull) return 0;
  let s = node.useOr ? 0 : 1;
  let disjoint = node.useOr ? 0 : 1;
  for (const element of elements) {
    const dummy: Expr = element ?? { tag: "CaseTestExpr", typeId: elementType, typeMod: -1, collation: 0 };
    const one = isJoin ? joinSelectivity(root, node.opno, [left, dummy], jointype, sjinfo) : restrictionSelectivity(root, node.opno, [left, dummy], relid);
    if (node.useOr) {
      s = s + one - s * one;
      if (isEquality) disjoint += one;
    } else {
      s *= one;
      if (isInequality) disjoint += one - 1;
    }
  }
  if ((node.useOr ? isEquality : isInequality) && disjoint >= 0 && disjoint <= 1) s = disjoint;
  return clamp(s);
}

/** @see row_compare: the first pair decides. */
function rowCompare(root: PlannerInfo, node: Extract<Expr, { tag: "RowCompareExpr" }>, relid: number, jointype: string, sjinfo: SpecialJoinInfo | null): number {
  const args = [node.largs[0] as Expr, node.rargs[0] as Expr];
  const rels = withoutJoins(root, pullVarnos(args));
  return relid === 0 && !bmsIsSingleton(rels) && rels !== 0 ? joinSelectivity(root, node.opnos[0] as Oid, args, jointype, sjinfo) : restrictionSelectivity(root, node.opnos[0] as Oid, args, relid);
}

// Joins

/** `a.x = b.y`. @see eqjoinsel */
function eqJoin(root: PlannerInfo, opno: Oid, args: readonly Expr[], jointype: string, sjinfo: SpecialJoinInfo | null): number {
  let [v1, v2] = [examineVariable(root, args[0] as Expr), examineVariable(root, args[1] as Expr)];
  let reversed = false;
  if (sjinfo !== null && v1.rel !== undefined && bmsIsSubset(v1.rel.relids, sjinfo.synRighthand)) reversed = true;
  else if (sjinfo !== null && v2.rel !== undefined && bmsIsSubset(v2.rel.relids, sjinfo.synLefthand)) reversed = true;
  const inner = eqJoinInner(root, opno, v1, v2);
  // The join's own type decides, not the caller's: a unique inner side of a plain join is estimated as a plain join.
  const type = sjinfo?.jointype ?? jointype;
  if (type === "JOIN_SEMI" || type === "JOIN_ANTI") {
    let operator = opno;
    if (reversed) {
      [v1, v2] = [v2, v1];
      operator = root.glob.cx.catalog.operator(opno).oprcom || opno;
    }
    const innerRel = findInnerRows(root, sjinfo);
    return clamp(Math.min(eqJoinSemi(root, operator, v1, v2, innerRel), v2.rel === undefined ? 1 : inner * innerRel));
  }
  return clamp(inner);
}
const findInnerRows = (root: PlannerInfo, sjinfo: SpecialJoinInfo | null): number => {
  if (sjinfo === null) return 1;
  const single = bmsIsSingleton(sjinfo.minRighthand) ? root.simpleRels[bmsSingletonMember(sjinfo.minRighthand)] : root.joinRels.get(sjinfo.minRighthand);
  return single?.rows ?? 1;
};
function matchMcvs(root: PlannerInfo, opno: Oid, a: StatisticSlot, b: StatisticSlot): { readonly product: number; readonly matchedA: Set<number>; readonly matchedB: Set<number> } {
  const matchedA = new Set<number>();
  const matchedB = new Set<number>();
  let product = 0;
  const { oprleft, oprright } = root.glob.cx.catalog.operator(opno);
  if (oprleft === oprright) {
    // Values of one type meet by their hash keys.
    const key = hashKeyOf(root.glob.cx.catalog, oprleft);
    const at = new Map(b.values.map((value, j) => [key(value), j]));
    for (let i = 0; i < a.values.length; i++) {
      const j = at.get(key(a.values[i]));
      if (j === undefined || matchedB.has(j)) continue;
      matchedA.add(i);
      matchedB.add(j);
      product += (a.numbers[i] as number) * (b.numbers[j] as number);
    }
    return { product, matchedA, matchedB };
  }
  const test = operatorTest(root, opno);
  for (let i = 0; i < a.values.length; i++) {
    for (let j = 0; j < b.values.length; j++) {
      if (matchedB.has(j) || test(a.values[i], b.values[j]) !== true) continue;
      matchedA.add(i);
      matchedB.add(j);
      product += (a.numbers[i] as number) * (b.numbers[j] as number);
      break;
    }
  }
  return { product, matchedA, matchedB };
}
const sumWhere = (numbers: readonly number[], test: (i: number) => boolean): number => numbers.reduce((sum, n, i) => (test(i) ? sum + n : sum), 0);

function eqJoinInner(root: PlannerInfo, opno: Oid, v1: VariableStats, v2: VariableStats): number {
  const [nd1, nd2] = [numDistinct(root, v1).distinct, numDistinct(root, v2).distinct];
  const [m1, m2] = [slotFor(root, v1, MCV, opno), slotFor(root, v2, MCV, opno)];
  const [null1, null2] = [v1.stats?.stanullfrac ?? 0, v2.stats?.stanullfrac ?? 0];
  if (m1 === undefined || m2 === undefined) {
    const selec = (1 - null1) * (1 - null2);
    because(root, () => `rows that are not null on either side (${percent(selec)}), over the larger number of distinct values: ${nd1} and ${nd2}`);
    return nd1 > nd2 ? selec / nd1 : selec / nd2;
  }
  const { product, matchedA, matchedB } = matchMcvs(root, opno, m1, m2);
  const match1 = clamp(sumWhere(m1.numbers, (i) => matchedA.has(i)));
  const un1 = clamp(sumWhere(m1.numbers, (i) => !matchedA.has(i)));
  const match2 = clamp(sumWhere(m2.numbers, (i) => matchedB.has(i)));
  const un2 = clamp(sumWhere(m2.numbers, (i) => !matchedB.has(i)));
  const other1 = clamp(1 - null1 - match1 - un1);
  const other2 = clamp(1 - null2 - match2 - un2);
  const n = matchedA.size;
  let total1 = product;
  if (nd2 > m2.values.length) total1 += (un1 * other2) / (nd2 - m2.values.length);
  if (nd2 > n) total1 += (other1 * (other2 + un2)) / (nd2 - n);
  let total2 = product;
  if (nd1 > m1.values.length) total2 += (un2 * other1) / (nd1 - m1.values.length);
  if (nd1 > n) total2 += (other2 * (other1 + un1)) / (nd1 - n);
  because(root, () => `${n} most common values match on both sides (${percent(product)}); the rest is spread over ${nd1} and ${nd2} distinct values`);
  return Math.min(total1, total2);
}

/** @see eqjoinsel_semi */
function eqJoinSemi(root: PlannerInfo, opno: Oid, v1: VariableStats, v2: VariableStats, innerRows: number): number {
  const d1 = numDistinct(root, v1);
  const d2 = numDistinct(root, v2);
  let nd2 = d2.distinct;
  let { isDefault } = d2;
  if (v2.rel !== undefined && nd2 >= v2.rel.rows) {
    nd2 = v2.rel.rows;
    isDefault = false;
  }
  if (nd2 >= innerRows) {
    nd2 = innerRows;
    isDefault = false;
  }
  const [m1, m2] = [slotFor(root, v1, MCV, opno), slotFor(root, v2, MCV, opno)];
  const nullfrac = v1.stats?.stanullfrac ?? 0;
  if (m1 !== undefined && m2 !== undefined) {
    const limited: StatisticSlot = { ...m2, values: m2.values.slice(0, Math.ceil(nd2)), numbers: m2.numbers.slice(0, Math.ceil(nd2)) };
    const { matchedA } = matchMcvs(root, opno, m1, limited);
    const match = clamp(sumWhere(m1.numbers, (i) => matchedA.has(i)));
    let uncertain: number;
    if (!d1.isDefault && !isDefault) {
      const nd1 = d1.distinct - matchedA.size;
      const left2 = nd2 - matchedA.size;
      uncertain = nd1 <= left2 || left2 < 0 ? 1 : left2 / nd1;
    } else uncertain = 0.5;
    return match + uncertain * clamp(1 - match - nullfrac);
  }
  if (!d1.isDefault && !isDefault) return d1.distinct <= nd2 || nd2 < 0 ? 1 - nullfrac : (nd2 / d1.distinct) * (1 - nullfrac);
  return 0.5 * (1 - nullfrac);
}

function joinSelectivity(root: PlannerInfo, opno: Oid, args: readonly Expr[], jointype: string, sjinfo: SpecialJoinInfo | null): number {
  const { catalog } = root.glob.cx;
  const join = catalog.operator(opno).oprjoin;
  switch (join === 0 ? "" : catalog.proc(join).proname) {
    case "eqjoinsel":
      return eqJoin(root, opno, args, jointype, sjinfo);
    case "neqjoinsel": {
      if (jointype === "JOIN_SEMI" || jointype === "JOIN_ANTI") {
        const left = sjinfo !== null && examineVariable(root, args[0] as Expr).rel !== undefined && bmsIsSubset(examineVariable(root, args[0] as Expr).rel?.relids ?? 0, sjinfo.synRighthand) ? 1 : 0;
        return 1 - (examineVariable(root, args[left] as Expr).stats?.stanullfrac ?? 0);
      }
      const negator = catalog.operator(opno).oprnegate;
      return 1 - (negator === 0 ? DEFAULT_EQ : eqJoin(root, negator, args, jointype, sjinfo));
    }
    case "scalarltjoinsel":
    case "scalarlejoinsel":
    case "scalargtjoinsel":
    case "scalargejoinsel":
      return DEFAULT_INEQ;
    case "likejoinsel":
    case "iclikejoinsel":
      return DEFAULT_MATCH;
    case "nlikejoinsel":
    case "icnlikejoinsel":
      return 1 - DEFAULT_MATCH;
    case "":
      return 0.5;
    default:
      return DEFAULT_EQ;
  }
}

// Clauses

const rinfoOf = (clause: Expr | RestrictInfo): RestrictInfo | undefined => ("clause" in clause ? clause : undefined);

/** @see clause_selectivity */
export function clauseSelectivity(root: PlannerInfo, given: Expr | RestrictInfo, varRelid: number, jointype: string, sjinfo: SpecialJoinInfo | null): number {
  const rinfo = rinfoOf(given);
  if (rinfo?.pseudoconstant === true && !(rinfo.clause.tag === "Const")) return 1;
  const cacheable = rinfo !== undefined && (varRelid === 0 || bmsIsSubset(withoutJoins(root, rinfo.clauseRelids), varRelid < 31 ? 1 << varRelid : 1n << BigInt(varRelid)));
  if (cacheable && rinfo !== undefined) {
    const known = jointype === "JOIN_INNER" ? rinfo.normSelec : rinfo.outerSelec;
    if (known >= 0) return known;
  }
  root.glob.reason = "";
  const s = expressionSelectivity(root, rinfo?.clause ?? (given as Expr), varRelid, jointype, sjinfo, rinfo);
  const { probe } = root.glob.cx;
  if (probe.active) {
    const clause = rinfo?.clause ?? (given as Expr);
    probe.emit({ type: "clause_estimated", clause: clauseText(root, clause), location: exprLocation(clause), selectivity: s, why: root.glob.reason });
  }
  if (cacheable && rinfo !== undefined) {
    if (jointype === "JOIN_INNER") rinfo.normSelec = s;
    else rinfo.outerSelec = s;
  }
  return s;
}

function expressionSelectivity(root: PlannerInfo, clause: Expr, varRelid: number, jointype: string, sjinfo: SpecialJoinInfo | null, rinfo: RestrictInfo | undefined): number {
  switch (clause.tag) {
    case "Const":
      return clause.constisnull || clause.constvalue !== true ? 0 : 1;
    case "Var":
      return varRelid === 0 || clause.varno === varRelid ? booleanVariable(root, clause) : 0.5;
    case "Param": {
      const folded: Expr = evalConstExpressions<Expr>(root.glob.cx, clause, true);
      return folded.tag === "Const" ? (folded.constvalue === true ? 1 : 0) : 0.5;
    }
    case "BoolExpr":
      if (clause.boolop === "NOT_EXPR") return 1 - clauseSelectivity(root, clause.args[0] as Expr, varRelid, jointype, sjinfo);
      if (clause.boolop === "AND_EXPR") return clauselistSelectivity(root, clause.args, varRelid, jointype, sjinfo);
      // The arms of a restriction are restrictions themselves, which remember what they let through.
      return (rinfo?.orArms ?? clause.args).reduce<number>((s, arg) => {
        const one = Array.isArray(arg) && arg.length !== 1 ? clauselistSelectivity(root, arg, varRelid, jointype, sjinfo) : clauseSelectivity(root, Array.isArray(arg) ? arg[0] : arg, varRelid, jointype, sjinfo);
        return s + one - s * one;
      }, 0);
    case "OpExpr":
    case "DistinctExpr": {
      if (clause.args.length !== 2) return clause.args.length === 1 ? restrictionSelectivity(root, clause.opno, [clause.args[0] as Expr, clause.args[0] as Expr], varRelid) : 0.5;
      const isJoin = treatAsJoin(root, clause, rinfo, varRelid, sjinfo);
      const s = isJoin ? joinSelectivity(root, clause.opno, clause.args, jointype, sjinfo) : restrictionSelectivity(root, clause.opno, clause.args, varRelid);
      return clause.tag === "DistinctExpr" ? 1 - s : s;
    }
    case "ScalarArrayOpExpr":
      return scalarArray(root, clause, varRelid, jointype, sjinfo, treatAsJoin(root, clause, rinfo, varRelid, sjinfo));
    case "RowCompareExpr":
      return rowCompare(root, clause, varRelid, jointype, sjinfo);
    case "CurrentOfExpr":
      return 1 / Math.max(root.simpleRels[clause.cvarno]?.tuples ?? 1, 1);
    case "NullTest":
      return nullTest(root, clause);
    case "BooleanTest":
      return booleanTest(root, clause);
    case "FuncExpr":
      return functionSelectivity(root, clause, varRelid);
    case "RelabelType":
      return clauseSelectivity(root, clause.arg, varRelid, jointype, sjinfo);
    default:
      return 0.5;
  }
}
const functionSelectivity = (root: PlannerInfo, clause: Extract<Expr, { tag: "FuncExpr" }>, varRelid: number): number => {
  const { proname } = root.glob.cx.catalog.proc(clause.funcid);
  if (proname === "starts_with") return patternSelectivity(root, clause.args, varRelid, "likesel");
  return 0.3333333;
};

/** @see treat_as_join_clause */
function treatAsJoin(root: PlannerInfo, clause: Expr, rinfo: RestrictInfo | undefined, varRelid: number, sjinfo: SpecialJoinInfo | null): boolean {
  if (varRelid !== 0 || sjinfo === null) return false;
  const rels = withoutJoins(root, rinfo?.clauseRelids ?? pullVarnos(clause));
  return rels !== 0 && !bmsIsSingleton(rels);
}

interface RangeBound {
  readonly variable: Expr;
  low: number | undefined;
  high: number | undefined;
}

/** The product of the clauses' selectivities, pairs of range bounds taken together. @see clauselist_selectivity */
export function clauselistSelectivity(root: PlannerInfo, clauses: readonly (Expr | RestrictInfo)[], varRelid: number, jointype: string, sjinfo: SpecialJoinInfo | null): number {
  if (clauses.length === 1) return clauseSelectivity(root, clauses[0] as Expr, varRelid, jointype, sjinfo);
  let s1 = 1;
  const ranges: RangeBound[] = [];
  for (const given of clauses) {
    const s2 = clauseSelectivity(root, given, varRelid, jointype, sjinfo);
    const rinfo = rinfoOf(given);
    const clause = rinfo?.clause ?? (given as Expr);
    const bound = rinfo?.pseudoconstant === true ? undefined : rangeBound(root, clause, rinfo);
    if (bound === undefined) s1 *= s2;
    else addRange(ranges, bound.variable, bound.isLow, s2);
  }
  for (const range of ranges) {
    if (range.low !== undefined && range.high !== undefined) {
      let s2: number;
      if (range.high === DEFAULT_INEQ || range.low === DEFAULT_INEQ) s2 = DEFAULT_RANGE_INEQ;
      else {
        s2 = range.high + range.low - 1;
        s2 += nullFraction(root, range.variable);
        if (s2 <= 0) s2 = s2 < -0.01 ? DEFAULT_RANGE_INEQ : 1e-10;
      }
      s1 *= s2;
    } else s1 *= range.low ?? range.high ?? 1;
  }
  return s1;
}
const nullFraction = (root: PlannerInfo, variable: Expr): number => examineVariable(root, variable).stats?.stanullfrac ?? 0;

function rangeBound(root: PlannerInfo, clause: Expr, rinfo: RestrictInfo | undefined): { readonly variable: Expr; readonly isLow: boolean } | undefined {
  if (clause.tag !== "OpExpr" || clause.args.length !== 2) return undefined;
  const { catalog } = root.glob.cx;
  const restrict = catalog.operator(clause.opno).oprrest;
  const name = restrict === 0 ? "" : catalog.proc(restrict).proname;
  const less = name === "scalarltsel" || name === "scalarlesel";
  if (!less && name !== "scalargtsel" && name !== "scalargesel") return undefined;
  const [left, right] = clause.args as [Expr, Expr];
  const rels = withoutJoins(root, rinfo?.clauseRelids ?? pullVarnos(clause));
  if (!bmsIsSingleton(rels)) return undefined;
  if (pullVarnos(right) === 0) return { variable: left, isLow: !less };
  return pullVarnos(left) === 0 ? { variable: right, isLow: less } : undefined;
}
function addRange(ranges: RangeBound[], variable: Expr, isLow: boolean, s2: number): void {
  const known = ranges.find((range) => equal(range.variable, variable));
  if (known === undefined) {
    ranges.push({ variable, low: isLow ? s2 : undefined, high: isLow ? undefined : s2 });
    return;
  }
  const side = isLow ? "low" : "high";
  const before = known[side];
  known[side] = before === undefined || before > s2 ? s2 : before;
}

setQualSelectivity((root, qual) => clauselistSelectivity(root, qual, 0, "JOIN_INNER", null));

// Groups

/** How many groups a list of expressions makes. @see estimate_num_groups */
export function estimateNumGroups(root: PlannerInfo, exprs: readonly Expr[], inputRows: number): number {
  return estimateGroups(root, exprs, inputRows).groups;
}
/** The same, and whether a default had to stand for a number that nobody knows. */
export function estimateGroups(root: PlannerInfo, exprs: readonly Expr[], inputRows: number): { readonly groups: number; readonly usedDefault: boolean } {
  let usedDefault = false;
  const groups = countGroups(root, exprs, inputRows, () => {
    usedDefault = true;
  });
  return { groups, usedDefault };
}
function countGroups(root: PlannerInfo, exprs: readonly Expr[], inputRows: number, noteDefault: () => void): number {
  const rows = clampRows(inputRows);
  if (exprs.length === 0) return 1;
  const infos: { readonly expr: Expr; readonly rel: RelOptInfo | undefined; readonly distinct: number }[] = [];
  let booleans = 1;
  const add = (expr: Expr): void => {
    const v = examineVariable(root, expr);
    if (infos.some((info) => equal(info.expr, v.expr))) return;
    const { distinct, isDefault } = numDistinct(root, v);
    if (isDefault) noteDefault();
    infos.push({ expr: v.expr, rel: v.rel, distinct });
  };
  for (const expr of exprs) {
    if (exprType(expr) === T.BOOLOID && expr.tag !== "Var") {
      booleans *= 2;
      continue;
    }
    const v = examineVariable(root, expr);
    if (v.stats !== undefined || v.unique) {
      add(expr);
      continue;
    }
    const vars = pullVars(expr);
    for (const variable of vars) add(variable);
  }
  if (infos.length === 0) return Math.min(Math.ceil(booleans), rows);
  let groups = booleans;
  const left = new Set(infos);
  while (left.size > 0) {
    const { rel } = [...left][0] as (typeof infos)[number];
    const mine = [...left].filter((info) => info.rel === rel);
    for (const info of mine) left.delete(info);
    let relDistinct = mine.reduce((product, info) => product * info.distinct, 1);
    const maxDistinct = Math.max(...mine.map((info) => info.distinct));
    if (rel !== undefined && rel.tuples > 0) {
      let limit = rel.tuples;
      if (mine.length > 1) {
        limit *= 0.1;
        if (limit < maxDistinct) {
          limit = Math.min(maxDistinct, rel.tuples);
        }
      }
      if (relDistinct > limit) relDistinct = limit;
      if (relDistinct > 0 && rel.rows < rel.tuples) {
        relDistinct *= 1 - ((rel.tuples - rel.rows) / rel.tuples) ** (rel.tuples / relDistinct);
      }
      relDistinct = clampRows(relDistinct);
    }
    groups *= relDistinct;
  }
  groups = Math.ceil(groups);
  return Math.max(1, Math.min(groups, rows));
}

/** Share of the rows in an average hash bucket, and the share of the commonest value. @see estimate_hash_bucket_stats */
export function hashBucketStats(root: PlannerInfo, key: Expr, buckets: number): { readonly mcvFreq: number; readonly bucketSize: number } {
  const v = examineVariable(root, key);
  const mcvFreq = slot(v.stats, MCV)?.numbers[0] ?? 0;
  let { distinct, isDefault } = numDistinct(root, v);
  if (isDefault) return { mcvFreq, bucketSize: Math.max(0.1, mcvFreq) };
  const nullfrac = v.stats?.stanullfrac ?? 0;
  const average = (1 - nullfrac) / distinct;
  if (v.rel !== undefined && v.rel.tuples > 0) {
    distinct *= v.rel.rows / v.rel.tuples;
    distinct = clampRows(distinct);
  }
  let size = distinct > buckets ? 1 / buckets : 1 / distinct;
  if (average > 0 && mcvFreq > average) size *= mcvFreq / average;
  return { mcvFreq, bucketSize: Math.max(1e-6, Math.min(1, size)) };
}

/** How the column's order follows the table's. */
export const correlationOf = (root: PlannerInfo, relid: Oid, attnum: number): number => {
  const stats = root.glob.cx.catalog.statistic(relid, attnum);
  return slot(stats, CORRELATION)?.numbers[0] ?? 0;
};

/** The parts of both inputs that a merge join reads. @see mergejoinscansel */
export function mergeScanSelectivity(root: PlannerInfo, rinfo: RestrictInfo, key: PathKey): MergeScanSelectivity {
  const known = rinfo.mergeScans.find((scan) => scan.key === key);
  if (known !== undefined) return known.sel;
  const sel = computeMergeScan(root, rinfo.clause, key.opfamily, key.nullsFirst, key.strategy);
  rinfo.mergeScans.push({ key, sel });
  return sel;
}
function computeMergeScan(root: PlannerInfo, clause: Expr, opfamily: Oid, nullsFirst: boolean, strategy: number): MergeScanSelectivity {
  const whole = { leftStart: 0, leftEnd: 1, rightStart: 0, rightEnd: 1 };
  if (clause.tag !== "OpExpr" || strategy !== 1) return whole;
  const [left, right] = [examineVariable(root, clause.args[0] as Expr), examineVariable(root, clause.args[1] as Expr)];
  const [l, r] = [variableRange(root, left), variableRange(root, right)];
  if (l === undefined || r === undefined) return whole;
  const { catalog } = root.glob.cx;
  const [lt, rt] = [exprType(clause.args[0] as Expr), exprType(clause.args[1] as Expr)];
  const le = catalog.opfamilyMember(opfamily, lt, rt, 2);
  const rle = catalog.opfamilyMember(opfamily, rt, lt, 2);
  const ltop = catalog.opfamilyMember(opfamily, lt, rt, 1);
  const rltop = catalog.opfamilyMember(opfamily, rt, lt, 1);
  if (le === 0 || rle === 0 || ltop === 0 || rltop === 0) return whole;
  let leftEnd = scalarIneq(root, le, false, true, left, r.max, right.vartype);
  let rightEnd = scalarIneq(root, rle, false, true, right, l.max, left.vartype);
  if (leftEnd > rightEnd) leftEnd = 1;
  else if (leftEnd < rightEnd) rightEnd = 1;
  else [leftEnd, rightEnd] = [1, 1];
  let leftStart = scalarIneq(root, ltop, false, false, left, r.min, right.vartype);
  let rightStart = scalarIneq(root, rltop, false, false, right, l.min, left.vartype);
  if (leftStart < rightStart) leftStart = 0;
  else if (leftStart > rightStart) rightStart = 0;
  else [leftStart, rightStart] = [0, 0];
  const nulls = (start: number, end: number, v: VariableStats): readonly [number, number] => {
    const frac = v.stats?.stanullfrac ?? 0;
    if (frac <= 0) return [start, end];
    return nullsFirst ? [clamp(start + frac), clamp(end + frac)] : [start, end];
  };
  [leftStart, leftEnd] = nulls(leftStart, leftEnd, left);
  [rightStart, rightEnd] = nulls(rightStart, rightEnd, right);
  if (leftStart >= leftEnd || rightStart >= rightEnd) return whole;
  return { leftStart, leftEnd, rightStart, rightEnd };
}
/** The least and greatest values that statistics know. @see get_variable_range */
function variableRange(root: PlannerInfo, v: VariableStats): { readonly min: Datum; readonly max: Datum } | undefined {
  if (v.stats === undefined) return undefined;
  const values = [...(slot(v.stats, HISTOGRAM)?.values ?? []), ...(slot(v.stats, MCV)?.values ?? [])];
  if (values.length === 0 || slot(v.stats, HISTOGRAM) === undefined) {
    const covered = (slot(v.stats, MCV)?.numbers.reduce((a, b) => a + b, 0) ?? 0) + v.stats.stanullfrac;
    if (values.length === 0 || covered < 0.99999) return undefined;
  }
  const compare = root.glob.cx.session.types.compare(v.vartype);
  let [min, max] = [values[0], values[0]];
  for (const value of values) {
    if (compare(value, min) < 0) min = value;
    if (compare(value, max) > 0) max = value;
  }
  return { min, max };
}
