/** The structured formats of EXPLAIN. @see src/backend/commands/explain_format.c */
import type { Entry, Group, Item, Items, Value } from "./report.ts";

export type Format = "text" | "json" | "xml" | "yaml";
/** JSON's form of a string, which YAML takes as well. @see escape_json */
const quoted = (text: string): string => JSON.stringify(text);
const pad = (depth: number): string => "  ".repeat(depth);
type Labelled = Entry & { readonly value: Value };
const shown = (group: Group): Labelled[] => group.entries.filter((entry): entry is Labelled => entry.value !== undefined);
const isList = (value: Value | Item): value is readonly string[] => Array.isArray(value);
const inline = (list: readonly string[]): string => `[${list.map(quoted).join(", ")}]`;
const isGroup = (item: Item): item is Group => typeof item === "object" && !isList(item);

function jsonValue(value: Value, depth: number): string {
  if (typeof value === "string") return quoted(value);
  if (typeof value === "boolean") return String(value);
  if (isList(value)) return inline(value);
  if ("number" in value) return value.number;
  if ("items" in value) return jsonItems(value, depth);
  return `{${shown(value).map((entry, i) => `${i === 0 ? "" : ","}\n${pad(depth + 1)}${quoted(entry.label)}: ${jsonValue(entry.value, depth + 1)}`).join("")}\n${pad(depth)}}`;
}
const jsonItems = ({ items }: Items, depth: number): string => `[${items.map((item, i) => `${i === 0 ? "" : ","}\n${pad(depth + 1)}${jsonValue(item, depth + 1)}`).join("")}\n${pad(depth)}]`;

/** @see ExplainXMLTag */
const tagOf = (label: string): string => label.replaceAll(/[^A-Za-z0-9\-_.]/g, "-");
/** @see escape_xml */
const xmlText = (text: string): string => text.replaceAll(/[&<>\r]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#x0d;" })[c] as string);
/** What each item of a list of groups is called. */
const ITEM: Readonly<Record<string, string>> = { Plans: "Plan", "Target Tables": "Target-Table", "Grouping Sets": "Grouping-Set", Triggers: "Trigger", "Group Keys": "Group-Key", "Hash Keys": "Hash-Key" };
function xmlLines(label: string, value: Value, depth: number): string[] {
  const tag = tagOf(label);
  const within = (lines: readonly string[]): string[] => [`${pad(depth)}<${tag}>`, ...lines, `${pad(depth)}</${tag}>`];
  if (typeof value === "string" || typeof value === "boolean") return [`${pad(depth)}<${tag}>${xmlText(String(value))}</${tag}>`];
  if (isList(value)) return within(value.map((item) => `${pad(depth + 1)}<Item>${xmlText(item)}</Item>`));
  if ("number" in value) return [`${pad(depth)}<${tag}>${value.number}</${tag}>`];
  if ("items" in value) return within(value.items.flatMap((item) => xmlLines(ITEM[label] ?? "Item", item, depth + 1)));
  return within(shown(value).flatMap((entry) => xmlLines(entry.label, entry.value, depth + 1)));
}

function yamlLines(value: Labelled, depth: number): string[] {
  const { label, value: of } = value;
  if (typeof of === "string") return [`${pad(depth)}${label}: ${quoted(of)}`];
  if (typeof of === "boolean") return [`${pad(depth)}${label}: ${of}`];
  if (isList(of)) return [`${pad(depth)}${label}: `, ...of.map((item) => `${pad(depth + 1)}- ${quoted(item)}`)];
  if ("number" in of) return [`${pad(depth)}${label}: ${of.number}`];
  if ("items" in of) return [`${pad(depth)}${label}: `, ...of.items.flatMap((item) => yamlItem(item, depth + 1))];
  return [`${pad(depth)}${label}: `, ...shown(of).flatMap((entry) => yamlLines(entry, depth + 1))];
}
/** A group in a list: its first line has the dash. */
function yamlItem(item: Item, depth: number): string[] {
  if (!isGroup(item)) return [`${pad(depth)}- ${typeof item === "string" ? quoted(item) : inline(item)}`];
  const lines = shown(item).flatMap((entry) => yamlLines(entry, depth + 1));
  return lines.map((text, i) => (i === 0 ? `${pad(depth)}- ${text.slice(2 * (depth + 1))}` : text));
}

/** Queries, each a group, as one document. */
export function documentText(queries: readonly (Group | string)[], format: Exclude<Format, "text">): string {
  switch (format) {
    case "json":
      return jsonItems({ items: queries }, 0);
    case "xml":
      return [`<explain xmlns="http://www.postgresql.org/2009/explain">`, ...queries.flatMap((query) => (typeof query === "string" ? [`  <${tagOf(query)} />`] : xmlLines("Query", query, 1))), "</explain>"].join("\n");
    case "yaml":
      return queries.flatMap((query) => yamlItem(query, 0)).join("\n");
  }
}
