/**
 * ANALYZE and VACUUM: statistics by PostgreSQL's algorithm. Below 30,000 rows every row is looked at, so they are exact.
 *
 * @see src/backend/commands/analyze.c (compute_scalar_stats, compute_distinct_stats), vacuum.c
 */
import type { Attribute, Relation, Statistic, StatisticSlot } from "../catalog/root.ts";
import { relationRight } from "../catalog/acl.ts";
import { typeOperators } from "../catalog/type-io.ts";
import { type RawOf, rawAs, strVal } from "../nodes/raw.ts";
import type { Datum } from "../nodes/primnodes.ts";
import { storedSize } from "../storage/pages.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import { catalogOf, changeCatalog, type CommandContext, type UtilityResult } from "./context.ts";
import { fillIndex, newIndexFile } from "./indexcmds.ts";
import { requireRelation } from "./tablecmds.ts";

const TARGET = 100;
const SAMPLE = 300 * TARGET;

/** Live rows, or an even sample of them. */
function sampleRows(cx: CommandContext, rel: Relation): { readonly rows: number[]; readonly total: number } {
  const heap = cx.storage.heap(rel.relfilenode);
  const live: number[] = [];
  for (const group of heap.groups) {
    for (let i = 0; i < group.rows; i++) {
      const row = group.firstRow + i;
      if (heap.committedLive(row, cx.ownXids())) live.push(row);
    }
  }
  if (live.length <= SAMPLE) return { rows: live, total: live.length };
  const step = live.length / SAMPLE;
  return { rows: Array.from({ length: SAMPLE }, (_, i) => live[Math.floor(i * step)] as number), total: live.length };
}

interface Run {
  readonly value: Datum;
  readonly count: number;
  readonly first: number;
}

/** Statistics of a column whose type sorts. @see compute_scalar_stats */
function scalarStats(cx: CommandContext, rel: Relation, a: Attribute, rows: readonly number[], total: number): Statistic | undefined {
  const heap = cx.storage.heap(rel.relfilenode);
  const ops = typeOperators(catalogOf(cx), a.atttypid);
  if (ops.eqOpr === 0 || rows.length === 0) return undefined;
  const compare = cx.session.types.compare(a.atttypid);
  let nulls = 0;
  let widths = 0;
  const values: { readonly value: Datum; readonly at: number }[] = [];
  rows.forEach((row) => {
    const value = heap.value(row, a.attnum - 1);
    if (value === null) {
      nulls++;
      return;
    }
    widths += storedSize(a, value);
    values.push({ value, at: values.length });
  });
  const samplerows = rows.length;
  const nonnull = values.length;
  const stanullfrac = nulls / samplerows;
  if (nonnull === 0) return { starelid: rel.oid, staattnum: a.attnum, stanullfrac: 1, stawidth: Math.max(a.attlen , 0), stadistinct: 0, slots: [] };
  const stawidth = a.attlen > 0 ? a.attlen : Math.trunc(widths / nonnull);
  values.sort((x, y) => compare(x.value, y.value) || x.at - y.at);
  let corrXY = 0;
  values.forEach((item, i) => {
    corrXY += i * item.at;
  });
  const runs: Run[] = [];
  for (let i = 0; i < nonnull; ) {
    let end = i + 1;
    while (end < nonnull && compare((values[end] as { value: Datum }).value, (values[i] as { value: Datum }).value) === 0) end++;
    runs.push({ value: (values[i] as { value: Datum }).value, count: end - i, first: i });
    i = end;
  }
  const ndistinct = runs.length;
  const multiple = runs.filter((run) => run.count > 1);
  let stadistinct: number;
  if (multiple.length === 0) stadistinct = -1 * (1 - stanullfrac);
  else if (multiple.length === ndistinct) stadistinct = ndistinct;
  else {
    const f1 = ndistinct - multiple.length;
    const d = f1 + multiple.length;
    const n = samplerows - nulls;
    const N = total * (1 - stanullfrac);
    stadistinct = N > 0 ? (n * d) / (n - f1 + (f1 * n) / N) : 0;
    stadistinct = Math.floor(Math.min(Math.max(stadistinct, d), N) + 0.5);
  }
  if (stadistinct > 0.1 * total) stadistinct = -(stadistinct / total);
  const slots: StatisticSlot[] = [];
  const coll = a.attcollation;
  const mcv = mostCommon(runs, multiple, stadistinct, stanullfrac, samplerows, total);
  if (mcv.length > 0) slots.push({ kind: 1, op: ops.eqOpr, coll, numbers: mcv.map((run) => run.count / samplerows), values: mcv.map((run) => run.value) });
  const rest = ndistinct - mcv.length;
  const bins = Math.min(rest, TARGET + 1);
  if (bins >= 2 && ops.ltOpr !== 0) slots.push({ kind: 2, op: ops.ltOpr, coll, numbers: [], values: histogram(values.map((item) => item.value), runs, mcv, bins) });
  if (nonnull > 1 && ops.ltOpr !== 0) {
    const sumX = (nonnull * (nonnull - 1)) / 2;
    const sumX2 = (nonnull * (nonnull - 1) * (2 * nonnull - 1)) / 6;
    slots.push({ kind: 3, op: ops.ltOpr, coll, numbers: [Math.fround((nonnull * corrXY - sumX * sumX) / (nonnull * sumX2 - sumX * sumX))], values: [] });
  }
  return { starelid: rel.oid, staattnum: a.attnum, stanullfrac: Math.fround(stanullfrac), stawidth, stadistinct: Math.fround(stadistinct), slots: slots.map((s) => ({ ...s, numbers: s.numbers.map(Math.fround) })) };
}

