/**
 * MERGE's target and source as a join: of the rows that its actions can be for.
 *
 * @see src/backend/optimizer/prep/prepjointree.c (transform_MERGE_to_join)
 */
import { type Bitmapset, bmsAddMember, bmsIsMember, bmsUnion } from "../nodes/bitmapset.ts";
import { exprType, makeAlias, makeAnds, makeRangeTblEntry, makeVar } from "../nodes/make.ts";
import type { Query, RangeTblEntry } from "../nodes/parsenodes.ts";
import type { Expr, JoinExpr, JoinType, MergeAction } from "../nodes/primnodes.ts";
import { mapLevels } from "../nodes/walk.ts";
import { type Pass, relidsIn } from "./prepjointree.ts";

function joinTypeFor(actions: readonly MergeAction[]): JoinType {
  const has = (kind: MergeAction["matchKind"]): boolean => actions.some(({ matchKind, commandType }) => matchKind === kind && commandType !== "CMD_NOTHING");
  const [target, source] = [has("MERGE_WHEN_NOT_MATCHED_BY_SOURCE"), has("MERGE_WHEN_NOT_MATCHED_BY_TARGET")];
  if (target) return source ? "JOIN_FULL" : "JOIN_LEFT";
  return source ? "JOIN_RIGHT" : "JOIN_INNER";
}

export const transformMergeToJoin: Pass = {
  name: "transform_MERGE_to_join",
  applies: (_root, query) => query.commandType === "CMD_MERGE",
  apply: (_root, query) => {
    const jointype = joinTypeFor(query.mergeActionList);
    const joinIndex = query.rtable.length + 1;
    const { fromlist } = query.jointree;
    const [only] = fromlist;
    const rarg = fromlist.length === 1 && only !== undefined ? only : { tag: "FromExpr" as const, fromlist, quals: null };
    const join: JoinExpr = { tag: "JoinExpr", jointype, isNatural: false, larg: { tag: "RangeTblRef", rtindex: query.resultRelation }, rarg, usingClause: [], join_using_alias: null, quals: query.mergeJoinCondition, alias: null, rtindex: joinIndex };
    const rte: RangeTblEntry = { ...makeRangeTblEntry("RTE_JOIN", null, makeAlias("*MERGE*")), jointype };
    const target = bmsAddMember(0, query.resultRelation);
    const source = relidsIn(rarg, true);
    const nullable = bmsUnion(jointype === "JOIN_RIGHT" || jointype === "JOIN_FULL" ? target : 0, jointype === "JOIN_LEFT" || jointype === "JOIN_FULL" ? source : 0);
    const marked = <T>(tree: T): T => nulled(tree, nullable, joinIndex);
    return {
      ...query,
      rtable: [...query.rtable, rte],
      jointree: { tag: "FromExpr", fromlist: [join], quals: null },
      mergeActionList: marked(query.mergeActionList),
      returningList: marked(query.returningList),
      targetList: marked(query.targetList),
      // Rows of the target alone are known by what a source row would have had.
      mergeJoinCondition: jointype === "JOIN_LEFT" || jointype === "JOIN_FULL" ? marked(makeAnds([sourceThere(query, rarg), ...(query.mergeJoinCondition === null ? [] : [query.mergeJoinCondition])])) : null,
    };
  },
};
/** Columns that the join may null. @see add_nulling_relids */
function nulled<T>(tree: T, relids: Bitmapset, join: number): T {
  return mapLevels(tree as never, (node, depth) => (node.tag === "Var" && node.varlevelsup === depth && bmsIsMember(node.varno, relids) ? { ...node, varnullingrels: bmsAddMember(node.varnullingrels, join) } : undefined)) as T;
}
/** `source IS NOT NULL`, of the whole row. */
function sourceThere(query: Query, source: JoinExpr["rarg"]): Expr {
  const index = source.tag === "RangeTblRef" ? source.rtindex : source.tag === "JoinExpr" ? source.rtindex : 0;
  const rte = query.rtable[index - 1] as RangeTblEntry;
  const row: Expr = rte.rtekind === "RTE_JOIN" ? { tag: "RowExpr", args: rte.joinaliasvars.filter((expr): expr is Expr => expr !== null), row_typeid: 2249, row_format: "COERCE_IMPLICIT_CAST", colnames: rte.eref.colnames, location: -1 } : makeVar(index, 0, wholeRowType(rte), -1, 0);
  return { tag: "NullTest", arg: row, nulltesttype: "IS_NOT_NULL", argisrow: false, location: -1 };
}
const RECORD = 2249;
function wholeRowType(rte: RangeTblEntry): number {
  const call = rte.rtekind === "RTE_FUNCTION" && rte.functions.length === 1 ? rte.functions[0]?.funcexpr : undefined;
  return call === undefined ? RECORD : exprType(call);
}
