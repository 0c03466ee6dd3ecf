/** What functions an expression calls that may give another value each time. @see src/backend/optimizer/util/clauses.c */
import type { Catalog } from "../catalog/catalog.ts";
import type { Node } from "../nodes/nodes.ts";
import type { Oid } from "../nodes/primnodes.ts";
import { exprContains } from "../nodes/walk.ts";

function funcOf(node: Node): Oid | undefined {
  switch (node.tag) {
    case "FuncExpr":
      return node.funcid;
    case "OpExpr":
    case "DistinctExpr":
    case "NullIfExpr":
    case "ScalarArrayOpExpr":
      return node.opfuncid;
    default:
      return undefined;
  }
}

/** @see contain_volatile_functions */
export const containsVolatile = (catalog: Catalog, tree: unknown): boolean =>
  exprContains(tree, (node) => {
    const func = funcOf(node);
    return (func !== undefined && catalog.proc(func).provolatile === "v") || node.tag === "NextValueExpr";
  });
/** @see contain_mutable_functions */
export const containsMutable = (catalog: Catalog, tree: unknown): boolean =>
  exprContains(tree, (node) => {
    const func = funcOf(node);
    return (func !== undefined && catalog.proc(func).provolatile !== "i") || node.tag === "SQLValueFunction";
  });
/** Whether a routine of the user's is called that sees what the statement that calls it has changed so far. */
export const callsVolatileRoutine = (catalog: Catalog, tree: unknown): boolean =>
  exprContains(tree, (node) => {
    const func = funcOf(node);
    return func !== undefined && catalog.userProc(func)?.provolatile === "v";
  });
