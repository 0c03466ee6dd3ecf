/**
 * Choosing among functions or operators of one name.
 *
 * @see func_match_argtypes and func_select_candidate in src/backend/parser/parse_func.c
 */
import type { Catalog } from "../catalog/catalog.ts";
import type { Oid } from "../nodes/primnodes.ts";
import * as T from "../types/oids.ts";
import { canCoerceType, categoryOf, isPreferred } from "./parse-coerce.ts";

export interface Candidate {
  readonly oid: Oid;
  /** The declared types, in call order. */
  readonly args: readonly Oid[];
}

/** Candidates whose every argument can be coerced implicitly. */
export function matchArgTypes<C extends Candidate>(catalog: Catalog, actual: readonly Oid[], candidates: readonly C[]): readonly C[] {
  return candidates.filter((candidate) => canCoerceType(catalog, actual, candidate.args, "implicit"));
}

/** Keeps the candidates with the highest score. */
function best<C>(candidates: readonly C[], score: (candidate: C) => number): readonly C[] {
  const scores = candidates.map(score);
  const top = Math.max(...scores);
  return candidates.filter((_, i) => scores[i] === top);
}

/** The one best candidate, or undefined if there is no such. */
export function selectCandidate<C extends Candidate>(catalog: Catalog, inputs: readonly Oid[], candidates: readonly C[]): C | undefined {
  const base = inputs.map((type) => (type === T.UNKNOWNOID ? T.UNKNOWNOID : catalog.baseType(type)));
  const unknowns = base.filter((type) => type === T.UNKNOWNOID).length;
  const count = (candidate: C, test: (arg: Oid, i: number) => boolean): number => candidate.args.filter((arg, i) => base[i] !== T.UNKNOWNOID && test(arg, i)).length;

  let left = best(candidates, (candidate) => count(candidate, (arg, i) => arg === base[i]));
  if (left.length === 1) return left[0];
  const categories = base.map((type) => categoryOf(catalog, type));
  left = best(left, (candidate) => count(candidate, (arg, i) => arg === base[i] || isPreferred(catalog, categories[i] as string, arg)));
  if (left.length === 1) return left[0];
  if (unknowns === 0) return undefined;

  const resolved = resolveUnknownCategories(catalog, base, categories, left);
  if (resolved !== undefined) {
    left = resolved;
    if (left.length === 1) return left[0];
  }
  return sameTypeGuess(catalog, base, unknowns, left);
}

/** Gives each unknown argument a category: string if any candidate takes strings, else the one that all agree on. */
function resolveUnknownCategories<C extends Candidate>(catalog: Catalog, base: readonly Oid[], categories: readonly string[], candidates: readonly C[]): readonly C[] | undefined {
  const slots = [...categories];
  const preferredSlots: boolean[] = [];
  for (let i = 0; i < base.length; i++) {
    if (base[i] !== T.UNKNOWNOID) continue;
    const seen = candidates.map((candidate) => catalog.type(candidate.args[i] as Oid));
    const strings = seen.some((type) => type.typcategory === "S");
    const first = seen[0]?.typcategory as string;
    if (!strings && seen.some((type) => type.typcategory !== first)) return undefined;
    const category = strings ? "S" : first;
    slots[i] = category;
    preferredSlots[i] = seen.some((type) => type.typcategory === category && type.typispreferred);
  }
  const kept = candidates.filter((candidate) =>
    candidate.args.every((arg, i) => {
      if (base[i] !== T.UNKNOWNOID) return true;
      const type = catalog.type(arg);
      return type.typcategory === slots[i] && (preferredSlots[i] !== true || type.typispreferred);
    }),
  );
  return kept.length > 0 ? kept : candidates;
}

/** If all known arguments are of one type, tries the unknown ones as that type too. */
function sameTypeGuess<C extends Candidate>(catalog: Catalog, base: readonly Oid[], unknowns: number, candidates: readonly C[]): C | undefined {
  if (unknowns >= base.length) return undefined;
  const known = base.filter((type) => type !== T.UNKNOWNOID);
  if (known.some((type) => type !== known[0])) return undefined;
  const guess = base.map(() => known[0] as Oid);
  const fits = candidates.filter((candidate) => canCoerceType(catalog, guess, candidate.args, "implicit"));
  return fits.length === 1 ? fits[0] : undefined;
}
