/**
 * Runs SQL/JSON paths over jsonb.
 *
 * Values come one after another from generators, so that a path that is only asked whether it finds anything stops early.
 *
 * @see src/backend/utils/adt/jsonpath_exec.c
 */
import { DatabaseError, ERRCODE, ereport } from "../../utils/errors.ts";
import { parseBool } from "../bool.ts";
import { parseFloat8 } from "../float.ts";
import { isArray, isContainer, type JsonbItem, JsonbObject } from "../jsonb-value.ts";
import * as N from "../numeric-value.ts";
import { Numeric } from "../numeric-value.ts";
import type { FmgrContext } from "../registry.ts";
import { compileRegex } from "../regex/match.ts";
import { doubleToShortest } from "../../utils/floats.ts";
import { castDateTime, compareDateTimes, dateTimeText, dateTimeTypeName, PathDateTime, scanPathDateTime } from "./datetime.ts";
import { containerOffset } from "./offset.ts";
import { integerOf, regexFlags } from "./parse.ts";
import { type Comparison, type JsonPath, LAST_LEVEL, type PathItem, type PlainMethod } from "./path.ts";

export type PathValue = JsonbItem | PathDateTime;
type ItemOf<K extends PathItem["kind"]> = Extract<PathItem, { readonly kind: K }>;

/** An error that silence, and predicates, turn into "unknown". */
class PathError extends DatabaseError {}
const fail = (code: keyof typeof ERRCODE, message: string): never => {
  throw new PathError({ code: ERRCODE[code], message });
};
/** Runs what may fail as a path may. */
function suppressible<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof DatabaseError && !(error instanceof PathError)) throw new PathError({ code: error.code, message: error.message, detail: error.detail, hint: error.hint });
    throw error;
  }
}

/** What holds for a step and all that follow it. */
interface Scope {
  /** Whether missing members and elements are no errors. */
  readonly ignore: boolean;
  /** The value that places of objects are counted from, with its number. */
  readonly base: { readonly item: PathValue; readonly id: number };
}
type Truth = boolean | null;

const typeName = (value: PathValue): string => {
  if (value instanceof PathDateTime) return dateTimeTypeName(value);
  if (value === null) return "null";
  if (value instanceof Numeric) return "number";
  return isArray(value) ? "array" : value instanceof JsonbObject ? "object" : typeof value;
};
const isList = (value: PathValue): value is readonly JsonbItem[] => !(value instanceof PathDateTime) && isArray(value);
const isBox = (value: PathValue): value is readonly JsonbItem[] | JsonbObject => !(value instanceof PathDateTime) && isContainer(value);
const members = (box: readonly JsonbItem[] | JsonbObject): readonly JsonbItem[] => (box instanceof JsonbObject ? box.entries.map(([, value]) => value) : box);

export class PathExecutor {
  readonly #cx: FmgrContext;
  readonly #lax: boolean;
  readonly #root: JsonbItem;
  readonly #vars: JsonbItem;
  readonly #useTz: boolean;
  #current: PathValue;
  /** The size of the array whose subscripts are being computed. */
  #size = -1;
  #lastId = 1;

  constructor(cx: FmgrContext, path: JsonPath, root: JsonbItem, vars: JsonbItem, useTz: boolean) {
    this.#cx = cx;
    this.#lax = path.lax;
    this.#root = root;
    this.#vars = vars;
    this.#useTz = useTz;
    this.#current = root;
  }

  /** What the path gives, in order. */
  results(item: PathItem): Generator<PathValue> {
    return this.#run(item, this.#root, this.#lax, { ignore: this.#lax, base: { item: this.#root, id: 0 } });
  }
  /** What the path gives until its first error. */
  *quietly(item: PathItem): Generator<PathValue> {
    try {
      yield* this.results(item);
    } catch (error) {
      if (!(error instanceof PathError)) throw error;
    }
  }
  /** Whether it gives anything; null for an error. In strict mode there must be none at all. */
  exists(item: PathItem): Truth {
    return this.#any(this.results(item));
  }
  #any(values: Generator<PathValue>): Truth {
    try {
      if (this.#lax) return values.next().done !== true;
      return [...values].length > 0;
    } catch (error) {
      if (error instanceof PathError) return null;
      throw error;
    }
  }
  /** As exists(), with its errors. */
  existsLoudly(item: PathItem): boolean {
    return this.#lax ? this.results(item).next().done !== true : [...this.results(item)].length > 0;
  }

