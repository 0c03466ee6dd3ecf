/**
 * Making paths, and `addPath`, the one place that keeps or drops them.
 *
 * @see src/backend/optimizer/util/pathnode.c, src/backend/optimizer/path/costsize.c
 */
import { costTerms } from "./cost-terms.ts";
import { type Bitmapset, bmsMembers, bmsSubsetCompare, bmsUnion } from "../nodes/bitmapset.ts";
import { equal as equalNodes } from "../nodes/equal.ts";
import type { Query } from "../nodes/parsenodes.ts";
import type { Expr, SortGroupClause } from "../nodes/primnodes.ts";
import { exprContains } from "../nodes/walk.ts";
import { type AggCosts, type Cost, clampRows, costAgg, costExpr, costGroup, costMaterial, costQuals, costSort, costs, limitCosts, sortCost } from "./costsize.ts";
import { comparePathkeys, generateJoinEqualities } from "./equivclass.ts";
import { Offer, type AggPath, type AppendPath, type ParamPathInfo, type Path, type PathKey, type PathTarget, type PlannerInfo, type RelOptInfo, type ResultPath, type ScanPath, type ScanPathKind, type ToldPath, type UniquePath, type WrapPath } from "./pathnodes.ts";
import { movableInto } from "./restrictinfo.ts";
import { clauselistSelectivity, estimateNumGroups } from "./selfuncs.ts";
import { withFields } from "../utils/objects.ts";

const FUZZ = 1.01;
const BY_A_HAIR = 1.0000000001;
export const outerRelidsOf = (path: Path): Bitmapset => path.paramInfo?.reqOuter ?? 0;

const considersStartup = (offer: Offer, rel: RelOptInfo): boolean => (offer.reqOuter === 0 ? rel.considerStartup : rel.considerParamStartup);

type Comparison = "equal" | "better1" | "better2" | "different";
/** @see compare_path_costs_fuzzily */
function compareFuzzily(a: Offer, b: Offer, rel: RelOptInfo, fuzz: number): Comparison {
  if (a.disabled !== b.disabled) return a.disabled < b.disabled ? "better1" : "better2";
  if (a.total > b.total * fuzz) return considersStartup(a, rel) && b.startup > a.startup * fuzz ? "different" : "better2";
  if (b.total > a.total * fuzz) return considersStartup(b, rel) && a.startup > b.startup * fuzz ? "different" : "better1";
  if (a.startup > b.startup * fuzz) return "better2";
  if (b.startup > a.startup * fuzz) return "better1";
  return "equal";
}

/** Compares exactly. @see compare_path_costs */
export function comparePathCosts(a: Offer, b: Offer, criterion: "startup" | "total"): number {
  if (a.disabled !== b.disabled) return a.disabled - b.disabled;
  const [x, y] = criterion === "startup" ? [a.startup - b.startup, a.total - b.total] : [a.total - b.total, a.startup - b.startup];
  return x !== 0 ? x : y;
}

const compareSets = (a: Bitmapset, b: Bitmapset): "equal" | "subset1" | "subset2" | "different" => bmsSubsetCompare(a, b);

interface Verdict {
  readonly keep: "new" | "old" | "both";
  readonly why: string;
}
const noKeys: readonly PathKey[] = [];
const both: Verdict = { keep: "both", why: "" };
const verdict = (keep: "new" | "old", why: string): Verdict => ({ keep, why });
const [newInOrder, oldInOrder] = [verdict("new", "better order at equal cost"), verdict("old", "better order at equal cost")];
const [newFewer, oldFewer] = [verdict("new", "fewer rows"), verdict("old", "fewer rows")];
const [newByAHair, oldFirst] = [verdict("new", "cheaper by a hair"), verdict("old", "equal, and first")];
const [newNeedy, oldNeedy] = [verdict("new", "needs fewer parameters"), verdict("old", "needs fewer parameters")];
const cheaper = (keep: "new" | "old"): Readonly<Record<"disabled" | "total" | "startup", Verdict>> => ({ disabled: verdict(keep, "no disabled node, or fewer"), total: verdict(keep, "lower total cost"), startup: verdict(keep, "lower startup cost at about the same total cost") });
const [newCheaper, oldCheaper] = [cheaper("new"), cheaper("old")];
/** By what one path is cheaper than another. */
const criterion = (a: Offer, b: Offer): "disabled" | "total" | "startup" => (a.disabled !== b.disabled ? "disabled" : Math.max(a.total, b.total) > Math.min(a.total, b.total) * FUZZ ? "total" : "startup");

