/**
 * Reading, printing, comparing and hashing values by their type's own functions.
 *
 * @see src/backend/utils/fmgr/fmgr.c (InputFunctionCall, OutputFunctionCall), src/backend/utils/cache/typcache.c
 */
import type { Datum, Oid } from "../nodes/primnodes.ts";
import { elog, ERRCODE, ereport, notSupported } from "../utils/errors.ts";
import { ArrayValue } from "../types/array.ts";
import "../types/builtins.ts";
import { type Interval, intervalSpan } from "../types/interval.ts";
import { isArray, Jsonb, type JsonbItem, JsonbObject } from "../types/jsonb-value.ts";
import { Numeric } from "../types/numeric-value.ts";
import { MultirangeValue, type RangeFacts, RangeValue } from "../types/range-value.ts";
import { formatRecord, RecordValue } from "../types/record.ts";
import { type Builtin, bindBuiltin, type SetCall, findBuiltin, type SessionContext, type TypeLookup } from "../types/registry.ts";
import type { RangeRow } from "./builtin-rows.ts";
import { BTREE_AM_OID, builtinByOutput, type Catalog, HASH_AM_OID } from "./catalog.ts";
import { formatType, formatTypeWithTypmod } from "./format-type.ts";
import * as T from "../types/oids.ts";

const INTERNAL_LANGUAGE = 12;
/** The code of a function by oid; 0A000 where there is none yet. */
export function builtinOf(catalog: Catalog, funcid: Oid): Builtin {
  const proc = catalog.proc(funcid);
  // What PostgreSQL writes in SQL has no prosrc; its code here goes by its name.
  return findBuiltin(proc.prosrc === "" ? `sql:${proc.proname}` : proc.prosrc) ?? notSupported(`function ${proc.proname}(${proc.proargtypes.map((type) => formatType(catalog, type)).join(", ")})`);
}

/** A function ready to call. */
export function bindFunction(catalog: Catalog, funcid: Oid, session: SessionContext, argTypes?: readonly Oid[], resultType?: Oid, collation = 0, more: Partial<SetCall> = {}): (...args: Datum[]) => Datum {
  const proc = catalog.proc(funcid);
  // A function of the language "internal" is a built-in by another name.
  if (proc.prolang !== INTERNAL_LANGUAGE && catalog.userProc(funcid) !== undefined) return bindUserFunction(session, { funcid, argTypes: argTypes ?? proc.proargtypes, resultType: resultType ?? proc.prorettype });
  const cx: SetCall = { resultType: resultType ?? proc.prorettype, argTypes: argTypes ?? proc.proargtypes, collation, session, ...more };
  return bindBuiltin(builtinOf(catalog, funcid), cx);
}

/** A function written by a user: the session runs it. */
function bindUserFunction(session: SessionContext, call: { readonly funcid: Oid; readonly argTypes: readonly Oid[]; readonly resultType: Oid }): (...args: Datum[]) => Datum {
  const functions = session.service<{ run(of: typeof call, args: readonly Datum[], all: boolean): Datum[] }>("sqlFunctions");
  return (...args) => functions.run(call, args, false)[0] ?? null;
}

/**
 * The built-in type as whose values those of a base type are kept: the one that the same function prints. Types that
 * are kept alike differ in name alone; a cast WITHOUT FUNCTION may also read the bits of a number as another kind.
 */
export function keptAs(catalog: Catalog, type: Oid): Oid {
  const base = catalog.userType(type)?.base;
  if (base === undefined) return type;
  const { prosrc } = catalog.proc(base.typoutput);
  return builtinByOutput(prosrc) ?? type;
}
const SAME_SIZE: readonly (readonly [Oid, Oid])[] = [[T.INT8OID, T.FLOAT8OID], [T.INT4OID, T.FLOAT4OID]];
/** Whether the bits of one type's values can be read as another's. */
export const sameBits = (a: Oid, b: Oid): boolean => a === b || SAME_SIZE.some((pair) => pair.includes(a) && pair.includes(b));
/** How a relabeled value changes; undefined where it stays. */
export function readBits(from: Oid, to: Oid): ((value: Datum) => Datum) | undefined {
  if (from === to || !SAME_SIZE.some((pair) => pair.includes(from) && pair.includes(to))) return undefined;
  const view = new DataView(new ArrayBuffer(8));
  const put: Readonly<Record<Oid, (value: never) => void>> = { [T.INT8OID]: (v: number | bigint) => view.setBigInt64(0, BigInt(v)), [T.FLOAT8OID]: (v: number) => view.setFloat64(0, v), [T.INT4OID]: (v: number) => view.setInt32(0, v), [T.FLOAT4OID]: (v: number) => view.setFloat32(0, v) };
  const get: Readonly<Record<Oid, () => Datum>> = { [T.INT8OID]: () => narrow(view.getBigInt64(0)), [T.FLOAT8OID]: () => view.getFloat64(0), [T.INT4OID]: () => view.getInt32(0), [T.FLOAT4OID]: () => view.getFloat32(0) };
  return (value) => {
    if (value === null) return null;
    (put[from] as (value: Datum) => void)(value);
    return (get[to] as () => Datum)();
  };
}
const narrow = (value: bigint): number | bigint => (Number.isSafeInteger(Number(value)) ? Number(value) : value);

