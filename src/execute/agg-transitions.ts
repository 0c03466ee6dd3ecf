/**
 * The running states of aggregates, for all groups at once. The commonest transitions keep theirs in typed arrays and
 * write their own step into a compiled loop; any other calls its transition function.
 *
 * @see src/backend/executor/nodeAgg.c (advance_transition_function), src/backend/utils/adt/numeric.c (NumericAggState)
 */
import { bindFunction } from "../catalog/type-io.ts";
import type { Code, CodeWriter } from "../expr/codegen.ts";
import type { Aggref, Datum, Oid } from "../nodes/primnodes.ts";
import { ArrayValue } from "../types/array.ts";
import { type Int8, int8 } from "../types/int.ts";
import { NumericSum } from "../types/numeric.ts";
import { Numeric, isSpecial, pow10 } from "../types/numeric-value.ts";
import type { ExecState } from "./exec-state.ts";

/** One transition, shared by the aggregates whose arguments and transition are the same. */
export abstract class Transition {
  /** Makes room for `groups` groups; new ones have their initial state. */
  abstract reserve(groups: number): void;
  /** Takes one row's arguments into a group. */
  abstract step(group: number, args: readonly Datum[]): void;
  /** What the final function gets. */
  abstract state(group: number): Datum;
  /** Statements that do a step for group `g`, where the transition itself is called `self`. */
  emit(w: CodeWriter, args: readonly Code[], self: string): string {
    return `${self}.step(g, [${args.map((arg) => w.boxed(arg)).join(", ")}]);`;
  }
}

const EXACT = "9007199254740991";
const isExact = (name: string): string => `${name} <= ${EXACT} && ${name} >= -${EXACT}`;
const unlessNull = (code: Code, statements: string): string => (code.nul === null ? `{ ${statements} }` : `if (!${code.nul}) { ${statements} }`);

function grown(from: Float64Array, size: number): Float64Array<ArrayBuffer> {
  const into = new Float64Array(Math.max(size, from.length * 2, 8));
  into.set(from);
  return into;
}
const grownInto = <A extends Uint8Array | Int32Array>(into: A, from: A): A => {
  into.set(from);
  return into;
};

/** count(*) and count(x). */
class Count extends Transition {
  readonly #ofValues: boolean;
  counts: Float64Array = new Float64Array(0);
  constructor(ofValues: boolean) {
    super();
    this.#ofValues = ofValues;
  }
  reserve(groups: number): void {
    if (groups > this.counts.length) this.counts = grown(this.counts, groups);
  }
  step(group: number, args: readonly Datum[]): void {
    if (!this.#ofValues || args[0] !== null) (this.counts[group] as number)++;
  }
  state(group: number): Datum {
    return this.counts[group];
  }
  override emit(_w: CodeWriter, args: readonly Code[], self: string): string {
    const nul = this.#ofValues ? (args[0]?.nul ?? null) : null;
    return `${nul === null ? "" : `if (!${nul}) `}${self}.counts[g]++;`;
  }
}

/** sum and avg of decimals, and avg of integers: scaled sums in doubles while they are exact. */
class Sums extends Transition {
  counts: Float64Array = new Float64Array(0);
  small: Float64Array = new Float64Array(0);
  /** The greatest scale that a group has seen. */
  scales: Int32Array = new Int32Array(0);
  readonly #big = new Map<number, bigint>();
  readonly #special = new Map<number, number>();

