/** What the executor tells one who watches: values of rows, rows held back, versions of rows that a snapshot sees or not. */
import type { Eval } from "../expr/context.ts";
import { place } from "../expr/kernel.ts";
import { bmsMembers } from "../nodes/bitmapset.ts";
import { exprType } from "../nodes/make.ts";
import type { Datum, Oid } from "../nodes/primnodes.ts";
import type { Held, IndexStep } from "../probes/probes.ts";
import type { Heap, RowGroup } from "../storage/heap.ts";
import type { Cursor, Key } from "../storage/btree.ts";
import { type IndexPage, layoutOf, pageAt } from "../storage/btree-layout.ts";
import { pageLayout } from "../storage/page-layout.ts";
import { vectorGet } from "../storage/vector.ts";
import { type Batch, type ExecNode, type ExecState, rowAt } from "./exec-state.ts";
import type { IndexSearch } from "./index-search.ts";
import type { JoinTable } from "./join-table.ts";
import { lineageColumn, sourcesOf } from "./lineage.ts";

/** More rows of one batch are counted, not shown; nor are those of a node that has shown many. */
const SHOWN = 50;
const SHOWN_OF_NODE = 500;
const shownOf = new WeakMap<ExecNode, number>();
/** How many rows a node may show of the next batch. */
function allowance(node: ExecNode, wanted: number): number {
  const before = shownOf.get(node) ?? 0;
  const now = Math.min(wanted, SHOWN, SHOWN_OF_NODE - before);
  if (now > 0) shownOf.set(node, before + now);
  return now;
}

/** A value as a client would get it; as it is, of a type that has no text, as the executor's own. */
function textOf({ session }: ExecState, type: Oid, value: Datum): string | null {
  if (value === null || value === undefined) return null;
  try {
    return session.types.output(type, value, session);
  } catch {
    return String(value);
  }
}
/** What a node has done so far. */
interface Doing {
  pulls: number;
  gave: number;
  complete: boolean;
  ms: number;
}
const doingOf = new WeakMap<ExecNode, Doing>();

/** A pull: how many rows were asked for and given, the first with their values. */
export function tellNext(node: ExecNode, asked: number, batch: Batch | null, began: number | undefined): void {
  const { plan, es } = node;
  flushUnmet(node);
  const doing = doingOf.get(node) ?? { pulls: 0, gave: 0, complete: false, ms: 0 };
  doingOf.set(node, doing);
  doing.pulls++;
  doing.gave += batch?.n ?? 0;
  doing.complete = batch === null;
  if (began !== undefined) doing.ms += (es.probe.clock as () => number)() - began;
  const count = batch === null ? 0 : allowance(node, batch.n);
  const column = lineageColumn(plan);
  const types = plan.targetlist.slice(0, column).map(({ expr }) => exprType(expr));
  const value = (c: number, i: number): Datum => (batch?.cols[c] === undefined ? null : vectorGet(batch.cols[c], rowAt(batch, i)));
  const rows = Array.from({ length: count }, (_, i) => types.map((type, c) => textOf(es, type, value(c, i))));
  const from = column === undefined ? undefined : rows.map((_, i) => sourcesOf(value(column, i)));
  es.probe.emit({ type: "node_next", node: plan.plan_node_id, tag: plan.tag, asked, gave: batch?.n ?? 0, rows, ...(from !== undefined && { from }), ...(began !== undefined && { began }) });
}
/** What a node did in all. */
export function tellEnded(node: ExecNode): void {
  flushUnmet(node);
  const { plan, es } = node;
  const doing = doingOf.get(node);
  // The nodes that hand over sets, not rows, are told by those that take them.
  if (doing === undefined && (plan.tag === "BitmapIndexScan" || plan.tag === "BitmapAnd" || plan.tag === "BitmapOr")) return;
  const { pulls, gave, complete, ms } = doing ?? { pulls: 0, gave: 0, complete: false, ms: 0 };
  const [held, unread] = [node.holds(), complete ? undefined : node.unread()];
  es.probe.emit({ type: "node_ended", node: plan.plan_node_id, tag: plan.tag, pulls, gave, complete, ...(unread !== undefined && { unread }), ...(held !== undefined && { held }), ...(es.probe.clock !== undefined && { ms }) });
}

