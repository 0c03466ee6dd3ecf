/**
 * Choosing among functions or operators of one name.
 *
 * @see func_match_argtypes and func_select_candidate in src/backend/parser/parse_func.c
 */
import type { Catalog } from "../catalog/catalog.ts";
import type { Oid } from "../nodes/primnodes.ts";
import type { Considered } from "../probes/probes.ts";
import * as T from "../types/oids.ts";
import { canCoerceType, categoryOf, isPreferred, typeName } from "./parse-coerce.ts";

export interface Candidate {
  readonly oid: Oid;
  /** The declared types, in call order. */
  readonly args: readonly Oid[];
}

export const typeNames = (catalog: Catalog, types: readonly Oid[]): string[] => types.map((type) => typeName(catalog, type));

/** Why candidates were put aside; kept only for one who watches. */
export type Fates = Map<Candidate, string>;

/** All candidates with what became of them. */
export const consideredOf = (catalog: Catalog, candidates: readonly Candidate[], chosen: Candidate, fates: Fates | undefined): Considered[] =>
  candidates.map((candidate) => ({ oid: candidate.oid, args: typeNames(catalog, candidate.args), fate: candidate === chosen ? "chosen" : (fates?.get(candidate) ?? "another one is exact") }));

/** Those that pass; the others' fate is noted. */
function keep<C extends Candidate>(candidates: readonly C[], passes: (candidate: C, i: number) => boolean, fates: Fates | undefined, why: (candidate: C, i: number) => string): readonly C[] {
  return candidates.filter((candidate, i) => {
    if (passes(candidate, i)) return true;
    fates?.set(candidate, why(candidate, i));
    return false;
  });
}

/** Candidates whose every argument can be coerced implicitly. */
export function matchArgTypes<C extends Candidate>(catalog: Catalog, actual: readonly Oid[], candidates: readonly C[], fates?: Fates): readonly C[] {
  const unfit = ({ args }: C): number => args.findIndex((arg, i) => !canCoerceType(catalog, [actual[i] as Oid], [arg], "implicit"));
  return keep(candidates, (candidate) => canCoerceType(catalog, actual, candidate.args, "implicit"), fates, (candidate) => `argument ${unfit(candidate) + 1} cannot be converted implicitly`);
}

/** Keeps the candidates with the highest score. */
function best<C extends Candidate>(candidates: readonly C[], score: (candidate: C) => number, fates: Fates | undefined, what: string): readonly C[] {
  const scores = candidates.map(score);
  const top = Math.max(...scores);
  return keep(candidates, (_, i) => scores[i] === top, fates, (_, i) => `${scores[i]} ${what}, where the best has ${top}`);
}

/** The one best candidate, or undefined if there is no such. */
export function selectCandidate<C extends Candidate>(catalog: Catalog, inputs: readonly Oid[], candidates: readonly C[], fates?: Fates): C | undefined {
  const base = inputs.map((type) => (type === T.UNKNOWNOID ? T.UNKNOWNOID : catalog.baseType(type)));
  const unknowns = base.filter((type) => type === T.UNKNOWNOID).length;
  const count = (candidate: C, test: (arg: Oid, i: number) => boolean): number => candidate.args.filter((arg, i) => base[i] !== T.UNKNOWNOID && test(arg, i)).length;

  let left = best(candidates, (candidate) => count(candidate, (arg, i) => arg === base[i]), fates, "arguments of exactly the type");
  if (left.length === 1) return left[0];
  const categories = base.map((type) => categoryOf(catalog, type));
  left = best(left, (candidate) => count(candidate, (arg, i) => arg === base[i] || isPreferred(catalog, categories[i] as string, arg)), fates, "arguments of exactly the type or a preferred one");
  if (left.length === 1) return left[0];
  if (unknowns === 0) return undefined;

  const resolved = resolveUnknownCategories(catalog, base, categories, left, fates);
  if (resolved !== undefined) {
    left = resolved;
    if (left.length === 1) return left[0];
  }
  return sameTypeGuess(catalog, base, unknowns, left, fates);
}

/** Gives each unknown argument a category: string if any candidate takes strings, else the one that all agree on. */
function resolveUnknownCategories<C extends Candidate>(catalog: Catalog, base: readonly Oid[], categories: readonly string[], candidates: readonly C[], fates: Fates | undefined): readonly C[] | undefined {
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
  const dropped: Fates = new Map();
  const kept = keep(
    candidates,
    (candidate) => candidate.args.every((arg, i) => {
      if (base[i] !== T.UNKNOWNOID) return true;
      const type = catalog.type(arg);
      return type.typcategory === slots[i] && (preferredSlots[i] !== true || type.typispreferred);
    }),
    dropped,
    () => "a literal of unknown type is taken for a type of another category, or a preferred one",
  );
  if (kept.length === 0) return candidates;
  for (const [candidate, why] of dropped) fates?.set(candidate, why);
  return kept;
}

/** If all known arguments are of one type, tries the unknown ones as that type too. */
function sameTypeGuess<C extends Candidate>(catalog: Catalog, base: readonly Oid[], unknowns: number, candidates: readonly C[], fates: Fates | undefined): C | undefined {
  if (unknowns >= base.length) return undefined;
  const known = base.filter((type) => type !== T.UNKNOWNOID);
  if (known.some((type) => type !== known[0])) return undefined;
  const guess = base.map(() => known[0] as Oid);
  const fits = keep(candidates, (candidate) => canCoerceType(catalog, guess, candidate.args, "implicit"), fates, () => "the literals of unknown type are taken for the type of the other arguments, which it does not take");
  return fits.length === 1 ? fits[0] : undefined;
}
