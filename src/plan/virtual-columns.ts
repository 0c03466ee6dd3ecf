/**
 * Virtual generated columns give way to their expressions. Where an outer join may null the table's rows, the table
 * becomes a sub-query, so that its expressions are worked out below the join.
 *
 * @see src/backend/rewrite/rewriteHandler.c (expand_virtual_generated_columns)
 */
import type { Catalog } from "../catalog/catalog.ts";
import type { Attribute, Relation } from "../catalog/root.ts";
import { emptyQuery, makeTargetEntry, makeVar } from "../nodes/make.ts";
import type { Query, RangeTblEntry } from "../nodes/parsenodes.ts";
import type { Expr, Var } from "../nodes/primnodes.ts";
import { expandVirtual, isVirtual } from "../nodes/virtual-columns.ts";
import { mapQuery, walkLevels } from "../nodes/walk.ts";
import { notSupported } from "../utils/errors.ts";
import type { Pass } from "./prepjointree.ts";

const hasVirtual = (relation: Relation | undefined): boolean => relation?.attributes.some((a) => isVirtual(a) && !a.attisdropped) === true;
const tableOf = (catalog: Catalog, rte: RangeTblEntry): Relation | undefined => (rte.rtekind === "RTE_RELATION" ? catalog.findRelation(rte.relid) : undefined);

export const expandVirtualColumns: Pass = {
  name: "expand_virtual_generated_columns",
  applies: (root, query) => query.rtable.some((rte) => hasVirtual(tableOf(root.glob.cx.catalog, rte))),
  apply: (root, query) => {
    let made = query;
    for (const [i, rte] of query.rtable.entries()) {
      const table = tableOf(root.glob.cx.catalog, rte);
      if (table !== undefined && hasVirtual(table)) made = nullable(made, i + 1) ? asSubquery(made, rte, table, i + 1) : expandVirtual(table, expandRow(made, table, i + 1), i + 1);
    }
    // What EXCLUDED gives are its columns as they are stored.
    return made.onConflict === null || query.onConflict === null ? made : { ...made, onConflict: { ...made.onConflict, exclRelTlist: query.onConflict.exclRelTlist } };
  },
};
/** Whether an outer join may null what is read of a table. */
const nullable = (query: Query, rtindex: number): boolean => reads(query, rtindex, ({ varnullingrels }) => varnullingrels !== 0);
/** Whether a query, or one inside of it, has such a reference to the table. */
function reads(query: Query, rtindex: number, test: (reference: Var) => boolean): boolean {
  let found = false;
  walkLevels(query, (node, depth) => {
    // The query itself is a level of the walk.
    if (node.tag === "Var" && node.varno === rtindex && node.varlevelsup === depth - 1 && test(node)) found = true;
    return found;
  });
  return found;
}

/** A reference to the whole row names its columns, so that the virtual ones can be put into it. */
function expandRow(query: Query, table: Relation, rtindex: number): Query {
  return mapQuery(query, (node, depth) => {
    if (node.tag !== "Var" || node.varno !== rtindex || node.varattno !== 0 || node.varlevelsup !== depth) return undefined;
    const column = (a: Attribute): Expr => ({ ...node, varattno: a.attnum, vartype: a.atttypid, vartypmod: a.atttypmod, varcollid: a.attcollation });
    return { tag: "RowExpr", args: table.attributes.map(column), row_typeid: node.vartype, row_format: "COERCE_IMPLICIT_CAST", colnames: table.attributes.map(({ attname }) => attname), location: -1 };
  });
}

/** `(SELECT columns FROM table)` in the table's place; system columns that are read stand behind the others. */
function asSubquery(query: Query, rte: RangeTblEntry, table: Relation, rtindex: number): Query {
  const system = new Map<number, number>();
  const made = mapQuery(query, (node, depth) => {
    if (node.tag !== "Var" || node.varno !== rtindex || node.varlevelsup !== depth || node.varattno >= 0) return undefined;
    if (!system.has(node.varattno)) system.set(node.varattno, table.attributes.length + system.size + 1);
    return { ...node, varattno: system.get(node.varattno) as number };
  });
  const whole = reads(made, rtindex, ({ varattno }) => varattno === 0);
  if (whole && system.size > 0) notSupported("a whole row and system columns of a table with virtual columns beside an outer join");
  const columns = table.attributes.map((a) => makeTargetEntry(makeVar(1, a.attnum, a.atttypid, a.atttypmod, a.attcollation), a.attnum, a.attname));
  const own = [...system].map(([attnum, resno]) => makeTargetEntry(makeVar(1, attnum, attnum === -1 ? 27 : attnum === -6 ? 26 : 28, -1, 0), resno, `system${resno}`));
  const inner: RangeTblEntry = { ...rte, perminfoindex: 0, lateral: false, inFromCl: true };
  const body: Query = { ...emptyQuery("CMD_SELECT"), rtable: [inner], jointree: { tag: "FromExpr", fromlist: [{ tag: "RangeTblRef", rtindex: 1 }], quals: null }, targetList: [...columns, ...own] };
  return { ...made, rtable: made.rtable.map((each, i) => (i === rtindex - 1 ? { ...rte, rtekind: "RTE_SUBQUERY", subquery: expandVirtual(table, body, 1), inh: false } : each)) };
}