  reserve(groups: number): void {
    if (groups <= this.counts.length) return;
    this.counts = grown(this.counts, groups);
    this.small = grown(this.small, groups);
    this.scales = grownInto(new Int32Array(this.counts.length), this.scales);
  }
  step(group: number, args: readonly Datum[]): void {
    const [value] = args;
    if (value === null || value === undefined) return;
    (this.counts[group] as number)++;
    if (!(value instanceof Numeric)) this.add(group, value as Int8, 0);
    else if (isSpecial(value)) this.#special.set(group, (this.#special.get(group) ?? 0) + (value.m as number));
    else this.add(group, value.m, value.s);
  }
  /** Adds m × 10⁻ˢ. */
  add(group: number, m: number | bigint, s: number): void {
    const scale = this.scales[group] as number;
    if (s < scale) return this.spill(group, BigInt(m) * pow10(scale - s));
    if (s > scale) {
      const all = this.#total(group) * pow10(s - scale);
      this.scales[group] = s;
      this.small[group] = 0;
      this.#big.delete(group);
      this.spill(group, all);
    }
    this.spill(group, m);
  }
  /** Adds an unscaled number at the group's own scale. */
  spill(group: number, m: number | bigint): void {
    const value = typeof m === "bigint" && m >= -9007199254740991n && m <= 9007199254740991n ? Number(m) : m;
    if (typeof value === "number") {
      const next = (this.small[group] as number) + value;
      if (Number.isSafeInteger(next)) {
        this.small[group] = next;
        return;
      }
    }
    this.#big.set(group, this.#total(group) + BigInt(value));
    this.small[group] = 0;
  }
  #total(group: number): bigint {
    return (this.#big.get(group) ?? 0n) + BigInt(this.small[group] as number);
  }
  state(group: number): Datum {
    const sum = new NumericSum();
    sum.count = this.counts[group] as number;
    sum.nonFinite = this.#special.get(group);
    sum.scale = this.scales[group] as number;
    sum.small = this.small[group] as number;
    sum.big = this.#big.get(group) ?? 0n;
    return sum;
  }
  override emit(w: CodeWriter, args: readonly Code[], self: string): string {
    const [arg] = args as [Code];
    const value: Code = arg.rep === "num" ? { ...arg, rep: "dec", scale: "0" } : arg;
    if (value.rep !== "dec") return super.emit(w, args, self);
    const next = w.fresh();
    return unlessNull(value, `${self}.counts[g]++; const ${next} = ${self}.small[g] + ${value.js}; if (${self}.scales[g] === ${value.scale} && ${isExact(next)}) ${self}.small[g] = ${next}; else ${self}.add(g, ${value.js}, ${value.scale});`);
  }
}

/** sum of int2 and int4, which is an int8. */
class IntegerSum extends Transition {
  sums: Float64Array = new Float64Array(0);
  seen: Uint8Array = new Uint8Array(0);
  readonly #big = new Map<number, bigint>();

