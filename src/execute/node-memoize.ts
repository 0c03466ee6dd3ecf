/**
 * Memoize: keeps the rows that its child gave for each set of parameter values, the ones used longest ago first to go.
 *
 * @see src/backend/executor/nodeMemoize.c
 */
import { hashKeyOf } from "../catalog/type-io.ts";
import type { Eval } from "../expr/context.ts";
import { bmsDifference, bmsMembers } from "../nodes/bitmapset.ts";
import type { Measures } from "../nodes/instrument.ts";
import { exprType } from "../nodes/make.ts";
import type { Memoize } from "../nodes/plannodes.ts";
import type { Datum } from "../nodes/primnodes.ts";
import { bytesOf } from "../utils/units.ts";
import { buildList } from "./exec-expr.ts";
import { type ExecNode, type ExecState, kilobytes, OneChild, type Pull, RowStore } from "./exec-state.ts";

export interface MemoizeCounts {
  hits: number;
  misses: number;
  evictions: number;
}

export class MemoizeState extends OneChild {
  declare readonly plan: Memoize;
  readonly #values: readonly Eval[];
  readonly #keyOf: readonly ((value: Datum) => unknown)[];
  /** Parameters that the child reads besides the keys: other values of theirs are other rows. */
  readonly #others: readonly number[];
  readonly #entries = new Map<string, RowStore>();
  readonly #room: number;
  readonly counts: MemoizeCounts = { hits: 0, misses: 0, evictions: 0 };
  #rows = 0;
  #entry: RowStore | undefined;
  #at = 0;

  constructor(plan: Memoize, es: ExecState, child: ExecNode) {
    super(plan, es, child);
    this.#values = buildList(plan.param_exprs, es);
    this.#keyOf = plan.param_exprs.map((expr) => hashKeyOf(es.catalog, exprType(expr)));
    this.#others = bmsMembers(bmsDifference(plan.extParam, plan.keyparamids));
    const bytes = bytesOf(es.session.setting("work_mem")) * Number(es.session.setting("hash_mem_multiplier"));
    this.#room = Math.max(1, Math.floor(bytes / (plan.plan_width + 40)));
  }
  #key(): string {
    let text = "";
    this.#values.forEach((evaluate, i) => {
      const key = (this.#keyOf[i] as (value: Datum) => unknown)(evaluate(this.ec));
      text += `${typeof key}${String(key)}\u0001`;
    });
    for (const id of this.#others) text += `${String(this.es.params.get(id))}\u0001`;
    return text;
  }
  /** The entry for the values as they are now: a known one, or one to be filled. */
  #find(): RowStore {
    const key = this.#key();
    let entry = this.#entries.get(key);
    if (entry?.done === true) {
      this.counts.hits++;
      // What was used last stands last.
      this.#entries.delete(key);
    } else {
      this.counts.misses++;
      this.child.rescan();
      if (entry !== undefined) this.#rows -= entry.count;
      entry = new RowStore(this.plan.targetlist.length);
      this.#evict();
    }
    this.#entries.set(key, entry);
    return entry;
  }
  #evict(): void {
    for (const [key, entry] of this.#entries) {
      if (this.#rows <= this.#room) return;
      this.#entries.delete(key);
      this.#rows -= entry.count;
      this.counts.evictions++;
    }
  }
  *next(n: number): Pull {
    this.#entry ??= this.#find();
    const entry = this.#entry;
    while (!entry.done && entry.count < this.#at + n) {
      const batch = yield* this.child.next(n);
      if (batch === null) {
        entry.done = true;
        break;
      }
      entry.append(batch);
      this.#rows += batch.n;
      if (this.plan.singlerow) entry.done = true;
    }
    const batch = entry.slice(this.#at, n);
    this.#at += batch?.n ?? 0;
    return batch;
  }
  override measures(): Measures {
    const bytes = [...this.#entries.values()].reduce((sum, entry) => sum + entry.held("").bytes, 0);
    return { cache: { ...this.counts, memory: kilobytes(bytes) } };
  }
  override rescan(): void {
    this.#entry = undefined;
    this.#at = 0;
  }
}
