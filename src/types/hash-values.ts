/**
 * The hash functions of the hash operator classes, as CREATE … PARTITION BY HASH and SQL see them: Bob Jenkins' lookup3,
 * with and without a seed. (Inside a query tables are hashed by JavaScript's own maps.)
 *
 * @see src/common/hashfn.c, src/backend/access/hash/hashfunc.c
 */
import { type Interval, intervalSpan, isInfinite } from "./interval.ts";
import type { Timestamp } from "./calendar.ts";
import type { TimeTz } from "./timetz.ts";
import type { Inet } from "./network.ts";
import type { Datum, Oid } from "../nodes/primnodes.ts";
import { utf8Encode } from "../utils/errors.ts";
import { defineFunctions } from "./registry.ts";

const rotate = (x: number, k: number): number => (x << k) | (x >>> (32 - k));
/** Three 32-bit words in the course of hashing. */
class State {
  a: number;
  b: number;
  c: number;
  constructor(length: number, seed: bigint) {
    this.a = (0x9e3779b9 + length + 3923095) | 0;
    [this.b, this.c] = [this.a, this.a];
    if (seed === 0n) return;
    this.a = (this.a + Number(BigInt.asUintN(32, seed >> 32n))) | 0;
    this.b = (this.b + Number(BigInt.asUintN(32, seed))) | 0;
    this.mix();
  }
  mix(): void {
    let { a, b, c } = this;
    a = (a - c) ^ rotate(c, 4);
    c = (c + b) | 0;
    b = (b - a) ^ rotate(a, 6);
    a = (a + c) | 0;
    c = (c - b) ^ rotate(b, 8);
    b = (b + a) | 0;
    a = (a - c) ^ rotate(c, 16);
    c = (c + b) | 0;
    b = (b - a) ^ rotate(a, 19);
    a = (a + c) | 0;
    c = (c - b) ^ rotate(b, 4);
    b = (b + a) | 0;
    [this.a, this.b, this.c] = [a, b, c];
  }
  finish(): bigint {
    let { a, b, c } = this;
    c = ((c ^ b) - rotate(b, 14)) | 0;
    a = ((a ^ c) - rotate(c, 11)) | 0;
    b = ((b ^ a) - rotate(a, 25)) | 0;
    c = ((c ^ b) - rotate(b, 16)) | 0;
    a = ((a ^ c) - rotate(c, 4)) | 0;
    b = ((b ^ a) - rotate(a, 14)) | 0;
    c = ((c ^ b) - rotate(b, 24)) | 0;
    return (BigInt(b >>> 0) << 32n) | BigInt(c >>> 0);
  }
}
/** Infinity is the greatest, or the least, of all parts. */
function infiniteSpan(value: Interval): bigint | undefined {
  if (!isInfinite(value)) return undefined;
  const [time, part] = value.time > 0 ? [9223372036854775807n, 2147483647n] : [-9223372036854775808n, -2147483648n];
  return time + (part * 30n + part) * 86400000000n;
}
/** @see hash_bytes_extended */
function hashBytes(bytes: Uint8Array, seed: bigint): bigint {
  const state = new State(bytes.length, seed);
  const word = (at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
  let at = 0;
  for (; bytes.length - at >= 12; at += 12) {
    state.a = (state.a + word(at)) | 0;
    state.b = (state.b + word(at + 4)) | 0;
    state.c = (state.c + word(at + 8)) | 0;
    state.mix();
  }
  state.a = (state.a + word(at)) | 0;
  state.b = (state.b + word(at + 4)) | 0;
  // The lowest byte of the last word stands for the length.
  state.c = (state.c + (word(at + 8) << 8)) | 0;
  return state.finish();
}
/** @see hash_bytes_uint32_extended */
function hashWord(word: number, seed: bigint): bigint {
  const state = new State(4, seed);
  state.a = (state.a + word) | 0;
  return state.finish();
}
function hashInt8(value: number | bigint, seed: bigint): bigint {
  const wide = BigInt(value);
  const low = Number(BigInt.asIntN(32, wide));
  const high = Number(BigInt.asIntN(32, wide >> 32n));
  return hashWord(low ^ (wide >= 0n ? high : ~high), seed);
}
function hashFloat(value: number, seed: bigint): bigint {
  // Both zeros are equal, and so are all NaNs.
  if (value === 0) return seed;
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setFloat64(0, value, true);
  return hashBytes(bytes, seed);
}
/** The plain 32-bit hash of bytes. @see hash_any */
export const hashBytes32 = (bytes: Uint8Array): number => Number(BigInt.asUintN(32, hashBytes(bytes, 0n)));
export const hashFloat32 = (value: number): number => Number(BigInt.asUintN(32, hashFloat(value, 0n)));
const hashText = (text: string, seed: bigint): bigint => hashBytes(utf8Encode(text), seed);
const hexBytes = (text: string): Uint8Array => Uint8Array.from(text.replaceAll("-", "").match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

const hashTimestamp = (value: Timestamp, seed: bigint): bigint => hashInt8(typeof value === "bigint" || Number.isFinite(value) ? value : value > 0 ? 9223372036854775807n : -9223372036854775808n, seed);

type Hash = (value: never, seed: bigint) => bigint;
/** By the first part of the function's name, and the names of both variants. */
const hashes: readonly (readonly [plain: string, extended: string, hash: Hash])[] = [
  ["hashbool", "hashboolextended", (value: boolean, seed) => hashWord(Number(value), seed)],
  ["hashchar", "hashcharextended", (value: string, seed) => hashWord(((utf8Encode(value)[0] ?? 0) << 24) >> 24, seed)],
  ["hashint2", "hashint2extended", (value: number, seed) => hashWord(value, seed)],
  ["hashint4", "hashint4extended", (value: number, seed) => hashWord(value, seed)],
  ["hashdate", "hashdateextended", (value: number, seed) => hashWord(Number.isFinite(value) ? value : value > 0 ? 2147483647 : -2147483648, seed)],
  ["hashint8", "hashint8extended", hashInt8],
  ["interval_hash", "interval_hash_extended", (value: Interval, seed) => hashInt8(BigInt.asIntN(64, infiniteSpan(value) ?? BigInt(intervalSpan(value))), seed)],
  ["hashoid", "hashoidextended", (value: Oid, seed) => hashWord(value | 0, seed)],
  ["hashenum", "hashenumextended", (value: Oid, seed) => hashWord(value | 0, seed)],
  ["hashxid", "hashxidextended", (value: number, seed) => hashWord(value | 0, seed)],
  ["hashcid", "hashcidextended", (value: number, seed) => hashWord(value | 0, seed)],
  ["hashfloat4", "hashfloat4extended", hashFloat],
  ["hashfloat8", "hashfloat8extended", hashFloat],
  ["hashtext", "hashtextextended", hashText],
  ["hashname", "hashnameextended", hashText],
  ["hashbpchar", "hashbpcharextended", (value: string, seed) => hashText(value.replace(/ +$/, ""), seed)],
  ["hashbytea", "hashbyteaextended", hashBytes],
  ["uuid_hash", "uuid_hash_extended", (value: string, seed) => hashBytes(hexBytes(value), seed)],
  ["hashmacaddr", "hashmacaddrextended", (value: string, seed) => hashBytes(hexBytes(value), seed)],
  ["hashmacaddr8", "hashmacaddr8extended", (value: string, seed) => hashBytes(hexBytes(value), seed)],
  ["timetz_hash", "timetz_hash_extended", ({ time, offset }: TimeTz, seed) => hashInt8(time, seed) ^ hashWord(-offset, seed)],
  ["time_hash", "time_hash_extended", hashInt8],
  ["timestamp_hash", "timestamp_hash_extended", hashTimestamp],
  ["timestamptz_hash", "timestamptz_hash_extended", hashTimestamp],
  ["hashxid8", "hashxid8extended", (value: bigint, seed) => hashInt8(BigInt.asIntN(64, value), seed)],
  ["pg_lsn_hash", "pg_lsn_hash_extended", (value: bigint, seed) => hashInt8(BigInt.asIntN(64, value), seed)],
  ["hashinet", "hashinetextended", (value: Inet, seed) => hashBytes(value.bytes, seed)],
];
for (const [plain, extended, hash] of hashes) {
  const code = hash as (value: Datum, seed: bigint) => bigint;
  defineFunctions({
    [plain]: (value: Datum) => Number(BigInt.asIntN(32, code(value, 0n))),
    [extended]: (value: Datum, seed: number | bigint) => {
      const wide = BigInt.asIntN(64, code(value, BigInt.asUintN(64, BigInt(seed))));
      return wide >= -(2n ** 53n) && wide <= 2n ** 53n ? Number(wide) : wide;
    },
  });
}
