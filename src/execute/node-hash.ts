/** Hash: the inner side of a hash join. @see src/backend/executor/nodeHash.c */
import type { Measures } from "../nodes/instrument.ts";
import type { Hash, Plan } from "../nodes/plannodes.ts";
import { kilobytes, OneChild, type Pull } from "./exec-state.ts";

const LEAST_BUCKETS = 1024;
/** One for each row, as a power of two. @see ExecChooseHashTableSize */
const bucketsFor = (rows: number): number => 2 ** Math.ceil(Math.log2(Math.max(LEAST_BUCKETS, rows)));

/** Hash: hands its child's rows to the hash join, which keeps the table. */
export class HashState extends OneChild {
  declare readonly plan: Hash;
  /** What the join made of its rows. */
  built: { readonly rows: number; readonly bytes: number } | undefined;
  override measures(): Measures {
    if (this.built === undefined) return {};
    const { rows, bytes } = this.built;
    const planned = bucketsFor((this.plan.lefttree as Plan).plan_rows);
    return { hash: { buckets: Math.max(planned, bucketsFor(rows)), planned, memory: kilobytes(bytes) } };
  }
  next(n: number): Pull {
    return this.child.next(n);
  }
}