/** What of two paths stays. @see add_path */
function judge(rel: RelOptInfo, fresh: Offer, old: Offer): Verdict {
  const cost = compareFuzzily(fresh, old, rel, FUZZ);
  if (cost === "different") return both;
  const keys = comparePathkeys(fresh.comparedKeys, old.comparedKeys);
  if (keys === "different") return both;
  const outer = compareSets(fresh.reqOuter, old.reqOuter);
  const newNeedsLess = outer === "equal" || outer === "subset1";
  const oldNeedsLess = outer === "equal" || outer === "subset2";
  switch (cost) {
    case "equal":
      if (keys === "better1") return newNeedsLess && fresh.rows <= old.rows ? newInOrder : both;
      if (keys === "better2") return oldNeedsLess && fresh.rows >= old.rows ? oldInOrder : both;
      if (outer === "equal") {
        if (fresh.rows < old.rows) return newFewer;
        if (fresh.rows > old.rows) return oldFewer;
        // Ties go to the older path.
        return compareFuzzily(fresh, old, rel, BY_A_HAIR) === "better1" ? newByAHair : oldFirst;
      }
      if (outer === "subset1" && fresh.rows <= old.rows) return newNeedy;
      if (outer === "subset2" && fresh.rows >= old.rows) return oldNeedy;
      return both;
    case "better1":
      return keys !== "better2" && newNeedsLess && fresh.rows <= old.rows ? newCheaper[criterion(fresh, old)] : both;
    case "better2":
      return keys !== "better1" && oldNeedsLess && fresh.rows >= old.rows ? oldCheaper[criterion(fresh, old)] : both;
  }
}
/** A path as a trace shows it. */
export const describePath = (path: Path): string => {
  if (path.kind === "NestLoop" || path.kind === "MergeJoin" || path.kind === "HashJoin") return `${path.kind}(${describePath(path.outer)}, ${describePath(path.inner)})`;
  if (path.kind === "IndexScan") return `${path.indexOnly ? "IndexOnlyScan" : "IndexScan"} ${path.index.relation.relname}`;
  const child = (path as { subpath?: Path | null }).subpath;
  const name = path.kind === "SeqScan" ? `SeqScan ${path.parent.relation?.relname ?? ""}` : path.kind;
  return child === undefined || child === null ? name : `${name}(${describePath(child)})`;
};

/** What the paths compete for: tables by their names, or a step above all joins. */
const namesOf = (root: PlannerInfo, rel: RelOptInfo): string => (rel.kind === "upper" && rel.upper !== "" ? rel.upper : tablesOf(root, rel.relids));
const tablesOf = (root: PlannerInfo, relids: Bitmapset): string => bmsMembers(relids).map((relid) => root.parse.rtable[relid - 1]?.eref.aliasname ?? "").join(", ");
function toldPath(root: PlannerInfo, path: Path): ToldPath {
  const { told } = root.glob;
  let found = told.get(path);
  if (found === undefined) {
    found = { id: told.size + 1, path: describePath(path), terms: costTerms(root, path), inputs: "outer" in path ? [namesOf(root, path.outer.parent), namesOf(root, path.inner.parent)] : undefined };
    told.set(path, found);
  }
  return found;
}

