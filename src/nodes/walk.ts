/**
 * Walking and mapping over any node, driven by the field table.
 * A mapper gives back the same object where nothing changed, so that "did it change" is `===`.
 *
 * @see src/backend/nodes/nodeFuncs.c
 */
import { fromObject } from "./location.ts";
import type { Oid } from "./primnodes.ts";
import { childFieldsOf, fieldsOf } from "./fields.ts";
import type { Node } from "./nodes.ts";
import type { Query } from "./parsenodes.ts";

type Children = Readonly<Record<string, unknown>>;
/** A node, null, or lists of them: whatever stands in a `node` field. */
export type NodeOrList = unknown;

/** Calls `visit` on each node directly below `node` (or in the list); stops at the first that answers true. */
export function walkChildren(node: Node, visit: (child: Node) => boolean): boolean {
  const fields = childFieldsOf[node.tag];
  for (const name of fields) {
    const child = (node as unknown as Children)[name];
    if (child !== null && child !== undefined && walkNodes(child, visit)) return true;
  }
  return false;
}

/** Calls `visit` on a node, or on each node of nested lists. */
export function walkNodes(tree: NodeOrList, visit: (child: Node) => boolean): boolean {
  if (tree === null || tree === undefined) return false;
  if (!Array.isArray(tree)) return visit(tree as Node);
  for (const item of tree) if (walkNodes(item, visit)) return true;
  return false;
}

/**
 * PostgreSQL's expression_tree_walker: `visit` decides itself whether to go below a node, by calling `walkChildren`.
 * Does not enter sub-queries of range tables.
 */
export function exprContains(tree: NodeOrList, test: (node: Node) => boolean): boolean {
  const visit = (node: Node): boolean => test(node) || (node.tag !== "Query" && walkChildren(node, visit));
  return walkNodes(tree, visit);
}

/** Every node of an expression, parents first; sub-queries are not entered. */
export function forEachNode(tree: NodeOrList, act: (node: Node) => void): void {
  exprContains(tree, (node) => {
    act(node);
    return false;
  });
}

function mapList(list: readonly unknown[], change: (node: Node) => unknown): readonly unknown[] {
  let copy: unknown[] | undefined;
  for (let i = 0; i < list.length; i++) {
    const item = list[i];
    const mapped = mapNodes(item, change);
    if (mapped !== item) {
      copy ??= list.slice();
      copy[i] = mapped;
    }
  }
  return copy ?? list;
}

/** A node or nested lists with `change` applied to each node. */
export function mapNodes<T>(tree: T, change: (node: Node) => unknown): T {
  if (tree === null || tree === undefined) return tree;
  if (Array.isArray(tree)) return mapList(tree, change) as T;
  return change(tree as unknown as Node) as T;
}

/** A copy of `node` with `change` applied to each direct child; `node` itself when none of them changed. */
export function mapChildren<T extends Node>(node: T, change: (child: Node) => unknown): T {
  let copy: Record<string, unknown> | undefined;
  for (const name of childFieldsOf[node.tag]) {
    const child = (node as unknown as Children)[name];
    if (child === null || child === undefined) continue;
    const mapped = mapNodes(child, change);
    if (mapped !== child) {
      copy ??= { ...(node as object) };
      copy[name] = mapped;
    }
  }
  return (copy ?? node) as T;
}

/**
 * Maps an expression from the top: `change` answers a replacement (not looked into again) or undefined to go below.
 * @see expression_tree_mutator
 */
export function mapExpr<T>(tree: T, change: (node: Node) => Node | undefined): T {
  const visit = (node: Node): Node => change(node) ?? mapChildren(node, visit);
  return mapNodes(tree, visit);
}


/**
 * Walks a query and everything below it, with the number of sub-query levels between the node and the top.
 * @see query_tree_walker
 */
export function walkLevels(tree: NodeOrList, visit: (node: Node, depth: number) => boolean, depth = 0): boolean {
  const step = (node: Node, level: number): boolean => {
    if (visit(node, level)) return true;
    const below = node.tag === "Query" ? level + 1 : level;
    return walkChildren(node, (child) => step(child, below));
  };
  return walkNodes(tree, (node) => step(node, depth));
}

/** Maps like `mapExpr`, but through sub-queries, with the level: 0 in the top expression or query body. */
export function mapLevels<T>(tree: T, change: (node: Node, depth: number) => Node | undefined, depth = 0): T {
  const step = (node: Node, level: number): Node => {
    const changed = change(node, level);
    if (changed !== undefined) return changed;
    const below = node.tag === "Query" ? level + 1 : level;
    return mapChildren(node, (child) => step(child, below));
  };
  return mapNodes(tree, (node) => step(node as Node, depth));
}

/** Maps the parts of a query itself: depth 0 is the query's own expressions. */
export const mapQuery = (query: Query, change: (node: Node, depth: number) => Node | undefined): Query =>
  mapChildren(query, (child) => mapLevels(child, change, 0));


/** The tree without places in a source text, as trees are stored; of an object, if it is known which. @see stringToNode, which forgets them */
export function withoutLocations<T extends Node>(tree: T, object: Oid = 0): T {
  const location = fromObject(object);
  const visit = (node: Node): Node => {
    const copy = { ...mapChildren(node, visit) } as Record<string, unknown>;
    for (const [name, kind] of fieldsOf[node.tag]) if (kind === "location") copy[name] = location;
    // Sets hold sets, or numbers.
    if (node.tag === "GroupingSet" && node.kind !== "GROUPING_SET_SIMPLE") copy["content"] = (node.content as readonly Node[]).map(visit);
    return copy as unknown as Node;
  };
  return visit(tree) as T;
}
