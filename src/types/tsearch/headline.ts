/**
 * ts_headline: the parts of a text that show best what a query found, with the words marked.
 *
 * @see src/backend/tsearch/wparser_def.c (prsd_headline), ts_parse.c (hlparsetext, generateHeadline), wparser.c
 */
import type { Oid } from "../../nodes/primnodes.ts";
import { ERRCODE, ereport } from "../../utils/errors.ts";
import { type JsonNode, parseJson, quoteJson } from "../json-parse.ts";
import { isArray, Jsonb, type JsonbItem, JsonbObject, makeObject } from "../jsonb-value.ts";
import { charLength, compareText } from "../text.ts";
import { defineContextual, type FmgrContext } from "../registry.ts";
import { tokenType } from "./default-parser.ts";
import { type Lookup, matches, matchLocations, type Places } from "./match.ts";
import { configOf, parseText } from "./parse-text.ts";
import { operands, type QueryOperand, type TsQuery } from "./tsquery.ts";
import { MAX_POSITION } from "./tsvector.ts";
import { deserializeOptions } from "./options.ts";

interface HeadlineWord {
  readonly type: number;
  readonly text: string;
  /** The place of its lexeme. */
  place: number;
  /** What of the query it matches. */
  operand: QueryOperand | undefined;
  /** The same word once more, for another part of the query that it matches. */
  readonly repeated: boolean;
  shown: boolean;
  replaced: boolean;
  skipped: boolean;
  marked: boolean;
}
interface Options {
  readonly minWords: number;
  readonly maxWords: number;
  readonly shortWord: number;
  readonly maxFragments: number;
  readonly highlightAll: boolean;
  readonly startSel: string;
  readonly stopSel: string;
  readonly fragmentDelimiter: string;
}
const types = (...aliases: string[]): ReadonlySet<number> => new Set(aliases.map((alias) => tokenType.get(alias) ?? 0));
const TAG = types("tag");
/** Tokens whose parts come as tokens of their own. */
const WHOLES = types("url", "numhword", "asciihword", "hword");
const NO_WORDS = new Set([...types("blank", "tag"), ...WHOLES]);
const NO_ENDS = new Set([...NO_WORDS, ...types("sfloat", "version", "float", "int", "uint", "protocol", "entity")]);

/** @see hlparsetext */
function headlineWords(cx: FmgrContext, config: Oid, text: string, query: TsQuery): HeadlineWord[] {
  const asked = [...operands(query.root)];
  const words: HeadlineWord[] = [];
  let place = 0;
  for (const token of parseText(cx, config, text)) {
    const word: HeadlineWord = { type: token.type, text: token.text, place: 0, operand: undefined, repeated: false, shown: false, replaced: false, skipped: false, marked: false };
    words.push(word);
    if (token.lexemes === undefined) continue;
    place++;
    for (const lexeme of token.lexemes) {
      word.place = Math.min(place, MAX_POSITION);
      for (const operand of asked) {
        if (operand.prefix ? !lexeme.startsWith(operand.word) : compareText(lexeme, operand.word) !== 0) continue;
        if (word.operand === undefined) word.operand = operand;
        else words.push({ ...word, operand, repeated: true });
      }
    }
  }
  return words;
}

