/** Origins of nodes that stand nowhere in the source text, kept in their locations, so that they go wherever copies go. */
import type { Location, Oid } from "./primnodes.ts";

/** Below all oids that there will be, and still a small integer to V8, as all locations are. */
const DERIVED = -(2 ** 30);

/** The location of what a view, function or the like keeps. */
export const fromObject = (oid: Oid): Location => (oid === 0 ? -1 : -oid);
/** The location of what was made from a node at a location, as the value of a folded expression. */
export const derivedFrom = (location: Location): Location => (location >= 0 ? DERIVED - location : location);

export type Origin = { readonly kind: "source" | "derived"; readonly offset: number } | { readonly kind: "object"; readonly oid: Oid } | undefined;
/** What a location says. */
export function originOf(location: Location): Origin {
  if (location >= 0) return { kind: "source", offset: location };
  if (location <= DERIVED) return { kind: "derived", offset: DERIVED - location };
  return location < -1 ? { kind: "object", oid: -location } : undefined;
}