/** An operator class by its name. @see get_opclass_oid */
export const opclassNamed = (catalog: Catalog, names: readonly string[], am: string, method: Oid): Oid =>
  catalog.opclassesOf(method).find((row) => row.opcname === names.at(-1))?.oid ?? ereport({ code: ERRCODE.undefined_object, message: `operator class "${names.join(".")}" does not exist for access method "${am}"` });

/** The operator class that a type sorts or hashes with by default. @see GetDefaultOpClass */
export function defaultOpclass(catalog: Catalog, typeId: Oid, method: Oid): Oid {
  const type = catalog.baseType(typeId);
  let best = 0;
  let bestPreferred = 0;
  const row = catalog.findType(type);
  for (const opclass of catalog.opclassesOf(method)) {
    if (!opclass.opcdefault) continue;
    if (opclass.opcintype === type) return opclass.oid;
    if (best === 0 && binaryCoercible(catalog, type, opclass.opcintype)) best = opclass.oid;
    if (bestPreferred === 0 && row !== undefined && catalog.findType(opclass.opcintype)?.typispreferred === true && binaryCoercible(catalog, type, opclass.opcintype)) bestPreferred = opclass.oid;
  }
  return bestPreferred !== 0 ? bestPreferred : best;
}

/** How an operator class of B-trees, or of hash indexes, compares values. */
export function opclassCompare(catalog: Catalog, session: SessionContext, opclass: Oid): (a: Datum, b: Datum) => number {
  const { oid, opcmethod, opcfamily, opcintype } = catalog.opclass(opclass);
  if (oid < 16384 || opcmethod !== BTREE_AM_OID) return session.types.compare(opcintype);
  return bindFunction(catalog, catalog.opfamilyProc(opcfamily, opcintype, opcintype, 1), session) as (a: Datum, b: Datum) => number;
}

/** Whether values of one type stand for the other without change. @see IsBinaryCoercible */
export function binaryCoercible(catalog: Catalog, source: Oid, target: Oid): boolean {
  if (source === target || target === T.ANYOID || target === T.ANYELEMENTOID || target === T.ANYCOMPATIBLEOID) return true;
  const base = catalog.baseType(source);
  if (base === target) return true;
  const type = catalog.findType(base);
  if (type === undefined) return false;
  if (target === T.ANYARRAYOID || target === T.ANYCOMPATIBLEARRAYOID) return type.isTrueArray;
  if (target === T.ANYNONARRAYOID || target === T.ANYCOMPATIBLENONARRAYOID) return !type.isTrueArray;
  if (target === T.ANYENUMOID) return type.typtype === "e";
  if (target === T.ANYRANGEOID || target === T.ANYCOMPATIBLERANGEOID) return type.typtype === "r";
  if (target === T.ANYMULTIRANGEOID || target === T.ANYCOMPATIBLEMULTIRANGEOID) return type.typtype === "m";
  if (target === T.RECORDOID) return type.typtype === "c";
  if (target === T.RECORDARRAYOID) return type.isTrueArray && catalog.findType(type.typelem)?.typtype === "c";
  const cast = catalog.findCast(base, target);
  return cast !== undefined && cast.castmethod === "b" && cast.castcontext === "i";
}