/** Chooses and marks words. */
class Selection {
  readonly words: readonly HeadlineWord[];
  readonly #query: TsQuery;
  readonly #options: Options;
  readonly #locations: readonly Places[];
  #nextPlace = 0;
  constructor(words: readonly HeadlineWord[], query: TsQuery, options: Options) {
    this.words = words;
    this.#query = query;
    this.#options = options;
    this.#locations = query.root === null ? [] : (matchLocations(query.root, this.#lookup(0, words.length)) ?? []);
  }
  #lookup(from: number, to: number): Lookup {
    return (operand) => {
      const at = [...new Set(this.words.slice(from, to).filter((word) => word.operand === operand).map(({ place }) => place))];
      return at.length === 0 ? "no" : at;
    };
  }
  #word(i: number): HeadlineWord {
    return this.words[i] as HeadlineWord;
  }
  isWord(i: number): boolean {
    return !NO_WORDS.has(this.#word(i).type);
  }
  isInteresting(i: number): boolean {
    const { operand, repeated } = this.#word(i);
    return operand !== undefined && !repeated;
  }
  /** No good word to begin or end with. */
  isBadEnd(i: number): boolean {
    const { type, text } = this.#word(i);
    return (NO_ENDS.has(type) || new TextEncoder().encode(text).length <= this.#options.shortWord) && !this.isInteresting(i);
  }
  /** The next shortest range of words that holds a match. @see hlCover */
  cover(): { readonly from: number; readonly to: number } | undefined {
    for (let start = this.#nextPlace; ; ) {
      const firsts = this.#locations.map(({ at }) => at.find((place) => place >= start));
      if (firsts.length === 0 || firsts.includes(undefined)) return undefined;
      const end = Math.max(...(firsts as number[]));
      const begins = this.#locations.map(({ at, width }) => (at.findLast((place) => place <= end) ?? -1 + width) - width);
      const begin = Math.max(Math.min(...begins), start);
      const range = this.#indexes(begin, end);
      if (range !== undefined && this.#query.root !== null && matches(this.#query.root, this.#lookup(range.from, range.to + 1))) {
        this.#nextPlace = begin + 1;
        return range;
      }
      start = begin + 1;
    }
  }
  #indexes(begin: number, end: number): { readonly from: number; readonly to: number } | undefined {
    let [from, to] = [-1, -1];
    for (const [i, { operand, place }] of this.words.entries()) {
      if (operand === undefined) continue;
      if (from < 0 && place >= begin) from = i;
      if (place > end) break;
      to = i;
    }
    return from >= 0 && to >= from ? { from, to } : undefined;
  }
  /** @see mark_fragment */
  mark(from: number, to: number): void {
    for (let i = from; i <= to; i++) {
      const word = this.#word(i);
      if (word.operand !== undefined) word.marked = true;
      if (WHOLES.has(word.type)) word.skipped = true;
      else if (TAG.has(word.type) && !this.#options.highlightAll) word.replaced = true;
      word.shown = !word.repeated;
    }
  }
  /** The first words, where nothing was found. */
  markStart(): void {
    let [count, end] = [0, -1];
    for (let i = 0; i < this.words.length && count < this.#options.minWords; i++) {
      if (this.isWord(i)) count++;
      end = i;
    }
    this.mark(0, end);
  }

  /** One stretch of text around the best match. @see mark_hl_words */
  markBest(): void {
    let best: Stretch | undefined;
    for (let range = this.cover(); range !== undefined; range = this.cover()) {
      const stretch = this.#stretch(range.from, range.to);
      if (best === undefined || this.#isBetter(stretch, best)) best = stretch;
    }
    if (best === undefined) this.markStart();
    else this.mark(best.from, best.to);
  }
  #isBetter(a: Stretch, b: Stretch): boolean {
    if (a.covers !== b.covers) return a.covers;
    return a.interesting > b.interesting || (a.interesting === b.interesting && !this.isBadEnd(a.to) && this.isBadEnd(b.to));
  }
  #stretch(p: number, q: number): Stretch {
    const { minWords, maxWords } = this.#options;
    let [from, to, count, interesting] = [p, p, 0, 0];
    const take = (i: number): void => {
      if (this.isWord(i)) count++;
      if (this.isInteresting(i)) interesting++;
    };
    let i = p;
    for (; i <= q && count < maxWords; i++) {
      take(i);
      to = i;
    }
    if (count < maxWords) {
      // There is room: on to the next good end.
      for (i--; i < this.words.length && count < maxWords; i++) {
        if (i > q) take(i);
        to = i;
        if (!this.isBadEnd(i) && count >= minWords) break;
      }
      if (count < minWords) {
        for (i = p - 1; i >= 0; i--) {
          take(i);
          if (count >= maxWords || (!this.isBadEnd(i) && count >= minWords)) break;
        }
        from = Math.max(i, 0);
      }
    } else {
      for (i = Math.min(i, q); count > minWords && this.isBadEnd(i); i--) {
        if (this.isWord(i)) count--;
        if (this.isInteresting(i)) interesting--;
        to = i - 1;
      }
    }
    return { from, to, interesting, covers: from <= p && to >= q };
  }

  /** Several stretches, each of a part of a match. @see mark_hl_fragments */
  markFragments(): void {
    const fragments: Fragment[] = [];
    for (let range = this.cover(); range !== undefined; range = this.cover()) fragments.push(...this.#fragmentsOf(range.from, range.to));
    let marked = 0;
    for (; marked < this.#options.maxFragments; marked++) {
      const best = fragments.filter(({ taken }) => !taken).reduce<Fragment | undefined>((a, b) => (a === undefined ? (b.interesting > 0 ? b : a) : b.interesting > a.interesting || (b.interesting === a.interesting && b.count < a.count) ? b : a), undefined);
      if (best === undefined) break;
      this.#widen(best);
      this.mark(best.from, best.to);
      best.taken = true;
      for (const other of fragments) if (other.from <= best.to && other.to >= best.from) other.taken = true;
    }
    if (marked === 0) this.markStart();
  }
  /** @see get_next_fragment */
  #fragmentsOf(from: number, q: number): Fragment[] {
    const fragments: Fragment[] = [];
    for (let start = from; start <= q; ) {
      while (start < q && !this.isInteresting(start)) start++;
      let [to, count, interesting] = [q, 0, 0];
      let i = start;
      for (; i <= to && count < this.#options.maxWords; i++) {
        if (this.isWord(i)) count++;
        if (this.isInteresting(i)) interesting++;
      }
      if (to > i) {
        for (to = i; to > start && !this.isInteresting(to); to--) if (this.isWord(to)) count--;
      }
      fragments.push({ from: start, to, count, interesting, taken: false });
      start = to + 1;
    }
    return fragments;
  }
  #widen(fragment: Fragment): void {
    const { maxWords } = this.#options;
    if (fragment.count >= maxWords) return;
    const half = Math.trunc((maxWords - fragment.count) / 2);
    let [stretched, edge] = [0, fragment.from];
    for (let i = fragment.from - 1; i >= 0 && stretched < half && !this.#word(i).shown; i--) {
      if (this.isWord(i)) {
        fragment.count++;
        stretched++;
      }
      edge = i;
    }
    for (; edge < fragment.from && this.isBadEnd(edge); edge++) if (this.isWord(edge)) fragment.count--;
    fragment.from = edge;
    edge = fragment.to;
    for (let i = fragment.to + 1; i < this.words.length && fragment.count < maxWords && !this.#word(i).shown; i++) {
      if (this.isWord(i)) fragment.count++;
      edge = i;
    }
    for (; edge > fragment.to && this.isBadEnd(edge); edge--) if (this.isWord(edge)) fragment.count--;
    fragment.to = edge;
  }
}
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly interesting: number;
  /** Whether all of the match is in it. */
  readonly covers: boolean;
}
interface Fragment {
  from: number;
  to: number;
  count: number;
  readonly interesting: number;
  taken: boolean;
}

