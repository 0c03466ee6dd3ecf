/** What the executor tells one who watches: values of rows, rows held back, versions of rows that a snapshot sees or not. */
import { bmsMembers } from "../nodes/bitmapset.ts";
import { exprType } from "../nodes/make.ts";
import type { Datum, Oid } from "../nodes/primnodes.ts";
import type { Attribute } from "../catalog/root.ts";
import type { Heap, RowGroup } from "../storage/heap.ts";
import { type Vector, vectorGet } from "../storage/vector.ts";
import type { Batch, ExecNode, ExecState } from "./exec-state.ts";

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
/** The values of a batch's first rows. */
export function shownRows(node: ExecNode, batch: Batch | null): (string | null)[][] {
  const count = batch === null ? 0 : allowance(node, batch.n);
  if (batch === null || count === 0) return [];
  const { plan, es } = node;
  const types = plan.targetlist.map(({ expr }) => exprType(expr));
  return Array.from({ length: count }, (_, i) => types.map((type, c) => textOf(es, type, batch.cols[c] === undefined ? null : vectorGet(batch.cols[c], batch.sel === null ? i : (batch.sel[i] as number)))));
}

export function tellRescan({ plan, es }: ExecNode): void {
  const params = bmsMembers(plan.allParam).map((param): readonly [number, Datum] => [param, es.params.exec[param] ?? null]);
  es.probe.emit({ type: "rescan", node: plan.plan_node_id, tag: plan.tag, params });
}

/** Rows that a scan's condition held back: those of `before` that are not among the first `kept` of `out`. Both ascend. */
export function tellFiltered(node: ExecNode, columns: readonly (Attribute | undefined)[], cols: readonly Vector[], before: Int32Array, out: Int32Array, kept: number): void {
  const removed = before.length - kept;
  if (removed === 0) return;
  const { plan, es } = node;
  const shown: number[] = [];
  const wanted = allowance(node, removed);
  for (let i = 0, k = 0; shown.length < wanted && i < before.length; i++) {
    if (k < kept && out[k] === before[i]) k++;
    else shown.push(before[i] as number);
  }
  const rows = shown.map((at) => Object.fromEntries(columns.flatMap((column, i) => (column === undefined || cols[i] === undefined ? [] : [[column.attname, textOf(es, column.atttypid, vectorGet(cols[i], at))]]))));
  es.probe.emit({ type: "rows_filtered", node: plan.plan_node_id, tag: plan.tag, removed, rows });
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
