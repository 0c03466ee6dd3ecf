/**
 * The running states of aggregates, for all groups at once. The commonest transitions keep theirs in typed arrays and
 * write their own step into a compiled loop; any other calls its transition function.
 *
 * @see src/backend/executor/nodeAgg.c (advance_transition_function), src/backend/utils/adt/numeric.c (NumericAggState)
 */
import { FIRST_USER_OID } from "../catalog/root.ts";
import { bindFunction } from "../catalog/type-io.ts";
import type { Code, CodeWriter } from "../expr/codegen.ts";
import { isExact } from "../expr/codegen-numeric.ts";
import type { Aggref, Datum, Oid } from "../nodes/primnodes.ts";
import { ArrayValue } from "../types/array.ts";
import { type Int8, int8 } from "../types/int.ts";
import { NumericSum } from "../types/numeric.ts";
import { Numeric, isSpecial, pow10 } from "../types/numeric-value.ts";
import type { ExecState } from "./exec-state.ts";

/** How many rows have come to each group: one count for all its transitions. */
export class RowCounts {
  counts: Float64Array = new Float64Array(0);
  reserve(groups: number): void {
    if (groups > this.counts.length) this.counts = grown(this.counts, groups);
  }
  /** Counts `n` rows; all belong to group 0 where `groups` is null. */
  take(groups: Int32Array | null, n: number): void {
    const { counts } = this;
    if (groups === null) counts[0] = (counts[0] as number) + n;
    else for (let i = 0; i < n; i++) (counts[groups[i] as number] as number)++;
  }
}

/** One transition, shared by the aggregates whose arguments and transition are the same. */
export abstract class Transition {
  /** Makes room for `groups` groups; new ones have their initial state. */
  abstract reserve(groups: number): void;
  /** Takes one row's arguments into a group. */
  abstract step(group: number, args: readonly Datum[]): void;
  /** Leaves out a row of a group, which has been counted: the aggregate's filter does not let it in. */
  skip(_group: number): void {}
  /** What the final function gets. */
  abstract state(group: number): Datum;
  /** Statements that do a step for group `g`, where the transition itself is called `self`. */
  emit(w: CodeWriter, args: readonly Code[], self: string): string {
    return `${self}.step(g, [${args.map((arg) => w.boxed(arg)).join(", ")}]);`;
  }
  /** Statements that leave out the row. */
  emitSkip(_w: CodeWriter, _self: string): string {
    return "";
  }
}

function grown(from: Float64Array, size: number, initial = 0): Float64Array<ArrayBuffer> {
  const into = new Float64Array(Math.max(size, from.length * 2, 8)).fill(initial);
  into.set(from);
  return into;
}

/** A transition that knows how many rows it has taken: those of the group without those that were left out. */
abstract class Counting extends Transition {
  readonly #rows: RowCounts;
  left: Float64Array = new Float64Array(0);
  constructor(rows: RowCounts) {
    super();
    this.#rows = rows;
  }
  reserve(groups: number): void {
    if (groups > this.left.length) this.left = grown(this.left, groups);
  }
  override skip(group: number): void {
    (this.left[group] as number)++;
  }
  count(group: number): number {
    return (this.#rows.counts[group] as number) - (this.left[group] as number);
  }
  override emitSkip(w: CodeWriter, self: string): string {
    w.setup(`const ${self}left = ${self}.left;`);
    return `${self}left[g]++;`;
  }
  /** Statements for a value that is not null; a null is left out. */
  unlessNull(w: CodeWriter, code: Code, self: string, statements: string): string {
    return code.nul === null ? `{ ${statements} }` : `if (${code.nul}) { ${this.emitSkip(w, self)} } else { ${statements} }`;
  }
}

/** count(*) and count(x). */
class Count extends Counting {
  step(group: number, args: readonly Datum[]): void {
    if (args[0] === null) this.skip(group);
  }
  state(group: number): Datum {
    return this.count(group);
  }
  override emit(w: CodeWriter, args: readonly Code[], self: string): string {
    const [arg] = args;
    return arg === undefined ? "" : this.unlessNull(w, arg, self, "");
  }
}

const NOTHING = Number.NaN;
/** m × 10ⁿ, in a number where that is exact. */
function scaledUp(m: number | bigint, n: number): number | bigint {
  const value = typeof m === "number" ? m * 10 ** n : Number.NaN;
  return n <= 15 && Number.isSafeInteger(value) ? value : BigInt(m) * pow10(n);
}

/**
 * sum and avg of decimals, and avg of integers: scaled sums in doubles while they are exact. While all values of all
 * groups have one scale, compiled code adds to the sums itself.
 */
class Sums extends Counting {
  /** Sums at their groups' scales, NaN before the first value; what is too large for a number is in `#big`. */
  #small: Float64Array = new Float64Array(0);
  /** The scale of all sums; -1 before the first value, and when they differ. */
  #unit = -1;
  /** The greatest scale that each group has seen, once they differ. */
  #scales: Int32Array | undefined;
  #nowhere: Float64Array = new Float64Array(0);
  readonly #big = new Map<number, bigint>();
  readonly #special = new Map<number, number>();