/** @see prsd_headline */
function readOptions(text: string | undefined): Options {
  const given = new Map(deserializeOptions(text ?? "").map(([name, value]) => [name.toLowerCase(), [name, value] as const]));
  const invalid = (message: string): never => ereport({ code: ERRCODE.invalid_parameter_value, message });
  const known = ["maxwords", "minwords", "shortword", "maxfragments", "startsel", "stopsel", "fragmentdelimiter", "highlightall"];
  for (const [key, [name]] of given) if (!known.includes(key)) invalid(`unrecognized headline parameter: "${name}"`);
  const number = (key: string, fallback: number): number => {
    const value = given.get(key)?.[1];
    if (value === undefined) return fallback;
    if (!/^\s*[+-]?\d+\s*$/.test(value)) return ereport({ code: ERRCODE.invalid_text_representation, message: `invalid input syntax for type integer: "${value}"` });
    return Number(value);
  };
  const options: Options = {
    minWords: number("minwords", 15), maxWords: number("maxwords", 35), shortWord: number("shortword", 3), maxFragments: number("maxfragments", 0),
    highlightAll: /^(1|on|true|t|y|yes)$/i.test(given.get("highlightall")?.[1] ?? ""),
    startSel: given.get("startsel")?.[1] ?? "<b>", stopSel: given.get("stopsel")?.[1] ?? "</b>", fragmentDelimiter: given.get("fragmentdelimiter")?.[1] ?? " ... ",
  };
  if (options.highlightAll) return options;
  if (options.minWords >= options.maxWords) invalid('MinWords must be less than MaxWords');
  if (options.minWords <= 0) invalid('MinWords must be positive');
  if (options.shortWord < 0) invalid('ShortWord must be >= 0');
  if (options.maxFragments < 0) invalid('MaxFragments must be >= 0');
  return options;
}
/** @see generateHeadline */
function headlineText(words: readonly HeadlineWord[], { startSel, stopSel, fragmentDelimiter }: Options): string {
  let text = "";
  let [fragments, isInside] = [0, false];
  for (const word of words) {
    if (word.repeated) continue;
    if (word.shown && !isInside && ++fragments > 1) text += fragmentDelimiter;
    isInside = word.shown;
    if (!word.shown) continue;
    if (word.replaced) text += " ";
    else if (!word.skipped) text += word.marked ? `${startSel}${word.text}${stopSel}` : word.text;
  }
  return text;
}
function headline(cx: FmgrContext, config: Oid, text: string, query: TsQuery, options: Options): string {
  const words = headlineWords(cx, config, text, query);
  const selection = new Selection(words, query, options);
  if (options.maxFragments > 0) selection.markFragments();
  else if (options.highlightAll) selection.mark(0, words.length - 1);
  else selection.markBest();
  return headlineText(words, options);
}