/** Offers a path to a relation; it is kept unless another is as good in every way. @see add_path */
export function addPath(root: PlannerInfo, rel: RelOptInfo, path: Path): void {
  const { probe } = root.glob.cx;
  const trace = probe.active
    ? (verdict: "kept" | "rejected" | "displaced", which: Path, by?: Path, why?: string): void => {
        const { id, path, terms, inputs } = toldPath(root, which);
        const winner = by === undefined ? undefined : toldPath(root, by);
        probe.emit({ type: "path_judged", level: root.queryLevel, relids: bmsMembers(rel.relids).join(","), names: namesOf(root, rel), id, path, startup: which.startup, total: which.total, rows: which.rows, terms, verdict, ...(inputs !== undefined && { inputs }), ...(which.paramInfo !== null && which.paramInfo.reqOuter !== 0 && { needs: tablesOf(root, which.paramInfo.reqOuter) }), ...(winner !== undefined && { by: winner.path, byId: winner.id, why: why ?? "" }) });
      }
    : undefined;
  const list = rel.offers;
  const fresh = new Offer(path);
  let at = list.length;
  let n = 0;
  for (let i = 0; i < list.length; i++) {
    const old = list[i] as Offer;
    const { keep, why } = judge(rel, fresh, old);
    if (keep === "new") {
      trace?.("displaced", old.path, path, why);
      continue;
    }
    if (keep === "old") {
      trace?.("rejected", path, old.path, why);
      if (n < i) list.splice(n, i - n);
      return;
    }
    if (at === list.length && (fresh.disabled < old.disabled || (fresh.disabled === old.disabled && fresh.total < old.total))) at = n;
    if (n < i) list[n] = old;
    n++;
  }
  if (n < list.length) list.length = n;
  if (at >= n) list.push(fresh);
  else list.splice(at, 0, fresh);
  trace?.("kept", path);
}

/**
 * Whether a path of at least this cost could be kept; saves making join paths that are beaten before all their cost
 * is counted. While somebody watches the answer is yes, so that the trace judges every path by name.
 * @see add_path_precheck
 */
export function worthMaking(root: PlannerInfo, rel: RelOptInfo, disabled: number, startup: number, total: number, pathkeys: readonly PathKey[], reqOuter: Bitmapset): boolean {
  if (root.glob.cx.probe.active) return true;
  const considerStartup = reqOuter === 0 ? rel.considerStartup : rel.considerParamStartup;
  for (const old of rel.offers) {
    if (disabled !== old.disabled) {
      if (disabled < old.disabled) return true;
    } else if (total <= old.total * FUZZ) return true;
    if (considerStartup && startup <= old.startup * FUZZ) continue;
    if (old.reqOuter !== reqOuter) continue;
    const keys = comparePathkeys(reqOuter === 0 ? pathkeys : noKeys, old.comparedKeys);
    if (keys === "equal" || keys === "better2") return false;
  }
  return true;
}

/** Picks the cheapest paths of a relation. @see set_cheapest */
export function setCheapest(rel: RelOptInfo): void {
  let startup: Offer | null = null;
  let total: Offer | null = null;
  let bestParam: Offer | null = null;
  const parameterized: Offer[] = [];
  for (const path of rel.offers) {
    if (path.reqOuter !== 0) {
      parameterized.push(path);
      if (total !== null) continue;
      if (bestParam === null) {
        bestParam = path;
        continue;
      }
      const sets = compareSets(path.reqOuter, bestParam.reqOuter);
      if (sets === "subset1" || (sets === "equal" && comparePathCosts(path, bestParam, "total") < 0) || (sets === "different" && comparePathCosts(path, bestParam, "total") < 0)) bestParam = path;
      continue;
    }
    if (startup === null || total === null) {
      [startup, total] = [path, path];
      continue;
    }
    const s = comparePathCosts(startup, path, "startup");
    if (s > 0 || (s === 0 && comparePathkeys(startup.comparedKeys, path.comparedKeys) === "better2")) startup = path;
    const t = comparePathCosts(total, path, "total");
    if (t > 0 || (t === 0 && comparePathkeys(total.comparedKeys, path.comparedKeys) === "better2")) total = path;
  }
  if (total !== null) parameterized.unshift(total);
  rel.cheapestStartup = startup;
  rel.cheapestTotal = (total ?? bestParam)?.path ?? null;
  rel.cheapestParameterized = parameterized;
}