/** The default order of a type: its operators and comparison function. @see lookup_type_cache */
export interface TypeOperators {
  readonly btreeFamily: Oid;
  readonly btreeType: Oid;
  readonly hashFamily: Oid;
  readonly ltOpr: Oid;
  readonly eqOpr: Oid;
  readonly gtOpr: Oid;
  readonly cmpProc: Oid;
  readonly hashProc: Oid;
}
const operatorCache = new Map<Oid, TypeOperators>();
export function typeOperators(catalog: Catalog, typeId: Oid): TypeOperators {
  const cached = operatorCache.get(typeId);
  if (cached !== undefined) return cached;
  const btree = defaultOpclass(catalog, typeId, BTREE_AM_OID);
  const hash = defaultOpclass(catalog, typeId, HASH_AM_OID);
  const b = btree === 0 ? undefined : catalog.opclass(btree);
  const h = hash === 0 ? undefined : catalog.opclass(hash);
  const member = (strategy: number): Oid => (b === undefined ? 0 : catalog.opfamilyMember(b.opcfamily, b.opcintype, b.opcintype, strategy));
  const element = catalog.elementType(typeId);
  const elementOperators = element === 0 ? undefined : typeOperators(catalog, element);
  const sortable = elementOperators === undefined || elementOperators.cmpProc !== 0;
  const hashEq = h === undefined ? 0 : catalog.opfamilyMember(h.opcfamily, h.opcintype, h.opcintype, 1);
  const eq = member(3) !== 0 ? member(3) : hashEq;
  const hashable = h !== undefined && (elementOperators === undefined || elementOperators.hashProc !== 0);
  const entry: TypeOperators = {
    btreeFamily: b?.opcfamily ?? 0,
    btreeType: b?.opcintype ?? 0,
    hashFamily: h?.opcfamily ?? 0,
    ltOpr: sortable ? member(1) : 0,
    eqOpr: elementOperators !== undefined && elementOperators.eqOpr === 0 ? 0 : eq,
    gtOpr: sortable ? member(5) : 0,
    cmpProc: sortable && b !== undefined ? catalog.opfamilyProc(b.opcfamily, b.opcintype, b.opcintype, 1) : 0,
    // Of an anonymous row nobody knows whether its fields hash; PostgreSQL assumes only that they compare.
    hashProc: hashable && typeId !== T.RECORDOID ? catalog.opfamilyProc(h.opcfamily, h.opcintype, h.opcintype, 1) : 0,
  };
  if (typeId < 16384) operatorCache.set(typeId, entry);
  return entry;
}

/** A value as a primitive that is equal where SQL calls the values equal: a key for hash tables. */
export type HashKey = string | number | bigint | boolean | null;

/**
 * The key of the decimal m × 10⁻ˢ. Quotients of such small numbers differ where the decimals do, and two scales of one
 * decimal give one quotient; what is larger is a text without zeros at the end.
 */
export function numericKey(m: number | bigint, s: number): HashKey {
  if (typeof m === "number" && (!Number.isFinite(m) || (m > -SMALL && m < SMALL && s <= 22))) return s === 0 ? m + 0 : m / (tens[s] as number) + 0;
  let [digits, scale] = [BigInt(m), s];
  while (scale > 0 && digits % 10n === 0n) {
    digits /= 10n;
    scale--;
  }
  const small = Number(digits);
  return small > -SMALL && small < SMALL && scale <= 22 ? small / (tens[scale] as number) + 0 : `${digits}e${scale}`;
}
const SMALL = 2 ** 50;
const tens = Array.from({ length: 23 }, (_, i) => 10 ** i);

/** Types whose values are JavaScript numbers in their own order, but for what is too large for one. */
export const numberTypes: ReadonlySet<Oid> = new Set([T.INT2OID, T.INT4OID, T.INT8OID, T.OIDOID, T.DATEOID, T.TIMEOID, T.TIMESTAMPOID, T.TIMESTAMPTZOID]);

/** How the values of a type become hash keys. */
export function hashKeyOf(catalog: Catalog, typeId: Oid): (value: Datum) => HashKey {
  switch (catalog.baseType(typeId)) {
    case T.NUMERICOID:
      return (value) => (value === null ? null : numericKey((value as Numeric).m, (value as Numeric).s));
    case T.BPCHAROID:
      return (value) => (value === null ? null : (value as string).replace(/ +$/, ""));
    case T.INTERVALOID:
      return (value) => (value === null ? null : intervalSpan(value as Interval));
    case T.FLOAT4OID:
    case T.FLOAT8OID:
      return (value) => (value === null ? null : (value as number) + 0);
    default:
      return genericKey(catalog);
  }
}
const genericKey = (catalog: Catalog) => (value: Datum): HashKey => {
  if (typeof value !== "object" || value === null) return value as HashKey;
  if (value instanceof ArrayValue) {
    const key = hashKeyOf(catalog, value.elemtype);
    return `{${value.dims.join("x")}:${value.lbounds.join("x")}:${value.items.map((item) => `${typeof item}${String(key(item))}`).join("\u0001")}}`;
  }
  if (value instanceof RecordValue) return `(${value.values.map((item, i) => String(hashKeyOf(catalog, value.types[i] as Oid)(item))).join("\u0001")})`;
  if (value instanceof RangeValue) return rangeKey(catalog, value);
  if (value instanceof MultirangeValue) return `{${value.ranges.map((range) => rangeKey(catalog, range)).join(",")}}`;
  if (value instanceof Jsonb) return jsonbKey(value.item);
  if (value instanceof Uint8Array) return `\\x${Array.from(value).join(",")}`;
  return JSON.stringify(value);
};

