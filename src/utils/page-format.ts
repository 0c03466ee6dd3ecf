/** Facts of PostgreSQL's page format, in bytes. @see src/include/storage/bufpage.h, src/include/access/htup_details.h */
export const BLCKSZ = 8192;
export const PAGE_HEADER = 24;
export const ITEM_ID = 4;
/** Of a tuple, without null bitmap and padding. */
export const TUPLE_HEADER = 23;

/** Where a tuple lies on its page, and what its header says: bytes `start` to `start + length`. */
export interface TuplePlace {
  readonly start: number;
  readonly length: number;
  readonly xmin: number;
  readonly xmax: number;
  /** The newer version, or itself. */
  readonly ctid: string;
  /** Where the data begins, from `start`. */
  readonly hoff: number;
  /** The null bitmap, 1 for what is there; undefined where nothing is null. */
  readonly bits: string | undefined;
}
