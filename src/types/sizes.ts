/**
 * Sizes in bytes as people write them, and the sizes of relations.
 *
 * @see src/backend/utils/adt/dbsize.c
 */
import type { Oid } from "../nodes/primnodes.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import { int8, type Int8 } from "./int.ts";
import * as N from "./numeric-value.ts";
import type { Numeric } from "./numeric-value.ts";
import { defineContextual, defineFunctions, type FmgrContext } from "./registry.ts";

/** Sizes of relations in bytes, and where they lie; null for what is not there. */
export interface SizeService {
  readonly relationSize: (oid: Oid) => number | null;
  /** With what belongs to it: its TOAST table. */
  readonly tableSize: (oid: Oid) => number | null;
  readonly indexesSize: (oid: Oid) => number | null;
  readonly totalSize: (oid: Oid) => number | null;
  readonly databaseSize: () => number;
  readonly filenode: (oid: Oid) => Oid | null;
  readonly relationOfFile: (filenode: Oid) => Oid | null;
  readonly filepath: (oid: Oid) => string | null;
}
const sizes = (cx: FmgrContext): SizeService => cx.session.service<SizeService>("sizes");

/** Bytes in the largest unit that keeps five digits. @see pg_size_pretty */
function sizePretty(given: Int8): string {
  let size = BigInt(given);
  if (magnitude(size) < 10240n) return `${size} bytes`;
  // Half a unit is kept, to round by at the end.
  size /= 512n;
  const units = ["kB", "MB", "GB", "TB", "PB"];
  let unit = 0;
  while (unit < units.length - 1 && magnitude(size) >= 20479n) {
    size /= 1024n;
    unit++;
  }
  return `${(size + (size < 0n ? -1n : 1n)) / 2n} ${units[unit]}`;
}
const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

/** As `sizePretty`, of a number with decimals, which only bytes keep. */
function numericPretty(given: Numeric): string {
  const units = ["bytes", "kB", "MB", "GB", "TB", "PB"];
  if (N.isSpecial(given)) return `${N.numericOut(given)} PB`;
  const below = (value: Numeric, limit: number): boolean => N.compare(value, N.fromInteger(limit)) < 0 && N.compare(value, N.fromInteger(-limit)) > 0;
  if (below(given, 10240)) return `${N.numericOut(given)} bytes`;
  const divided = (value: bigint, by: bigint): bigint => value / by;
  // Half a unit is kept, to round by at the end.
  let size = divided(N.unscaledAt(N.truncateTo(given, 0), 0), 512n);
  let unit = 1;
  while (unit < units.length - 1 && magnitude(size) >= 20479n) {
    size = divided(size, 1024n);
    unit++;
  }
  return `${(size + (size < 0n ? -1n : 1n)) / 2n} ${units[unit]}`;
}
const SIZE_UNITS: readonly (readonly [string, bigint])[] = [["bytes", 1n], ["b", 1n], ["kb", 1024n], ["mb", 1024n ** 2n], ["gb", 1024n ** 3n], ["tb", 1024n ** 4n], ["pb", 1024n ** 5n]];

/** The bytes that a text with a unit stands for. @see pg_size_bytes */
function sizeBytes(text: string): Int8 {
  const match = /^\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)\s*(.*?)\s*$/is.exec(text);
  if (match === null) return ereport({ code: ERRCODE.invalid_parameter_value, message: `invalid size: "${text}"` });
  const [, digits = "", word = ""] = match;
  const unit = word === "" ? SIZE_UNITS[0] : SIZE_UNITS.find(([name]) => name === word.toLowerCase());
  if (unit === undefined) return ereport({ code: ERRCODE.invalid_parameter_value, message: `invalid size: "${text}"`, detail: `Invalid size unit: "${word}".`, hint: 'Valid units are "bytes", "B", "kB", "MB", "GB", "TB", and "PB".' });
  return int8(N.unscaledAt(N.roundTo(N.multiply(N.parseNumeric(digits), N.makeNumeric(unit[1], 0)), 0), 0));
}

defineFunctions({
  pg_size_pretty: sizePretty,
  pg_size_pretty_numeric: numericPretty,
  pg_size_bytes: sizeBytes,
});
defineContextual({
  pg_relation_size: (cx, oid: Oid) => sizes(cx).relationSize(oid),
  pg_table_size: (cx, oid: Oid) => sizes(cx).tableSize(oid),
  pg_indexes_size: (cx, oid: Oid) => sizes(cx).indexesSize(oid),
  pg_total_relation_size: (cx, oid: Oid) => sizes(cx).totalSize(oid),
  pg_database_size_name: (cx, name: string) => (name === cx.session.database ? sizes(cx).databaseSize() : ereport({ code: ERRCODE.invalid_catalog_name, message: `database "${name}" does not exist` })),
  pg_database_size_oid: (cx) => sizes(cx).databaseSize(),
  pg_relation_filenode: (cx, oid: Oid) => sizes(cx).filenode(oid),
  pg_filenode_relation: (cx, tablespace: Oid, filenode: Oid) => (tablespace === 0 || tablespace === 1663 ? sizes(cx).relationOfFile(filenode) : null),
  pg_relation_filepath: (cx, oid: Oid) => sizes(cx).filepath(oid),
});
