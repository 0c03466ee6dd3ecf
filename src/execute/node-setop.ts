/** SetOp: INTERSECT and EXCEPT. @see src/backend/executor/nodeSetOp.c */
import { exprType } from "../nodes/make.ts";
import type { SetOp } from "../nodes/plannodes.ts";
import type { Datum } from "../nodes/primnodes.ts";
import { type Vector, vectorGet } from "../storage/vector.ts";
import * as T from "../types/oids.ts";
import { RecordValue } from "../types/record.ts";
import { type Batch, ExecNode, type ExecState, MANY, type Pull, rowAt, RowStore } from "./exec-state.ts";
import { sortCompare } from "./node-sort.ts";
import { keyOfRow } from "./row-key.ts";

/** The rows of one input, one after the other. */
class Rows {
  readonly node: ExecNode;
  #batch: Batch | null = null;
  #at = 0;
  constructor(node: ExecNode) {
    this.node = node;
  }
  *next(): Generator<"yield", Datum[] | null> {
    if (this.#batch === null || this.#at === this.#batch.n) {
      this.#batch = yield* this.node.next(MANY);
      this.#at = 0;
      if (this.#batch === null) return null;
    }
    const row = rowAt(this.#batch, this.#at++);
    return this.#batch.cols.map((column) => vectorGet(column, row));
  }
}

/** INTERSECT and EXCEPT, by hash or of sorted inputs. */
export class SetOpState extends ExecNode {
  declare readonly plan: SetOp;
  readonly left: ExecNode;
  readonly right: ExecNode;
  #out: RowStore | undefined;
  #at = 0;
  constructor(plan: SetOp, es: ExecState, left: ExecNode, right: ExecNode) {
    super(plan, es);
    this.left = left;
    this.right = right;
  }
  /** Both inputs come in one order: equal rows of each are counted as they pass. @see setop_retrieve_sorted */
  *#merge(): Generator<"yield", RowStore> {
    const { plan } = this;
    const columns = sortCompare(plan.cmpOperators, plan.cmpNullsFirst, this.es);
    const compare = (a: readonly Datum[], b: readonly Datum[]): number => {
      for (const [i, order] of columns.entries()) {
        const result = order(a[i] as Datum, b[i] as Datum);
        if (result !== 0) return result;
      }
      return 0;
    };
    const out = new RowStore(plan.targetlist.length);
    const [left, right] = [new Rows(this.left), new Rows(this.right)];
    let [a, b] = [yield* left.next(), yield* right.next()];
    while (a !== null) {
      const group: Datum[] = a;
      const counts = { left: 0, right: 0 };
      let met: readonly Datum[] | undefined;
      for (; a !== null && compare(a, group) === 0; a = yield* left.next()) counts.left++;
      for (; b !== null && compare(b, group) <= 0; b = yield* right.next()) {
        if (compare(b, group) !== 0) continue;
        counts.right++;
        met ??= b;
      }
      for (let i = copies(plan.cmd, counts.left, counts.right); i > 0; i--) out.push(this.#both(group, met));
    }
    return out;
  }
  /** What stands behind the columns that are compared is not of the row but of where it comes from: of an intersection, from both sides. */
  #both(row: Datum[], met: readonly Datum[] | undefined): Datum[] {
    const { numCols, targetlist, cmd } = this.plan;
    if (targetlist.length === numCols || met === undefined || !cmd.startsWith("SETOPCMD_INTERSECT")) return row;
    return [...row.slice(0, numCols), ...row.slice(numCols).map((own, i) => new RecordValue(T.RECORDOID, [T.RECORDOID, T.RECORDOID], [own, met[numCols + i] ?? null]))];
  }
  *#run(): Generator<"yield", RowStore> {
    if (this.plan.strategy === "SETOP_SORTED") return yield* this.#merge();
    const types = this.plan.targetlist.map((tle) => exprType(tle.expr));
    const keyOf = keyOfRow(types.slice(0, this.plan.numCols), this.es);
    const groups = new Map<unknown, { readonly row: Datum[]; met?: readonly Datum[]; left: number; right: number }>();
    for (const [side, node] of [["left", this.left], ["right", this.right]] as const) {
      for (let batch = yield* node.next(MANY); batch !== null; batch = yield* node.next(MANY)) {
        for (let i = 0; i < batch.n; i++) {
          const row = types.map((_, c) => vectorGet((batch as Batch).cols[c] as Vector, rowAt(batch as Batch, i)));
          const key = keyOf(row.slice(0, this.plan.numCols));
          let group = groups.get(key);
          if (group === undefined) {
            if (side === "right") continue;
            group = { row, left: 0, right: 0 };
            groups.set(key, group);
          }
          group[side]++;
          if (side === "right") group.met ??= row;
        }
      }
    }
    const out = new RowStore(types.length);
    for (const { row, met, left, right } of groups.values()) for (let i = copies(this.plan.cmd, left, right); i > 0; i--) out.push(this.#both(row, met));
    return out;
  }
  *next(n: number): Pull {
    this.#out ??= yield* this.#run();
    const batch = this.#out.slice(this.#at, n);
    this.#at += batch?.n ?? 0;
    return batch;
  }
  rescan(): void {
    this.#out = undefined;
    this.#at = 0;
    this.left.rescan();
    this.right.rescan();
  }
  override children(): readonly ExecNode[] {
    return [this.left, this.right];
  }
}
function copies(cmd: SetOp["cmd"], left: number, right: number): number {
  switch (cmd) {
    case "SETOPCMD_INTERSECT":
      return right > 0 ? 1 : 0;
    case "SETOPCMD_INTERSECT_ALL":
      return Math.min(left, right);
    case "SETOPCMD_EXCEPT":
      return right > 0 ? 0 : 1;
    case "SETOPCMD_EXCEPT_ALL":
      return Math.max(0, left - right);
  }
}
