/** Append: one child after the other. @see src/backend/executor/nodeAppend.c */
import type { Append } from "../nodes/plannodes.ts";
import { ExecNode, type ExecState, type Pull } from "./exec-state.ts";

export class AppendState extends ExecNode {
  declare readonly plan: Append;
  readonly inputs: readonly ExecNode[];
  #at = 0;
  constructor(plan: Append, es: ExecState, inputs: readonly ExecNode[]) {
    super(plan, es);
    this.inputs = inputs;
  }
  *next(n: number): Pull {
    while (this.#at < this.inputs.length) {
      const batch = yield* (this.inputs[this.#at] as ExecNode).next(n);
      if (batch !== null) return batch;
      this.#at++;
    }
    return null;
  }
  rescan(): void {
    this.#at = 0;
    for (const input of this.inputs) input.rescan();
  }
  override children(): readonly ExecNode[] {
    return this.inputs;
  }
}