function rangeKey(catalog: Catalog, range: RangeValue): string {
  const key = hashKeyOf(catalog, catalog.rangeInfo(range.type)?.rngsubtype ?? 0);
  const bound = (value: Datum): string => (value === null ? "" : `${typeof value}${String(key(value))}`);
  return range.empty ? "empty" : `${range.lowerInc ? "[" : "("}${bound(range.lower)}\u0001${bound(range.upper)}${range.upperInc ? "]" : ")"}`;
}

/** Numbers are the same whatever their scale. */
function jsonbKey(item: JsonbItem): string {
  if (item instanceof Numeric) return `n${numericKey(item.m, item.s)}`;
  if (item instanceof JsonbObject) return `{${item.entries.map(([key, value]) => `${JSON.stringify(key)}:${jsonbKey(value)}`).join(",")}}`;
  return isArray(item) ? `[${item.map(jsonbKey).join(",")}]` : JSON.stringify(item);
}

const rangeCache = new Map<Oid, RangeFacts>();
/** @see range_get_typcache */
function rangeFacts(catalog: Catalog, session: SessionContext, row: RangeRow): RangeFacts {
  const cached = rangeCache.get(row.rngtypid);
  if (cached !== undefined) return cached;
  const canonical = row.rngcanonical === 0 ? undefined : (bindFunction(catalog, row.rngcanonical, session) as unknown as RangeFacts["canonical"]);
  const made: RangeFacts = { range: row.rngtypid, multirange: row.rngmultitypid, subtype: row.rngsubtype, compare: opclassCompare(catalog, session, row.rngsubopc), canonical };
  if (row.rngtypid < 16384) rangeCache.set(row.rngtypid, made);
  return made;
}

/** Types as their functions see them, over one catalog. */
export function typeLookup(getCatalog: () => Catalog): TypeLookup {
  const lookup: TypeLookup = {
    output(type, value, session) {
      const catalog = getCatalog();
      if (value instanceof RecordValue) return formatRecord(value, value.typeId === 2249 ? [] : lookup.fields(value.typeId), (t, v) => lookup.output(t, v, session));
      return String(bindFunction(catalog, catalog.type(type).typoutput, session)(value));
    },
    input(type, text, typmod, session) {
      const catalog = getCatalog();
      const row = catalog.type(type);
      const ioparam = row.typelem !== 0 ? row.typelem : row.oid;
      return bindFunction(catalog, row.typinput, session)(text, ioparam, typmod);
    },
    elementType: (type) => getCatalog().elementType(type),
    arrayType: (type) => getCatalog().type(type).typarray,
    delimiter: (type) => getCatalog().type(type).typdelim,
    compare(type) {
      const catalog = getCatalog();
      const proc = typeOperators(catalog, type).cmpProc;
      return bindFunction(catalog, proc, plainSession(lookup)) as (a: Datum, b: Datum) => number;
    },
    fields: (type) => getCatalog().rowAttributes(type).map((a) => ({ name: a.attname, type: a.atttypid, typmod: a.atttypmod, dropped: a.attisdropped })),
    enumLabels: (type) => getCatalog().userType(getCatalog().baseType(type))?.labels ?? [],
    enumLabel: (oid) => getCatalog().enumLabel(oid),
    range: (type) => rangeFacts(getCatalog(), plainSession(lookup), getCatalog().rangeInfo(getCatalog().baseType(type)) ?? elog(`type ${type} is not a range type`)),
    multirange: (type) => rangeFacts(getCatalog(), plainSession(lookup), getCatalog().multirangeInfo(getCatalog().baseType(type)) ?? elog(`type ${type} is not a multirange type`)),
    isDomain: (type) => getCatalog().findType(type)?.typtype === "d",
    kind(type) {
      const catalog = getCatalog();
      const base = catalog.findType(catalog.baseType(type));
      if (base === undefined) return { typtype: "", category: "", base: type, length: 0, isCollatable: false };
      return { typtype: base.typtype, category: base.typcategory, base: base.oid, length: base.typlen, isCollatable: base.typcollation !== 0 };
    },
    name: (type, typmod) => (typmod === undefined ? formatType(getCatalog(), type) : formatTypeWithTypmod(getCatalog(), type, typmod)),
  };
  return lookup;
}
/** A session for comparison functions, which read nothing of it but the types. */
const plainSession = (types: TypeLookup): SessionContext => ({
  setting: () => "",
  hasSetting: () => false, setSetting: () => undefined,
  transactionStart: 0,
  statementStart: 0,
  user: "",
  sessionUser: "",
  database: "",
  types,
  service: (name) => notSupported(name),
});
