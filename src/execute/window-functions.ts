/**
 * The functions that only windows have. Each is called once for every row of a partition, and asks the window for other rows.
 *
 * @see src/backend/utils/adt/windowfuncs.c, src/include/windowapi.h
 */
import type { Datum } from "../nodes/primnodes.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";

/** One function's view of the row at hand. Rows are numbered from 0 in the partition. */
export interface WindowView {
  readonly position: number;
  readonly rows: number;
  /** The first row of the current row's peers, the first after them, and how many groups of peers come before. */
  readonly peersStart: number;
  readonly peersEnd: number;
  readonly group: number;
  /** An argument's value for a row. */
  arg(n: number, row: number): Datum;
  /** The n-th row of the frame from its head, or from its tail for a negative n; undefined where there is none. */
  frameRow(n: number): number | undefined;
}
type WindowFunction = (view: WindowView, state: Record<string, number>) => Datum;

function ntile(view: WindowView): Datum {
  // The number of buckets is that of the partition's first row.
  const buckets = view.arg(0, 0) as number | null;
  if (buckets === null) return null;
  if (buckets <= 0) ereport({ code: ERRCODE.invalid_argument_for_ntile_function, message: "argument of ntile must be greater than zero" });
  const small = Math.floor(view.rows / buckets);
  const larger = view.rows % buckets;
  const inLarger = larger * (small + 1);
  return view.position < inLarger ? Math.floor(view.position / (small + 1)) + 1 : Math.floor((view.position - inLarger) / small) + larger + 1;
}
/** lag and lead: a row so many before or behind. */
const shifted = (sign: 1 | -1, withOffset: boolean, withDefault: boolean): WindowFunction => (view) => {
  const offset = withOffset ? (view.arg(1, view.position) as number | null) : 1;
  if (offset === null) return null;
  const row = view.position + sign * offset;
  if (row >= 0 && row < view.rows) return view.arg(0, row);
  return withDefault ? view.arg(2, view.position) : null;
};
const atFrameRow = (view: WindowView, n: number): Datum => {
  const row = view.frameRow(n);
  return row === undefined ? null : view.arg(0, row);
};
function nthValue(view: WindowView): Datum {
  const n = view.arg(1, view.position) as number | null;
  if (n === null) return null;
  if (n <= 0) ereport({ code: ERRCODE.invalid_argument_for_nth_value_function, message: "argument of nth_value must be greater than zero" });
  return atFrameRow(view, n - 1);
}

/** By `prosrc`. */
export const windowFunctions: Readonly<Record<string, WindowFunction>> = {
  window_row_number: (view) => view.position + 1,
  window_rank: (view) => view.peersStart + 1,
  window_dense_rank: (view) => view.group + 1,
  window_percent_rank: (view) => (view.rows <= 1 ? 0 : view.peersStart / (view.rows - 1)),
  window_cume_dist: (view) => view.peersEnd / view.rows,
  window_ntile: ntile,
  window_lag: shifted(-1, false, false),
  window_lag_with_offset: shifted(-1, true, false),
  window_lag_with_offset_and_default: shifted(-1, true, true),
  window_lead: shifted(1, false, false),
  window_lead_with_offset: shifted(1, true, false),
  window_lead_with_offset_and_default: shifted(1, true, true),
  window_first_value: (view) => atFrameRow(view, 0),
  window_last_value: (view) => atFrameRow(view, -1),
  window_nth_value: nthValue,
};
