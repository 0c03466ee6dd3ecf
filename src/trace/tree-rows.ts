/** Trees of nodes as a list of rows, for views that show a part of a long list. */
import { bmsMembers } from "../nodes/bitmapset.ts";
import { fieldsOf } from "../nodes/fields.ts";
import type { Node } from "../nodes/nodes.ts";

export interface TreeRow {
  /** Leads from the root, as `jointree.fromlist[0]`: what `diffTrees` calls a path. */
  readonly path: string;
  readonly depth: number;
  /** The field that it stands in. */
  readonly label: string;
  readonly tag: string;
  /** Fields that fit in the line. */
  readonly scalars: string;
  readonly node: object;
  readonly hasChildren: boolean;
}

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === "" || value === false || value === 0 || value === -1 || (Array.isArray(value) && value.length === 0);
const isTree = (value: unknown): value is object => typeof value === "object" && value !== null && (Array.isArray(value) ? value.some(isTree) : true);
const short = (value: unknown): string => (Array.isArray(value) ? `(${value.map(short).join(", ")})` : String(value));

interface Parts {
  readonly tag: string;
  readonly scalars: readonly string[];
  readonly children: readonly (readonly [field: string, value: unknown])[];
}
/** A node of ours: the fields by the field table. */
function nodeParts(node: Node): Parts {
  const scalars: string[] = [];
  const children: (readonly [string, unknown])[] = [];
  for (const [name, kind] of fieldsOf[node.tag]) {
    const value = (node as never)[name] as unknown;
    if (isEmpty(value) || kind === "location") continue;
    if (kind === "node" || kind === "tree") children.push([name, value]);
    else if (kind === "set") {
      const members = bmsMembers(value as number);
      if (members.length > 0) scalars.push(`${name}={${members.join(",")}}`);
    } else scalars.push(`${name}=${short(value)}`);
  }
  return { tag: node.tag, scalars, children };
}
/** A node of the raw tree: an object whose one key is its tag, or a plain one. */
function rawParts(value: object): Parts {
  const keys = Object.keys(value);
  const [only] = keys;
  const inner = (value as Record<string, unknown>)[only ?? ""];
  const tagged = keys.length === 1 && only !== undefined && typeof inner === "object" && inner !== null && !Array.isArray(inner) && /^[A-Z]/.test(only);
  const fields = tagged ? (inner as object) : value;
  const scalars: string[] = [];
  const children: (readonly [string, unknown])[] = [];
  for (const [name, field] of Object.entries(fields)) {
    if (name === "location" || isEmpty(field)) continue;
    if (isTree(field)) children.push([name, field]);
    else scalars.push(`${name}=${short(field)}`);
  }
  return { tag: tagged ? only : "", scalars, children };
}
const partsOf = (value: object): Parts => ("tag" in value ? nodeParts(value as Node) : rawParts(value));
/** The byte offset that a node carries; below zero for none. */
export function ownLocation(node: object): number {
  const inner = "tag" in node ? node : (Object.values(node)[0] as unknown);
  const at = typeof inner === "object" && inner !== null ? (inner as { location?: unknown }).location : undefined;
  return typeof at === "number" ? at : -1;
}

/** The rows of a tree; not those below `folded` ones. */
export function treeRows(tree: unknown, folded: ReadonlySet<string> = new Set()): TreeRow[] {
  const rows: TreeRow[] = [];
  const visit = (value: unknown, path: string, label: string, depth: number): void => {
    if (Array.isArray(value)) {
      for (const [i, item] of value.entries()) visit(item, `${path}[${i}]`, value.length > 1 ? `${label}[${i}]` : label, depth);
      return;
    }
    if (typeof value !== "object" || value === null) return;
    const { tag, scalars, children } = partsOf(value);
    rows.push({ path, depth, label, tag, scalars: scalars.join(" "), node: value, hasChildren: children.length > 0 });
    if (folded.has(path)) return;
    for (const [field, child] of children) visit(child, path === "" ? field : `${path}.${field}`, field, depth + 1);
  };
  visit(tree, "", "", 0);
  return rows;
}
