/**
 * A jsonpath on disk: items one after the other, each with the places of its parts.
 *
 * @see src/backend/utils/adt/jsonpath.c (flattenJsonPathParseItem), src/include/utils/jsonpath.h
 */
import type { Numeric } from "../types/numeric-value.ts";
import { fromInteger } from "../types/numeric-value.ts";
import type { JsonPath, PathItem } from "../types/jsonpath/path.ts";

/** Bytes that are appended, and words in them that are set later. */
interface Writer {
  readonly bytes: number[];
  pad(): void;
  put(bytes: Iterable<number>): void;
  reserve(count: number): number;
  set(at: number, value: number): void;
}

/** JsonPathItemType, in its order. */
const types = [
  "null", "string", "number", "bool", "and", "or", "not", "isUnknown", "==", "!=", "<", ">", "<=", ">=", "+", "-", "*", "/", "%", "plus", "minus", "anyArray", "anyKey", "index", "any", "key", "current", "root", "variable", "filter", "exists",
  "type", "size", "abs", "floor", "ceiling", "double", "datetime", "keyvalue", "subscript", "last", "startsWith", "likeRegex", "bigint", "boolean", "date", "decimal", "integer", "numberMethod", "stringMethod", "time", "time_tz", "timestamp", "timestamp_tz",
];
function typeOf(item: PathItem): number {
  switch (item.kind) {
    case "arithmetic":
    case "comparison":
      return types.indexOf(item.op);
    case "method":
      return types.indexOf(item.name === "number" || item.name === "string" ? `${item.name}Method` : item.name);
    case "timeMethod":
      return types.indexOf(item.name);
    default:
      return types.indexOf(item.kind);
  }
}
const flagBits: Readonly<Record<string, number>> = { i: 1, s: 2, m: 4, x: 8, q: 16 };

class PathWriter {
  readonly #w: Writer;
  readonly #numeric: (value: Numeric) => Uint8Array;
  constructor(w: Writer, numeric: (value: Numeric) => Uint8Array) {
    this.#w = w;
    this.#numeric = numeric;
  }
  #word(value: number): void {
    this.#w.set(this.#w.reserve(1), value);
  }
  #text(text: string): void {
    const bytes = new TextEncoder().encode(text);
    this.#word(bytes.length);
    this.#w.put(bytes);
    this.#w.put([0]);
  }
  /** Writes a part, and where it stands seen from the item at `from`; nothing stands at 0. */
  #part(at: number, part: PathItem | undefined, from: number): void {
    this.#w.set(at, part === undefined ? 0 : this.item(part) - from);
  }
  #parts(from: number, ...parts: readonly (PathItem | undefined)[]): void {
    const places = parts.map(() => this.#w.reserve(1));
    parts.forEach((part, i) => {
      this.#part(places[i] as number, part, from);
    });
  }
  /** Writes an item; answers where it begins. */
  item(item: PathItem): number {
    const w = this.#w;
    const start = w.bytes.length;
    w.put([typeOf(item)]);
    w.pad();
    const next = w.reserve(1);
    this.#body(item, start);
    if (item.next !== undefined) this.#part(next, item.next, start);
    return start;
  }
  #body(item: PathItem, start: number): void {
    const w = this.#w;
    switch (item.kind) {
      case "string":
      case "variable":
      case "key":
        return this.#text(item.name);
      case "number":
        return w.put(this.#numeric(item.value));
      case "bool":
        return w.put([item.value ? 1 : 0]);
      case "arithmetic":
      case "comparison":
      case "and":
      case "or":
      case "startsWith":
        return this.#parts(start, item.left, item.right);
      case "decimal":
        return this.#parts(start, item.precision, item.scale);
      case "not":
      case "isUnknown":
      case "exists":
      case "plus":
      case "minus":
      case "filter":
        return this.#parts(start, item.arg);
      case "datetime":
        return this.#parts(start, item.template === undefined ? undefined : { kind: "string", name: item.template });
      case "timeMethod":
        return this.#parts(start, item.precision === undefined ? undefined : { kind: "number", value: fromInteger(item.precision) });
      case "likeRegex": {
        this.#word([...item.flags].reduce((bits, flag) => bits | (flagBits[flag] ?? 0), 0));
        const place = w.reserve(1);
        this.#text(item.pattern);
        return this.#part(place, item.arg, start);
      }
      case "index": {
        this.#word(item.subscripts.length);
        const places = w.reserve(2 * item.subscripts.length);
        item.subscripts.forEach(({ from, to }, i) => {
          this.#part(places + 8 * i, from, start);
          this.#part(places + 8 * i + 4, to, start);
        });
        return;
      }
      case "any":
        this.#word(item.first);
        return this.#word(item.last);
    }
  }
}

/** The bytes after the length word, written to a writer that has room for the header. */
export function writeJsonPath(path: JsonPath, w: Writer, numeric: (value: Numeric) => Uint8Array): void {
  w.set(0, 1 | (path.lax ? 0x80000000 : 0));
  new PathWriter(w, numeric).item(path.root);
}
