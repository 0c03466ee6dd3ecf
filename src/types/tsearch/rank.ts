/**
 * How well a document fits a query.
 *
 * @see src/backend/utils/adt/tsrank.c (calc_rank)
 */
import { ERRCODE, ereport } from "../../utils/errors.ts";
import type { ArrayValue } from "../array.ts";
import { defineFunctions } from "../registry.ts";
import { compareText } from "../text.ts";
import { lexemesOf } from "./match.ts";
import { operands, type QueryOperand, type TsQuery } from "./tsquery.ts";
import { type Lexeme, MAX_POSITION, placeOf, type TsVector, weightOf, type WordPosition } from "./tsvector.ts";

const { fround } = Math;
const DEFAULT_WEIGHTS: readonly number[] = [0.1, 0.2, 0.4, 1].map(fround);
const NORM = { logLength: 1, length: 2, unique: 8, logUnique: 16, fraction: 32 } as const;

/** @see getWeights */
function weightsOf(array: ArrayValue): readonly number[] {
  if (array.dims.length !== 1) ereport({ code: ERRCODE.array_subscript_error, message: "array of weight must be one-dimensional" });
  if (array.items.length < 4) ereport({ code: ERRCODE.array_subscript_error, message: "array of weight is too short" });
  if (array.items.includes(null)) ereport({ code: ERRCODE.null_value_not_allowed, message: "array of weight must not contain nulls" });
  return (array.items as number[]).slice(0, 4).map((weight, i) => {
    if (weight > 1) ereport({ code: ERRCODE.invalid_parameter_value, message: "weight out of range" });
    return weight < 0 ? (DEFAULT_WEIGHTS[i] as number) : fround(weight);
  });
}
/** How much two words count that are so far apart. */
const nearness = (distance: number): number => (distance > 100 ? fround(1e-30) : fround(1 / (1.005 + 0.05 * Math.exp(fround(fround(distance) / 1.5) - 2))));
function distinctOperands(query: TsQuery): QueryOperand[] {
  const sorted = [...operands(query.root)].sort((a, b) => compareText(a.word, b.word));
  return sorted.filter(({ word }, i) => i === 0 || sorted[i - 1]?.word !== word);
}
const found = (vector: TsVector, operand: QueryOperand): readonly Lexeme[] => {
  const { from, to } = lexemesOf(vector, operand);
  return vector.lexemes.slice(from, to);
};

const FAR: readonly WordPosition[] = [MAX_POSITION];
/** Each pair of words, the nearer the better. @see calc_rank_and */
function rankAnd(weights: readonly number[], vector: TsVector, query: TsQuery): number {
  const asked = distinctOperands(query);
  if (asked.length < 2) return rankOr(weights, vector, query);
  const weight = (position: WordPosition): number => weights[weightOf(position)] as number;
  const seen: (readonly WordPosition[])[] = [];
  let rank = -1;
  for (const [i, operand] of asked.entries()) {
    for (const lexeme of found(vector, operand)) {
      const own = lexeme.positions.length > 0 ? lexeme.positions : FAR;
      seen[i] = own;
      for (const others of seen.slice(0, i)) {
        if (others === undefined) continue;
        for (const position of own) {
          for (const other of others) {
            const distance = Math.abs(placeOf(position) - placeOf(other)) || (own === FAR || others === FAR ? MAX_POSITION + 1 : 0);
            if (distance === 0) continue;
            const current = fround(Math.sqrt(fround(fround(weight(position) * weight(other)) * nearness(distance))));
            rank = rank < 0 ? current : fround(1 - (1 - rank) * (1 - current));
          }
        }
      }
    }
  }
  return rank;
}
/** Each word's best weight, and less for its other places. @see calc_rank_or */
function rankOr(weights: readonly number[], vector: TsVector, query: TsQuery): number {
  const asked = distinctOperands(query);
  let rank = 0;
  for (const operand of asked) {
    for (const { positions } of found(vector, operand)) {
      let [sum, best, bestAt] = [0, -1, 0];
      for (const [j, position] of (positions.length > 0 ? positions : [0]).entries()) {
        const weight = weights[weightOf(position)] as number;
        sum = fround(sum + fround(weight / ((j + 1) * (j + 1))));
        if (weight > best) [best, bestAt] = [weight, j];
      }
      rank = fround(rank + fround(fround(best + sum) - fround(best / ((bestAt + 1) * (bestAt + 1)))) / 1.64493406685);
    }
  }
  return asked.length > 0 ? fround(rank / asked.length) : rank;
}
function rank(weights: readonly number[], vector: TsVector, query: TsQuery, method: number): number {
  const size = vector.lexemes.length;
  if (size === 0 || query.root === null) return 0;
  const isAnd = query.root.kind === "and" || query.root.kind === "phrase";
  let value = (isAnd ? rankAnd : rankOr)(weights, vector, query);
  if (value < 0) value = fround(1e-20);
  const length = vector.lexemes.reduce((sum, { positions }) => sum + Math.max(1, positions.length), 0);
  if ((method & NORM.logLength) !== 0) value = fround(value / (Math.log(length + 1) / Math.log(2)));
  if ((method & NORM.length) !== 0) value = fround(value / length);
  if ((method & NORM.unique) !== 0) value = fround(value / size);
  if ((method & NORM.logUnique) !== 0) value = fround(value / (Math.log(size + 1) / Math.log(2)));
  if ((method & NORM.fraction) !== 0) value = fround(value / (value + 1));
  return value;
}

defineFunctions({
  ts_rank_tt: (vector: TsVector, query: TsQuery) => rank(DEFAULT_WEIGHTS, vector, query, 0),
  ts_rank_ttf: (vector: TsVector, query: TsQuery, method: number) => rank(DEFAULT_WEIGHTS, vector, query, method),
  ts_rank_wtt: (weights: ArrayValue, vector: TsVector, query: TsQuery) => rank(weightsOf(weights), vector, query, 0),
  ts_rank_wttf: (weights: ArrayValue, vector: TsVector, query: TsQuery, method: number) => rank(weightsOf(weights), vector, query, method),
});
