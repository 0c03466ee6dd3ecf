/** inet and cidr: host addresses and networks of IPv4 and IPv6. @see src/backend/utils/adt/network.c, inet_net_pton.c, src/port/inet_net_ntop.c */
import { ERRCODE, ereport, notSupported } from "../utils/errors.ts";
import { defineFunctions } from "./registry.ts";

/** An address with the length of its network's prefix. */
export class Inet {
  readonly family: 4 | 6;
  readonly bits: number;
  /** The address in hexadecimal digits: 8 of IPv4, 32 of IPv6. */
  readonly hex: string;
  constructor(family: 4 | 6, bits: number, address: bigint) {
    this.family = family;
    this.bits = bits;
    this.hex = address.toString(16).padStart(family === 4 ? 8 : 32, "0");
  }
  get address(): bigint {
    return BigInt(`0x${this.hex}`);
  }
  get maxBits(): 32 | 128 {
    return this.family === 4 ? 32 : 128;
  }
  /** Family, prefix length and address, as PostgreSQL stores them. */
  get bytes(): Uint8Array {
    return Uint8Array.of(this.family === 4 ? 2 : 3, this.bits, ...octets(this.hex));
  }
}
const octets = (hex: string): number[] => (hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
const mask = (bits: number, width: number): bigint => ((1n << BigInt(bits)) - 1n) << BigInt(width - bits);

/** The prefix length that an IPv4 network without one has by its class. @see inet_cidr_pton_ipv4 */
function classBits(given: readonly number[]): number {
  const first = given[0] as number;
  const byClass = first >= 240 ? 32 : first >= 224 ? 8 : first >= 192 ? 24 : first >= 128 ? 16 : 8;
  const bits = Math.max(byClass, given.length * 8);
  return bits === 8 && first === 224 ? 4 : bits;
}
/** @see inet_net_pton_ipv4, inet_cidr_pton_ipv4 */
function readV4(text: string, isCidr: boolean): Inet | undefined {
  const match = /^(\d+(?:\.\d+){0,3})(?:\/(\d+))?$/.exec(text);
  if (match === null) return undefined;
  const parts = (match[1] as string).split(".").map(Number);
  if (parts.some((part) => part > 255)) return undefined;
  let bits = match[2] === undefined ? -1 : Number(match[2]);
  if (bits > 32) return undefined;
  if (bits < 0) {
    if (!isCidr && parts.length < 4) return undefined;
    bits = isCidr ? classBits(parts) : 32;
  }
  if (!isCidr && Math.floor(bits / 8) > parts.length) return undefined;
  return new Inet(4, bits, [0, 1, 2, 3].reduce((sum, i) => sum * 256n + BigInt(parts[i] ?? 0), 0n));
}
/** The hextets of one side of `::`; an IPv4 address may end them. */
function hextets(text: string): number[] | undefined {
  if (text === "") return [];
  const list = text.split(":");
  const dotted = list.at(-1)?.includes(".") === true ? readV4(list.pop() as string, false) : undefined;
  if (text.includes(".") && dotted === undefined) return undefined;
  if (list.some((part) => !/^[0-9a-f]{1,4}$/i.test(part))) return undefined;
  const words = list.map((part) => Number.parseInt(part, 16));
  if (dotted !== undefined) words.push(Number(dotted.address >> 16n), Number(dotted.address & 0xffffn));
  return words;
}
/** @see inet_cidr_pton_ipv6 */
function readV6(text: string): Inet | undefined {
  const match = /^([0-9a-f:.]+)(?:\/(0|[1-9]\d*))?$/i.exec(text);
  if (match === null) return undefined;
  const bits = match[2] === undefined ? 128 : Number(match[2]);
  const sides = (match[1] as string).split("::");
  const [head, tail] = [hextets(sides[0] as string), hextets(sides[1] ?? "")];
  if (bits > 128 || sides.length > 2 || head === undefined || tail === undefined || (sides.length === 2 && (sides[0] as string).includes("."))) return undefined;
  const gap = 8 - head.length - tail.length;
  if (sides.length === 2 ? gap < 1 : gap !== 0) return undefined;
  const words = [...head, ...new Array<number>(sides.length === 2 ? gap : 0).fill(0), ...tail];
  return new Inet(6, bits, words.reduce((sum, word) => sum * 65536n + BigInt(word), 0n));
}
function read(text: string, type: "inet" | "cidr"): Inet {
  const value = text.includes(":") ? readV6(text) : readV4(text, type === "cidr");
  if (value === undefined) return ereport({ code: ERRCODE.invalid_text_representation, message: `invalid input syntax for type ${type}: "${text}"` });
  if (type === "cidr" && networkOf(value).hex !== value.hex) ereport({ code: ERRCODE.invalid_text_representation, message: `invalid cidr value: "${text}"`, detail: "Value has bits set to right of mask." });
  return value;
}

/** An IPv6 address with its longest run of zeros left out. @see inet_net_ntop_ipv6 */
function showV6(hex: string): string {
  const words = (hex.match(/..../g) ?? []).map((word) => Number.parseInt(word, 16));
  let [best, length] = [-1, 1];
  for (let start = 0; start < 8; start++) {
    let end = start;
    while (end < 8 && words[end] === 0) end++;
    if (end - start > length) [best, length] = [start, end - start];
  }
  const mapped = best === 0 && (length === 6 || (length === 5 && words[5] === 0xffff));
  const text = (list: readonly number[]): string => list.map((word) => word.toString(16)).join(":");
  if (mapped) return `::${length === 5 ? "ffff:" : ""}${octets(hex.slice(24)).join(".")}`;
  return best < 0 ? text(words) : `${text(words.slice(0, best))}::${text(words.slice(best + length))}`;
}
const host = ({ family, hex }: Inet): string => (family === 4 ? octets(hex).join(".") : showV6(hex));
const show = (value: Inet): string => `${host(value)}/${value.bits}`;
const output = (value: Inet): string => (value.bits === value.maxBits ? host(value) : show(value));
/** A network without its trailing zero octets. @see inet_cidr_ntop_ipv4 */
function abbreviated(value: Inet): string {
  if (value.family === 6) return notSupported("abbrev(cidr) of an IPv6 network");
  return `${value.bits === 0 ? "0" : octets(value.hex).slice(0, Math.ceil(value.bits / 8)).join(".")}/${value.bits}`;
}

const withAddress = (value: Inet, address: bigint, bits = value.bits): Inet => new Inet(value.family, bits, BigInt.asUintN(value.maxBits, address));
const networkOf = (value: Inet): Inet => withAddress(value, value.address & mask(value.bits, value.maxBits));
const hostmask = (value: Inet): bigint => (1n << BigInt(value.maxBits - value.bits)) - 1n;

/** By family, then by the shorter prefix, then by its length, then by the whole address. @see network_cmp_internal */
function compare(a: Inet, b: Inet): number {
  if (a.family !== b.family) return a.family - b.family;
  const shift = BigInt(a.maxBits - Math.min(a.bits, b.bits));
  const [x, y] = [a.address, b.address];
  const order = (m: bigint, n: bigint): number => (m < n ? -1 : m > n ? 1 : 0);
  return order(x >> shift, y >> shift) || a.bits - b.bits || order(x, y);
}
/** Whether the first `bits` bits are the same. */
const agree = (a: Inet, b: Inet, bits: number): boolean => a.family === b.family && a.address >> BigInt(a.maxBits - bits) === b.address >> BigInt(b.maxBits - bits);
const within = (a: Inet, b: Inet, least: number): boolean => a.bits >= b.bits + least && agree(a, b, b.bits);

function setMaskLength(value: Inet, bits: number): Inet {
  const wanted = bits === -1 ? value.maxBits : bits;
  if (wanted < 0 || wanted > value.maxBits) ereport({ code: ERRCODE.invalid_parameter_value, message: `invalid mask length: ${bits}` });
  return withAddress(value, value.address, wanted);
}
function bitwise(name: string, run: (a: bigint, b: bigint) => bigint) {
  return (a: Inet, b: Inet): Inet => {
    if (a.family !== b.family) ereport({ code: ERRCODE.invalid_parameter_value, message: `cannot ${name} inet values of different sizes` });
    return withAddress(a, run(a.address, b.address), Math.max(a.bits, b.bits));
  };
}
function plus(value: Inet, addend: bigint): Inet {
  const sum = value.address + addend;
  if (sum < 0n || sum >= 1n << BigInt(value.maxBits)) ereport({ code: ERRCODE.numeric_value_out_of_range, message: "result is out of range" });
  return withAddress(value, sum);
}
function difference(a: Inet, b: Inet): number | bigint {
  if (a.family !== b.family) ereport({ code: ERRCODE.invalid_parameter_value, message: "cannot subtract inet values of different sizes" });
  const gap = a.address - b.address;
  if (BigInt.asIntN(64, gap) !== gap) ereport({ code: ERRCODE.numeric_value_out_of_range, message: "result is out of range" });
  return gap >= BigInt(Number.MIN_SAFE_INTEGER) && gap <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(gap) : gap;
}
/** The smallest network that has both. */
function merge(a: Inet, b: Inet): Inet {
  if (a.family !== b.family) ereport({ code: ERRCODE.invalid_parameter_value, message: "cannot merge addresses from different families" });
  let bits = Math.min(a.bits, b.bits);
  while (!agree(a, b, bits)) bits--;
  return networkOf(withAddress(a, a.address, bits));
}

defineFunctions({
  inet_in: (text: string) => read(text, "inet"),
  cidr_in: (text: string) => read(text, "cidr"),
  inet_out: output,
  cidr_out: show,
  network_cmp: compare,
  network_eq: (a: Inet, b: Inet) => compare(a, b) === 0,
  network_ne: (a: Inet, b: Inet) => compare(a, b) !== 0,
  network_lt: (a: Inet, b: Inet) => compare(a, b) < 0,
  network_le: (a: Inet, b: Inet) => compare(a, b) <= 0,
  network_gt: (a: Inet, b: Inet) => compare(a, b) > 0,
  network_ge: (a: Inet, b: Inet) => compare(a, b) >= 0,
  network_larger: (a: Inet, b: Inet) => (compare(a, b) > 0 ? a : b),
  network_smaller: (a: Inet, b: Inet) => (compare(a, b) < 0 ? a : b),
  network_sub: (a: Inet, b: Inet) => within(a, b, 1),
  network_subeq: (a: Inet, b: Inet) => within(a, b, 0),
  network_sup: (a: Inet, b: Inet) => within(b, a, 1),
  network_supeq: (a: Inet, b: Inet) => within(b, a, 0),
  network_overlap: (a: Inet, b: Inet) => agree(a, b, Math.min(a.bits, b.bits)),
  network_host: host,
  network_show: show,
  inet_abbrev: output,
  cidr_abbrev: abbreviated,
  network_masklen: (value: Inet) => value.bits,
  network_family: (value: Inet) => value.family,
  network_network: networkOf,
  inet_to_cidr: networkOf,
  network_netmask: (value: Inet) => withAddress(value, mask(value.bits, value.maxBits), value.maxBits),
  network_hostmask: (value: Inet) => withAddress(value, hostmask(value), value.maxBits),
  network_broadcast: (value: Inet) => withAddress(value, value.address | hostmask(value)),
  inet_set_masklen: setMaskLength,
  cidr_set_masklen: (value: Inet, bits: number) => networkOf(setMaskLength(value, bits)),
  inetnot: (value: Inet) => withAddress(value, ~value.address),
  inetand: bitwise("AND", (a, b) => a & b),
  inetor: bitwise("OR", (a, b) => a | b),
  inetpl: (value: Inet, n: number | bigint) => plus(value, BigInt(n)),
  inetmi_int8: (value: Inet, n: number | bigint) => plus(value, BigInt.asIntN(64, -BigInt(n))),
  inetmi: difference,
  inet_same_family: (a: Inet, b: Inet) => a.family === b.family,
  inet_merge: merge,
});
