/**
 * Values in their binary form: big-endian, as the protocol sends them.
 *
 * @see the functions named …send in src/backend/utils/adt, src/backend/libpq/pqformat.c
 */
import { utf8Encode } from "../utils/errors.ts";
import { numericParts } from "./numeric-bytes.ts";
import type { Numeric } from "./numeric-value.ts";
import { defineFunctions } from "./registry.ts";

const written = (size: number, write: (view: DataView) => void): Uint8Array => {
  const bytes = new Uint8Array(size);
  write(new DataView(bytes.buffer));
  return bytes;
};
const LONG_MAX = 9223372036854775807n;
const LONG_MIN = -9223372036854775808n;
const int2 = (value: number): Uint8Array => written(2, (view) => view.setInt16(0, value));
/** Infinite dates are the first and the last number. */
const int4 = (value: number): Uint8Array => written(4, (view) => view.setInt32(0, value === Number.POSITIVE_INFINITY ? 2147483647 : value === Number.NEGATIVE_INFINITY ? -2147483648 : value));
/** Infinite timestamps are the first and the last number. */
const int8 = (value: number | bigint): Uint8Array => written(8, (view) => view.setBigInt64(0, value === Number.POSITIVE_INFINITY ? LONG_MAX : value === Number.NEGATIVE_INFINITY ? LONG_MIN : BigInt(value)));
const uint4 = (value: number): Uint8Array => written(4, (view) => view.setUint32(0, value));
const text = (value: string): Uint8Array => utf8Encode(value);

/** Digits of ten thousand, with their weight, sign and scale before them. @see numeric_send */
function numeric(value: Numeric): Uint8Array {
  const { digits, weight, sign, dscale } = numericParts(value);
  const infinite = sign === 0xd000 || sign === 0xf000;
  return written(8 + 2 * digits.length, (view) => {
    view.setInt16(0, digits.length);
    view.setInt16(2, weight);
    view.setUint16(4, sign);
    view.setUint16(6, infinite ? 0x20 : dscale);
    digits.forEach((digit, i) => {
      view.setInt16(8 + 2 * i, digit);
    });
  });
}

defineFunctions({
  boolsend: (value: boolean) => Uint8Array.of(value ? 1 : 0),
  charsend: (value: string) => Uint8Array.of(value.charCodeAt(0) || 0),
  int2send: int2,
  int4send: int4,
  int8send: int8,
  oidsend: uint4,
  xidsend: uint4,
  cidsend: uint4,
  float4send: (value: number) => written(4, (view) => view.setFloat32(0, value)),
  float8send: (value: number) => written(8, (view) => view.setFloat64(0, value)),
  numeric_send: numeric,
  textsend: text,
  varcharsend: text,
  bpcharsend: text,
  namesend: text,
  json_send: text,
  unknownsend: text,
  cstring_send: text,
  byteasend: (value: Uint8Array) => value,
  uuid_send: (value: string) => Uint8Array.from(value.replaceAll("-", "").match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)),
  date_send: int4,
  time_send: int8,
  timestamp_send: int8,
  timestamptz_send: int8,
  cash_send: int8,
});
