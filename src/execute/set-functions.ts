/** Functions that return sets. @see src/backend/utils/adt/int.c (generate_series_int4), arrayfuncs.c (array_unnest) */
import type { Datum } from "../nodes/primnodes.ts";
import type { ArrayValue } from "../types/array.ts";
import type { Timestamp } from "../types/calendar.ts";
import { addInterval, addIntervalAt, zoneArgument, zoneOf } from "../types/datetime.ts";
import { type Int8, int8pl } from "../types/int.ts";
import { compareIntervals, Interval, isInfinite } from "../types/interval.ts";
import * as N from "../types/numeric-value.ts";
import type { Numeric } from "../types/numeric-value.ts";
import { findSetFunction, type SetFunction } from "../types/registry.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";

const zeroStep = (): never => ereport({ code: ERRCODE.invalid_parameter_value, message: "step size cannot equal zero" });

function* integers(args: readonly Datum[]): Iterable<Datum> {
  const [start, stop, step = 1] = args as [Int8, Int8, Int8 | undefined];
  if (step === 0) zeroStep();
  for (let value: Int8 = start; step > 0 ? value <= stop : value >= stop; value = int8pl(value, step)) yield value;
}
function* numerics(args: readonly Datum[]): Iterable<Datum> {
  const [start, stop, step = N.fromInteger(1)] = args as [Numeric, Numeric, Numeric | undefined];
  for (const [name, value] of [["start value", start], ["stop value", stop], ["step size", step]] as const) {
    if (N.isSpecial(value)) ereport({ code: ERRCODE.invalid_parameter_value, message: `${name} cannot be ${N.isNaNumeric(value) ? "NaN" : "infinity"}` });
  }
  const sign = N.compare(step, N.ZERO);
  if (sign === 0) zeroStep();
  for (let value = start; N.compare(value, stop) * sign <= 0; value = N.addExactly(value, step)) yield value;
}
function* timestamps(args: readonly Datum[], add: (ts: Timestamp, step: Interval) => Timestamp): Iterable<Datum> {
  const [start, stop, step] = args as [Timestamp, Timestamp, Interval];
  const sign = compareIntervals(step, new Interval(0, 0, 0));
  if (sign === 0) zeroStep();
  if (isInfinite(step)) ereport({ code: ERRCODE.invalid_parameter_value, message: "step size cannot be infinite" });
  for (let value = start; sign > 0 ? value <= stop : value >= stop; value = add(value, step)) yield value;
}
/** Days are as long as the clocks of the zone make them. */
const instants = (args: readonly Datum[], zone: number | string): Iterable<Datum> => timestamps(args, (ts, step) => addIntervalAt(zone, ts, step));
function* unnest(args: readonly Datum[]): Iterable<Datum> {
  const array = args[0] as ArrayValue | null;
  if (array === null) return;
  yield* array.items;
}
function* subscripts(args: readonly Datum[]): Iterable<Datum> {
  const [array, dim, reverse = false] = args as [ArrayValue, number, boolean | undefined];
  const size = array.dims[dim - 1];
  if (size === undefined) return;
  const low = array.lbounds[dim - 1] as number;
  for (let i = 0; i < size; i++) yield reverse ? low + size - 1 - i : low + i;
}
function* splitTable(args: readonly Datum[]): Iterable<Datum> {
  const [text, separator, nullText = null] = args as [string | null, string | null, string | null | undefined];
  if (text === null || text === "") return;
  const parts = separator === null ? [...text] : separator === "" ? [text] : text.split(separator);
  for (const part of parts) yield part === nullText ? null : part;
}

const functions: Readonly<Record<string, SetFunction>> = {
  generate_series_int4: integers,
  generate_series_step_int4: integers,
  generate_series_int8: integers,
  generate_series_step_int8: integers,
  generate_series_numeric: numerics,
  generate_series_step_numeric: numerics,
  generate_series_timestamp: (args) => timestamps(args, addInterval),
  generate_series_timestamptz: (args, call) => instants(args, zoneOf(call)),
  generate_series_timestamptz_at_zone: (args) => instants(args, zoneArgument(args[3] as string)),
  array_unnest: unnest,
  generate_subscripts: subscripts,
  generate_subscripts_nodir: subscripts,
  text_to_table: splitTable,
  text_to_table_null: splitTable,
};

/** The code of a set-returning function, by its `prosrc`. */
export const setFunction = (prosrc: string): SetFunction | undefined => functions[prosrc] ?? findSetFunction(prosrc);
