/**
 * Whether a document matches a tsquery, and at which places: yes, no, or perhaps where places are not known.
 *
 * @see src/backend/utils/adt/tsvector_op.c (TS_execute, TS_phrase_execute, TS_execute_locations)
 */
import { defineFunctions } from "../registry.ts";
import type { QueryNode, QueryOperand, QueryOperator, TsQuery } from "./tsquery.ts";
import { placeOf, type TsVector, weightOf, type WordPosition } from "./tsvector.ts";

/** Places where something matches, or all but these. `width` is how far a match reaches to the left of its place. */
export interface Places {
  readonly at: readonly number[];
  readonly negate: boolean;
  readonly width: number;
}
type Match = Places | "no" | "maybe";
/** What is known of an operand: its places; "yes" where it is there and nothing is known of places. */
export type Lookup = (operand: QueryOperand) => readonly number[] | "no" | "yes";

const merge = (l: Places, r: Places, offsets: readonly [number, number], keep: (inL: boolean, inR: boolean) => boolean): number[] => {
  const left = new Set(l.at.map((place) => place + offsets[0]));
  const right = new Set(r.at.map((place) => place + offsets[1]));
  return [...new Set([...left, ...right])].filter((place) => place > 0 && keep(left.has(place), right.has(place))).sort((a, b) => a - b);
};
const found = (at: readonly number[], width: number): Match => (at.length === 0 ? "no" : { at, negate: false, width });

/** A query at or below a phrase, where places count. @see TS_phrase_execute */
function phraseMatch(node: QueryNode, lookup: Lookup): Match {
  if (node.kind === "val") {
    const at = lookup(node);
    return at === "no" ? "no" : at === "yes" ? "maybe" : found(at, 0);
  }
  if (node.kind === "not") {
    const inner = phraseMatch(node.arg, lookup);
    if (inner === "no") return { at: [], negate: true, width: 0 };
    if (inner === "maybe") return inner;
    return inner.at.length > 0 ? { ...inner, negate: !inner.negate } : "no";
  }
  const l = phraseMatch(node.left, lookup);
  if (l === "no" && node.kind !== "or") return "no";
  const r = phraseMatch(node.right, lookup);
  if (r === "no" && (l === "no" || node.kind !== "or")) return "no";
  if (l === "maybe" || r === "maybe") return "maybe";
  const none: Places = { at: [], negate: false, width: 0 };
  return combine(node, l === "no" ? none : l, r === "no" ? none : r);
}
function combine(node: QueryOperator, l: Places, r: Places): Match {
  const isPhrase = node.kind === "phrase";
  const width = isPhrase ? node.distance + l.width + r.width : Math.max(l.width, r.width);
  const offsets = isPhrase ? ([node.distance + r.width, 0] as const) : ([width - l.width, width - r.width] as const);
  const places = (keep: (inL: boolean, inR: boolean) => boolean): number[] => merge(l, r, offsets, keep);
  const negated = (at: readonly number[]): Match => ({ at, negate: true, width });
  if (node.kind === "or") {
    if (l.negate && r.negate) return negated(places((a, b) => a && b));
    if (l.negate) return negated(places((a, b) => a && !b));
    if (r.negate) return negated(places((a, b) => b && !a));
    return found(places(() => true), width);
  }
  if (l.negate && r.negate) return negated(places(() => true));
  if (l.negate) return found(places((a, b) => b && !a), width);
  if (r.negate) return found(places((a, b) => a && !b), width);
  return found(places((a, b) => a && b), width);
}

/** @see TS_execute_recurse; a phrase whose places are not known does not match. */
export function matches(node: QueryNode, lookup: Lookup): boolean {
  switch (node.kind) {
    case "val":
      return lookup(node) !== "no";
    case "not":
      return !matches(node.arg, lookup);
    case "and":
      return matches(node.left, lookup) && matches(node.right, lookup);
    case "or":
      return matches(node.left, lookup) || matches(node.right, lookup);
    case "phrase": {
      const match = phraseMatch(node, lookup);
      return match !== "no" && match !== "maybe";
    }
  }
}
/**
 * The places of the parts that together match: one set for each part that ANDs join. Undefined without a match; none where
 * a NOT alone makes it. @see TS_execute_locations_recurse
 */
export function matchLocations(node: QueryNode, lookup: Lookup): readonly Places[] | undefined {
  switch (node.kind) {
    case "val":
    case "phrase": {
      const match = phraseMatch(node, lookup);
      return match === "no" || match === "maybe" ? undefined : match.negate ? [] : [match];
    }
    case "not":
      return matches(node.arg, lookup) ? undefined : [];
    case "and": {
      const left = matchLocations(node.left, lookup);
      const right = left === undefined ? undefined : matchLocations(node.right, lookup);
      return left === undefined || right === undefined ? undefined : [...left, ...right];
    }
    case "or":
      return eitherLocations(matchLocations(node.left, lookup), matchLocations(node.right, lookup));
  }
}
/** (A & B) | (C & D) is (A | C) & (A | D) & (B | C) & (B | D); a side without places leaves the other's. */
function eitherLocations(left: readonly Places[] | undefined, right: readonly Places[] | undefined): readonly Places[] | undefined {
  if (left === undefined || right === undefined) return left ?? right;
  if (left.length === 0 || right.length === 0) return left.length === 0 ? right : left;
  return left.flatMap((l) => right.map((r) => ({ at: merge(l, r, [0, 0], () => true), negate: false, width: Math.max(l.width, r.width) })));
}

const positionsFor = (positions: readonly WordPosition[], weight: number): readonly WordPosition[] => (weight === 0 ? positions : positions.filter((position) => (weight & (1 << weightOf(position))) !== 0));
/** The lexemes of a vector that an operand stands for. */
export function lexemesOf(vector: TsVector, { word, prefix }: QueryOperand): { readonly from: number; readonly to: number } {
  const from = vector.lowerBound(word);
  let to = from;
  while (to < vector.lexemes.length && (prefix ? vector.lexemes[to]?.word.startsWith(word) : to === from && vector.lexemes[to]?.word === word)) to++;
  return { from, to };
}
const vectorLookup = (vector: TsVector): Lookup => (operand) => {
  const { from, to } = lexemesOf(vector, operand);
  const lexemes = vector.lexemes.slice(from, to);
  // A lexeme without places matches whatever weight is asked for.
  if (lexemes.some(({ positions }) => positions.length === 0)) return "yes";
  const at = [...new Set(lexemes.flatMap(({ positions }) => positionsFor(positions, operand.weight).map(placeOf)))].sort((a, b) => a - b);
  return at.length === 0 ? "no" : at;
};
export const vectorMatches = (vector: TsVector, { root }: TsQuery): boolean => root !== null && matches(root, vectorLookup(vector));

defineFunctions({
  ts_match_vq: vectorMatches,
  ts_match_qv: (query: TsQuery, vector: TsVector) => vectorMatches(vector, query),
});
