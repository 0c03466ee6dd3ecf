/**
 * What ANALYZE finds of one column's values: how many are null, how wide and how many different ones they are, the commonest, a
 * histogram of the others, and how their order follows the table's.
 *
 * @see src/backend/commands/analyze.c (compute_scalar_stats, compute_distinct_stats, compute_trivial_stats)
 */
import type { Attribute, Statistic, StatisticSlot } from "../catalog/root.ts";
import { bindFunction, typeOperators } from "../catalog/type-io.ts";
import type { Datum } from "../nodes/primnodes.ts";
import { storedSize } from "../storage/pages.ts";
import { catalogOf, type CommandContext } from "./context.ts";

/** Values of a column in the rows that were looked at. */
export interface Sample {
  readonly relid: number;
  readonly column: Attribute;
  readonly values: readonly Datum[];
  /** Rows of the whole table, or of the part of it that a partial index holds. */
  readonly total: number;
  /** How many entries lists may have: the column's target. */
  readonly target: number;
}

/** Wider values, in bytes, are not compared, and taken to be all different. @see WIDTH_THRESHOLD */
const TOO_WIDE = 1024;

/** Equal values. */
interface Run {
  readonly value: Datum;
  readonly count: number;
  /** The place of the first among the values in order. */
  readonly first: number;
}
/** A value with the place where it stood among those that are not null. */
interface Placed {
  readonly value: Datum;
  readonly at: number;
}
/** What is known before values are compared. */
interface Counts {
  readonly nullfrac: number;
  readonly width: number;
  readonly wide: number;
  readonly nonnull: number;
  readonly placed: readonly Placed[];
}

/** Which kind of statistics a column has is for its type to say. @see std_typanalyze, range_typanalyze, ts_typanalyze */
export function columnStatistic(cx: CommandContext, sample: Sample): Statistic | undefined {
  if (sample.values.length === 0) return undefined;
  const { column } = sample;
  const { eqOpr, ltOpr } = typeOperators(catalogOf(cx), column.atttypid);
  const counts = countValues(column, sample.values);
  const { nullfrac, width, nonnull } = counts;
  const made = (stadistinct: number, slots: readonly StatisticSlot[] = []): Statistic => ({
    starelid: sample.relid, staattnum: column.attnum, stanullfrac: Math.fround(nullfrac), stawidth: width, stadistinct: Math.fround(stadistinct), slots: slots.map((slot) => ({ ...slot, numbers: slot.numbers.map(Math.fround) })),
  });
  if (nonnull === 0) return made(0);
  const { typtype, typname } = catalogOf(cx).type(catalogOf(cx).baseType(column.atttypid));
  // These have lists of bounds and of lexemes in PostgreSQL, which are not made here, and nothing else.
  if (typtype === "r" || typtype === "m" || typname === "tsvector") return made(-1 * (1 - nullfrac));
  if (eqOpr === 0) return made(0);
  const { stadistinct, slots } = ltOpr === 0 ? distinctStats(cx, sample, counts, eqOpr) : scalarStats(cx, sample, counts);
  return made(stadistinct, slots);
}

function countValues(column: Attribute, values: readonly Datum[]): Counts {
  let [nulls, bytes, wide] = [0, 0, 0];
  const placed: Placed[] = [];
  for (const value of values) {
    if (value === null) {
      nulls++;
      continue;
    }
    const size = storedSize(column, value);
    bytes += size;
    if (column.attlen === -1 && size > TOO_WIDE) wide++;
    else placed.push({ value, at: placed.length });
  }
  const nonnull = values.length - nulls;
  return { nullfrac: nulls / values.length, width: column.attlen > 0 ? column.attlen : nonnull === 0 ? 0 : Math.trunc(bytes / nonnull), wide, nonnull, placed };
}

/** How many different values the whole table has; below 0 as a share of its rows. @see Haas and Stokes (1998), Duj1 */
function estimateDistinct({ total }: Sample, { nullfrac, wide, nonnull }: Counts, ndistinct: number, nmultiple: number): number {
  let distinct: number;
  if (nmultiple === 0) distinct = -1 * (1 - nullfrac);
  else if (wide === 0 && nmultiple === ndistinct) distinct = ndistinct;
  else {
    const f1 = ndistinct - nmultiple + wide;
    const d = f1 + nmultiple;
    const N = total * (1 - nullfrac);
    distinct = N > 0 ? (nonnull * d) / (nonnull - f1 + (f1 * nonnull) / N) : 0;
    distinct = Math.floor(Math.min(Math.max(distinct, d), N) + 0.5);
  }
  return distinct > 0.1 * total ? -(distinct / total) : distinct;
}

