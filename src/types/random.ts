/**
 * Random numbers: xoroshiro128**, so that setseed() gives PostgreSQL's own numbers.
 *
 * @see src/common/pg_prng.c, src/backend/utils/adt/pseudorandomfuncs.c
 * @see Blackman and Vigna, "Scrambled linear pseudorandom number generators" (2018)
 */
import type { Datum } from "../nodes/primnodes.ts";
import { doubleOut } from "../utils/floats.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import { ArrayValue } from "./array.ts";
import { int8, type Int8 } from "./int.ts";
import * as N from "./numeric-value.ts";
import type { Numeric } from "./numeric-value.ts";
import { defineContextual, type FmgrContext, type SessionContext } from "./registry.ts";

const MASK = 0xffffffffffffffffn;
const rotate = (x: bigint, bits: bigint): bigint => ((x << bits) | (x >> (64n - bits))) & MASK;

class Generator {
  #s0 = 0n;
  #s1 = 0n;
  constructor() {
    const random = new BigUint64Array(2);
    globalThis.crypto.getRandomValues(random);
    [this.#s0, this.#s1] = random as unknown as [bigint, bigint];
  }
  /** @param seed from -1 to 1 */
  seed(seed: number): void {
    let state = BigInt.asUintN(64, BigInt(Math.trunc(4503599627370495 * seed)));
    // splitmix64
    const next = (): bigint => {
      state = (state + 0x9e3779b97f4a7c15n) & MASK;
      let value = ((state ^ (state >> 30n)) * 0xbf58476d1ce4e5b9n) & MASK;
      value = ((value ^ (value >> 27n)) * 0x94d049bb133111ebn) & MASK;
      return value ^ (value >> 31n);
    };
    this.#s0 = next();
    this.#s1 = next();
  }
  uint64(): bigint {
    const s0 = this.#s0;
    const sx = this.#s1 ^ s0;
    const value = (rotate((s0 * 5n) & MASK, 7n) * 9n) & MASK;
    this.#s0 = (rotate(s0, 24n) ^ sx ^ (sx << 16n)) & MASK;
    this.#s1 = rotate(sx, 37n);
    return value;
  }
  /** From 0 to below 1. */
  double(): number {
    return Number(this.uint64() >> 12n) * 2 ** -52;
  }
  /** From `min` to `max`, both included. */
  between(min: bigint, max: bigint): bigint {
    const range = max - min;
    if (range === 0n) return min;
    const shift = BigInt(64 - range.toString(2).length);
    for (;;) {
      const value = this.uint64() >> shift;
      if (value <= range) return min + value;
    }
  }
  normal(): number {
    const u1 = 1 - this.double();
    const u2 = 1 - this.double();
    return Math.sqrt(-2 * Math.log(u1)) * Math.sin(2 * Math.PI * u2);
  }
}
/** Each session has its own. */
const generators = new WeakMap<SessionContext, Generator>();
function generatorOf(cx: FmgrContext): Generator {
  let generator = generators.get(cx.session);
  if (generator === undefined) {
    generator = new Generator();
    generators.set(cx.session, generator);
  }
  return generator;
}

function checkBounds(min: number | bigint, max: number | bigint): void {
  if (min > max) ereport({ code: ERRCODE.invalid_parameter_value, message: "lower bound must be less than or equal to upper bound" });
}
function normal(cx: FmgrContext, mean: number, deviation: number): number {
  return deviation * generatorOf(cx).normal() + mean;
}

const BASE = 10000n;
/**
 * A number from 0 to `most`, both included, in units of 10^-scale: the digits of base 10000 one group after the other, again
 * until it is not too large. @see random_var
 */
function decimalUpTo(generator: Generator, most: bigint, scale: number): bigint {
  if (most === 0n) return 0n;
  // The last digit of base 10000 has room for decimals below the scale.
  const unit = 10n ** BigInt((4 - (scale % 4)) % 4);
  const digits: bigint[] = [];
  for (let rest = most * unit; rest > 0n; rest /= BASE) digits.unshift(rest % BASE);
  // There are as many digits behind the point as the scale asks for.
  const head = Math.min(4, digits.length);
  const first = digits.slice(0, head).reduce((value, digit) => value * BASE + digit, 0n);
  for (;;) {
    const isAll = head === digits.length && unit !== 1n;
    let value = isAll ? generator.between(0n, first / unit) * unit : generator.between(0n, first);
    const whole = digits.length - (unit === 1n ? 0 : 1);
    let i = head;
    for (; i < whole - 3; i += 4) {
      let group = generator.between(0n, BASE ** 4n - 1n);
      for (let k = 0; k < 4; k++, group /= BASE) value = value * BASE + (group % BASE);
    }
    for (; i < whole; i++) value = value * BASE + generator.between(0n, BASE - 1n);
    if (i < digits.length) value = value * BASE + generator.between(0n, BASE / unit - 1n) * unit;
    if (value <= most * unit) return value / unit;
  }
}

/** The first `count` items of the first dimension in a random order; each item is a whole slice. @see array_shuffle_n */
function shuffled(cx: FmgrContext, array: ArrayValue, count: number, keepBounds: boolean): ArrayValue {
  const [length = 0, ...inner] = array.dims;
  const width = inner.reduce((product, dim) => product * dim, 1);
  const slices = Array.from({ length }, (_, i) => array.items.slice(i * width, (i + 1) * width) as Datum[]);
  const generator = generatorOf(cx);
  for (let i = 0; i < count; i++) {
    const j = Number(generator.between(BigInt(i), BigInt(length - 1)));
    const taken = slices[j] as Datum[];
    slices[j] = slices[i] as Datum[];
    slices[i] = taken;
  }
  if (count === 0) return new ArrayValue(array.elemtype, [], [], []);
  const [lower = 1, ...rest] = array.lbounds;
  return new ArrayValue(array.elemtype, [count, ...inner], [keepBounds ? lower : 1, ...rest], slices.slice(0, count).flat());
}

defineContextual({
  drandom: (cx) => generatorOf(cx).double(),
  setseed: (cx, seed: number) => {
    if (!(seed >= -1 && seed <= 1)) ereport({ code: ERRCODE.invalid_parameter_value, message: `setseed parameter ${doubleOut(seed, -9)} is out of allowed range [-1,1]` });
    generatorOf(cx).seed(seed);
    return "";
  },
  drandom_normal: normal,
  int4random: (cx, min: number, max: number) => {
    checkBounds(min, max);
    return Number(generatorOf(cx).between(BigInt(min), BigInt(max)));
  },
  int8random: (cx, min: Int8, max: Int8) => {
    checkBounds(min, max);
    return int8(generatorOf(cx).between(BigInt(min), BigInt(max)));
  },
  numeric_random: (cx, min: Numeric, max: Numeric) => {
    for (const [which, value] of [["lower", min], ["upper", max]] as const) {
      if (N.isSpecial(value)) ereport({ code: ERRCODE.invalid_parameter_value, message: `${which} bound cannot be ${N.isNaNumeric(value) ? "NaN" : "infinity"}` });
    }
    if (N.compare(min, max) > 0) checkBounds(1, 0);
    const scale = Math.max(min.s, max.s);
    const low = N.unscaledAt(min, scale);
    return N.makeNumeric(low + decimalUpTo(generatorOf(cx), N.unscaledAt(max, scale) - low, scale), scale);
  },
  gen_random_uuid: () => globalThis.crypto.randomUUID(),
  array_shuffle: (cx, array: ArrayValue) => ((array.dims[0] ?? 0) < 2 ? array : shuffled(cx, array, array.dims[0] as number, true)),
  array_sample: (cx, array: ArrayValue, count: number) => {
    const length = array.dims[0] ?? 0;
    if (count < 0 || count > length) ereport({ code: ERRCODE.invalid_parameter_value, message: `sample size must be between 0 and ${length}` });
    return shuffled(cx, array, count, false);
  },
});
