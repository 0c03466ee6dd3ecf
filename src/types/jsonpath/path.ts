/**
 * SQL/JSON paths as trees, and their text.
 *
 * @see src/include/utils/jsonpath.h, src/backend/utils/adt/jsonpath.c (printJsonPathItem)
 */
import { quoteJson } from "../json-parse.ts";
import { type Numeric, numericOut } from "../numeric-value.ts";

export const comparisons = ["==", "!=", "<", ">", "<=", ">="] as const;
export const arithmetic = ["+", "-", "*", "/", "%"] as const;
export type Comparison = (typeof comparisons)[number];
export type Arithmetic = (typeof arithmetic)[number];
/** Methods without arguments. */
export const plainMethods = ["type", "size", "abs", "floor", "ceiling", "double", "keyvalue", "bigint", "boolean", "date", "integer", "number", "string"] as const;
/** Methods that may take a precision. */
export const timeMethods = ["time", "time_tz", "timestamp", "timestamp_tz"] as const;
export type PlainMethod = (typeof plainMethods)[number];
export type TimeMethod = (typeof timeMethods)[number];

/** One range of an array accessor. */
export interface Subscript {
  readonly from: PathItem;
  readonly to: PathItem | undefined;
}
/** A step of a path, an operator or a value; `next` is the accessor that follows it. */
export type PathItem = PathBody & { readonly next?: PathItem };
/** The same fields under each of several kinds. */
type Each<K extends string, Fields> = K extends string ? { readonly kind: K } & Fields : never;
type PathBody =
  | Each<"root" | "current" | "last" | "null" | "anyArray" | "anyKey", object>
  | Each<"string" | "variable" | "key", { readonly name: string }>
  | { readonly kind: "number"; readonly value: Numeric }
  | { readonly kind: "bool"; readonly value: boolean }
  | { readonly kind: "arithmetic"; readonly op: Arithmetic; readonly left: PathItem; readonly right: PathItem }
  | { readonly kind: "comparison"; readonly op: Comparison; readonly left: PathItem; readonly right: PathItem }
  | Each<"and" | "or" | "startsWith", { readonly left: PathItem; readonly right: PathItem }>
  | Each<"not" | "isUnknown" | "exists" | "plus" | "minus" | "filter", { readonly arg: PathItem }>
  | { readonly kind: "likeRegex"; readonly arg: PathItem; readonly pattern: string; readonly flags: string }
  | { readonly kind: "index"; readonly subscripts: readonly Subscript[] }
  | { readonly kind: "any"; readonly first: number; readonly last: number }
  | { readonly kind: "method"; readonly name: PlainMethod }
  | { readonly kind: "timeMethod"; readonly name: TimeMethod; readonly precision: number | undefined }
  | { readonly kind: "datetime"; readonly template: string | undefined }
  | { readonly kind: "decimal"; readonly precision: PathItem | undefined; readonly scale: PathItem | undefined };

/** "last" as a level of `**`. */
export const LAST_LEVEL = 0xffffffff;

export class JsonPath {
  readonly root: PathItem;
  readonly lax: boolean;
  constructor(root: PathItem, lax: boolean) {
    this.root = root;
    this.lax = lax;
  }
  toString(): string {
    return `${this.lax ? "" : "strict "}${print(this.root, false, true)}`;
  }
}

const priorities: Readonly<Record<string, number>> = { or: 0, and: 1, comparison: 2, startsWith: 2, "+": 3, "-": 3, "*": 4, "/": 4, "%": 4, plus: 5, minus: 5 };
const priority = (item: PathItem): number => priorities[item.kind === "arithmetic" ? item.op : item.kind] ?? 6;
const level = (n: number): string => (n === LAST_LEVEL ? "last" : String(n));

function print(item: PathItem, inKey: boolean, brackets: boolean): string {
  return body(item, inKey, brackets) + (item.next === undefined ? "" : print(item.next, true, true));
}
function body(item: PathItem, inKey: boolean, brackets: boolean): string {
  const inner = (arg: PathItem): string => print(arg, false, priority(arg) <= priority(item));
  const around = (text: string): string => (brackets ? `(${text})` : text);
  const dot = inKey ? "." : "";
  switch (item.kind) {
    case "root":
      return "$";
    case "current":
      return "@";
    case "last":
      return "last";
    case "null":
      return "null";
    case "anyArray":
      return "[*]";
    case "anyKey":
      return `${dot}*`;
    case "string":
      return quoteJson(item.name);
    case "variable":
      return `$${quoteJson(item.name)}`;
    case "key":
      return `${dot}${quoteJson(item.name)}`;
    case "number":
      return item.next === undefined ? numericOut(item.value) : `(${numericOut(item.value)})`;
    case "bool":
      return String(item.value);
    case "arithmetic":
    case "comparison":
      return around(`${inner(item.left)} ${item.op} ${inner(item.right)}`);
    case "and":
    case "or":
    case "startsWith":
      return around(`${inner(item.left)} ${{ and: "&&", or: "||", startsWith: "starts with" }[item.kind]} ${inner(item.right)}`);
    case "plus":
    case "minus":
      return around(`${item.kind === "plus" ? "+" : "-"}${inner(item.arg)}`);
    case "not":
      return `!(${print(item.arg, false, false)})`;
    case "isUnknown":
      return `(${print(item.arg, false, false)}) is unknown`;
    case "exists":
      return `exists (${print(item.arg, false, false)})`;
    case "filter":
      return `?(${print(item.arg, false, false)})`;
    case "likeRegex":
      return around(`${inner(item.arg)} like_regex ${quoteJson(item.pattern)}${item.flags === "" ? "" : ` flag "${item.flags}"`}`);
    case "index":
      return `[${item.subscripts.map(({ from, to }) => print(from, false, false) + (to === undefined ? "" : ` to ${print(to, false, false)}`)).join(",")}]`;
    case "any":
      if (item.first === 0 && item.last === LAST_LEVEL) return `${dot}**`;
      return `${dot}**{${item.first === item.last ? level(item.first) : `${level(item.first)} to ${level(item.last)}`}}`;
    case "method":
      return `.${item.name}()`;
    case "timeMethod":
      return `.${item.name}(${item.precision ?? ""})`;
    case "datetime":
      return `.datetime(${item.template === undefined ? "" : quoteJson(item.template)})`;
    case "decimal":
      return `.decimal(${[item.precision, item.scale].flatMap((arg) => (arg === undefined ? [] : [print(arg, false, false)])).join(",")})`;
  }
}