/** Of a column whose type sorts. @see compute_scalar_stats */
function scalarStats(cx: CommandContext, sample: Sample, counts: Counts): { readonly stadistinct: number; readonly slots: readonly StatisticSlot[] } {
  const { column, target, values } = sample;
  const { eqOpr, ltOpr } = typeOperators(catalogOf(cx), column.atttypid);
  const compare = cx.session.types.compare(column.atttypid);
  const sorted = [...counts.placed].sort((x, y) => compare(x.value, y.value) || x.at - y.at);
  const n = sorted.length;
  if (n === 0) return { stadistinct: -1 * (1 - counts.nullfrac), slots: [] };
  const runs: Run[] = [];
  for (let i = 0; i < n; ) {
    const { value } = sorted[i] as Placed;
    let end = i + 1;
    while (end < n && compare((sorted[end] as Placed).value, value) === 0) end++;
    runs.push({ value, count: end - i, first: i });
    i = end;
  }
  const multiple = runs.filter((run) => run.count > 1);
  const stadistinct = estimateDistinct(sample, counts, runs.length, multiple.length);
  const slots: StatisticSlot[] = [];
  const coll = column.attcollation;
  const track = [...multiple].sort((a, b) => b.count - a.count || a.first - b.first).slice(0, target);
  const isAll = track.length === runs.length && counts.wide === 0 && stadistinct > 0;
  const mcv = isAll ? track : mostCommon(sample, track, stadistinct, counts.nullfrac);
  if (mcv.length > 0) slots.push(commonSlot(eqOpr, coll, mcv, values.length));
  const bins = Math.min(runs.length - mcv.length, target + 1);
  if (bins >= 2) slots.push({ kind: 2, op: ltOpr, coll, numbers: [], values: histogram(sorted, runs, mcv, bins) });
  if (n > 1) slots.push({ kind: 3, op: ltOpr, coll, numbers: [correlation(sorted)], values: [] });
  return { stadistinct, slots };
}
const commonSlot = (op: number, coll: number, mcv: readonly { readonly value: Datum; readonly count: number }[], samplerows: number): StatisticSlot => ({ kind: 1, op, coll, numbers: mcv.map((run) => run.count / samplerows), values: mcv.map((run) => run.value) });

function correlation(sorted: readonly Placed[]): number {
  const n = sorted.length;
  let corrXY = 0;
  sorted.forEach((item, i) => {
    corrXY += i * item.at;
  });
  const sumX = (n * (n - 1)) / 2;
  const sumX2 = (n * (n - 1) * (2 * n - 1)) / 6;
  return (n * corrXY - sumX * sumX) / (n * sumX2 - sumX * sumX);
}

/** Of a column whose type only knows equality: the values are counted in a list that the common ones rise in. @see compute_distinct_stats */
function distinctStats(cx: CommandContext, sample: Sample, counts: Counts, eqOpr: number): { readonly stadistinct: number; readonly slots: readonly StatisticSlot[] } {
  const catalog = catalogOf(cx);
  const same = bindFunction(catalog, catalog.operator(eqOpr).oprcode, cx.session) as (a: Datum, b: Datum) => boolean;
  const most = Math.max(10, 2 * sample.target);
  const track: { value: Datum; count: number }[] = [];
  for (const { value } of counts.placed) {
    const once = track.findIndex(({ count }) => count === 1);
    let at = track.findIndex((known) => same(value, known.value));
    if (at < 0) {
      track.splice(once < 0 ? track.length : once, 0, { value, count: 1 });
      track.length = Math.min(track.length, most);
      continue;
    }
    const known = track[at] as { count: number };
    known.count++;
    for (; at > 0 && (track[at - 1] as { count: number }).count < known.count; at--) [track[at - 1], track[at]] = [track[at] as (typeof track)[number], track[at - 1] as (typeof track)[number]];
  }
  const multiple = track.filter(({ count }) => count > 1);
  const isComplete = track.length < most && counts.wide === 0;
  // Every other value was seen once, as far as the list tells.
  const ndistinct = isComplete && multiple.length === track.length ? track.length : counts.nonnull - counts.wide - multiple.reduce((sum, { count }) => sum + count, 0) + multiple.length;
  const stadistinct = estimateDistinct(sample, counts, ndistinct, multiple.length);
  const isAll = isComplete && stadistinct > 0 && track.length <= sample.target;
  const mcv = isAll ? track : mostCommon(sample, track.slice(0, sample.target), stadistinct, counts.nullfrac);
  return { stadistinct, slots: mcv.length === 0 ? [] : [commonSlot(eqOpr, sample.column.attcollation, mcv, sample.values.length)] };
}

/** Of the values in a list, the commonest first, those worth a place in the statistics. @see analyze_mcv_list */
function mostCommon<T extends { readonly count: number }>({ values, total }: Sample, track: readonly T[], stadistinct: number, nullfrac: number): readonly T[] {
  const s = values.length;
  if (track.length === 0 || s === total || total <= 1) return track;
  const ndistinct = Math.max(stadistinct < 0 ? -stadistinct * total : stadistinct, 1);
  let n = track.length;
  let sum = track.slice(0, n - 1).reduce((acc, run) => acc + run.count, 0);
  while (n > 0) {
    const { count } = track[n - 1] as T;
    let selec = Math.min(1, Math.max(0, 1 - sum / s - nullfrac));
    const others = ndistinct - (n - 1);
    if (others > 1) selec /= others;
    const K = (total * count) / s;
    const variance = (s * K * (total - K) * (total - s)) / (total * total * (total - 1));
    if (count > selec * s + 2 * Math.sqrt(variance) + 0.5) break;
    n--;
    sum -= track[n - 1]?.count ?? 0;
  }
  return track.slice(0, n);
}

/** Evenly spaced values of what is not common. */
function histogram(sorted: readonly Placed[], runs: readonly Run[], mcv: readonly Run[], bins: number): Datum[] {
  const common = new Set(mcv.map((run) => run.first));
  const rest: Datum[] = [];
  for (const run of runs) if (!common.has(run.first)) for (let i = 0; i < run.count; i++) rest.push((sorted[run.first + i] as Placed).value);
  const delta = Math.floor((rest.length - 1) / (bins - 1));
  const fraction = (rest.length - 1) % (bins - 1);
  const out: Datum[] = [];
  let [pos, posFraction] = [0, 0];
  for (let i = 0; i < bins; i++) {
    out.push(rest[pos]);
    pos += delta;
    posFraction += fraction;
    if (posFraction >= bins - 1) {
      pos++;
      posFraction -= bins - 1;
    }
  }
  return out;
}
