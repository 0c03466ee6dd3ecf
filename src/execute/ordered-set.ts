/**
 * Ordered-set aggregates: percentiles, the mode, and the ranks of hypothetical rows.
 *
 * @see src/backend/utils/adt/orderedsetaggs.c
 */
import { bindFunction } from "../catalog/type-io.ts";
import { exprType } from "../nodes/make.ts";
import type { Aggref, Datum, TargetEntry } from "../nodes/primnodes.ts";
import { ArrayValue } from "../types/array.ts";
import type { Interval } from "../types/interval.ts";
import * as T from "../types/oids.ts";
import { doubleOut } from "../utils/floats.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import { Transition } from "./agg-transitions.ts";
import type { ExecState } from "./exec-state.ts";

type Row = readonly Datum[];

/** Keeps the rows of each group; its state is those rows in order. */
export class OrderedSet extends Transition {
  readonly #sort: (rows: Datum[][]) => void;
  readonly #takesNulls: boolean;
  readonly #rows: Datum[][][] = [];
  readonly #sorted = new Set<number>();
  /** @param takesNulls whether rows that are null count, as they do for ranks */
  constructor(sort: (rows: Datum[][]) => void, takesNulls: boolean) {
    super();
    this.#sort = sort;
    this.#takesNulls = takesNulls;
  }
  reserve(groups: number): void {
    while (this.#rows.length < groups) this.#rows.push([]);
  }
  step(group: number, args: readonly Datum[]): void {
    if (this.#takesNulls || args[0] !== null) (this.#rows[group] as Datum[][]).push([...args]);
  }
  state(group: number): Datum {
    const rows = this.#rows[group] as Datum[][];
    if (!this.#sorted.has(group)) {
      this.#sort(rows);
      this.#sorted.add(group);
    }
    return rows as unknown as Datum;
  }
}

/** What the final functions need besides the rows. */
interface Final {
  readonly rows: readonly Row[];
  /** The direct arguments. */
  readonly direct: readonly Datum[];
  /** Orders two rows as WITHIN GROUP does. */
  readonly compare: (a: Row, b: Row) => number;
  readonly equal: (a: Datum, b: Datum) => boolean;
  /** The value a part of the way from one to another. */
  readonly between: (low: Datum, high: Datum, part: number) => Datum;
  readonly elementType: number;
}

function checked(percentile: number): number {
  if (!(percentile >= 0 && percentile <= 1)) ereport({ code: ERRCODE.numeric_value_out_of_range, message: `percentile value ${doubleOut(percentile, -9)} is not between 0 and 1` });
  return percentile;
}
function discrete({ rows }: Final, percentile: number): Datum {
  return rows[Math.max(1, Math.ceil(percentile * rows.length)) - 1]?.[0] ?? null;
}
function continuous({ rows, between }: Final, percentile: number): Datum {
  const place = percentile * (rows.length - 1);
  const [first, second] = [Math.floor(place), Math.ceil(place)];
  const low = rows[first]?.[0] ?? null;
  return first === second || low === null ? low : between(low, rows[second]?.[0] ?? null, place - first);
}
/** One percentile, or an array of them. */
const percentileBy = (find: (final: Final, percentile: number) => Datum) => ({
  one: (final: Final): Datum => {
    const [percentile] = final.direct;
    if (percentile === null) return null;
    const wanted = checked(percentile as number);
    return final.rows.length === 0 ? null : find(final, wanted);
  },
  many: (final: Final): Datum => {
    const [percentiles] = final.direct as [ArrayValue | null];
    if (final.rows.length === 0 || percentiles === null) return null;
    const wanted = percentiles.items.map((item) => (item === null ? null : checked(item as number)));
    return new ArrayValue(final.elementType, percentiles.dims, percentiles.lbounds, wanted.map((item) => (item === null ? null : find(final, item))));
  },
});

/** The most frequent value; of several, the first in order. */
function mode({ rows, equal }: Final): Datum {
  let best: Datum = null;
  let most = 0;
  for (let start = 0, end = 0; start < rows.length; start = end) {
    const value = rows[start]?.[0] as Datum;
    while (end < rows.length && equal(rows[end]?.[0] as Datum, value)) end++;
    if (end - start > most) [best, most] = [value, end - start];
  }
  return best;
}

const before = ({ rows, direct, compare }: Final): readonly Row[] => rows.filter((row) => compare(row, direct) < 0);
function denseRank(final: Final): number {
  const rows = before(final);
  return 1 + rows.filter((row, i) => i === 0 || final.compare(row, rows[i - 1] as Row) !== 0).length;
}

const discretely = percentileBy(discrete);
const continuously = percentileBy(continuous);
/** By the final function's `prosrc`. */
const finals: Readonly<Record<string, (final: Final) => Datum>> = {
  percentile_disc_final: discretely.one,
  percentile_disc_multi_final: discretely.many,
  percentile_cont_float8_final: continuously.one,
  percentile_cont_float8_multi_final: continuously.many,
  percentile_cont_interval_final: continuously.one,
  percentile_cont_interval_multi_final: continuously.many,
  mode_final: mode,
  hypothetical_rank_final: (final) => 1 + before(final).length,
  hypothetical_dense_rank_final: denseRank,
  hypothetical_percent_rank_final: (final) => (final.rows.length === 0 ? 0 : before(final).length / final.rows.length),
  hypothetical_cume_dist_final: (final) => (1 + final.rows.filter((row) => final.compare(row, final.direct) <= 0).length) / (final.rows.length + 1),
};

/** The final function of an ordered-set aggregate, over its rows and direct arguments. */
export function orderedSetFinal(agg: Aggref, es: ExecState, compare: (a: Row, b: Row) => number): (rows: Datum, direct: readonly Datum[]) => Datum {
  const { prosrc } = es.catalog.proc(es.catalog.aggregate(agg.aggfnoid).aggfinalfn);
  const final = finals[prosrc] as (final: Final) => Datum;
  const elementType = exprType((agg.args[0] as TargetEntry).expr);
  const isEqual = bindFunction(es.catalog, es.catalog.operator(agg.aggorder[0]?.eqop ?? 0).oprcode, es.session);
  return (rows, direct) => final({ rows: rows as unknown as readonly Row[], direct, compare, equal: (a, b) => isEqual(a, b) === true, between: elementType === T.INTERVALOID ? betweenIntervals(es) : betweenFloats, elementType });
}
const betweenFloats = (low: Datum, high: Datum, part: number): number => (low as number) + part * ((high as number) - (low as number));
function betweenIntervals(es: ExecState): (low: Datum, high: Datum, part: number) => Datum {
  const [plus, minus, times] = ["interval_pl", "interval_mi", "interval_mul"].map((name) => bindFunction(es.catalog, es.catalog.procsNamed(name)[0]?.oid ?? 0, es.session)) as [Call, Call, Call];
  return (low, high, part) => plus(times(minus(high, low), part), low);
}
type Call = (a: Datum | Interval, b: Datum | number) => Datum;
