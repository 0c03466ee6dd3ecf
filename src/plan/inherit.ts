/**
 * Tables that others inherit from: each child becomes a relation of its own, and what the query says of the parent is said
 * of the child in its columns.
 *
 * @see src/backend/optimizer/util/inherit.c, appendinfo.c, src/backend/optimizer/path/allpaths.c (set_append_rel_size)
 */
import { TABLE_OID_ATTNUM } from "../catalog/system-attributes.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { keyOperations, partitionDesc } from "../catalog/partition.ts";
import type { Relation } from "../catalog/root.ts";
import { makeConst, makeVar } from "../nodes/make.ts";
import type { RangeTblEntry } from "../nodes/parsenodes.ts";
import type { Expr, TargetEntry, Var } from "../nodes/primnodes.ts";
import { mapExpr } from "../nodes/walk.ts";
import { elog } from "../utils/errors.ts";
import { evalConstExpressions } from "./clauses.ts";
import { buildBaseRel } from "./initsplan.ts";
import type { AppendRelInfo } from "../nodes/plannodes.ts";
import { prunePartitions } from "./partprune.ts";
import type { PlannerInfo, RelOptInfo, RestrictInfo } from "./pathnodes.ts";
import { makeRestrictInfo } from "./restrictinfo.ts";

const OIDOID = 26;

/** Whether a table is read with those that inherit from it. */
export const isAppendParent = (catalog: Catalog, rte: RangeTblEntry): boolean => rte.rtekind === "RTE_RELATION" && rte.inh && (rte.relkind === "p" || (rte.relkind === "r" && catalog.children(rte.relid).length > 0));
export const childrenOf = (root: PlannerInfo, rti: number): readonly AppendRelInfo[] => root.appendRels.filter((info) => info.parentRelid === rti);

/** The child's columns for the parent's, by name. @see make_inh_translation_list */
function translation(parent: Relation, child: Relation, rti: number): (Var | null)[] {
  return parent.attributes.map((a) => {
    if (a.attisdropped) return null;
    const own = child.oid === parent.oid ? child.attributes[a.attnum - 1] : child.attributes.find(({ attname, attisdropped }) => attname === a.attname && !attisdropped);
    return own === undefined ? elog(`could not find inherited attribute "${a.attname}" of relation "${child.relname}"`) : makeVar(rti, own.attnum, own.atttypid, own.atttypmod, own.attcollation);
  });
}

/** Makes the relations of a parent's children, and of theirs. @see expand_inherited_rtentry */
export function expandInherited(root: PlannerInfo, rel: RelOptInfo): void {
  const { catalog, session } = root.glob.cx;
  const rte = root.parse.rtable[rel.relid - 1] as RangeTblEntry;
  if (!isAppendParent(catalog, rte)) return;
  const parent = catalog.relation(rte.relid);
  rel.appendParent = true;
  if (parent.partkey === undefined) rel.indexlist = [];
  const operations = keyOperations(catalog, session);
  const children = parent.partkey === undefined ? catalog.inheritors(parent.oid) : prunePartitions(root, rel, partitionDesc(catalog, parent, operations), operations);
  for (const child of children) {
    const childRte: RangeTblEntry = { ...rte, relid: child.oid, relkind: child.relkind, inh: child.partkey !== undefined, perminfoindex: 0, inFromCl: false, alias: { tag: "Alias", aliasname: rte.eref.aliasname, colnames: [] }, eref: { ...rte.eref, colnames: child.attributes.map(({ attname }) => attname) } };
    root.parse = { ...root.parse, rtable: [...root.parse.rtable, childRte] };
    const rti = root.parse.rtable.length;
    const translatedVars = translation(parent, child, rti);
    root.appendRels.push({ tag: "AppendRelInfo", parentRelid: rel.relid, childRelid: rti, parentReltype: parent.reltype, translatedVars, parentColumns: parent.attributes.map((a) => (a.attisdropped ? "" : a.attname)) });
    const made = buildBaseRel(root, rti);
    made.kind = "other";
    if (!childRte.inh) continue;
    // What the query says of the parent tells which partitions of the partition are left.
    if (restrictChild(root, rel, made, childrenOf(root, rel.relid).at(-1) as AppendRelInfo)) expandInherited(root, made);
    else [made.appendParent, made.indexlist] = [true, []];
  }
}

