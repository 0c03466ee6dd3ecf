/**
 * What `addPath` and the join search compare of a path. Paths are of many shapes, which makes reading them slow; an offer
 * is of one.
 */
import type { Bitmapset } from "../nodes/bitmapset.ts";
import type { Path, PathKey, RelOptInfo } from "./pathnodes.ts";

const noKeys: readonly PathKey[] = [];

export class Offer {
  readonly path: Path;
  readonly parent: RelOptInfo;
  readonly rows: number;
  readonly disabled: number;
  readonly startup: number;
  readonly total: number;
  /** The relations that the path takes parameters from. */
  readonly reqOuter: Bitmapset;
  /** The order that counts when paths are compared: that of a parameterized path does not. */
  readonly comparedKeys: readonly PathKey[];
  /** What another scan costs; NaN before somebody asks. */
  rescanStartup: number = Number.NaN;
  rescanTotal: number = Number.NaN;
  constructor(path: Path) {
    this.path = path;
    this.parent = path.parent;
    this.rows = path.rows;
    this.disabled = path.disabled;
    this.startup = path.startup;
    this.total = path.total;
    this.reqOuter = path.paramInfo === null ? 0 : path.paramInfo.reqOuter;
    this.comparedKeys = path.paramInfo === null ? path.pathkeys : noKeys;
  }
}