  reserve(groups: number): void {
    if (groups <= this.sums.length) return;
    this.sums = grown(this.sums, groups);
    this.seen = grownInto(new Uint8Array(this.sums.length), this.seen);
  }
  step(group: number, args: readonly Datum[]): void {
    if (args[0] !== null) this.add(group, args[0] as number);
  }
  add(group: number, value: number): void {
    this.seen[group] = 1;
    const next = (this.sums[group] as number) + value;
    if (Number.isSafeInteger(next)) this.sums[group] = next;
    else {
      this.#big.set(group, (this.#big.get(group) ?? 0n) + BigInt(this.sums[group] as number) + BigInt(value));
      this.sums[group] = 0;
    }
  }
  state(group: number): Datum {
    if (this.seen[group] !== 1) return null;
    const big = this.#big.get(group);
    return big === undefined ? this.sums[group] : int8(big + BigInt(this.sums[group] as number));
  }
  override emit(w: CodeWriter, args: readonly Code[], self: string): string {
    const [arg] = args as [Code];
    if (arg.rep !== "num") return super.emit(w, args, self);
    const next = w.fresh();
    return unlessNull(arg, `const ${next} = ${self}.sums[g] + ${arg.js}; if (${isExact(next)}) { ${self}.sums[g] = ${next}; ${self}.seen[g] = 1; } else ${self}.add(g, ${arg.js});`);
  }
}

interface Calls {
  readonly fn: (...args: Datum[]) => Datum;
  readonly initial: () => Datum;
  readonly strict: boolean;
  /** A strict transition without an initial value takes its first input as the state. */
  readonly takesFirst: boolean;
  /** How many arguments count for strictness; those behind are sort keys. */
  readonly width: number;
}

/** Any transition: a call of its function. */
class Called extends Transition {
  readonly calls: Calls;
  readonly states: Datum[] = [];
  readonly #begun: boolean[] = [];
  constructor(calls: Calls) {
    super();
    this.calls = calls;
  }
  reserve(groups: number): void {
    while (this.states.length < groups) {
      this.states.push(this.calls.initial());
      this.#begun.push(!this.calls.takesFirst);
    }
  }
  step(group: number, args: readonly Datum[]): void {
    const { strict, width, fn } = this.calls;
    if (strict) {
      for (let i = 0; i < width; i++) if (args[i] === null) return;
      if (this.#begun[group] !== true) {
        this.states[group] = args[0];
        this.#begun[group] = true;
        return;
      }
      if (this.states[group] === null) return;
    }
    this.states[group] = fn(this.states[group], ...args);
  }
  state(group: number): Datum {
    return this.states[group];
  }
}

/** min and max: in compiled code a plain comparison where the values are plain numbers. */
class Extreme extends Called {
  readonly #operator: "<" | ">";
  constructor(calls: Calls, operator: "<" | ">") {
    super(calls);
    this.#operator = operator;
  }
  override emit(w: CodeWriter, args: readonly Code[], self: string): string {
    const [arg] = args as [Code];
    const state = w.fresh();
    const step = `${self}.step(g, [${w.boxedValue(arg)}]);`;
    if (arg.rep === "num") return unlessNull(arg, `const ${state} = ${self}.states[g]; if (${state} === null) ${step} else if (${arg.js} ${this.#operator} ${state}) ${self}.states[g] = ${arg.js};`);
    if (arg.rep === "dec") return unlessNull(arg, `const ${state} = ${self}.states[g]; if (${state} === null || ${state}.s !== ${arg.scale} || typeof ${state}.m !== "number") ${step} else if (${arg.js} ${this.#operator} ${state}.m) ${self}.states[g] = ${w.boxedValue(arg)};`);
    return unlessNull(arg, step);
  }
}

/** An aggregate with ORDER BY or DISTINCT: its rows wait until the group is whole. */
class Ordered extends Transition {
  readonly #inner: Transition;
  readonly #calls: Calls;
  readonly #sort: (rows: Datum[][]) => void;
  readonly #distinct: ((args: readonly Datum[]) => unknown) | undefined;
  readonly #rows: Datum[][][] = [];
  constructor(inner: Transition, calls: Calls, sort: (rows: Datum[][]) => void, distinct: ((args: readonly Datum[]) => unknown) | undefined) {
    super();
    this.#inner = inner;
    this.#calls = calls;
    this.#sort = sort;
    this.#distinct = distinct;
  }
  reserve(groups: number): void {
    this.#inner.reserve(groups);
    while (this.#rows.length < groups) this.#rows.push([]);
  }
  step(group: number, args: readonly Datum[]): void {
    if (this.#calls.strict) for (let i = 0; i < this.#calls.width; i++) if (args[i] === null) return;
    (this.#rows[group] as Datum[][]).push([...args]);
  }
  state(group: number): Datum {
    const rows = this.#rows[group] as Datum[][];
    this.#sort(rows);
    const seen = new Set<unknown>();
    for (const row of rows) {
      const args = row.slice(0, this.#calls.width);
      if (this.#distinct !== undefined) {
        const key = this.#distinct(args);
        if (seen.has(key)) continue;
        seen.add(key);
      }
      this.#inner.step(group, args);
    }
    rows.length = 0;
    return this.#inner.state(group);
  }
}

/** Transition states that are lists of numbers are kept as plain arrays. */
const initialState = (es: ExecState, type: Oid, text: string): Datum => {
  const value = es.session.types.input(type, text, -1, es.session);
  return value instanceof ArrayValue ? value.items : value;
};

const sums = new Set(["numeric_avg_accum", "int8_avg_accum", "int4_avg_accum", "int2_avg_accum"]);
// A float's NaN has its own order, which only the function knows.
const comparable = /^(int2|int4|int8|oid|date|time|timestamp|timestamptz|numeric)_?(larger|smaller)$/;

/** The transition of an aggregate; `sort` and `distinct` where it asks for them. */
export function makeTransition(agg: Aggref, es: ExecState, sort: ((rows: Datum[][]) => void) | undefined, distinct: ((args: readonly Datum[]) => unknown) | undefined): Transition {
  const row = es.catalog.aggregate(agg.aggfnoid);
  const proc = es.catalog.proc(row.aggtransfn);
  const init = row.agginitval;
  const calls: Calls = {
    fn: bindFunction(es.catalog, row.aggtransfn, es.session, [agg.aggtranstype, ...agg.aggargtypes], agg.aggtranstype, agg.inputcollid),
    initial: init === null ? () => null : () => initialState(es, agg.aggtranstype, init),
    strict: proc.proisstrict,
    takesFirst: proc.proisstrict && init === null,
    width: agg.args.filter((tle) => !tle.resjunk).length,
  };
  const plain = plainTransition(proc.prosrc, calls);
  return sort === undefined ? plain : new Ordered(plain, calls, sort, distinct);
}
function plainTransition(prosrc: string, calls: Calls): Transition {
  if (prosrc === "int8inc" || prosrc === "int8inc_any") return new Count(prosrc === "int8inc_any");
  if (sums.has(prosrc)) return new Sums();
  if (prosrc === "int4_sum" || prosrc === "int2_sum") return new IntegerSum();
  const extreme = comparable.exec(prosrc);
  return extreme === null ? new Called(calls) : new Extreme(calls, extreme[2] === "larger" ? ">" : "<");
}
