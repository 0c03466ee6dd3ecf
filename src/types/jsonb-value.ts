/**
 * jsonb values: objects with their keys in order, arrays, and scalars whose numbers are exact.
 *
 * @see src/backend/utils/adt/jsonb_util.c
 */
import { byteLength } from "../utils/errors.ts";
import { type JsonNode, parseJson, quoteJson } from "./json-parse.ts";
import { compare as compareNumerics, Numeric, numericOut, parseNumeric } from "./numeric-value.ts";
import { compareText } from "./text.ts";

export type JsonbItem = null | boolean | string | Numeric | JsonbArray | JsonbObject;
export type JsonbArray = readonly JsonbItem[];

/** An object: one value for each key, in jsonb's order: shorter keys first. */
export class JsonbObject {
  readonly entries: readonly (readonly [string, JsonbItem])[];
  constructor(entries: readonly (readonly [string, JsonbItem])[]) {
    this.entries = entries;
  }
  get(key: string): JsonbItem | undefined {
    return this.entries.find(([name]) => name === key)?.[1];
  }
}
/** A value of type jsonb; SQL's null is not JSON's. */
export class Jsonb {
  readonly item: JsonbItem;
  constructor(item: JsonbItem) {
    this.item = item;
  }
  toString(): string {
    return jsonbText(this.item);
  }
  toJSON(): string {
    return jsonbText(this.item);
  }
}
export const isArray = (item: JsonbItem): item is JsonbArray => Array.isArray(item);

const keyOrder = (a: string, b: string): number => byteLength(a) - byteLength(b) || compareText(a, b);
/** An object of pairs in any order; of equal keys the last counts. @see uniqueifyJsonbObject */
export function makeObject(pairs: Iterable<readonly [string, JsonbItem]>): JsonbObject {
  return new JsonbObject([...new Map(pairs)].sort(([a], [b]) => keyOrder(a, b)));
}

/** The value that a piece of JSON text stands for. */
export function jsonbOf(node: JsonNode, text: string): JsonbItem {
  switch (node.kind) {
    case "object":
      return makeObject(node.fields.map(({ name, value }) => [name, jsonbOf(value, text)] as const));
    case "array":
      return node.items.map((item) => jsonbOf(item, text));
    case "string":
      return node.value;
    case "number":
      return parseNumeric(text.slice(node.start, node.end));
    case "null":
      return null;
    default:
      return node.kind === "true";
  }
}
export const jsonbIn = (text: string): Jsonb => new Jsonb(jsonbOf(parseJson(text), text));

/** A value as text, on one line. */
export function jsonbText(item: JsonbItem): string {
  if (item === null) return "null";
  if (typeof item === "string") return quoteJson(item);
  if (typeof item === "boolean") return item ? "true" : "false";
  if (item instanceof Numeric) return numericOut(item);
  if (isArray(item)) return `[${item.map(jsonbText).join(", ")}]`;
  return `{${item.entries.map(([key, value]) => `${quoteJson(key)}: ${jsonbText(value)}`).join(", ")}}`;
}
/** Many lines, four blanks for each level. @see jsonb_pretty */
export function jsonbPretty(item: JsonbItem, level = 0): string {
  const [inner, outer] = ["    ".repeat(level + 1), "    ".repeat(level)];
  if (isArray(item)) return `[\n${item.map((value) => `${inner}${jsonbPretty(value, level + 1)}`).join(",\n")}${item.length > 0 ? "\n" : ""}${outer}]`;
  if (item instanceof JsonbObject) return `{\n${item.entries.map(([key, value]) => `${inner}${quoteJson(key)}: ${jsonbPretty(value, level + 1)}`).join(",\n")}${item.entries.length > 0 ? "\n" : ""}${outer}}`;
  return jsonbText(item);
}

/** Null, string, number, boolean, array, object: the order of the kinds. */
function rank(item: JsonbItem): number {
  if (item === null) return 0;
  if (typeof item === "string") return 1;
  if (item instanceof Numeric) return 2;
  if (typeof item === "boolean") return 3;
  return isArray(item) ? 4 : 5;
}
/** Values within arrays and objects. */
function compareItems(a: JsonbItem, b: JsonbItem): number {
  const kinds = rank(a) - rank(b);
  if (kinds !== 0) return kinds;
  if (typeof a === "string") return compareText(a, b as string);
  if (a instanceof Numeric) return compareNumerics(a, b as Numeric);
  if (typeof a === "boolean") return Number(a) - Number(b);
  if (a === null) return 0;
  if (isArray(a)) {
    const other = b as JsonbArray;
    if (a.length !== other.length) return a.length - other.length;
    return firstDifference(a.map((item, i) => () => compareItems(item, other[i] as JsonbItem)));
  }
  const [x, y] = [a.entries, (b as JsonbObject).entries];
  if (x.length !== y.length) return x.length - y.length;
  return firstDifference(x.flatMap(([key, value], i) => {
    const [otherKey, otherValue] = y[i] as readonly [string, JsonbItem];
    return [() => compareText(key, otherKey), () => compareItems(value, otherValue)];
  }));
}
function firstDifference(tests: readonly (() => number)[]): number {
  for (const test of tests) {
    const order = test();
    if (order !== 0) return order;
  }
  return 0;
}
/** Whole values. A scalar is an array of one, which sorts before arrays; but an empty array sorts before a scalar. @see compareJsonbContainers */
export function compareJsonb(a: JsonbItem, b: JsonbItem): number {
  const [x, y] = [rank(a), rank(b)];
  if (x < 4 && y < 4) return compareItems(a, b);
  if (x === y || x === 5 || y === 5) return x === y ? compareItems(a, b) : x - y;
  const array = (x === 4 ? a : b) as JsonbArray;
  const scalarFirst = array.length === 0 ? 1 : -1;
  return x === 4 ? -scalarFirst : scalarFirst;
}
export const sameItem = (a: JsonbItem, b: JsonbItem): boolean => compareItems(a, b) === 0;

/** Whether a value has all that another has, at any depth. @see JsonbDeepContains */
export function containsItem(item: JsonbItem, part: JsonbItem): boolean {
  if (part instanceof JsonbObject) {
    return item instanceof JsonbObject && part.entries.every(([key, value]) => {
      const found = item.get(key);
      return found !== undefined && (isContainer(value) ? isContainer(found) && isArray(found) === isArray(value) && containsItem(found, value) : sameItem(found, value));
    });
  }
  if (isArray(part)) return isArray(item) && part.every((value) => item.some((own) => (isContainer(value) ? isContainer(own) && isArray(own) === isArray(value) && containsItem(own, value) : sameItem(own, value))));
  return isArray(item) ? item.some((own) => sameItem(own, part)) : !isContainer(item) && sameItem(item, part);
}
export const isContainer = (item: JsonbItem): item is JsonbArray | JsonbObject => isArray(item) || item instanceof JsonbObject;
