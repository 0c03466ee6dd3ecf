/** Material: keeps its child's rows, to give them again. @see src/backend/executor/nodeMaterial.c */
import type { Measures } from "../nodes/instrument.ts";
import type { Material } from "../nodes/plannodes.ts";
import type { Held } from "../probes/probes.ts";
import { type ExecNode, type ExecState, kilobytes, OneChild, type Pull, RowStore } from "./exec-state.ts";

export class MaterialState extends OneChild {
  declare readonly plan: Material;
  readonly #store: RowStore;
  #at = 0;
  constructor(plan: Material, es: ExecState, child: ExecNode) {
    super(plan, es, child);
    this.#store = new RowStore(plan.targetlist.length);
  }
  *next(n: number): Pull {
    if (this.es.turnOver()) yield "yield";
    while (!this.#store.done && this.#store.count < this.#at + n) {
      const batch = yield* this.child.next(n);
      if (batch === null) this.#store.done = true;
      else this.#store.append(batch);
    }
    const batch = this.#store.slice(this.#at, n);
    this.#at += batch?.n ?? 0;
    return batch;
  }
  override measures(): Measures {
    return { storage: kilobytes(this.holds().bytes) };
  }
  override holds(): Held {
    return this.#store.held("rows to give again");
  }
  override rescan(): void {
    this.#at = 0;
    if (this.plan.extParam !== 0) {
      this.child.rescan();
      this.#store.clear();
    }
  }
}
