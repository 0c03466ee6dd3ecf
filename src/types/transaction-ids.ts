/**
 * xid8 and pg_lsn: unsigned integers of 64 bits, held as bigints.
 *
 * @see src/backend/utils/adt/xid.c, pg_lsn.c
 */
import { ERRCODE, ereport } from "../utils/errors.ts";
import * as N from "./numeric-value.ts";
import type { Numeric } from "./numeric-value.ts";
import * as T from "./oids.ts";
import { defineContextual, defineFunctions, type FmgrContext } from "./registry.ts";

/** Digits in base 8, 10 or 16, by their prefix. @see uint64in_subr */
function unsignedIn(text: string, type: string, bits: number): bigint {
  const invalid = (): never => ereport({ code: ERRCODE.invalid_text_representation, message: `invalid input syntax for type ${type}: "${text}"` });
  const { sign, digits = "" } = /^\s*(?<sign>[-+])?(?<digits>0x[0-9a-f]+|\d+)\s*$/i.exec(text)?.groups ?? invalid();
  const octal = /^0[0-9]/.test(digits);
  if (octal && /[89]/.test(digits)) invalid();
  const value = BigInt(octal ? `0o${digits.slice(1)}` : digits);
  if (value >= 1n << BigInt(bits)) ereport({ code: ERRCODE.numeric_value_out_of_range, message: `value "${text}" is out of range for type ${type}` });
  return sign === "-" ? BigInt.asUintN(bits, -value) : value;
}
function lsnIn(text: string): bigint {
  const match = /^([0-9a-f]{1,8})\/([0-9a-f]{1,8})$/i.exec(text);
  if (match === null) return ereport({ code: ERRCODE.invalid_text_representation, message: `invalid input syntax for type pg_lsn: "${text}"` });
  return (BigInt(`0x${match[1]}`) << 32n) | BigInt(`0x${match[2]}`);
}
const lsnOut = (lsn: bigint): string => `${(lsn >> 32n).toString(16)}/${(lsn & 0xffffffffn).toString(16)}`.toUpperCase();
function toLsn(value: Numeric): bigint {
  if (N.isSpecial(value)) ereport({ code: ERRCODE.feature_not_supported, message: `cannot convert ${N.isNaNumeric(value) ? "NaN" : "infinity"} to pg_lsn` });
  const whole = N.unscaledAt(N.roundTo(value, 0), 0);
  return whole < 0n || whole >= 1n << 64n ? ereport({ code: ERRCODE.invalid_parameter_value, message: "pg_lsn out of range" }) : whole;
}
const moved = (lsn: bigint, by: Numeric, what: string, run: (a: Numeric, b: Numeric) => Numeric): bigint => {
  if (N.isNaNumeric(by)) ereport({ code: ERRCODE.feature_not_supported, message: `cannot ${what} pg_lsn` });
  return toLsn(run(N.makeNumeric(lsn, 0), by));
};
export const bigBytes = (value: bigint): Uint8Array => {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, value);
  return bytes;
};

for (const prefix of ["xid8", "pg_lsn_"]) {
  defineFunctions({
    [`${prefix}eq`]: (a: bigint, b: bigint) => a === b,
    [`${prefix}ne`]: (a: bigint, b: bigint) => a !== b,
    [`${prefix}lt`]: (a: bigint, b: bigint) => a < b,
    [`${prefix}le`]: (a: bigint, b: bigint) => a <= b,
    [`${prefix}gt`]: (a: bigint, b: bigint) => a > b,
    [`${prefix}ge`]: (a: bigint, b: bigint) => a >= b,
    [`${prefix}cmp`]: (a: bigint, b: bigint) => (a < b ? -1 : a > b ? 1 : 0),
    [`${prefix}send`]: bigBytes,
  });
}
/** The older functions of the same code give a bigint. */
const numberOf = (cx: FmgrContext, assign: boolean): bigint | number | null => {
  const xid = cx.session.service<(assign: boolean) => number | undefined>("transactionId")(assign);
  return xid === undefined ? null : cx.resultType === T.INT8OID ? xid : BigInt(xid);
};
defineContextual({
  pg_current_xact_id: (cx) => numberOf(cx, true),
  pg_current_xact_id_if_assigned: (cx) => numberOf(cx, false),
});
defineFunctions({
  xid8in: (text: string) => unsignedIn(text, "xid8", 64),
  xid8out: String,
  xid8_larger: (a: bigint, b: bigint) => (a > b ? a : b),
  xid8_smaller: (a: bigint, b: bigint) => (a < b ? a : b),
  xid8toxid: (a: bigint) => Number(a & 0xffffffffn),
  xidin: (text: string) => Number(unsignedIn(text, "xid", 32)),
  cidin: (text: string) => Number(unsignedIn(text, "cid", 32)),
  xidneq: (a: number, b: number) => a !== b >>> 0,
  pg_lsn_in: lsnIn,
  pg_lsn_out: lsnOut,
  pg_lsn_larger: (a: bigint, b: bigint) => (a > b ? a : b),
  pg_lsn_smaller: (a: bigint, b: bigint) => (a < b ? a : b),
  pg_lsn_mi: (a: bigint, b: bigint) => N.makeNumeric(a - b, 0),
  pg_wal_lsn_diff: (a: bigint, b: bigint) => N.makeNumeric(a - b, 0),
  pg_lsn_pli: (lsn: bigint, by: Numeric) => moved(lsn, by, "add NaN to", N.add),
  pg_lsn_mii: (lsn: bigint, by: Numeric) => moved(lsn, by, "subtract NaN from", N.subtract),
  numeric_pg_lsn: toLsn,
});