  *#next(item: PathItem, value: PathValue, scope: Scope): Generator<PathValue> {
    if (item.next === undefined) yield value;
    else yield* this.#run(item.next, value, this.#lax, scope);
  }
  /** A step over each element of an array. */
  *#unwrapped(item: PathItem, list: readonly JsonbItem[], scope: Scope): Generator<PathValue> {
    for (const value of list) yield* this.#run(item, value, false, scope);
  }

  /** @see executeItemOptUnwrapTarget */
  *#run(item: PathItem, value: PathValue, unwrap: boolean, scope: Scope): Generator<PathValue> {
    switch (item.kind) {
      case "root":
        return yield* this.#next(item, this.#root, { ...scope, base: { item: this.#root, id: 0 } });
      case "current":
        return yield* this.#next(item, this.#current, scope);
      case "null":
        return yield* this.#next(item, null, scope);
      case "bool":
      case "number":
        return yield* this.#next(item, item.value, scope);
      case "string":
        return yield* this.#next(item, item.name, scope);
      case "variable": {
        const found = this.#variable(item.name);
        return yield* this.#next(item, found, { ...scope, base: { item: this.#vars, id: 1 } });
      }
      case "last":
        return yield* this.#next(item, N.fromInteger(this.#size - 1), scope);
      case "arithmetic":
        return yield* this.#next(item, this.#arithmetic(item, value, scope), scope);
      case "plus":
      case "minus":
        return yield* this.#signed(item, value, scope);
      case "key":
      case "anyKey":
        return yield* this.#member(item, value, unwrap, scope);
      case "anyArray":
        if (isList(value)) {
          for (const each of value) yield* this.#next(item, each, scope);
          return;
        }
        if (this.#lax) return yield* this.#next(item, value, scope);
        if (!scope.ignore) fail("sql_json_array_not_found", "jsonpath wildcard array accessor can only be applied to an array");
        return;
      case "index":
        return yield* this.#index(item, value, scope);
      case "any":
        return yield* this.#anyLevel(item, value, scope);
      case "filter":
        if (unwrap && isList(value)) return yield* this.#unwrapped(item, value, scope);
        if (this.#nested(item.arg, value, scope) === true) yield* this.#next(item, value, scope);
        return;
      case "method":
      case "timeMethod":
      case "datetime":
      case "decimal":
        return yield* this.#method(item, value, unwrap, scope);
      default: {
        const truth = this.#truth(item, value, scope);
        return yield* this.#next(item, truth, scope);
      }
    }
  }

  #variable(name: string): JsonbItem {
    const found = this.#vars instanceof JsonbObject ? this.#vars.get(name) : undefined;
    return found === undefined ? ereport({ code: ERRCODE.undefined_object, message: `could not find jsonpath variable "${name}"` }) : found;
  }
  *#member(item: ItemOf<"key" | "anyKey">, value: PathValue, unwrap: boolean, scope: Scope): Generator<PathValue> {
    if (value instanceof JsonbObject) {
      if (item.kind === "anyKey") for (const [, each] of value.entries) yield* this.#next(item, each, scope);
      else {
        const found = value.get((item as ItemOf<"key">).name);
        if (found !== undefined) yield* this.#next(item, found, scope);
        else if (!scope.ignore) fail("sql_json_member_not_found", `JSON object does not contain key "${(item as ItemOf<"key">).name}"`);
      }
    } else if (unwrap && isList(value)) yield* this.#unwrapped(item, value, scope);
    else if (!scope.ignore) {
      if (item.kind === "key") fail("sql_json_member_not_found", "jsonpath member accessor can only be applied to an object");
      fail("sql_json_object_not_found", "jsonpath wildcard member accessor can only be applied to an object");
    }
  }
  *#index(item: ItemOf<"index">, value: PathValue, scope: Scope): Generator<PathValue> {
    if (!isList(value) && !this.#lax) {
      if (!scope.ignore) fail("sql_json_array_not_found", "jsonpath array accessor can only be applied to an array");
      return;
    }
    const list: readonly PathValue[] = isList(value) ? value : [value];
    for (const { from, to } of item.subscripts) {
      const saved = this.#size;
      this.#size = list.length;
      const first = this.#subscript(from, value, scope);
      const last = to === undefined ? first : this.#subscript(to, value, scope);
      this.#size = saved;
      if (!scope.ignore && (first < 0 || first > last || last >= list.length)) fail("invalid_sql_json_subscript", "jsonpath array subscript is out of bounds");
      for (let i = Math.max(first, 0); i <= Math.min(last, list.length - 1); i++) yield* this.#next(item, list[i] as PathValue, scope);
    }
  }
  #subscript(item: PathItem, value: PathValue, scope: Scope): number {
    const found = [...this.#run(item, value, this.#lax, scope)];
    const [only] = found;
    if (found.length !== 1 || !(only instanceof Numeric)) return fail("invalid_sql_json_subscript", "jsonpath array subscript is not a single numeric value");
    const index = N.isSpecial(only) ? Number.NaN : N.toNumber(N.truncateTo(only, 0));
    return index === (index | 0) ? index : fail("invalid_sql_json_subscript", "jsonpath array subscript is out of integer range");
  }
  *#anyLevel(item: ItemOf<"any">, value: PathValue, scope: Scope): Generator<PathValue> {
    const inner: Scope = { ...scope, ignore: true };
    if (item.first === 0) yield* this.#next(item, value, inner);
    if (isBox(value)) yield* this.#below(item, value, 1, inner);
  }
  *#below(item: ItemOf<"any">, box: readonly JsonbItem[] | JsonbObject, level: number, scope: Scope): Generator<PathValue> {
    if (level > item.last) return;
    const leaves = item.first === LAST_LEVEL && item.last === LAST_LEVEL;
    for (const value of members(box)) {
      if (level >= item.first || (leaves && !isBox(value))) yield* this.#next(item, value, scope);
      if (level < item.last && isBox(value)) yield* this.#below(item, value, level + 1, scope);
    }
  }

  /** A result with arrays opened, in lax mode. @see executeItemOptUnwrapResult */
  #operand(item: PathItem, value: PathValue, scope: Scope, unwrap = true): readonly PathValue[] {
    const found = [...this.#run(item, value, this.#lax, scope)];
    return unwrap && this.#lax ? found.flatMap((each): readonly PathValue[] => (isList(each) ? each : [each])) : found;
  }
  #arithmetic(item: ItemOf<"arithmetic">, value: PathValue, scope: Scope): Numeric {
    const [lefts, rights] = [this.#operand(item.left, value, scope), this.#operand(item.right, value, scope)];
    const single = (list: readonly PathValue[], side: string): Numeric => (list.length === 1 && list[0] instanceof Numeric ? list[0] : fail("singleton_sql_json_item_required", `${side} operand of jsonpath operator ${item.op} is not a single numeric value`));
    const [a, b] = [single(lefts, "left"), single(rights, "right")];
    const operators = { "+": N.add, "-": N.subtract, "*": N.multiply, "/": N.divide, "%": N.modulo };
    return suppressible(() => operators[item.op](a, b));
  }
  *#signed(item: ItemOf<"plus" | "minus">, value: PathValue, scope: Scope): Generator<PathValue> {
    for (const each of this.#operand(item.arg, value, scope)) {
      if (!(each instanceof Numeric)) return fail("sql_json_number_not_found", `operand of unary jsonpath operator ${item.kind === "plus" ? "+" : "-"} is not a numeric value`);
      yield* this.#next(item, item.kind === "minus" ? N.negate(each) : each, scope);
    }
  }

  // Predicates

  #nested(item: PathItem, value: PathValue, scope: Scope): Truth {
    const saved = this.#current;
    this.#current = value;
    try {
      return this.#truth(item, value, scope);
    } finally {
      this.#current = saved;
    }
  }
  /** True, false or unknown. @see executeBoolItem */
  #truth(item: PathItem, value: PathValue, scope: Scope): Truth {
    switch (item.kind) {
      case "and": {
        const left = this.#truth(item.left, value, scope);
        if (left === false) return false;
        const right = this.#truth(item.right, value, scope);
        return right === true ? left : right;
      }
      case "or": {
        const left = this.#truth(item.left, value, scope);
        if (left === true) return true;
        const right = this.#truth(item.right, value, scope);
        return right === false ? left : right;
      }
      case "not": {
        const truth = this.#truth(item.arg, value, scope);
        return truth === null ? null : !truth;
      }
      case "isUnknown":
        return this.#truth(item.arg, value, scope) === null;
      case "exists":
        return this.#any(this.#run(item.arg, value, this.#lax, scope));
      case "comparison":
        return this.#predicate(item.left, item.right, value, scope, true, (a, b) => this.#compare(item.op, a, b));
      case "startsWith":
        return this.#predicate(item.left, item.right, value, scope, false, (a, b) => (typeof a === "string" && typeof b === "string" ? a.startsWith(b) : null));
      case "likeRegex": {
        const regex = compileRegex(item.pattern, regexFlags(item.flags));
        return this.#predicate(item.arg, undefined, value, scope, false, (a) => (typeof a === "string" ? regex.test(a) : null));
      }
      default:
        return ereport({ code: ERRCODE.internal_error, message: `invalid boolean jsonpath item: ${item.kind}` });
    }
  }
  /** Whether any pair fulfils a test. In strict mode none may be unknown. @see executePredicate */
  #predicate(left: PathItem, right: PathItem | undefined, value: PathValue, scope: Scope, unwrapRight: boolean, test: (a: PathValue, b: PathValue) => Truth): Truth {
    let lefts: readonly PathValue[];
    let rights: readonly PathValue[] = [null];
    try {
      lefts = this.#operand(left, value, scope);
      if (right !== undefined) rights = this.#operand(right, value, scope, unwrapRight);
    } catch (error) {
      if (error instanceof PathError) return null;
      throw error;
    }
    let [found, unknown] = [false, false];
    for (const a of lefts) {
      for (const b of rights) {
        const truth = test(a, b);
        if (truth === null && !this.#lax) return null;
        if (truth === true && this.#lax) return true;
        found ||= truth === true;
        unknown ||= truth === null;
      }
    }
    return found ? true : unknown ? null : false;
  }
  #compare(op: Comparison, a: PathValue, b: PathValue): Truth {
    const order = this.#order(a, b);
    if (order === undefined) return null;
    if (order === "null") return op === "!=";
    return { "==": order === 0, "!=": order !== 0, "<": order < 0, ">": order > 0, "<=": order <= 0, ">=": order >= 0 }[op];
  }
  /** Undefined for what cannot be compared, "null" for a null beside something else. */
  #order(a: PathValue, b: PathValue): number | "null" | undefined {
    if (a instanceof PathDateTime && b instanceof PathDateTime) return compareDateTimes(this.#cx, a, b, this.#useTz);
    if (isBox(a) || isBox(b)) return a === null || b === null ? "null" : undefined;
    if (a === null && b === null) return 0;
    if (a === null || b === null) return "null";
    if (a instanceof Numeric && b instanceof Numeric) return N.compare(a, b);
    if (typeof a !== typeof b || typeof a === "object") return undefined;
    return a === b ? 0 : (a as string | boolean) < (b as string | boolean) ? -1 : 1;
  }

  // Methods

  *#method(item: ItemOf<"method" | "timeMethod" | "datetime" | "decimal">, value: PathValue, unwrap: boolean, scope: Scope): Generator<PathValue> {
    if (item.kind === "method" && item.name === "type") return yield* this.#next(item, typeName(value), scope);
    if (item.kind === "method" && item.name === "size") {
      if (!isList(value) && !this.#lax) {
        if (!scope.ignore) fail("sql_json_array_not_found", "jsonpath item method .size() can only be applied to an array");
        return;
      }
      return yield* this.#next(item, N.fromInteger(isList(value) ? value.length : 1), scope);
    }
    if (unwrap && isList(value)) return yield* this.#unwrapped(item, value, scope);
    if (item.kind === "method" && item.name === "keyvalue") return yield* this.#keyValue(item, value, scope);
    yield* this.#next(item, this.#converted(item, value), scope);
  }
  #converted(item: ItemOf<"method" | "timeMethod" | "datetime" | "decimal">, value: PathValue): PathValue {
    switch (item.kind) {
      case "method":
        if (item.name === "date") return castDateTime(this.#cx, "date", this.#scanned("date", value), undefined, this.#useTz);
        return this.#scalar(item.name, value);
      case "timeMethod":
        return castDateTime(this.#cx, item.name, this.#scanned(item.name, value), item.precision, this.#useTz);
      case "datetime":
        return this.#scanned("datetime", value, item.template);
      case "decimal":
        return this.#decimal(item, value);
    }
  }
  #scanned(method: string, value: PathValue, template?: string): PathDateTime {
    if (typeof value !== "string") return fail("invalid_argument_for_sql_json_datetime_function", `jsonpath item method .${method}() can only be applied to a string`);
    return suppressible(() => scanPathDateTime(method, value, template));
  }
  #scalar(name: PlainMethod, value: PathValue): PathValue {
    const applies = (what: string): never => fail("non_numeric_sql_json_item", `jsonpath item method .${name}() can only be applied to a ${what}`);
    switch (name) {
      case "abs":
      case "floor":
      case "ceiling":
        if (!(value instanceof Numeric)) return applies("numeric value");
        return name === "abs" ? (N.compare(value, N.ZERO) < 0 ? N.negate(value) : value) : name === "floor" ? N.floor(value) : N.ceil(value);
      case "double": {
        if (!(value instanceof Numeric) && typeof value !== "string") return applies("string or numeric value");
        const double = this.#parsed(name, "double precision", value, parseFloat8);
        if (!Number.isFinite(double)) fail("non_numeric_sql_json_item", "NaN or Infinity is not allowed for jsonpath item method .double()");
        return value instanceof Numeric ? value : N.parseNumeric(doubleToShortest(Number(double.toPrecision(15))));
      }
      case "number": {
        if (!(value instanceof Numeric) && typeof value !== "string") return applies("string or numeric value");
        return this.#finite(name, this.#parsed(name, "numeric", value, N.parseNumeric));
      }
      case "bigint":
      case "integer": {
        if (!(value instanceof Numeric) && typeof value !== "string") return applies("string or numeric value");
        return this.#integer(name, value);
      }
      case "boolean":
        return this.#boolean(value) ?? applies("boolean, string, or numeric value");
      default:
        return this.#string(value) ?? applies("boolean, string, numeric, or datetime value");
    }
  }
  #parsed<T>(method: string, type: string, value: string | Numeric, parse: (text: string) => T): T {
    const text = typeof value === "string" ? value : N.numericOut(value);
    try {
      return parse(text);
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      return fail("non_numeric_sql_json_item", `argument "${text}" of jsonpath item method .${method}() is invalid for type ${type}`);
    }
  }
  #finite(method: string, value: Numeric): Numeric {
    return N.isSpecial(value) ? fail("non_numeric_sql_json_item", `NaN or Infinity is not allowed for jsonpath item method .${method}()`) : value;
  }
  #integer(method: "bigint" | "integer", value: string | Numeric): Numeric {
    const [type, bits] = method === "bigint" ? ["bigint", 64] : ["integer", 32];
    return this.#parsed(method, type, value, (text) => {
      const integer = typeof value === "string" ? (/^\s*[+-]?\d+\s*$/.test(text) ? BigInt(text.trim().replace(/^\+/, "")) : undefined) : N.isSpecial(value) ? undefined : BigInt(N.roundTo(value, 0).m);
      if (integer === undefined || BigInt.asIntN(bits, integer) !== integer) return ereport({ code: ERRCODE.numeric_value_out_of_range, message: "out of range" });
      return N.makeNumeric(integer, 0);
    });
  }
  #boolean(value: PathValue): boolean | undefined {
    if (typeof value === "boolean") return value;
    if (typeof value === "string") return parseBool(value) ?? fail("non_numeric_sql_json_item", `argument "${value}" of jsonpath item method .boolean() is invalid for type boolean`);
    if (!(value instanceof Numeric)) return undefined;
    const text = N.numericOut(value);
    return /^-?\d+$/.test(text) && Math.abs(Number(text)) <= 2147483647 ? Number(text) !== 0 : fail("non_numeric_sql_json_item", `argument "${text}" of jsonpath item method .boolean() is invalid for type boolean`);
  }
  #string(value: PathValue): string | undefined {
    if (typeof value === "string") return value;
    if (typeof value === "boolean") return String(value);
    if (value instanceof Numeric) return N.numericOut(value);
    return value instanceof PathDateTime ? dateTimeText(this.#cx, value, false) : undefined;
  }
  #decimal(item: ItemOf<"decimal">, value: PathValue): Numeric {
    if (!(value instanceof Numeric) && typeof value !== "string") return fail("non_numeric_sql_json_item", "jsonpath item method .decimal() can only be applied to a string or numeric value");
    const number = this.#finite("decimal", this.#parsed("decimal", "numeric", value, N.parseNumeric));
    const precision = integerOf(item.precision);
    if (precision === undefined) return number;
    const scale = integerOf(item.scale) ?? 0;
    if (precision < 1 || precision > 1000) ereport({ code: ERRCODE.invalid_parameter_value, message: `NUMERIC precision ${precision} must be between 1 and 1000` });
    if (scale < -1000 || scale > 1000) ereport({ code: ERRCODE.invalid_parameter_value, message: `NUMERIC scale ${scale} must be between -1000 and 1000` });
    return this.#parsed("decimal", "numeric", value, () => N.applyTypmod(number, ((precision << 16) | (scale & 0x7ff)) + 4));
  }
  *#keyValue(item: PathItem, value: PathValue, scope: Scope): Generator<PathValue> {
    if (!(value instanceof JsonbObject)) return fail("sql_json_object_not_found", "jsonpath item method .keyvalue() can only be applied to an object");
    const { base } = scope;
    const id = N.makeNumeric(BigInt(base.id) * 10000000000n + BigInt(base.item instanceof PathDateTime ? 0 : containerOffset(base.item, value)), 0);
    for (const [key, each] of value.entries) {
      const made = new JsonbObject([["id", id], ["key", key], ["value", each]]);
      yield* this.#next(item, made, { ...scope, base: { item: made, id: ++this.#lastId } });
    }
  }
}