/** The values worth a place in the list of most common ones. @see analyze_mcv_list */
function mostCommon(runs: readonly Run[], multiple: readonly Run[], stadistinct: number, nullfrac: number, samplerows: number, total: number): Run[] {
  const track = [...multiple].sort((a, b) => b.count - a.count || a.first - b.first).slice(0, TARGET);
  if (runs.length <= TARGET && multiple.length === runs.length && stadistinct > 0) return track;
  if (track.length === 0) return [];
  let ndistinct = stadistinct < 0 ? -stadistinct * total : stadistinct;
  ndistinct = Math.max(ndistinct, 1);
  if (samplerows === total || total <= 1) return track;
  let n = track.length;
  let sum = track.slice(0, n - 1).reduce((acc, run) => acc + run.count, 0);
  while (n > 0) {
    let selec = 1 - sum / samplerows - nullfrac;
    selec = Math.min(1, Math.max(0, selec));
    const others = ndistinct - (n - 1);
    if (others > 1) selec /= others;
    const N = total;
    const s = samplerows;
    const K = (N * (track[n - 1] as Run).count) / s;
    const variance = (s * K * (N - K) * (N - s)) / (N * N * (N - 1));
    const deviation = Math.sqrt(variance);
    if ((track[n - 1] as Run).count > selec * s + 2 * deviation + 0.5) break;
    n--;
    if (n === 0) break;
    sum -= (track[n - 1] as Run | undefined)?.count ?? 0;
  }
  return track.slice(0, n);
}