  override reserve(groups: number): void {
    super.reserve(groups);
    if (groups <= this.#small.length) return;
    this.#small = grown(this.#small, groups, NOTHING);
    if (this.#scales !== undefined) {
      const scales = new Int32Array(this.#small.length);
      scales.set(this.#scales);
      this.#scales = scales;
    }
  }
  /**
   * The sums, for additions of values of this scale that stay exact; all others are for `add`. Where sums of the scale
   * cannot be added to so, an array of NaN, with which no addition is exact.
   */
  sumsAt(scale: number): Float64Array {
    if (this.#unit < 0 && this.#scales === undefined) this.#unit = scale;
    if (this.#unit === scale) return this.#small;
    if (this.#nowhere.length < this.#small.length) this.#nowhere = new Float64Array(this.#small.length).fill(NOTHING);
    return this.#nowhere;
  }
  step(group: number, args: readonly Datum[]): void {
    const [value] = args;
    if (value === null || value === undefined) this.skip(group);
    else if (!(value instanceof Numeric)) this.add(group, value as Int8, 0);
    else if (isSpecial(value)) this.#special.set(group, (this.#special.get(group) ?? 0) + (value.m as number));
    else this.add(group, value.m, value.s);
  }
  /** Adds m × 10⁻ˢ. */
  add(group: number, m: number | bigint, s: number): void {
    if (Number.isNaN(this.#small[group])) this.#begin(group, s);
    const scale = this.#scales === undefined ? this.#unit : (this.#scales[group] as number);
    if (s > scale) {
      const all = scaledUp(this.#total(group), s - scale);
      (this.#scales ?? this.#mix())[group] = s;
      this.#small[group] = 0;
      this.#big.delete(group);
      this.#spill(group, all);
    }
    this.#spill(group, s < scale ? scaledUp(m, scale - s) : m);
  }
  #begin(group: number, s: number): void {
    if (this.#unit < 0 && this.#scales === undefined) this.#unit = s;
    if (this.#unit !== s) (this.#scales ?? this.#mix())[group] = s;
    this.#small[group] = 0;
  }
  /** From now on each group has its own scale. A loop that still adds to the old array comes to `add` with every value. */
  #mix(): Int32Array {
    this.#scales = new Int32Array(this.#small.length).fill(this.#unit);
    this.#unit = -1;
    const old = this.#small;
    this.#small = old.slice();
    old.fill(NOTHING);
    return this.#scales;
  }
  /** Adds an unscaled number at the group's own scale. */
  #spill(group: number, m: number | bigint): void {
    const value = typeof m === "bigint" && m >= -9007199254740991n && m <= 9007199254740991n ? Number(m) : m;
    if (typeof value === "number") {
      const next = (this.#small[group] as number) + value;
      if (Number.isSafeInteger(next)) {
        this.#small[group] = next;
        return;
      }
    }
    this.#big.set(group, BigInt(this.#total(group)) + BigInt(value));
    this.#small[group] = 0;
  }
  #total(group: number): number | bigint {
    const [small, big] = [this.#small[group] as number, this.#big.get(group)];
    return big === undefined ? small : big + BigInt(small);
  }
  state(group: number): Datum {
    const sum = new NumericSum();
    const small = this.#small[group] as number;
    sum.count = this.count(group);
    sum.nonFinite = this.#special.get(group);
    if (Number.isNaN(small)) return sum;
    sum.scale = this.#scales === undefined ? this.#unit : (this.#scales[group] as number);
    sum.small = small;
    sum.big = this.#big.get(group) ?? 0n;
    return sum;
  }
  override emit(w: CodeWriter, args: readonly Code[], self: string): string {
    const [arg] = args as [Code];
    const value: Code = arg.rep === "num" ? { ...arg, rep: "dec", scale: "0" } : arg;
    if (value.rep !== "dec") return super.emit(w, args, self);
    const add = `${self}.add(g, ${value.js}, ${value.scale});`;
    if (!/^\d+$/.test(value.scale)) return this.unlessNull(w, value, self, add);
    w.setup(`const ${self}sums = ${self}.sumsAt(${value.scale});`);
    const next = w.fresh();
    return this.unlessNull(w, value, self, `const ${next} = ${self}sums[g] + ${value.js}; if (${isExact(next)}) ${self}sums[g] = ${next}; else ${add}`);
  }
}

/** sum of int2 and int4, which is an int8. */
class IntegerSum extends Counting {
  sums: Float64Array = new Float64Array(0);
  readonly #big = new Map<number, bigint>();

  override reserve(groups: number): void {
    super.reserve(groups);
    if (groups > this.sums.length) this.sums = grown(this.sums, groups);
  }
  step(group: number, args: readonly Datum[]): void {
    if (args[0] === null) this.skip(group);
    else this.add(group, args[0] as number);
  }
  add(group: number, value: number): void {
    const next = (this.sums[group] as number) + value;
    if (Number.isSafeInteger(next)) this.sums[group] = next;
    else {
      this.#big.set(group, (this.#big.get(group) ?? 0n) + BigInt(this.sums[group] as number) + BigInt(value));
      this.sums[group] = 0;
    }
  }
  state(group: number): Datum {
    if (this.count(group) === 0) return null;
    const big = this.#big.get(group);
    return big === undefined ? this.sums[group] : int8(big + BigInt(this.sums[group] as number));
  }
  override emit(w: CodeWriter, args: readonly Code[], self: string): string {
    const [arg] = args as [Code];
    if (arg.rep !== "num") return super.emit(w, args, self);
    const next = w.fresh();
    w.setup(`const ${self}sums = ${self}.sums;`);
    return this.unlessNull(w, arg, self, `const ${next} = ${self}sums[g] + ${arg.js}; if (${isExact(next)}) ${self}sums[g] = ${next}; else ${self}.add(g, ${arg.js});`);
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
    const unlessNull = (statements: string): string => (arg.nul === null ? `{ ${statements} }` : `if (!${arg.nul}) { ${statements} }`);
    if (arg.rep === "num") return unlessNull( `const ${state} = ${self}.states[g]; if (${state} === null) ${step} else if (${arg.js} ${this.#operator} ${state}) ${self}.states[g] = ${arg.js};`);
    if (arg.rep === "dec") return unlessNull(`const ${state} = ${self}.states[g]; if (${state} === null || ${state}.s !== ${arg.scale} || typeof ${state}.m !== "number") ${step} else if (${arg.js} ${this.#operator} ${state}.m) ${self}.states[g] = ${w.boxedValue(arg)};`);
    return unlessNull(step);
  }
}

/** An aggregate with ORDER BY or DISTINCT: its rows wait until the group is whole. */
class Ordered extends Transition {
  readonly #inner: Transition;
  readonly #calls: Calls;
  readonly #sort: (rows: Datum[][]) => void;
  readonly #distinct: ((args: readonly Datum[]) => unknown) | undefined;
  readonly #rows: Datum[][][] = [];
  /** The rows that the inner transition has taken. */
  readonly #taken: RowCounts;
  constructor(inner: Transition, taken: RowCounts, calls: Calls, sort: (rows: Datum[][]) => void, distinct: ((args: readonly Datum[]) => unknown) | undefined) {
    super();
    this.#inner = inner;
    this.#taken = taken;
    this.#calls = calls;
    this.#sort = sort;
    this.#distinct = distinct;
  }
  reserve(groups: number): void {
    this.#inner.reserve(groups);
    this.#taken.reserve(groups);
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
      (this.#taken.counts[group] as number)++;
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

/** The transition of an aggregate, whose rows are counted in `rows`; `sort` and `distinct` where it asks for them. */
export function makeTransition(agg: Aggref, es: ExecState, rows: RowCounts, sort: ((rows: Datum[][]) => void) | undefined, distinct: ((args: readonly Datum[]) => unknown) | undefined): Transition {
  const row = es.catalog.aggregate(agg.aggfnoid);
  const proc = es.catalog.proc(row.aggtransfn);
  const init = row.agginitval;
  const calls: Calls = {
    fn: bindFunction(es.catalog, row.aggtransfn, es.session, [agg.aggtranstype, ...agg.aggargtypes], agg.aggtranstype, agg.inputcollid),
    // A user's transition function gets values as they are.
    initial: init === null ? () => null : agg.aggfnoid >= FIRST_USER_OID ? () => es.session.types.input(agg.aggtranstype, init, -1, es.session) : () => initialState(es, agg.aggtranstype, init),
    strict: proc.proisstrict,
    takesFirst: proc.proisstrict && init === null,
    width: agg.args.filter((tle) => !tle.resjunk).length,
  };
  if (sort === undefined) return plainTransition(proc.prosrc, calls, rows);
  const taken = new RowCounts();
  return new Ordered(plainTransition(proc.prosrc, calls, taken), taken, calls, sort, distinct);
}
function plainTransition(prosrc: string, calls: Calls, rows: RowCounts): Transition {
  if (prosrc === "int8inc" || prosrc === "int8inc_any") return new Count(rows);
  if (sums.has(prosrc)) return new Sums(rows);
  if (prosrc === "int4_sum" || prosrc === "int2_sum") return new IntegerSum(rows);
  const extreme = comparable.exec(prosrc);
  return extreme === null ? new Called(calls) : new Extreme(calls, extreme[2] === "larger" ? ">" : "<");
}