/** Rows and clauses of a scan that gets values from `reqOuter`. @see get_baserel_parampathinfo */
export function paramInfoOf(root: PlannerInfo, rel: RelOptInfo, reqOuter: Bitmapset): ParamPathInfo | null {
  if (reqOuter === 0) return null;
  const known = rel.ppilist.find((info) => info.reqOuter === reqOuter);
  if (known !== undefined) return known;
  const joined = bmsUnion(rel.relids, reqOuter);
  const clauses = rel.joininfo.filter((rinfo) => movableInto(rinfo, rel.relids, joined));
  for (const rinfo of generateJoinEqualities(root, joined, reqOuter, rel)) {
    if (movableInto(rinfo, rel.relids, joined)) clauses.push(rinfo);
  }
  const selec = clauselistSelectivity(root, [...clauses, ...rel.baserestrictinfo], rel.relid, "JOIN_INNER", null);
  let rows = clampRows(rel.tuples * selec);
  if (rows > rel.rows) rows = rel.rows;
  const info = { reqOuter, rows, clauses };
  rel.ppilist.push(info);
  return info;
}


/** A scan of a table or of rows that come from elsewhere. */
export function createScan(root: PlannerInfo, kind: ScanPathKind, rel: RelOptInfo, cost: Cost, pathkeys: readonly PathKey[] = [], subpath?: Path, tidquals?: readonly Expr[]): ScanPath {
  const paramInfo = paramInfoOf(root, rel, rel.lateralRelids);
  const path: ScanPath = { kind, parent: rel, target: rel.reltarget, paramInfo, rows: paramInfo?.rows ?? rel.rows, disabled: cost.disabled, startup: cost.startup, total: cost.total, pathkeys };
  return subpath === undefined && tidquals === undefined ? path : withFields(path, { ...(subpath !== undefined && { subpath }), ...(tidquals !== undefined && { tidquals }) });
}

/** @see cost_samplescan */
export function createSampleScan(root: PlannerInfo, rel: RelOptInfo, someBlocks: boolean): Path {
  const c = costs(root);
  const startup = rel.baserestrictcost.startup + rel.reltarget.cost.startup;
  const run = (someBlocks ? c.randomPage : c.seqPage) * rel.pages + (c.cpuTuple + rel.baserestrictcost.perTuple) * rel.tuples + rel.reltarget.cost.perTuple * rel.rows;
  return createScan(root, "SampleScan", rel, { disabled: 0, startup, total: startup + run });
}

/** @see cost_seqscan */
export function createSeqScan(root: PlannerInfo, rel: RelOptInfo): Path {
  const c = costs(root);
  const paramInfo = paramInfoOf(root, rel, rel.lateralRelids);
  const rows = paramInfo?.rows ?? rel.rows;
  const qual = paramInfo === null ? rel.baserestrictcost : sumCosts(rel.baserestrictcost, costQuals(root, paramInfo.clauses));
  const startup = qual.startup + rel.reltarget.cost.startup;
  const run = c.seqPage * rel.pages + (c.cpuTuple + qual.perTuple) * rel.tuples + rel.reltarget.cost.perTuple * rows;
  return { kind: "SeqScan", parent: rel, target: rel.reltarget, paramInfo, pathkeys: [], rows, disabled: c.enabled.seqscan ? 0 : 1, startup, total: startup + run };
}
const sumCosts = (a: { startup: number; perTuple: number }, b: { startup: number; perTuple: number }): { startup: number; perTuple: number } => ({ startup: a.startup + b.startup, perTuple: a.perTuple + b.perTuple });

export function createResult(root: PlannerInfo, rel: RelOptInfo, target: PathTarget, quals: readonly Expr[], rows = 1): ResultPath {
  const c = costs(root);
  const qual = costExpr(root, quals);
  const startup = target.cost.startup + (quals.length > 0 ? qual.startup + qual.perTuple : 0);
  return { kind: "Result", parent: rel, target, paramInfo: null, pathkeys: [], rows, disabled: 0, startup, total: startup + c.cpuTuple + target.cost.perTuple, quals, subpath: null };
}