/** Evenly spaced values of what is not common. */
function histogram(values: readonly Datum[], runs: readonly Run[], mcv: readonly Run[], bins: number): Datum[] {
  const common = new Set(mcv.map((run) => run.first));
  const rest: Datum[] = [];
  for (const run of runs) if (!common.has(run.first)) for (let i = 0; i < run.count; i++) rest.push(values[run.first + i]);
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

/** @see do_analyze_rel */
function analyzeRelation(cx: CommandContext, rel: Relation, vacuumed: boolean, columns: readonly string[]): void {
  for (const name of columns) {
    if (!rel.attributes.some((a) => a.attname === name && !a.attisdropped)) ereport({ code: ERRCODE.undefined_column, message: `column "${name}" of relation "${rel.relname}" does not exist` });
  }
  const { rows, total } = sampleRows(cx, rel);
  const stats = rel.attributes.filter((a) => !a.attisdropped && (columns.length === 0 || columns.includes(a.attname))).map((a) => scalarStats(cx, rel, a, rows, total));
  const heap = cx.storage.heap(rel.relfilenode);
  changeCatalog(cx, (draft) => {
    draft.relations[rel.oid] = { ...(draft.relations[rel.oid] as Relation), relpages: heap.pages, reltuples: total, ...(vacuumed && { relallvisible: heap.pages }) };
    for (const stat of stats) if (stat !== undefined) draft.statistics[`${rel.oid}.${stat.staattnum}`] = stat;
    for (const oid of rel.indexes) {
      const index = draft.relations[oid] as Relation;
      draft.relations[oid] = { ...index, relpages: cx.storage.index(index.relfilenode).pages, reltuples: total };
    }
  });
}

/** Removes dead rows and lays the table out anew. */
function vacuumRelation(cx: CommandContext, rel: Relation): void {
  const { heap, removed } = cx.storage.heap(rel.relfilenode).compact();
  if (removed > 0 && !cx.storage.log.anyOther) {
    cx.storage.heaps.set(rel.relfilenode, heap);
    for (const oid of rel.indexes) {
      const file = newIndexFile(cx, catalogOf(cx).relation(oid));
      changeCatalog(cx, (draft) => {
        draft.relations[oid] = { ...(draft.relations[oid] as Relation), relfilenode: file };
      });
      fillIndex(cx, rel.oid, oid);
    }
  }
  const now = cx.storage.heap(rel.relfilenode);
  now.markVisiblePages();
  const total = sampleRows(cx, rel).total;
  changeCatalog(cx, (draft) => {
    draft.relations[rel.oid] = { ...(draft.relations[rel.oid] as Relation), relpages: now.pages, reltuples: total, relallvisible: now.pages };
  });
}

/** VACUUM and ANALYZE. @see ExecVacuum */
export function vacuum(cx: CommandContext, raw: RawOf<"VacuumStmt">): UtilityResult {
  const isVacuum = raw.is_vacuumcmd === true;
  const options = (raw.options ?? []).map((node) => rawAs(node, "DefElem")?.defname);
  const analyze = !isVacuum || options.includes("analyze");
  const named = (raw.rels ?? []).map((node) => {
    const target = rawAs(node, "VacuumRelation");
    return { rel: requireRelation(cx, target?.relation as RawOf<"RangeVar">), columns: (target?.va_cols ?? []).map(strVal) };
  });
  const all = Object.values(cx.root.relations).filter((rel) => rel.relkind === "r");
  for (const { rel, columns } of named.length > 0 ? named : all.map((every) => ({ rel: every, columns: [] }))) {
    if (!relationRight(cx.root, cx.role(), rel, "m")) {
      cx.notice({ severity: "WARNING", code: "01000", message: `permission denied to ${isVacuum ? "vacuum" : "analyze"} "${rel.relname}", skipping it` });
      continue;
    }
    if (rel.partkey !== undefined) {
      for (const part of catalogOf(cx).inheritors(rel.oid)) if (part.partkey === undefined) {
        if (isVacuum) vacuumRelation(cx, part);
        if (analyze) analyzeRelation(cx, catalogOf(cx).relation(part.oid), isVacuum, columns);
      }
      continue;
    }
    if (rel.relkind !== "r") {
      cx.notice({ severity: "WARNING", code: ERRCODE.wrong_object_type, message: `skipping "${rel.relname}" --- cannot ${isVacuum ? "vacuum" : "analyze"} non-tables or special system tables` });
      continue;
    }
    if (isVacuum) vacuumRelation(cx, rel);
    if (analyze) analyzeRelation(cx, catalogOf(cx).relation(rel.oid), isVacuum, columns);
  }
  return { tag: isVacuum ? "VACUUM" : "ANALYZE" };
}
