/**
 * SampleScan: a share of a table's rows, chosen by the hash of their places.
 *
 * @see src/backend/executor/nodeSamplescan.c, src/backend/access/tablesample/bernoulli.c, system.c
 */
import { buildExpr } from "../expr/interpret.ts";
import type { SampleScan } from "../nodes/plannodes.ts";
import type { RowGroup } from "../storage/heap.ts";
import { hashBytes32, hashFloat32 } from "../types/hash-values.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import { builderOf } from "./exec-expr.ts";
import { SeqScanState } from "./node-seq-scan.ts";

const SYSTEM_HANDLER = 3314;
const ALL = 2 ** 32;

interface Sampler {
  readonly seed: number;
  /** Hashes below are in the sample. */
  readonly cutoff: number;
}

export class SampleScanState extends SeqScanState {
  #sampler: Sampler | undefined;
  /** Rounded to even, as rint does. @see tablesample_init, bernoulli_beginsamplescan */
  #begin(): Sampler {
    const { args, repeatable } = (this.plan as SampleScan).tablesample;
    const value = (expr: (typeof args)[number]): number | null => buildExpr(expr, builderOf(this.es))(this.ec) as number | null;
    const percent = value(args[0] as (typeof args)[number]);
    if (percent === null) return ereport({ code: ERRCODE.invalid_tablesample_argument, message: "TABLESAMPLE parameter cannot be null" });
    const given = repeatable === null ? undefined : value(repeatable);
    if (given === null) return ereport({ code: ERRCODE.invalid_tablesample_repeat, message: "TABLESAMPLE REPEATABLE parameter cannot be null" });
    if (!(percent >= 0 && percent <= 100)) ereport({ code: ERRCODE.invalid_tablesample_argument, message: "sample percentage must be between 0 and 100" });
    return { seed: given === undefined ? Math.floor(Math.random() * ALL) : hashFloat32(given), cutoff: Math.round((ALL * percent) / 100) };
  }
  protected override selectVisible(group: RowGroup, sel: Int32Array | null, n: number): void {
    this.#sampler ??= this.#begin();
    const chosen = new Int32Array(n);
    let kept = 0;
    for (let i = 0; i < n; i++) {
      const row = sel === null ? i : (sel[i] as number);
      if (this.#isIn(group, row, this.#sampler)) chosen[kept++] = row;
    }
    super.selectVisible(group, chosen, kept);
  }
  #isIn(group: RowGroup, row: number, { seed, cutoff }: Sampler): boolean {
    const block = group.block[row] as number;
    const key = (this.plan as SampleScan).tablesample.tsmhandler === SYSTEM_HANDLER ? [block, seed] : [block, group.offset[row] as number, seed];
    return hashBytes32(new Uint8Array(Uint32Array.from(key).buffer)) < cutoff;
  }
  override rescan(): void {
    super.rescan();
    this.#sampler = undefined;
  }
}
