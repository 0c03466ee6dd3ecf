/**
 * The table of built-in functions: PostgreSQL's `prosrc` name → code. A built-in is one `defineFunction` call in the
 * file of its type. Strictness, argument types and volatility are facts of the catalog, not said again here.
 *
 * Values: int2, int4, oid, float4, float8 are numbers; int8 a number while exact, else a bigint; numeric a `Numeric`;
 * text, varchar, bpchar, name and "char" strings; bool a boolean; date a number of days and time, timestamp and
 * timestamptz a number of microseconds since 2000-01-01 (a bigint where a number is not exact, ±Infinity for the
 * infinities); interval an `Interval`; an array an `ArrayValue`; a row a `RecordValue`. SQL's null is `null`.
 *
 * @see src/backend/utils/fmgr/fmgr.c
 */
import type { Scan } from "./scan.ts";
import type { Datum, Oid } from "../nodes/primnodes.ts";
import type { RangeFacts } from "./range-value.ts";

/** What a function may ask about its call and its session. @see FunctionCallInfo */
export interface FmgrContext {
  /** The declared type of the call's result. */
  readonly resultType: Oid;
  /** The actual types of the arguments. */
  readonly argTypes: readonly Oid[];
  readonly collation: Oid;
  readonly session: SessionContext;
  /** Whether the last argument is an array of arguments: `VARIADIC array`. */
  readonly variadic?: boolean;
}

/** A call of a function that gives many rows. */
export interface SetCall extends FmgrContext {
  /** The columns that the call is to give, where a column definition list or a row type says so. */
  readonly columns?: readonly RowField[] | undefined;
}
export type SetFunction = (args: readonly Datum[], call: SetCall) => Iterable<Datum>;
const setFunctions = new Map<string, SetFunction>();
/** Registers functions that return sets, each under its `prosrc` name. */
export function defineSetFunctions(table: Readonly<Record<string, SetFunction>>): void {
  for (const [prosrc, code] of Object.entries(table)) setFunctions.set(prosrc, code);
}
export const findSetFunction = (prosrc: string): SetFunction | undefined => setFunctions.get(prosrc);

/** The session and catalog, as far as functions see them. */
export interface SessionContext {
  /** The value of a setting, as SHOW prints it. */
  setting(name: string): string;
  hasSetting(name: string): boolean;
  setSetting(name: string, value: string | null, local: boolean): void;
  /** Start of the transaction, of the statement; in microseconds since 2000-01-01 UTC. */
  readonly transactionStart: number;
  readonly statementStart: number;
  readonly user: string;
  /** The role that the session is for. */
  readonly sessionUser: string;
  readonly database: string;
  readonly types: TypeLookup;
  /** Services of upper layers, by name: catalog look-ups, sequences, deparsing. */
  service<T>(name: string): T;
}

/** What input and output functions need to know of types. */
export interface TypeLookup {
  output(type: Oid, value: Datum, session: SessionContext): string;
  input(type: Oid, text: string, typmod: number, session: SessionContext): Datum;
  elementType(arrayType: Oid): Oid;
  arrayType(elementType: Oid): Oid;
  delimiter(type: Oid): string;
  compare(type: Oid): (a: Datum, b: Datum) => number;
  name(type: Oid, typmod?: number | undefined): string;
  /** The fields of a row type. */
  fields(type: Oid): readonly RowField[];
  /** The labels of an enum, in their order; one label by its oid. */
  enumLabels(type: Oid): readonly EnumLabelFacts[];
  enumLabel(oid: Oid): EnumLabelFacts | undefined;
  isDomain(type: Oid): boolean;
  /** What a range type is over; a multirange type's ranges. */
  range(type: Oid): RangeFacts;
  multirange(type: Oid): RangeFacts;
  /** Whether values of the type are rows, arrays, enums, … and of which type below domains. */
  kind(type: Oid): TypeKind;
}
export interface TypeKind {
  readonly typtype: string;
  readonly category: string;
  readonly base: Oid;
  /** As typlen: -1 and -2 where it varies; 0 where there is no such type. */
  readonly length: number;
  readonly isCollatable: boolean;
}
export interface RowField {
  readonly name: string;
  readonly type: Oid;
  readonly typmod: number;
  readonly dropped: boolean;
}
export interface EnumLabelFacts {
  readonly oid: Oid;
  readonly label: string;
  readonly sortorder: number;
}

type Code = (...args: never[]) => unknown;

/** How the compiler may write a call in line. The arguments are JavaScript expressions without side effects; `$` holds the snippet helpers. */
export type Snippet = (...args: string[]) => string;

export interface Builtin {
  readonly code: Code;
  /** The code's first argument is the `FmgrContext`. */
  readonly contextual?: boolean;
  /** For arguments that are all JavaScript numbers or strings: the result as an expression. */
  readonly snippet?: Snippet;
  /** Of an input function: how COPY reads a value's plainest forms in place. */
  readonly scan?: Scan;
  /** The function with its second argument known, where that saves work for each call; the result is never null. */
  readonly withConstant?: (second: Datum) => (first: never) => Datum;
}

/** Functions that snippets call, as members of `$`. */
export const snippetHelpers: Record<string, (...args: never[]) => unknown> = {};

const builtins = new Map<string, Builtin>();

/** Registers the code of a `prosrc` name. */
export function defineFunction(prosrc: string, builtin: Builtin): void {
  builtins.set(prosrc, builtin);
}

/** Registers plain functions, each under its `prosrc` name. */
export function defineFunctions(table: Readonly<Record<string, Code>>): void {
  for (const [prosrc, code] of Object.entries(table)) builtins.set(prosrc, { code });
}

/** Registers functions that take the context first. */
export function defineContextual(table: Readonly<Record<string, (cx: FmgrContext, ...args: never[]) => unknown>>): void {
  for (const [prosrc, code] of Object.entries(table)) builtins.set(prosrc, { code: code as Code, contextual: true });
}

export const findBuiltin = (prosrc: string): Builtin | undefined => builtins.get(prosrc);

/** A built-in's code with its context bound. */
export function bindBuiltin(builtin: Builtin, cx: FmgrContext): (...args: Datum[]) => Datum {
  const code = builtin.code as (...args: unknown[]) => unknown;
  return builtin.contextual === true ? (...args) => code(cx, ...args) : code;
}
