/** Values of pg_node_tree: expressions as the catalog keeps them. What they say is shown by pg_get_expr. */
import type { Expr, Oid } from "../nodes/primnodes.ts";
import type { PartitionBound } from "./root.ts";

export type StoredTree = { readonly kind: "expr"; readonly relid: Oid; readonly exprs: readonly Expr[] } | { readonly kind: "bound"; readonly relid: Oid; readonly bound: PartitionBound };
export class NodeTree {
  readonly tree: StoredTree;
  constructor(tree: StoredTree) {
    this.tree = tree;
  }
}