/** Says of a child what is said of its parent. @see adjust_appendrel_attrs */
export function translateToChild<T>(info: AppendRelInfo, tree: T): T {
  return mapExpr(tree, (node) => {
    if (node.tag === "CurrentOfExpr") return node.cvarno === info.parentRelid ? { ...node, cvarno: info.childRelid } : node;
    if (node.tag !== "Var" || node.varno !== info.parentRelid || node.varlevelsup !== 0) return undefined;
    if (node.varattno < 0) return { ...node, varno: info.childRelid, varnosyn: info.childRelid };
    if (node.varattno > 0) {
      const own = info.translatedVars[node.varattno - 1] ?? elog(`attribute ${node.varattno} of relation does not exist`);
      return { ...own, varnullingrels: node.varnullingrels, varreturningtype: node.varreturningtype };
    }
    // A whole row has the parent's shape.
    const args = info.translatedVars.map((own): Expr => (own === null ? makeConst(23, -1, 0, 4, null, true) : { ...own, varnullingrels: node.varnullingrels, varreturningtype: node.varreturningtype }));
    return { tag: "RowExpr", args, row_typeid: info.parentReltype, row_format: "COERCE_IMPLICIT_CAST", colnames: info.parentColumns, location: -1 };
  });
}

/** Gives a child its parent's restrictions and columns. False where the restrictions let no row through. @see apply_child_basequals */
export function restrictChild(root: PlannerInfo, parent: RelOptInfo, child: RelOptInfo, info: AppendRelInfo): boolean {
  const restrictions: RestrictInfo[] = [];
  for (const rinfo of parent.baserestrictinfo) {
    const clause = evalConstExpressions<Expr>(root.glob.cx, translateToChild(info, rinfo.clause));
    if (clause.tag === "Const") {
      if (clause.constvalue === true) continue;
      return false;
    }
    restrictions.push(makeRestrictInfo(root, clause, { isPushedDown: rinfo.isPushedDown, pseudoconstant: rinfo.pseudoconstant, securityLevel: rinfo.securityLevel }));
  }
  child.baserestrictinfo = restrictions;
  child.reltarget = { ...child.reltarget, exprs: translateToChild(info, parent.reltarget.exprs) };
  return true;
}

/** The tables that a change of a parent concerns: its children that have rows of their own. */
export function leafRelations(root: PlannerInfo, rti: number): number[] {
  const rel = root.simpleRels[rti];
  if (rel?.appendParent !== true) return [rti];
  return childrenOf(root, rti).flatMap((info) => (root.simpleRels[info.childRelid]?.dummy === true ? [] : leafRelations(root, info.childRelid)));
}
/** From a parent down to one of its leaves. */
export function translateToLeaf<T>(root: PlannerInfo, parent: number, leaf: number, tree: T): T {
  if (leaf === parent) return tree;
  const info = root.appendRels.find(({ childRelid }) => childRelid === leaf) ?? elog("no append-relation info for a leaf");
  return translateToChild(info, translateToLeaf(root, parent, info.parentRelid, tree));
}
/** The junk column that says which table a row is of. */
export const tableOidEntry = (rti: number, resno: number, resname = "tableoid"): TargetEntry => ({ tag: "TargetEntry", expr: makeVar(rti, TABLE_OID_ATTNUM, OIDOID, -1, 0), resno, resname, ressortgroupref: 0, resorigtbl: 0, resorigcol: 0, resjunk: true });
