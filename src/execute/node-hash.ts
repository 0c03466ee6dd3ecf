/** Hash: the inner side of a hash join. @see src/backend/executor/nodeHash.c */
import type { Hash } from "../nodes/plannodes.ts";
import { OneChild, type Pull } from "./exec-state.ts";

/** Hash: hands its child's rows to the hash join, which keeps the table. */
export class HashState extends OneChild {
  declare readonly plan: Hash;
  next(n: number): Pull {
    return this.child.next(n);
  }
}
