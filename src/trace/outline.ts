/** Trees of nodes as indented text: tags, and the fields that say something. */
import { bmsMembers } from "../nodes/bitmapset.ts";
import { fieldsOf } from "../nodes/fields.ts";
import type { Node } from "../nodes/nodes.ts";

/** An indented outline of a tree: tags, and the fields that say something. */
export function outline(tree: unknown, indent = 0): string[] {
  const pad = "  ".repeat(indent);
  if (Array.isArray(tree)) return tree.flatMap((item) => outline(item, indent));
  if (typeof tree !== "object" || tree === null) return [`${pad}${String(tree)}`];
  if (!("tag" in tree)) return outlineRaw(tree as Record<string, unknown>, indent);
  const node = tree as Node;
  const scalars: string[] = [];
  const children: string[] = [];
  for (const [name, kind] of fieldsOf[node.tag]) {
    const value = (node as never)[name] as unknown;
    if (value === null || value === undefined || value === "" || value === false || (Array.isArray(value) && value.length === 0) || kind === "location") continue;
    if (kind === "node" || kind === "tree") children.push(`${pad}  ${name}:`, ...outline(value, indent + 2));
    else if (kind === "set") {
      const members = bmsMembers(value as number);
      if (members.length > 0) scalars.push(`${name}={${members.join(",")}}`);
    } else if (value !== 0 && value !== -1) scalars.push(`${name}=${typeof value === "object" ? String(Array.isArray(value) ? value.join(",") : value) : String(value)}`);
  }
  return [`${pad}${node.tag}${scalars.length > 0 ? ` ${scalars.join(" ")}` : ""}`, ...children];
}

/** A raw tree: each node is an object whose one key is its tag. */
function outlineRaw(tree: Record<string, unknown>, indent: number): string[] {
  const pad = "  ".repeat(indent);
  const [tag = "", ...more] = Object.keys(tree);
  if (more.length > 0 || typeof tree[tag] !== "object") return outlineRaw({ "": tree }, indent);
  const scalars: string[] = [];
  const children: string[] = [];
  for (const [name, value] of Object.entries(tree[tag] as Record<string, unknown>)) {
    if (name === "location" || name.startsWith("stmt_")) continue;
    const leaf = Array.isArray(value) ? value.map(rawLeaf) : [rawLeaf(value)];
    if (leaf.every((text) => text !== undefined)) scalars.push(`${name}=${leaf.join(".")}`);
    else children.push(`${pad}  ${name}:`, ...outline(value, indent + 2));
  }
  return [`${pad}${[...(tag === "" ? [] : [tag]), ...scalars].join(" ")}`, ...children];
}
/** A value that fits in a line: a scalar, a name, a number. */
function rawLeaf(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return String(value);
  const keys = Object.keys(value);
  if (keys.length === 0) return "";
  if (keys.length > 1) return undefined;
  const [key] = keys as [string];
  return /^([a-z]*val|String|Integer|Float|Boolean)$/.test(key) ? rawLeaf((value as Record<string, unknown>)[key]) : undefined;
}