export function tellBuilt({ plan, es }: ExecNode, held: Held, table: JoinTable): void {
  es.probe.emit({ type: "hash_built", node: plan.plan_node_id, tag: plan.tag, held, keys: table.keys });
}
/** @param heads the first inner row for each outer row, or -1 */
export function tellProbed({ plan, es }: ExecNode, heads: Int32Array): void {
  es.probe.emit({ type: "hash_probed", node: plan.plan_node_id, tag: plan.tag, rows: heads.length, met: heads.reduce((met, head) => met + (head < 0 ? 0 : 1), 0) });
}

export function tellRescan({ plan, es }: ExecNode): void {
  const params = bmsMembers(plan.allParam).map((param): readonly [number, Datum] => [param, es.params.exec[param] ?? null]);
  es.probe.emit({ type: "rescan", node: plan.plan_node_id, tag: plan.tag, params });
}

/** Something that has a value in each row, and what it is called. */
export interface Part {
  readonly name: string;
  readonly type: Oid;
  readonly value: Eval;
}
const partsAt = ({ es, ec }: ExecNode, parts: readonly Part[]): Readonly<Record<string, string | null>> => Object.fromEntries(parts.map(({ name, type, value }) => [name, textOf(es, type, value(ec))]));
/** Rows that a condition held back: those of `before` that are not among the first `kept` of `out`. Both ascend. Their columns are in the node's context. */
export function tellFiltered(node: ExecNode, parts: readonly Part[], before: Int32Array, out: Int32Array, kept: number): void {
  const { plan, es, ec } = node;
  const removed = before.length - kept;
  const rows: Readonly<Record<string, string | null>>[] = [];
  const wanted = allowance(node, removed);
  for (let i = 0, k = 0; rows.length < wanted && i < before.length; i++) {
    if (k < kept && out[k] === before[i]) k++;
    else {
      place(ec, before[i] as number);
      rows.push(partsAt(node, parts));
    }
  }
  es.probe.emit({ type: "rows_filtered", node: plan.plan_node_id, tag: plan.tag, of: "rows", removed, rows });
}
/** Pairs that a join's condition held back since the join was last asked. */
const unmet = new WeakMap<ExecNode, { removed: number; readonly rows: Readonly<Record<string, string | null>>[] }>();
/** The pair that is in the node's context; told with what the node gives next. */
export function tellUnmet(node: ExecNode, parts: readonly Part[]): void {
  const pairs = unmet.get(node) ?? { removed: 0, rows: [] };
  unmet.set(node, pairs);
  pairs.removed++;
  if (pairs.rows.length < SHOWN && allowance(node, 1) > 0) pairs.rows.push(partsAt(node, parts));
}
function flushUnmet(node: ExecNode): void {
  const pairs = unmet.get(node);
  if (pairs === undefined) return;
  unmet.delete(node);
  node.es.probe.emit({ type: "rows_filtered", node: node.plan.plan_node_id, tag: node.plan.tag, of: "pairs", ...pairs });
}

/** Why a snapshot sees a version, or does not. @see HeapTupleSatisfiesMVCC */
function whyOf(es: ExecState, heap: Heap, group: RowGroup, at: number, visible: boolean): string {
  const own = es.ownXids();
  const maker = (xid: number): string => (own.has(xid) ? "this transaction" : `transaction ${xid}`);
  const [xmin, xmax] = [group.xmin[at] as number, group.xmax[at] as number];
  if (visible) {
    if (xmax === 0) return `made by ${maker(xmin)}, and nobody has changed it`;
    const status = heap.log.status(xmax);
    return status === "aborted" ? `${maker(xmax)} changed it, and was rolled back` : status === "running" ? `${maker(xmax)} has changed it, and is not over` : `${maker(xmax)} changed it after the snapshot was taken`;
  }
  const status = heap.log.status(xmin);
  if (status === "aborted") return `${maker(xmin)} made it, and was rolled back`;
  if (status === "running" && !own.has(xmin)) return `${maker(xmin)} made it, and is not over`;
  if (xmax !== 0) return own.has(xmax) ? "this transaction has changed or deleted it" : `${maker(xmax)} has changed or deleted it`;
  return own.has(xmin) ? "this very statement made it" : `${maker(xmin)} made it after the snapshot was taken`;
}
/** Which of a group's versions the statement sees; not of rows that there is one version of, and that it sees. */
export function tellVersions({ plan, es }: ExecNode, relation: string, heap: Heap, group: RowGroup): void {
  for (let at = 0, told = 0; at < group.rows && told < SHOWN; at++) {
    const row = group.firstRow + at;
    const visible = heap.rowVisible(row, es.snapshot);
    if (visible && group.xmax[at] === 0 && !es.ownXids().has(group.xmin[at] as number)) continue;
    told++;
    es.probe.emit({ type: "row_version", node: plan.plan_node_id, relation, ctid: `(${group.block[at]},${group.offset[at]})`, xmin: group.xmin[at] as number, xmax: group.xmax[at] as number, visible, why: whyOf(es, heap, group, at, visible) });
  }
}

