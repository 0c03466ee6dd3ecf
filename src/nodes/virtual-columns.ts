/** Columns that are not stored: their generation expressions in their place. @see src/backend/rewrite/rewriteHandler.c (expand_generated_columns_internal) */
import { shiftLevels } from "./levels.ts";
import type { Node } from "./nodes.ts";
import type { Expr, Var } from "./primnodes.ts";
import { mapChildren, mapLevels } from "./walk.ts";

interface Column {
  readonly attnum: number;
  readonly attgenerated: string;
  readonly default: Expr | null;
}
interface Table {
  readonly attributes: readonly Column[];
}
export const isVirtual = ({ attgenerated }: { readonly attgenerated: string }): boolean => attgenerated === "v";

/** A column's expression, over the relation that the reference is to. */
function expressionFor(column: Column, reference: Var, depth: number): Expr {
  const placed = mapLevels(column.default as Node, (node) => (node.tag === "Var" && node.varlevelsup === 0 ? { ...node, varno: reference.varno, varnosyn: reference.varnosyn === 0 ? 0 : reference.varno, varreturningtype: reference.varreturningtype } : undefined)) as Expr;
  return shiftLevels(placed, depth, 0);
}
/** The tree with the expressions of a table's virtual columns; `varno` is the table's place in the tree's own level. */
export function expandVirtual<T>(table: Table, tree: T, varno: number): T {
  const columns = new Map(table.attributes.filter((a) => isVirtual(a) && a.default !== null).map((a) => [a.attnum, a]));
  if (columns.size === 0) return tree;
  const expand = (node: Node, depth: number): Node | undefined => {
    if (node.tag !== "Var" || node.varno !== varno || node.varlevelsup !== depth) return undefined;
    const column = columns.get(node.varattno);
    return column === undefined ? undefined : expressionFor(column, node, depth);
  };
  const node = tree as unknown as Node;
  // A query's own expressions are at its level.
  if (!Array.isArray(tree) && node?.tag === "Query") return mapChildren(node, (child) => mapLevels(child as Node, expand, 0)) as unknown as T;
  return mapLevels(tree as never, expand) as T;
}
