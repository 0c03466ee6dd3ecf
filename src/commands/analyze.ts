/**
 * ANALYZE and VACUUM: statistics by PostgreSQL's algorithm. Up to 300 rows for each entry that lists may have (30,000, if nobody has
 * set another target) every row is looked at, so they are exact.
 *
 * @see src/backend/commands/analyze.c, vacuum.c
 */
import type { Attribute, Relation, Statistic } from "../catalog/root.ts";
import { relationRight } from "../catalog/acl.ts";
import { type OpenIndex, WritableTable } from "../execute/table-access.ts";
import { type RawOf, rawAs, strVal } from "../nodes/raw.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import { mulberry32 } from "../utils/mulberry32.ts";
import { catalogOf, changeCatalog, type CommandContext, type UtilityResult } from "./context.ts";
import { fillIndex, newIndexFile } from "./indexcmds.ts";
import { columnStatistic } from "./statistics.ts";
import { requireRelation } from "./tablecmds.ts";
import { vacuumOptions } from "./vacuum-options.ts";

/** Rows to look at for each entry of a list. @see std_typanalyze */
const ROWS_PER_ENTRY = 300;

function liveRows(cx: CommandContext, rel: Relation): number[] {
  const heap = cx.storage.heap(rel.relfilenode);
  const live: number[] = [];
  for (const group of heap.groups) {
    for (let i = 0; i < group.rows; i++) {
      const row = group.firstRow + i;
      if (heap.committedLive(row, cx.ownXids())) live.push(row);
    }
  }
  return live;
}
/**
 * Some of the rows, in their order, each with the same chance: even steps would fall in with what repeats in the table. The same
 * ones of the same table every time, so that plans are, too.
 *
 * @see Knuth, The Art of Computer Programming, vol. 2, 3.4.2, algorithm S
 */
function sampleRows(rows: readonly number[], wanted: number): readonly number[] {
  if (rows.length <= wanted) return rows;
  const random = mulberry32(rows.length);
  const sample: number[] = [];
  rows.forEach((row, i) => {
    if ((rows.length - i) * random() < wanted - sample.length) sample.push(row);
  });
  return sample;
}

/** The rows of an index's part of the sample, and statistics of the columns that it computes. @see compute_index_stats */
function indexStatistics(cx: CommandContext, rows: readonly (readonly unknown[])[], total: number, index: OpenIndex, targetOf: (column: Attribute) => number): { readonly total: number; readonly stats: (Statistic | undefined)[] } {
  const { info, relation } = index;
  const held = index.predicate === undefined ? rows : rows.filter((values) => index.predicate?.(values) === true);
  const own = rows.length === 0 ? 0 : Math.ceil((held.length / rows.length) * total);
  const computed = relation.attributes.filter((_, i) => i < info.nkeys && info.columns[i]?.expr !== null && info.columns[i]?.attnum === 0);
  const keys = computed.length === 0 ? [] : held.map((values) => index.key(values));
  return { total: own, stats: computed.filter((column) => targetOf(column) > 0).map((column) => columnStatistic(cx, { relid: relation.oid, column, values: keys.map((key) => key[column.attnum - 1]), total: own, target: targetOf(column) })) };
}

/** @see do_analyze_rel */
function analyzeRelation(cx: CommandContext, rel: Relation, vacuumed: boolean, columns: readonly string[]): void {
  columns.forEach((name, i) => {
    if (!rel.attributes.some((a) => a.attname === name && !a.attisdropped)) ereport({ code: ERRCODE.undefined_column, message: `column "${name}" of relation "${rel.relname}" does not exist` });
    if (columns.indexOf(name) < i) ereport({ code: ERRCODE.duplicate_column, message: `column "${name}" of relation "${rel.relname}" appears more than once` });
  });
  const usual = Number(cx.session.setting("default_statistics_target"));
  const targetOf = (column: Attribute): number => column.attstattarget ?? usual;
  const table = new WritableTable(rel, catalogOf(cx), cx.storage, cx.session);
  const { heap } = table;
  const live = liveRows(cx, rel);
  const total = live.length;
  const wanted = rel.attributes.filter((a) => !a.attisdropped && targetOf(a) > 0 && (columns.length === 0 || columns.includes(a.attname)));
  const indexes = columns.length === 0 ? table.indexes : [];
  const targets = [...wanted, ...indexes.flatMap(({ relation }) => relation.attributes)].map(targetOf);
  const rows = sampleRows(live, ROWS_PER_ENTRY * Math.max(...targets, 1));
  const stats = wanted.map((column) => columnStatistic(cx, { relid: rel.oid, column, values: rows.map((row) => heap.value(row, column.attnum - 1)), total, target: targetOf(column) }));
  const special = indexes.filter(({ info, predicate }) => predicate !== undefined || info.columns.some(({ expr }) => expr !== null));
  const whole = special.length === 0 ? [] : rows.map((row) => heap.values(row));
  const perIndex = new Map(special.map((index) => [index.relation.oid, indexStatistics(cx, whole, total, index, targetOf)]));
  changeCatalog(cx, (draft) => {
    draft.relations[rel.oid] = { ...(draft.relations[rel.oid] as Relation), relpages: heap.pages, reltuples: total, ...(vacuumed && { relallvisible: heap.pages }) };
    for (const stat of [...stats, ...[...perIndex.values()].flatMap((index) => index.stats)]) if (stat !== undefined) draft.statistics[`${stat.starelid}.${stat.staattnum}`] = stat;
    for (const oid of rel.indexes) {
      const index = draft.relations[oid] as Relation;
      draft.relations[oid] = { ...index, relpages: cx.storage.index(index.relfilenode).pages, reltuples: perIndex.get(oid)?.total ?? total };
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
  now.truncate();
  now.markVisiblePages();
  const total = liveRows(cx, rel).length;
  changeCatalog(cx, (draft) => {
    draft.relations[rel.oid] = { ...(draft.relations[rel.oid] as Relation), relpages: now.pages, reltuples: total, relallvisible: now.pages };
  });
}

/** VACUUM and ANALYZE. @see ExecVacuum */
export function vacuum(cx: CommandContext, raw: RawOf<"VacuumStmt">): UtilityResult {
  const isVacuum = raw.is_vacuumcmd === true;
  const { analyze } = vacuumOptions(raw);
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
    // The system catalogs are made from what they describe: nothing in them is dead, and no statistics are kept of them.
    if (rel.relfilenode === 0) continue;
    if (isVacuum) vacuumRelation(cx, rel);
    if (analyze) analyzeRelation(cx, catalogOf(cx).relation(rel.oid), isVacuum, columns);
  }
  return { tag: isVacuum ? "VACUUM" : "ANALYZE" };
}
