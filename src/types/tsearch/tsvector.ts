/**
 * tsvector: lexemes in the order of their bytes, each with the places where it stands and their weights.
 *
 * @see src/backend/utils/adt/tsvector.c, tsvector_op.c, tsvector_parser.c
 */
import { byteLength, ERRCODE, ereport } from "../../utils/errors.ts";
import { type ArrayValue, makeArray } from "../array.ts";
import * as T from "../oids.ts";
import { RecordValue } from "../record.ts";
import { defineFunctions, defineSetFunctions } from "../registry.ts";
import { compareText } from "../text.ts";
import { nextWord, WordScanner } from "./word-scanner.ts";

/** A place and its weight: the weight, from 0 for D to 3 for A, above the 14 bits of the place. */
export type WordPosition = number;
export const MAX_POSITION = 16383;
const MAX_POSITIONS = 256;
const MAX_WORD_BYTES = 2047;
const MAX_BYTES = 1048575;
export const placeOf = (position: WordPosition): number => position & MAX_POSITION;
export const weightOf = (position: WordPosition): number => position >> 14;
const weighed = (position: WordPosition, weight: number): WordPosition => (weight << 14) | placeOf(position);
const WEIGHTS = "DCBA";

export interface Lexeme {
  readonly word: string;
  /** In their order; none where the places are not known. */
  readonly positions: readonly WordPosition[];
}
export class TsVector {
  readonly lexemes: readonly Lexeme[];
  constructor(lexemes: readonly Lexeme[]) {
    this.lexemes = lexemes;
  }
  /** The first lexeme that is not before the word. */
  lowerBound(word: string): number {
    let [low, high] = [0, this.lexemes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareText((this.lexemes[middle] as Lexeme).word, word) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Sorted, a place once with its greatest weight, and not more than fit. @see uniquePos */
function uniquePositions(positions: readonly WordPosition[]): WordPosition[] {
  const kept: WordPosition[] = [];
  for (const position of [...positions].sort((a, b) => placeOf(a) - placeOf(b) || weightOf(b) - weightOf(a))) {
    const last = kept.at(-1);
    if (last !== undefined && placeOf(last) === placeOf(position)) continue;
    if (kept.length >= MAX_POSITIONS - 1 || (last !== undefined && placeOf(last) === MAX_POSITION)) break;
    kept.push(position);
  }
  return kept;
}
/** Bytes of the lexemes and their places, with the alignment of places. */
function lexemeBytes(lexemes: readonly Lexeme[]): number {
  let bytes = 0;
  for (const { word, positions } of lexemes) {
    bytes += byteLength(word);
    if (positions.length > 0) bytes += (bytes & 1) + 2 + 2 * positions.length;
  }
  return bytes;
}
/** The vector of lexemes in any order, each word once. */
export function makeTsVector(lexemes: Iterable<Lexeme>): TsVector {
  const byWord = new Map<string, WordPosition[]>();
  for (const { word, positions } of lexemes) {
    const known = byWord.get(word);
    if (known === undefined) byWord.set(word, [...positions]);
    else known.push(...positions);
  }
  const sorted = [...byWord].sort(([a], [b]) => compareText(a, b)).map(([word, positions]) => ({ word, positions: uniquePositions(positions) }));
  const bytes = lexemeBytes(sorted);
  if (bytes > MAX_BYTES) ereport({ code: ERRCODE.program_limit_exceeded, message: `string is too long for tsvector (${bytes} bytes, max ${MAX_BYTES} bytes)` });
  return new TsVector(sorted);
}

function tsvectorIn(text: string): TsVector {
  const scanner = new WordScanner(text, { positions: true });
  const lexemes: Lexeme[] = [];
  for (let found = nextWord(scanner); found !== undefined; found = nextWord(scanner)) {
    const bytes = byteLength(found.word);
    if (bytes >= MAX_WORD_BYTES) ereport({ code: ERRCODE.program_limit_exceeded, message: `word is too long (${bytes} bytes, max ${MAX_WORD_BYTES - 1} bytes)` });
    lexemes.push(found);
  }
  return makeTsVector(lexemes);
}
const quoted = (word: string): string => `'${word.replace(/['\\]/g, "$&$&")}'`;
const positionText = (position: WordPosition): string => `${placeOf(position)}${weightOf(position) === 0 ? "" : WEIGHTS[weightOf(position)]}`;
const tsvectorOut = ({ lexemes }: TsVector): string => lexemes.map(({ word, positions }) => `${quoted(word)}${positions.length === 0 ? "" : `:${positions.map(positionText).join(",")}`}`).join(" ");

/** @see silly_cmp_tsvector */
function compareTsVectors(a: TsVector, b: TsVector): number {
  const bytes = ({ lexemes }: TsVector): number => 4 * lexemes.length + lexemeBytes(lexemes);
  const bySize = bytes(a) - bytes(b) || a.lexemes.length - b.lexemes.length;
  if (bySize !== 0) return Math.sign(bySize);
  for (const [i, own] of a.lexemes.entries()) {
    const other = b.lexemes[i] as Lexeme;
    const hasPlaces = Number(other.positions.length > 0) - Number(own.positions.length > 0);
    const byWord = hasPlaces || compareText(own.word, other.word) || other.positions.length - own.positions.length;
    if (byWord !== 0) return Math.sign(byWord);
    for (const [k, position] of own.positions.entries()) {
      const to = other.positions[k] as WordPosition;
      const byPlace = placeOf(to) - placeOf(position) || weightOf(to) - weightOf(position);
      if (byPlace !== 0) return Math.sign(byPlace);
    }
  }
  return 0;
}

function weightNumber(letter: string): number {
  const weight = WEIGHTS.indexOf(letter.toUpperCase());
  return weight >= 0 && letter !== "" ? weight : ereport({ code: ERRCODE.invalid_parameter_value, message: `unrecognized weight: "${letter}"` });
}
/** The words of an array, where none may be null or empty. */
function wordsOf(array: ArrayValue, mayBeEmpty = true): string[] {
  for (const word of array.items) {
    if (word === null) ereport({ code: ERRCODE.null_value_not_allowed, message: "lexeme array may not contain nulls" });
    if (word === "" && !mayBeEmpty) ereport({ code: ERRCODE.zero_length_character_string, message: "lexeme array may not contain empty strings" });
  }
  return array.items as string[];
}
const mapPositions = (vector: TsVector, change: (positions: readonly WordPosition[], word: string) => readonly WordPosition[]): TsVector => new TsVector(vector.lexemes.map(({ word, positions }) => ({ word, positions: change(positions, word) })));
const without = (vector: TsVector, words: ReadonlySet<string>): TsVector => new TsVector(vector.lexemes.filter(({ word }) => !words.has(word)));

/** The second vector's places come after the last of the first. @see tsvector_concat */
function concatenate(a: TsVector, b: TsVector): TsVector {
  const last = Math.max(0, ...a.lexemes.flatMap(({ positions }) => positions.map(placeOf)));
  const moved = (position: WordPosition): WordPosition => weighed(Math.min(placeOf(position) + last, MAX_POSITION), weightOf(position));
  const later = b.lexemes.map(({ word, positions }) => {
    // Places at the limit are kept once.
    const limited = positions.map(moved).filter((position, i, all) => i === 0 || placeOf(all[i - 1] as WordPosition) !== MAX_POSITION || placeOf(position) !== MAX_POSITION);
    return { word, positions: limited };
  });
  return makeTsVector([...a.lexemes, ...later]);
}
function filtered(vector: TsVector, weights: ArrayValue): TsVector {
  let mask = 0;
  for (const letter of weights.items as (string | null)[]) {
    if (letter === null) return ereport({ code: ERRCODE.null_value_not_allowed, message: "weight array may not contain nulls" });
    const weight = WEIGHTS.indexOf(letter.toUpperCase());
    if (weight < 0 || letter === "") ereport({ code: ERRCODE.invalid_parameter_value, message: `unrecognized weight: "${letter}"` });
    mask |= 1 << weight;
  }
  return new TsVector(vector.lexemes.map(({ word, positions }) => ({ word, positions: positions.filter((position) => (mask & (1 << weightOf(position))) !== 0) })).filter(({ positions }) => positions.length > 0));
}

const comparison = (test: (order: number) => boolean) => (a: TsVector, b: TsVector): boolean => test(compareTsVectors(a, b));
defineFunctions({
  tsvectorin: tsvectorIn,
  tsvectorout: tsvectorOut,
  tsvector_cmp: compareTsVectors,
  tsvector_eq: comparison((order) => order === 0),
  tsvector_ne: comparison((order) => order !== 0),
  tsvector_lt: comparison((order) => order < 0),
  tsvector_le: comparison((order) => order <= 0),
  tsvector_gt: comparison((order) => order > 0),
  tsvector_ge: comparison((order) => order >= 0),
  tsvector_length: (vector: TsVector) => vector.lexemes.length,
  tsvector_strip: (vector: TsVector) => mapPositions(vector, () => []),
  tsvector_concat: concatenate,
  tsvector_setweight: (vector: TsVector, letter: string) => {
    const weight = weightNumber(letter);
    return mapPositions(vector, (positions) => positions.map((position) => weighed(position, weight)));
  },
  tsvector_setweight_by_filter: (vector: TsVector, letter: string, array: ArrayValue) => {
    const weight = weightNumber(letter);
    const words = new Set(wordsOf(array));
    return mapPositions(vector, (positions, word) => (words.has(word) ? positions.map((position) => weighed(position, weight)) : positions));
  },
  tsvector_delete_str: (vector: TsVector, word: string) => without(vector, new Set([word])),
  tsvector_delete_arr: (vector: TsVector, array: ArrayValue) => without(vector, new Set(wordsOf(array))),
  tsvector_to_array: (vector: TsVector) => makeArray(T.TEXTOID, vector.lexemes.map(({ word }) => word)),
  array_to_tsvector: (array: ArrayValue) => makeTsVector(wordsOf(array, false).map((word) => ({ word, positions: [] }))),
  tsvector_filter: filtered,
});
defineSetFunctions({
  tsvector_unnest: function* ([vector]) {
    for (const { word, positions } of (vector as TsVector).lexemes) {
      const [places, weights] = positions.length === 0 ? [null, null] : [makeArray(T.INT2OID, positions.map(placeOf)), makeArray(T.TEXTOID, positions.map((position) => WEIGHTS[weightOf(position)] as string))];
      yield new RecordValue(T.RECORDOID, [T.TEXTOID, T.INT2ARRAYOID, T.TEXTARRAYOID], [word, places, weights]);
    }
  },
});
