/**
 * Sets of small non-negative integers, as immutable values.
 *
 * A set whose members are all below 31 is a plain number with those bits, a larger one a bigint; the
 * form is canonical, so `===` is equality. Nearly every set of relations is a number, and the
 * planner's many unions and subset tests cost one machine instruction.
 *
 * @see src/backend/nodes/bitmapset.c
 */
export type Bitmapset = number | bigint;


const LIMIT = 0x7fffffffn;
const canonical = (set: bigint): Bitmapset => (set <= LIMIT ? Number(set) : set);

export function bmsMakeSingleton(member: number): Bitmapset {
  return member < 31 ? 1 << member : 1n << BigInt(member);
}
export function bmsUnion(a: Bitmapset, b: Bitmapset): Bitmapset {
  return typeof a === "number" && typeof b === "number" ? a | b : BigInt(a) | BigInt(b);
}
export function bmsIntersect(a: Bitmapset, b: Bitmapset): Bitmapset {
  return typeof a === "number" && typeof b === "number" ? a & b : canonical(BigInt(a) & BigInt(b));
}
export function bmsDifference(a: Bitmapset, b: Bitmapset): Bitmapset {
  return typeof a === "number" && typeof b === "number" ? a & ~b : canonical(BigInt(a) & ~BigInt(b));
}
export const bmsOverlap = (a: Bitmapset, b: Bitmapset): boolean => bmsIntersect(a, b) !== 0;
export const bmsIsSubset = (a: Bitmapset, b: Bitmapset): boolean => bmsDifference(a, b) === 0;
export const bmsIsMember = (member: number, set: Bitmapset): boolean =>
  typeof set === "number" ? member < 31 && (set & (1 << member)) !== 0 : ((set >> BigInt(member)) & 1n) === 1n;
export const bmsAddMember = (set: Bitmapset, member: number): Bitmapset => bmsUnion(set, bmsMakeSingleton(member));

/** The members, ascending. */
export function bmsMembers(set: Bitmapset): number[] {
  const members: number[] = [];
  if (typeof set === "number") {
    for (let rest = set; rest !== 0; rest &= rest - 1) members.push(31 - Math.clz32(rest & -rest));
    return members;
  }
  let index = 0;
  for (let rest = set; rest > 0n; rest >>= 1n, index++) if ((rest & 1n) === 1n) members.push(index);
  return members;
}

export const bmsIsSingleton = (set: Bitmapset): boolean =>
  typeof set === "number" ? set !== 0 && (set & (set - 1)) === 0 : (set & (set - 1n)) === 0n;
/** The only member. */
export const bmsSingletonMember = (set: Bitmapset): number => bmsMembers(set)[0] ?? -1;

/** How two sets stand to each other. */
export function bmsSubsetCompare(a: Bitmapset, b: Bitmapset): "equal" | "subset1" | "subset2" | "different" {
  if (a === b) return "equal";
  if (bmsIsSubset(a, b)) return "subset1";
  return bmsIsSubset(b, a) ? "subset2" : "different";
}
