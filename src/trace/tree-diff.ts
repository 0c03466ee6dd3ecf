/** What differs between two trees of nodes, field by field, places in the source text aside. */
import { bmsMembers } from "../nodes/bitmapset.ts";
import { equal } from "../nodes/equal.ts";
import { fieldsOf } from "../nodes/fields.ts";
import type { Node } from "../nodes/nodes.ts";

/** One difference. `path` leads from the root, as `jointree.fromlist[0]`; empty at the root itself. */
export type TreeChange =
  | { readonly kind: "field"; readonly path: string; readonly field: string; readonly before: unknown; readonly after: unknown }
  | { readonly kind: "added"; readonly path: string; readonly after: unknown }
  | { readonly kind: "removed"; readonly path: string; readonly before: unknown };

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && "tag" in value;
const isNothing = (value: unknown): boolean => value === null || value === undefined || (Array.isArray(value) && value.length === 0);
const within = (path: string, field: string): string => (path === "" ? field : `${path}.${field}`);

/** The differences, in the order of the fields. Nothing for equal trees. */
export function diffTrees(before: unknown, after: unknown, path = ""): TreeChange[] {
  if (before === after || (isNothing(before) && isNothing(after))) return [];
  if (Array.isArray(before) || Array.isArray(after)) return diffLists(asList(before), asList(after), path);
  if (isNode(before) && isNode(after) && before.tag === after.tag) return diffFields(before, after, path);
  if (isNode(before) && isNode(after) && equal(before, after)) return [];
  return [...(isNothing(before) ? [] : [{ kind: "removed", path, before } as const]), ...(isNothing(after) ? [] : [{ kind: "added", path, after } as const])];
}
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : isNothing(value) ? [] : [value]);

function diffFields(before: Node, after: Node, path: string): TreeChange[] {
  return fieldsOf[before.tag].flatMap(([field, kind]): TreeChange[] => {
    if (kind === "location") return [];
    const [a, b] = [(before as never)[field] as unknown, (after as never)[field] as unknown];
    if (kind === "node") return diffTrees(a, b, within(path, field));
    const shown = kind === "set" ? [bmsMembers(a as number), bmsMembers(b as number)] : [a, b];
    return String(shown[0]) === String(shown[1]) ? [] : [{ kind: "field", path, field, before: shown[0], after: shown[1] }];
  });
}
/** Lists are compared item by item between what they begin and end with alike. */
function diffLists(before: readonly unknown[], after: readonly unknown[], path: string): TreeChange[] {
  const same = (a: unknown, b: unknown): boolean => a === b || (isNode(a) && isNode(b) && equal(a, b));
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && same(before[start], after[start])) start++;
  let end = 0;
  while (end < shorter - start && same(before[before.length - 1 - end], after[after.length - 1 - end])) end++;
  const [old, fresh] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  return Array.from({ length: Math.max(old.length, fresh.length) }, (_, i) => diffTrees(old[i], fresh[i], `${path}[${start + i}]`)).flat();
}

const value = (shown: unknown): string => (Array.isArray(shown) ? `{${shown.join(",")}}` : String(shown));
/** A change in one line: `~` a field, `-` what went, `+` what came. */
export const changeText = (change: TreeChange): string => (change.kind === "field" ? `~ ${change.path === "" ? "" : `${change.path}.`}${change.field}: ${value(change.before)} → ${value(change.after)}` : `${change.kind === "added" ? "+" : "-"} ${change.path}`);
