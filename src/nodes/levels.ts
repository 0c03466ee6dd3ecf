/** References from one query to those around it. */
import type { Node } from "./nodes.ts";
import { mapChildren, mapLevels } from "./walk.ts";

/** Moves references to outer levels one level closer. @see IncrementVarSublevelsUp */
export function shiftLevels<T>(tree: T, by: number, from: number): T {
  return mapLevels(tree, (node, depth) => {
    if (node.tag === "Var") return node.varlevelsup >= depth + from ? { ...node, varlevelsup: node.varlevelsup + by } : node;
    if (node.tag === "RangeTblEntry" && node.rtekind === "RTE_CTE" && node.ctelevelsup >= depth + from) return { ...node, ctelevelsup: node.ctelevelsup + by };
    if (node.tag === "Aggref" && node.agglevelsup >= depth + from && by !== 0) {
      const below = mapChildren(node, (child) => shiftNode(child, by, from, depth));
      return { ...below, agglevelsup: node.agglevelsup + by };
    }
    return undefined;
  });
}
const shiftNode = (node: Node, by: number, from: number, depth: number): Node => shiftLevels(node, by, from + depth);