/** Pages of each table that are drawn, and searches of each node. */
const PAGES = 2;
const DESCENTS = 10;
const drawn = new WeakMap<ExecState, Map<Heap, Set<number>>>();
/** Draws the pages that rows stand on: the first few of a table, each once in a statement. */
export function tellPages(node: ExecNode, relation: string, heap: Heap, rows: Iterable<number>): void {
  const { plan, es } = node;
  const ofStatement = drawn.get(es) ?? new Map<Heap, Set<number>>();
  drawn.set(es, ofStatement);
  const known = ofStatement.get(heap) ?? new Set<number>();
  ofStatement.set(heap, known);
  if (known.size >= PAGES) return;
  for (const row of rows) {
    const group = heap.group(row);
    const block = group.block[row - group.firstRow] as number;
    if (known.has(block)) continue;
    known.add(block);
    const { lower, upper, items } = pageLayout(heap, block);
    const told = items.map(({ lp, tuple }) => ({ lp, tuple: tuple === undefined ? undefined : { ...tuple, columns: tuple.columns.map(({ column, start, end, value }) => ({ name: heap.attributes[column]?.attname ?? "", start, end, value: textOf(es, heap.attributes[column]?.atttypid ?? 0, value) })) } }));
    es.probe.emit({ type: "page_read", node: plan.plan_node_id, tag: plan.tag, relation, block, pages: heap.pages, lower, upper, items: told });
    if (known.size >= PAGES) return;
  }
}

/** Items of a page that are shown on each side of the one that is followed. */
const AROUND = 4;
/** The way down to an entry. */
function descent(node: ExecNode, search: IndexSearch, heap: Heap, cursor: Cursor): readonly IndexStep[] {
  const { levels, entries } = layoutOf(search.tree);
  const { attributes } = node.es.catalog.relation(search.index.indexrelid);
  const keyText = (key: Key | undefined): string => (key === undefined ? "-infinity" : key.length === 1 ? one(key, 0) : `(${key.map((_, i) => one(key, i)).join(", ")})`);
  const one = (key: Key, i: number): string => textOf(node.es, attributes[i]?.atttypid ?? 0, key[i] as Datum) ?? "null";
  const path: IndexStep[] = [];
  let wanted = search.tree.placeOf(cursor);
  for (const [level, pages] of levels.entries()) {
    const at = pageAt(pages, wanted);
    const page = pages[at] as IndexPage;
    const [first, last] = [Math.max(page.from, wanted - AROUND), Math.min(page.to, wanted + AROUND + 1)];
    const items = Array.from({ length: Math.max(0, last - first) }, (_, i) => {
      const place = first + i;
      if (level > 0) return { key: keyText(levels[level - 1]?.[place]?.low), to: `block ${levels[level - 1]?.[place]?.block}` };
      const { key, row } = entries[place] as { key: Key; row: number };
      const group = heap.group(row);
      return { key: keyText(key), to: `(${group.block[row - group.firstRow]},${group.offset[row - group.firstRow]})` };
    });
    path.unshift({ block: page.block, level, count: page.to - page.from, first: first - page.from, items, chosen: wanted < page.to ? wanted - page.from : -1 });
    wanted = at;
  }
  return path;
}
/** Watches a search for its node: the first few descents. */
export function watchSearch(node: ExecNode, search: IndexSearch, heap: Heap): void {
  const { plan, es } = node;
  if (!es.probe.active || search.index.am !== "btree") return;
  let told = 0;
  search.watch = (cursor) => {
    if (told++ < DESCENTS) es.probe.emit({ type: "index_descent", node: plan.plan_node_id, tag: plan.tag, index: es.catalog.relation(search.index.indexrelid).relname, sought: search.sought((type, value) => textOf(es, type, value) ?? "null"), path: descent(node, search, heap, cursor) });
  };
}