export function createMaterial(root: PlannerInfo, rel: RelOptInfo, subpath: Path): WrapPath {
  const cost = costMaterial(root, subpath, subpath.rows, subpath.target.width);
  return { kind: "Material", parent: rel, target: subpath.target, paramInfo: subpath.paramInfo, pathkeys: subpath.pathkeys, rows: subpath.rows, disabled: cost.disabled, startup: cost.startup, total: cost.total, subpath };
}

export function createSort(root: PlannerInfo, rel: RelOptInfo, subpath: Path, pathkeys: readonly PathKey[], limitTuples: number): WrapPath {
  const cost = costSort(root, subpath, subpath.rows, subpath.target.width, limitTuples);
  return { kind: "Sort", parent: rel, target: subpath.target, paramInfo: subpath.paramInfo, pathkeys, rows: subpath.rows, disabled: cost.disabled, startup: cost.startup, total: cost.total, subpath };
}

/** @see create_incremental_sort_path, cost_incremental_sort */
export function createIncrementalSort(root: PlannerInfo, rel: RelOptInfo, subpath: Path, pathkeys: readonly PathKey[], presorted: number, limitTuples: number): WrapPath {
  const c = costs(root);
  const inputTuples = Math.max(subpath.rows, 2);
  const inputRun = subpath.total - subpath.startup;
  const exprs = pathkeys.slice(0, presorted).map((key) => (key.eclass.members[0] as { expr: Expr }).expr);
  const groups = exprContains(exprs, (node) => node.tag === "Var" && node.varno === 0) ? Math.min(inputTuples, 200) : estimateNumGroups(root, exprs, inputTuples);
  const groupTuples = inputTuples / groups;
  const groupInputRun = inputRun / groups;
  const { startup: groupStartup, run: groupRun } = sortCost(root, groupTuples, subpath.target.width, limitTuples);
  const startup = groupStartup + subpath.startup + groupInputRun;
  let run = groupRun + (groupRun + groupStartup) * (groups - 1) + groupInputRun * (groups - 1);
  run += c.cpuTuple * inputTuples;
  run += 2 * c.cpuTuple * groups;
  return { kind: "IncrementalSort", parent: rel, target: subpath.target, paramInfo: subpath.paramInfo, pathkeys, rows: inputTuples, disabled: subpath.disabled + (c.enabled.incremental_sort ? 0 : 1), startup, total: startup + run, subpath, presorted };
}

/** Puts a new target on a path, in place if the node can project, else by a Result. @see create_projection_path, apply_projection_to_path */
export function createProjection(root: PlannerInfo, rel: RelOptInfo, subpath: Path, target: PathTarget): Path {
  const inner = subpath.kind === "Projection" ? subpath.subpath : subpath;
  const old = inner.target;
  const c = costs(root);
  const dummy = canProject(inner) || sameExprs(old.exprs, target.exprs);
  const fields = { kind: "Projection" as const, parent: rel, target, paramInfo: inner.paramInfo, pathkeys: inner.pathkeys, rows: inner.rows, disabled: inner.disabled, subpath: inner, dummy };
  if (dummy) {
    const startup = inner.startup + (target.cost.startup - old.cost.startup);
    return withFields(fields, { startup, total: inner.total + (target.cost.startup - old.cost.startup) + (target.cost.perTuple - old.cost.perTuple) * inner.rows });
  }
  return withFields(fields, { startup: inner.startup + target.cost.startup, total: inner.total + target.cost.startup + (c.cpuTuple + target.cost.perTuple) * inner.rows });
}
const sameExprs = (a: readonly Expr[], b: readonly Expr[]): boolean => a.length === b.length && a.every((expr, i) => expr === b[i] || equalNodes(expr, b[i]));

const noProjection = new Set(["Material", "Memoize", "Sort", "IncrementalSort", "Unique", "SetOp", "LockRows", "Limit", "ModifyTable", "Append", "RecursiveUnion"]);
/** @see is_projection_capable_path */
export const canProject = (path: Path): boolean => !noProjection.has(path.kind) && !(path.kind === "UniqueIfy" && path.hashed !== true);

