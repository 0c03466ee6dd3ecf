/** SetOp: INTERSECT and EXCEPT. @see src/backend/executor/nodeSetOp.c */
import { exprType } from "../nodes/make.ts";
import type { SetOp } from "../nodes/plannodes.ts";
import type { Datum } from "../nodes/primnodes.ts";
import { type Vector, vectorGet } from "../storage/vector.ts";
import { type Batch, ExecNode, type ExecState, MANY, type Pull, rowAt, RowStore } from "./exec-state.ts";
import { keyOfRow } from "./row-key.ts";

/** INTERSECT and EXCEPT by hash. */
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
  *#run(): Generator<"yield", RowStore> {
    const types = this.plan.targetlist.map((tle) => exprType(tle.expr));
    const keyOf = keyOfRow(types, this.es);
    const groups = new Map<unknown, { readonly row: Datum[]; left: number; right: number }>();
    for (const [side, node] of [["left", this.left], ["right", this.right]] as const) {
      for (let batch = yield* node.next(MANY); batch !== null; batch = yield* node.next(MANY)) {
        for (let i = 0; i < batch.n; i++) {
          const row = types.map((_, c) => vectorGet((batch as Batch).cols[c] as Vector, rowAt(batch as Batch, i)));
          const key = keyOf(row);
          let group = groups.get(key);
          if (group === undefined) {
            if (side === "right") continue;
            group = { row, left: 0, right: 0 };
            groups.set(key, group);
          }
          group[side]++;
        }
      }
    }
    const out = new RowStore(types.length);
    for (const { row, left, right } of groups.values()) for (let i = copies(this.plan.cmd, left, right); i > 0; i--) out.push(row);
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
