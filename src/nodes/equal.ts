/**
 * Equality of trees. Source positions, and how a cast was written, do not count.
 *
 * @see src/backend/nodes/equalfuncs.c
 */
import { fieldsOf } from "./fields.ts";
import type { Node } from "./nodes.ts";

/** Fields that do not change what a node means. `equal_ignore` in the C headers. */
const ignored = new Set(["varnosyn", "varattnosyn", "funcformat", "relabelformat", "coerceformat", "convertformat", "coercionformat", "row_format", "opfuncid", "hashfuncid", "negfuncid", "aggtranstype", "winagg", "plan_name", "aggpresorted"]);

function equalDatum(a: unknown, b: unknown): boolean {
  if (a === b || (Number.isNaN(a) && Number.isNaN(b))) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, i) => equalDatum(item, b[i]));
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => equalDatum((a as never)[key], (b as never)[key]));
}

function equalNodes(a: Node, b: Node): boolean {
  if (a.tag !== b.tag) return false;
  for (const [name, kind] of fieldsOf[a.tag]) {
    if (kind === "location" || ignored.has(name)) continue;
    const x = (a as never)[name] as unknown;
    const y = (b as never)[name] as unknown;
    if (x === y) continue;
    if (!(kind === "node" ? equal(x, y) : equalDatum(x, y))) return false;
  }
  return true;
}

/** Whether two nodes, or two lists of nodes, say the same. */
export function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a === null || b === null || a === undefined || b === undefined) return false;
  if (Array.isArray(a)) {
    if (!Array.isArray(b) || a.length !== b.length) return false;
    for (let i = 0; i < a.length; i++) if (!equal(a[i], b[i])) return false;
    return true;
  }
  return !Array.isArray(b) && equalNodes(a as Node, b as Node);
}

/** Whether the list has an equal member. */
export const listMember = (list: readonly unknown[], node: unknown): boolean => list.some((item) => equal(item, node));