export function createAgg(root: PlannerInfo, rel: RelOptInfo, subpath: Path, target: PathTarget, strategy: AggPath["strategy"], groupClause: readonly SortGroupClause[], qual: readonly Expr[], aggCosts: AggCosts | null, numGroups: number): AggPath {
  const cost = costAgg(root, strategy, aggCosts, groupClause.length, numGroups, qual, subpath, subpath.rows, subpath.target.width);
  return {
    kind: "Agg", parent: rel, target, paramInfo: subpath.paramInfo, pathkeys: strategy === "AGG_SORTED" ? subpath.pathkeys.slice(0, groupClause.length) : [], rows: cost.rows, disabled: cost.disabled,
    startup: cost.startup + target.cost.startup, total: cost.total + target.cost.startup + target.cost.perTuple * cost.rows, subpath, strategy, groupClause, numGroups, qual, transitionSpace: aggCosts?.transitionSpace ?? 0,
  };
}
export function createGroup(root: PlannerInfo, rel: RelOptInfo, subpath: Path, target: PathTarget, groupClause: readonly SortGroupClause[], qual: readonly Expr[], numGroups: number): AggPath {
  const cost = costGroup(root, groupClause.length, numGroups, qual, subpath, subpath.rows);
  return {
    kind: "Group", parent: rel, target, paramInfo: subpath.paramInfo, pathkeys: subpath.pathkeys, rows: cost.rows, disabled: cost.disabled, startup: cost.startup + target.cost.startup,
    total: cost.total + target.cost.startup + target.cost.perTuple * cost.rows, subpath, strategy: "AGG_SORTED", groupClause, numGroups, qual, transitionSpace: 0,
  };
}
export function createUnique(root: PlannerInfo, rel: RelOptInfo, subpath: Path, numCols: number, numGroups: number): UniquePath {
  return { kind: "Unique", parent: rel, target: subpath.target, paramInfo: subpath.paramInfo, pathkeys: subpath.pathkeys, rows: numGroups, disabled: subpath.disabled, startup: subpath.startup, total: subpath.total + costs(root).cpuOperator * subpath.rows * numCols, subpath, numCols };
}
export function createLimit(rel: RelOptInfo, subpath: Path, query: Query, offset: number | undefined, count: number | undefined): WrapPath {
  const cost = limitCosts(subpath, offset, count);
  return { kind: "Limit", parent: rel, target: subpath.target, paramInfo: subpath.paramInfo, pathkeys: subpath.pathkeys, ...cost, subpath, limitOffset: query.limitOffset, limitCount: query.limitCount, limitOption: query.limitOption };
}
export function createAppend(root: PlannerInfo, rel: RelOptInfo, subpaths: readonly Path[], target: PathTarget = rel.reltarget): AppendPath {
  let [startup, total, rows, disabled] = [0, 0, 0, 0];
  subpaths.forEach((path, i) => {
    if (i === 0) startup = path.startup;
    total += path.total;
    rows += path.rows;
    disabled += path.disabled;
  });
  total += costs(root).cpuTuple * 0.5 * rows;
  return { kind: "Append", parent: rel, target, paramInfo: null, pathkeys: [], rows, disabled, startup, total, subpaths };
}

/** A relation above the joins. */
export function upperRel(relids: Bitmapset, target: PathTarget, tupleFraction: number, upper = ""): RelOptInfo {
  return {
    kind: "upper", upper, relids, relid: 0, rows: 0, reltarget: target, offers: [], cheapestStartup: null, cheapestTotal: null, cheapestParameterized: [], cheapestUnique: undefined, considerStartup: tupleFraction > 0, considerParamStartup: false,
    rtekind: "RTE_RESULT", lateralRelids: 0, directLateralRelids: 0, pages: 0, tuples: 0, allvisfrac: 0, indexlist: [], baserestrictinfo: [], baserestrictcost: { startup: 0, perTuple: 0 }, joininfo: [], hasEclassJoins: false, relation: null,
    subroot: null, attrNeeded: new Map(), attrWidths: new Map(), ppilist: [], usefulKeys: new Map(), statistics: new Map(), dummy: false, appendParent: false,
  };
}
