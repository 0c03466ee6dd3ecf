/**
 * Changes of simple views: they are made to the table below.
 *
 * @see src/backend/rewrite/rewriteHandler.c (rewriteTargetView, view_query_is_auto_updatable)
 */
import type { Catalog } from "../catalog/catalog.ts";
import { ownerOf } from "../catalog/acl.ts";
import { relOption, relOptionOn } from "../catalog/reloptions.ts";
import { checkAsUser } from "./check-as-user.ts";
import { excludedTargetList } from "../analyze/analyze.ts";
import type { Relation } from "../catalog/root.ts";
import { makeBoolExpr } from "../nodes/make.ts";
import type { Query, RangeTblEntry, RTEPermissionInfo } from "../nodes/parsenodes.ts";
import type { Expr, RangeTblRef, TargetEntry, Var } from "../nodes/primnodes.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import { bmsAddMember, bmsUnion, type Bitmapset } from "../nodes/bitmapset.ts";
import { renumber, replaceVars } from "./rules.ts";

/** Why a view's query does not tell which row of a table its rows are. */
function obstacle(query: Query, catalog: Catalog): string | undefined {
  const views = (what: string): string => `Views ${what} are not automatically updatable.`;
  if (query.distinctClause.length > 0) return views("containing DISTINCT");
  if (query.groupClause.length > 0 || query.groupingSets.length > 0) return views("containing GROUP BY");
  if (query.havingQual !== null) return views("containing HAVING");
  if (query.setOperations !== null) return views("containing UNION, INTERSECT, or EXCEPT");
  if (query.cteList.length > 0) return views("containing WITH");
  if (query.limitOffset !== null || query.limitCount !== null) return views("containing LIMIT or OFFSET");
  if (query.hasAggs) return views("that return aggregate functions");
  if (query.hasWindowFuncs) return views("that return window functions");
  if (query.hasTargetSRFs) return views("that return set-returning functions");
  const [only] = query.jointree.fromlist;
  const base = only?.tag === "RangeTblRef" ? query.rtable[only.rtindex - 1] : undefined;
  if (query.jointree.fromlist.length !== 1 || base?.rtekind !== "RTE_RELATION" || !"rvp".includes(catalog.relation(base.relid).relkind)) return views("that do not select from a single table or view");
  return base.tablesample === null ? undefined : views("containing TABLESAMPLE");
}
/** Why a column cannot be changed. */
function columnObstacle(tle: TargetEntry, baseIndex: number): string | undefined {
  const { expr } = tle;
  if (tle.resjunk || expr.tag !== "Var" || expr.varno !== baseIndex || expr.varlevelsup !== 0) return "View columns that are not columns of their base relation are not updatable.";
  if (expr.varattno < 0) return "View columns that refer to system columns are not updatable.";
  return expr.varattno === 0 ? "View columns that return whole-row references are not updatable." : undefined;
}

/** Raises 0A000 for a view whose rows cannot be checked as they are changed. @see DefineView, ATExecSetRelOptions */
export function checkOptionAllowed(body: Query, catalog: Catalog): void {
  const why = obstacle(body, catalog) ?? (body.targetList.every((tle) => columnObstacle(tle, (body.jointree.fromlist[0] as RangeTblRef).rtindex) !== undefined) ? "Views that have no updatable columns are not automatically updatable." : undefined);
  if (why !== undefined) ereport({ code: ERRCODE.feature_not_supported, message: "WITH CHECK OPTION is supported only on automatically updatable views", hint: why });
}

/** The columns of a view that can be changed by themselves; undefined where none of its rows can be. @see relation_is_updatable */
export function viewColumnsUpdatable(view: Relation, catalog: Catalog): ReadonlySet<number> | undefined {
  const body = view.rule;
  if (body === null || obstacle(body, catalog) !== undefined) return undefined;
  const { rtindex } = body.jointree.fromlist[0] as RangeTblRef;
  const base = catalog.relation((body.rtable[rtindex - 1] as RangeTblEntry).relid);
  const below = base.relkind === "v" ? viewColumnsUpdatable(base, catalog) : null;
  if (below === undefined) return undefined;
  return new Set(body.targetList.filter((tle) => columnObstacle(tle, rtindex) === undefined && below?.has((tle.expr as Var).varattno) !== false).map((tle) => tle.resno));
}

