/**
 * The raw parse tree: libpg_query's JSON as it comes. Each node is `{Tag: {field: …}}`; fields with their zero value are left out.
 *
 * @see src/include/nodes/parsenodes.h; the shapes are declared by `@pgsql/types`
 */
import type { Node as PgNode, RawStmt as PgRawStmt } from "@pgsql/types";
import { elog } from "../utils/errors.ts";

export type RawNode = PgNode;
export type RawStmt = PgRawStmt;
type KeysOf<U> = U extends unknown ? keyof U : never;
export type RawTag = KeysOf<RawNode>;
export type RawOf<T extends RawTag> = Extract<RawNode, Record<T, unknown>>[T & keyof Extract<RawNode, Record<T, unknown>>];

/** The tag of a raw node. */
export function rawTag(node: RawNode): RawTag {
  for (const tag in node) return tag as RawTag;
  return elog("raw node without a tag");
}
/** The fields of a raw node, whatever its tag. */
export const rawFields = (node: RawNode): Readonly<Record<string, unknown>> => (node as never)[rawTag(node)];

/** The body of a node of a known tag, or undefined if it is another. */
export function rawAs<T extends RawTag>(node: RawNode | undefined, tag: T): RawOf<T> | undefined {
  return node === undefined ? undefined : ((node as Record<string, unknown>)[tag as string] as RawOf<T> | undefined);
}

/** The text of a String node. */
export const strVal = (node: RawNode | undefined): string => rawAs(node, "String")?.sval ?? "";
export const nameList = (list: readonly RawNode[] | undefined): string[] => (list ?? []).map(strVal);

/** The source position of a raw expression: its leftmost token, as PostgreSQL's exprLocation. */
export function rawLocation(node: RawNode | undefined): number {
  if (node === undefined) return -1;
  const fields = rawFields(node) as { location?: number };
  const own = fields.location ?? (hasLocation.has(rawTag(node)) ? 0 : -1);
  const least = (...others: (RawNode | undefined)[]): number =>
    others.reduce((best, other) => {
      const at = rawLocation(other);
      return at >= 0 && (best < 0 || at < best) ? at : best;
    }, own);
  const expr = rawAs(node, "A_Expr");
  if (expr !== undefined) return least(expr.lexpr);
  const cast = rawAs(node, "TypeCast");
  if (cast !== undefined) return least(cast.arg);
  const call = rawAs(node, "FuncCall");
  if (call !== undefined) return own;
  const bool = rawAs(node, "BoolExpr");
  if (bool !== undefined) return least(bool.args?.[0]);
  const test = rawAs(node, "NullTest") ?? rawAs(node, "BooleanTest");
  if (test !== undefined) return least(test.arg);
  const indirection = rawAs(node, "A_Indirection");
  if (indirection !== undefined) return rawLocation(indirection.arg);
  const sub = rawAs(node, "SubLink");
  if (sub !== undefined) return least(sub.testexpr);
  const collate = rawAs(node, "CollateClause");
  if (collate !== undefined) return rawLocation(collate.arg);
  const list = rawAs(node, "List");
  if (list !== undefined) return (list.items ?? []).reduce((best, item) => (best >= 0 ? best : rawLocation(item)), -1);
  return own;
}
const hasLocation: ReadonlySet<string> = new Set([
  "A_ArrayExpr", "A_Const", "A_Expr", "BoolExpr", "BooleanTest", "CaseExpr", "CaseWhen", "CoalesceExpr", "CollateClause", "ColumnRef", "ColumnDef", "CommonTableExpr", "Constraint", "CurrentOfExpr",
  "DefElem", "FuncCall", "GroupingFunc", "GroupingSet", "InferClause", "MinMaxExpr", "MultiAssignRef", "NullTest", "ParamRef", "RangeVar", "ResTarget", "RowExpr", "SQLValueFunction", "SetToDefault", "SortBy", "SubLink", "TypeCast", "TypeName", "WindowDef", "WithClause", "NamedArgExpr", "RangeTableSample", "XmlSerialize", "OnConflictClause", "LockingClause",
]);

/** The first place in the source text that a raw tree names at all; -1 if there is none. */
export function firstLocation(tree: unknown): number {
  if (typeof tree !== "object" || tree === null) return -1;
  if (Array.isArray(tree)) return tree.reduce((best: number, item) => earlier(best, firstLocation(item)), -1);
  return Object.entries(tree).reduce((best, [name, value]) => earlier(best, name === "location" ? (value as number) : firstLocation(value)), -1);
}
const earlier = (a: number, b: number): number => (a < 0 ? b : b < 0 ? a : Math.min(a, b));
