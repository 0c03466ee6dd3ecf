/**
 * Memoize: a nested loop's inner side keeps the rows that it gave for values which may come again.
 *
 * @see src/backend/optimizer/path/joinpath.c (get_memoize_path), costsize.c (cost_memoize_rescan)
 */
import type { Expr, JoinType, Oid } from "../nodes/primnodes.ts";
import { typeOperators } from "../catalog/type-io.ts";
import { exprType } from "../nodes/make.ts";
import { containsVolatile } from "../expr/volatility.ts";
import { clampRows, costs, relationBytes } from "./costsize.ts";
import { bmsIsSubset } from "../nodes/bitmapset.ts";
import type { MemoizePath, Path, PlannerInfo, RelOptInfo, RestrictInfo } from "./pathnodes.ts";
import { estimateGroups } from "./selfuncs.ts";

// Bytes of PostgreSQL's MemoizeEntry and MemoizeKey, and of a MemoizeTuple, where a pointer has four.
const ENTRY_BYTES = 16 + 12;
const TUPLE_BYTES = 8;

interface Keys {
  readonly exprs: Expr[];
  readonly operators: Oid[];
  readonly binary: boolean;
}

/** The values that the scan depends on, if each of them hashes. @see paraminfo_get_equal_hashops */
function cacheKeys(root: PlannerInfo, clauses: readonly RestrictInfo[], outer: RelOptInfo, inner: RelOptInfo): Keys | undefined {
  const { catalog } = root.glob.cx;
  const exprs: Expr[] = [];
  const operators: Oid[] = [];
  let binary = false;
  for (const rinfo of clauses) {
    const { clause } = rinfo;
    if (clause.tag !== "OpExpr" || clause.args.length !== 2) return undefined;
    const outerIsLeft = bmsIsSubset(rinfo.leftRelids, outer.relids) && bmsIsSubset(rinfo.rightRelids, inner.relids);
    if (!outerIsLeft && !(bmsIsSubset(rinfo.leftRelids, inner.relids) && bmsIsSubset(rinfo.rightRelids, outer.relids))) return undefined;
    const expr = clause.args[outerIsLeft ? 0 : 1] as Expr;
    const { hashProc, eqOpr } = typeOperators(catalog, exprType(expr));
    if (hashProc === 0 || eqOpr === 0) return undefined;
    exprs.push(expr);
    operators.push(eqOpr);
    if (rinfo.hashjoinoperator === 0) binary = true;
  }
  return { exprs, operators, binary };
}

/** A path that remembers, over an inner path; undefined where it makes no sense. */
export function memoizePath(root: PlannerInfo, outerrel: RelOptInfo, innerrel: RelOptInfo, outer: Path, inner: Path, jointype: JoinType, innerUnique: boolean, restrictlist: readonly RestrictInfo[]): MemoizePath | undefined {
  const c = costs(root);
  if (!c.enabled.memoize || outer.parent.rows < 2 || innerrel.lateralRelids !== 0) return undefined;
  const clauses = inner.paramInfo?.clauses ?? [];
  if (clauses.length === 0) return undefined;
  if (!innerUnique && (jointype === "JOIN_SEMI" || jointype === "JOIN_ANTI")) return undefined;
  if (innerUnique && clauses.length < restrictlist.length) return undefined;
  const { catalog } = root.glob.cx;
  if (containsVolatile(catalog, innerrel.reltarget.exprs) || [...innerrel.baserestrictinfo, ...clauses].some((rinfo) => containsVolatile(catalog, rinfo.clause))) return undefined;
  const keys = cacheKeys(root, clauses, outerrel, innerrel);
  if (keys === undefined) return undefined;
  return {
    kind: "Memoize", parent: innerrel, target: inner.target, paramInfo: inner.paramInfo, pathkeys: inner.pathkeys, rows: inner.rows, disabled: inner.disabled, startup: inner.startup + c.cpuTuple, total: inner.total + c.cpuTuple, subpath: inner,
    paramExprs: keys.exprs, hashOperators: keys.operators, singleRow: innerUnique, binaryMode: keys.binary, calls: clampRows(outer.rows), estEntries: 0, rescan: undefined,
  };
}

/** What another scan costs, hits and evictions counted in. @see cost_memoize_rescan */
export function memoizeRescan(root: PlannerInfo, path: MemoizePath): { readonly startup: number; readonly total: number } {
  path.rescan ??= rescanOf(root, path);
  return path.rescan;
}
function rescanOf(root: PlannerInfo, path: MemoizePath): { readonly startup: number; readonly total: number } {
  const c = costs(root);
  const { subpath, calls } = path;
  const entryBytes = relationBytes(subpath.rows, subpath.target.width) + ENTRY_BYTES + TUPLE_BYTES * subpath.rows;
  const cacheEntries = Math.floor(c.hashMem / entryBytes);
  const { groups, usedDefault } = estimateGroups(root, path.paramExprs, calls);
  const distinct = usedDefault ? calls : groups;
  path.estEntries = Math.min(distinct, cacheEntries);
  const evictions = 1 - Math.min(cacheEntries, distinct) / distinct;
  const hits = Math.max(0, ((calls - distinct) / calls) * (cacheEntries / Math.max(distinct, cacheEntries)));
  let total = subpath.total * (1 - hits) + c.cpuOperator;
  total += c.cpuTuple * evictions;
  total += (c.cpuOperator / 10) * evictions * subpath.rows;
  total += c.cpuTuple + c.cpuOperator * subpath.rows;
  return { startup: subpath.startup * (1 - hits) + c.cpuTuple, total };
}