const verbs: Readonly<Record<string, readonly [verb: string, noun: string, word: string]>> = { CMD_INSERT: ["insert into", "inserting into", "INSERT"], CMD_UPDATE: ["update", "updating", "UPDATE"], CMD_DELETE: ["delete from", "deleting from", "DELETE"] };

/** The change, of the view's base relation. Raises 55000 where the view is not simple. */
export function rewriteTargetView(query: Query, view: Relation, catalog: Catalog): Query {
  const [verb, noun, word] = verbs[query.commandType] as readonly [string, string, string];
  // Sub-queries of its condition read with its owner's rights.
  const body = relOptionOn(view, "security_invoker") ? (view.rule as Query) : checkAsUser(view.rule as Query, ownerOf(view));
  const refuse = (detail: string): never => ereport({ code: ERRCODE.object_not_in_prerequisite_state, message: `cannot ${verb} view "${view.relname}"`, detail, hint: `To enable ${noun} the view, provide an INSTEAD OF ${word} trigger or an unconditional ON ${word} DO INSTEAD rule.` });
  const why = obstacle(body, catalog);
  if (why !== undefined) refuse(why);
  const { rtindex: baseIndex } = body.jointree.fromlist[0] as RangeTblRef;
  const columns = new Map(body.targetList.map((tle) => [tle.resno, tle]));
  if (query.commandType !== "CMD_DELETE" && body.targetList.every((tle) => columnObstacle(tle, baseIndex) !== undefined)) refuse("Views that have no updatable columns are not automatically updatable.");
  const conflict = query.onConflict;
  for (const tle of [...query.targetList, ...(conflict?.onConflictSet ?? [])]) {
    const column = tle.resjunk ? undefined : columns.get(tle.resno);
    const problem = column === undefined ? undefined : columnObstacle(column, baseIndex);
    if (problem !== undefined) ereport({ code: ERRCODE.feature_not_supported, message: `cannot ${query.commandType === "CMD_INSERT" ? "insert into" : "update"} column "${column?.resname}" of view "${view.relname}"`, detail: problem });
  }
  const old = query.resultRelation;
  const fresh = query.rtable.length + 1;
  const baseRte = body.rtable[baseIndex - 1] as RangeTblEntry;
  const base = catalog.relation(baseRte.relid);
  const at = (rti: number): TargetEntry[] => body.targetList.map((tle) => ({ ...tle, expr: renumber(tle.expr, (own) => (own === baseIndex ? rti : own)) }));
  const perm = permissions(query, old, base, view, columns);
  let made: Query = {
    ...query,
    rtable: [...query.rtable, { ...baseRte, alias: null, inh: query.commandType === "CMD_INSERT" ? false : baseRte.inh, inFromCl: true, rellockmode: 3, perminfoindex: query.rteperminfos.length + 1 }],
    rteperminfos: [...query.rteperminfos, perm],
    jointree: { ...query.jointree, fromlist: query.jointree.fromlist.map((item) => (item.tag === "RangeTblRef" && item.rtindex === old ? { ...item, rtindex: fresh } : item)) },
  };
  const missing = (variable: Var): Expr => ereport({ code: ERRCODE.internal_error, message: `could not find replacement targetlist entry for attno ${variable.varattno}` });
  made = replaceVars(made, old, view, at(fresh), missing);
  if (conflict !== null && conflict.exclRelIndex > 0) made = excludedBase(made, conflict.exclRelIndex, view, base, at, missing);
  const resno = (own: TargetEntry): TargetEntry => (own.resjunk ? own : { ...own, resno: ((columns.get(own.resno) as TargetEntry).expr as Var).varattno });
  made = { ...made, resultRelation: fresh, targetList: made.targetList.map(resno), onConflict: made.onConflict === null ? null : { ...made.onConflict, onConflictSet: made.onConflict.onConflictSet.map(resno) } };
  const qual = body.jointree.quals as Expr | null;
  const own = qual === null ? null : renumber(qual, (rti) => (rti === baseIndex ? fresh : rti));
  if (query.commandType !== "CMD_DELETE") made = withCheckOption(made, view, own, body.hasSubLinks);
  if (own === null || query.commandType === "CMD_INSERT") return made;
  const quals = made.jointree.quals as Expr | null;
  return { ...made, hasSubLinks: made.hasSubLinks || body.hasSubLinks, jointree: { ...made.jointree, quals: quals === null ? own : makeBoolExpr("AND_EXPR", [quals, own]) } };
}
/** The view's condition for new rows, before those of the views above it. A cascaded option holds for the views below as well. */
function withCheckOption(query: Query, view: Relation, qual: Expr | null, hasSubLinks: boolean): Query {
  const option = relOption(view, "check_option")?.toLowerCase();
  const cascaded = option === "cascaded" || query.withCheckOptions[0]?.cascaded === true;
  if ((option === undefined && !cascaded) || (!cascaded && qual === null)) return query;
  return { ...query, hasSubLinks: query.hasSubLinks || hasSubLinks, withCheckOptions: [{ tag: "WithCheckOption", kind: "WCO_VIEW_CHECK", relname: view.relname, polname: null, qual, cascaded }, ...query.withCheckOptions] };
}
/** EXCLUDED is a row of the base relation, too: another entry of the range table, the view's stays unused. */
function excludedBase(query: Query, old: number, view: Relation, base: Relation, columnsAt: (rti: number) => TargetEntry[], missing: (variable: Var) => Expr): Query {
  const fresh = query.rtable.length + 1;
  const replaced = replaceVars({ ...query, onConflict: query.onConflict && { ...query.onConflict, exclRelTlist: [] } }, old, view, columnsAt(fresh), missing);
  const exclRelTlist = excludedTargetList(base, fresh);
  const rte = query.rtable[old - 1] as RangeTblEntry;
  const excluded = { ...rte, relid: base.oid, perminfoindex: 0, eref: { ...rte.eref, colnames: base.attributes.map(({ attname }) => attname) } } as RangeTblEntry;
  return { ...replaced, rtable: [...replaced.rtable, excluded], onConflict: replaced.onConflict && { ...replaced.onConflict, exclRelIndex: fresh, exclRelTlist } };
}
/** The base relation is used as the view's owner, or as the one who asks, in the columns that the statement uses of the view. */
function permissions(query: Query, old: number, base: Relation, view: Relation, columns: ReadonlyMap<number, TargetEntry>): RTEPermissionInfo {
  const given = query.rteperminfos[((query.rtable[old - 1] as RangeTblEntry).perminfoindex || 1) - 1] as RTEPermissionInfo;
  // The view itself reads what its own permissions say.
  const body = view.rule as Query;
  const read = body.rteperminfos.find(({ relid }) => relid === base.oid);
  const baseRead = read?.selectedCols ?? 0;
  const inBase = (set: Bitmapset): Bitmapset => {
    let made: Bitmapset = 0;
    for (const [resno, tle] of columns) {
      const used = (BigInt(set) >> BigInt(resno + 7)) & 1n;
      if (used === 1n && tle.expr.tag === "Var" && tle.expr.varattno > -7) made = bmsAddMember(made, tle.expr.varattno + 7);
    }
    return made;
  };
  return { ...given, relid: base.oid, checkAsUser: relOptionOn(view, "security_invoker") ? 0 : ownerOf(view), selectedCols: bmsUnion(baseRead, inBase(given.selectedCols)), insertedCols: inBase(given.insertedCols), updatedCols: inBase(given.updatedCols) };
}