/** The strings of a json, each with its headline, the rest as it was. @see transform_json_string_values */
function jsonHeadline(node: JsonNode, text: string, change: (value: string) => string): string {
  switch (node.kind) {
    case "object":
      return `{${node.fields.map(({ name, value }) => `${quoteJson(name)}:${jsonHeadline(value, text, change)}`).join(",")}}`;
    case "array":
      return `[${node.items.map((item) => jsonHeadline(item, text, change)).join(",")}]`;
    case "string":
      return quoteJson(change(node.value));
    default:
      return text.slice(node.start, node.end);
  }
}
function jsonbHeadline(item: JsonbItem, change: (value: string) => string): JsonbItem {
  if (item instanceof JsonbObject) return makeObject(item.entries.map(([key, value]) => [key, jsonbHeadline(value, change)] as const));
  return isArray(item) ? item.map((value) => jsonbHeadline(value, change)) : typeof item === "string" ? change(item) : item;
}

type Run = (cx: FmgrContext, config: Oid, value: unknown, query: TsQuery, options: string | undefined) => unknown;
function defineHeadline(name: string, run: Run): void {
  defineContextual({
    [name]: (cx: FmgrContext, value: unknown, query: TsQuery) => run(cx, configOf(cx, undefined), value, query, undefined),
    [`${name}_opt`]: (cx: FmgrContext, value: unknown, query: TsQuery, options: string) => run(cx, configOf(cx, undefined), value, query, options),
    [`${name}_byid`]: (cx: FmgrContext, config: Oid, value: unknown, query: TsQuery) => run(cx, config, value, query, undefined),
    [`${name}_byid_opt`]: (cx: FmgrContext, config: Oid, value: unknown, query: TsQuery, options: string) => run(cx, config, value, query, options),
  });
}
const changer = (cx: FmgrContext, config: Oid, query: TsQuery, options: string | undefined) => {
  const read = readOptions(options);
  return (value: string): string => (charLength(value) === 0 ? "" : headline(cx, config, value, query, read));
};
defineHeadline("ts_headline", (cx, config, value, query, options) => changer(cx, config, query, options)(value as string));
defineHeadline("ts_headline_json", (cx, config, value, query, options) => jsonHeadline(parseJson(value as string), value as string, changer(cx, config, query, options)));
defineHeadline("ts_headline_jsonb", (cx, config, value, query, options) => new Jsonb(jsonbHeadline((value as Jsonb).item, changer(cx, config, query, options))));
