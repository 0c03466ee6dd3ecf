/**
 * Texts, and the strings of JSON values, to tsvector and tsquery: parsed into tokens, each looked up in its dictionaries.
 *
 * @see src/backend/tsearch/to_tsany.c, ts_parse.c
 */
import type { Oid } from "../../nodes/primnodes.ts";
import { byteLength, ERRCODE, ereport } from "../../utils/errors.ts";
import { type JsonNode, parseJson } from "../json-parse.ts";
import { isArray, type Jsonb, type JsonbItem, jsonbOf, JsonbObject, jsonbText } from "../jsonb-value.ts";
import { Numeric } from "../numeric-value.ts";
import { defineContextual, type FmgrContext } from "../registry.ts";
import { parseTokens } from "./default-parser.ts";
import { dictionariesOf, lexizer, type TextSearchService } from "./dictionary.ts";
import { vectorMatches } from "./match.ts";
import { join, parseTsQuery, type QueryNode, type QuerySyntax, type TsQuery } from "./tsquery.ts";
import { type Lexeme, makeTsVector, MAX_POSITION, type TsVector } from "./tsvector.ts";

export const textSearch = (cx: FmgrContext): TextSearchService => cx.session.service<TextSearchService>("textSearch");
export const configOf = (cx: FmgrContext, oid: Oid | undefined): Oid => oid ?? textSearch(cx).currentConfig();

/** A token, with its lexemes; undefined where no dictionary knows it, or none is asked. */
export interface ParsedToken {
  readonly type: number;
  readonly text: string;
  readonly lexemes: readonly string[] | undefined;
}
/** @see parsetext, hlparsetext */
export function* parseText(cx: FmgrContext, config: Oid, text: string): Iterable<ParsedToken> {
  const dictionaries = dictionariesOf(textSearch(cx), config);
  const notice = cx.session.service<(message: string, detail?: string) => void>("notice");
  for (const { type, text: token } of parseTokens(text)) {
    if (byteLength(token) >= 2047) {
      notice("word is too long to be indexed", "Words longer than 2047 characters are ignored.");
      continue;
    }
    const found = (dictionaries.get(type) ?? []).map((facts) => lexizer(facts)(token)).find((lexemes) => lexemes !== undefined);
    yield { type, text: token, lexemes: found };
  }
}

/** Gathers lexemes with their places. */
class Document {
  readonly lexemes: { readonly word: string; readonly place: number }[] = [];
  place = 0;
  readonly #cx: FmgrContext;
  readonly #config: Oid;
  constructor(cx: FmgrContext, config: Oid) {
    this.#cx = cx;
    this.#config = config;
  }
  add(text: string): void {
    for (const { lexemes } of parseText(this.#cx, this.#config, text)) {
      if (lexemes === undefined) continue;
      // A stop word takes a place.
      this.place++;
      for (const word of lexemes) this.lexemes.push({ word, place: this.place });
    }
  }
  /** An element of a larger value: no phrase reaches from one into the next. */
  addElement(text: string): void {
    const before = this.lexemes.length;
    this.add(text);
    if (this.lexemes.length > before) this.place++;
  }
  vector(): TsVector {
    return makeTsVector(this.lexemes.map(({ word, place }): Lexeme => ({ word, positions: [Math.min(place, MAX_POSITION)] })));
  }
}
function textVector(cx: FmgrContext, config: Oid, text: string): TsVector {
  const document = new Document(cx, config);
  document.add(text);
  return document.vector();
}

// JSON

const JSON_KINDS = { string: 1, numeric: 2, boolean: 4, key: 8, all: 15 } as const;
const JSON_HINT = 'Possible values are: "string", "numeric", "boolean", "key", and "all".';
/** @see parse_jsonb_index_flags */
function kindsOf({ item }: Jsonb): number {
  const invalid = (message: string): never => ereport({ code: ERRCODE.invalid_parameter_value, message, hint: JSON_HINT });
  if (item instanceof JsonbObject) return invalid("wrong flag type, only arrays and scalars are allowed");
  let kinds = 0;
  for (const flag of isArray(item) ? item : [item]) {
    if (typeof flag !== "string") return invalid("flag array element is not a string");
    kinds |= JSON_KINDS[flag.toLowerCase() as keyof typeof JSON_KINDS] ?? invalid(`wrong flag in flag array: "${flag}"`);
  }
  return kinds;
}
/** The values and keys of a jsonb that are asked for, as text. @see iterate_jsonb_values */
function* jsonbTexts(item: JsonbItem, kinds: number): Iterable<string> {
  if (item instanceof JsonbObject) {
    for (const [key, value] of item.entries) {
      if ((kinds & JSON_KINDS.key) !== 0) yield key;
      yield* jsonbTexts(value, kinds);
    }
  } else if (isArray(item)) for (const value of item) yield* jsonbTexts(value, kinds);
  else if (typeof item === "string") {
    if ((kinds & JSON_KINDS.string) !== 0) yield item;
  } else if (item instanceof Numeric) {
    if ((kinds & JSON_KINDS.numeric) !== 0) yield jsonbText(item);
  } else if (item !== null && (kinds & JSON_KINDS.boolean) !== 0) yield String(item);
}
/** The same of a json: in the order, and as often, as it stands there. @see iterate_json_values */
function* jsonTexts(node: JsonNode, text: string, kinds: number): Iterable<string> {
  switch (node.kind) {
    case "object":
      for (const { name, value } of node.fields) {
        if ((kinds & JSON_KINDS.key) !== 0) yield name;
        yield* jsonTexts(value, text, kinds);
      }
      return;
    case "array":
      for (const item of node.items) yield* jsonTexts(item, text, kinds);
      return;
    case "null":
      return;
    default: {
      const scalar = jsonbOf(node, text);
      const kind = typeof scalar === "string" ? JSON_KINDS.string : scalar instanceof Numeric ? JSON_KINDS.numeric : JSON_KINDS.boolean;
      if ((kinds & kind) !== 0) yield typeof scalar === "string" ? scalar : text.slice(node.start, node.end);
    }
  }
}
function elementsVector(cx: FmgrContext, config: Oid, texts: Iterable<string>): TsVector {
  const document = new Document(cx, config);
  for (const text of texts) document.addElement(text);
  return document.vector();
}
const jsonbVector = (cx: FmgrContext, config: Oid, value: Jsonb, kinds: number): TsVector => elementsVector(cx, config, jsonbTexts(value.item, kinds));
const jsonVector = (cx: FmgrContext, config: Oid, text: string, kinds: number): TsVector => elementsVector(cx, config, jsonTexts(parseJson(text), text, kinds));

// Queries

type Draft = ReturnType<Parameters<typeof parseTsQuery>[3]>;
/** The lexemes of a word, joined; stop words between them keep their places. @see pushval_morph */
function morphology(cx: FmgrContext, config: Oid, joinedBy: "and" | "phrase") {
  return (word: string, weight: number, prefix: boolean): Draft => {
    const document = new Document(cx, config);
    document.add(word);
    let node: Draft | undefined;
    let place = 0;
    const append = (next: Draft): void => {
      node = node === undefined ? next : join(joinedBy, node, next, 1);
    };
    for (const lexeme of document.lexemes) {
      if (place > 0) for (place++; place < lexeme.place; place++) append({ kind: "stop" });
      place = lexeme.place;
      append({ kind: "val", word: lexeme.word, weight, prefix } satisfies QueryNode);
    }
    return node ?? { kind: "stop" };
  };
}
const query = (cx: FmgrContext, config: Oid, text: string, syntax: QuerySyntax, joinedBy: "and" | "phrase"): TsQuery => parseTsQuery(cx, text, syntax, morphology(cx, config, joinedBy));

/** Functions come in two forms: with the configuration first, and without it. */
function defineForms(name: string, code: (cx: FmgrContext, config: Oid, ...args: never[]) => unknown): void {
  const run = code as (cx: FmgrContext, config: Oid, ...args: unknown[]) => unknown;
  defineContextual({
    [name]: (cx: FmgrContext, ...args: unknown[]) => run(cx, configOf(cx, undefined), ...args),
    [`${name}_byid`]: (cx: FmgrContext, config: Oid, ...args: unknown[]) => run(cx, config, ...args),
  });
}
defineForms("to_tsvector", textVector);
defineForms("jsonb_string_to_tsvector", (cx, config, value: Jsonb) => jsonbVector(cx, config, value, JSON_KINDS.string));
defineForms("jsonb_to_tsvector", (cx, config, value: Jsonb, flags: Jsonb) => jsonbVector(cx, config, value, kindsOf(flags)));
defineForms("json_string_to_tsvector", (cx, config, text: string) => jsonVector(cx, config, text, JSON_KINDS.string));
defineForms("json_to_tsvector", (cx, config, text: string, flags: Jsonb) => jsonVector(cx, config, text, kindsOf(flags)));
defineForms("to_tsquery", (cx, config, text: string) => query(cx, config, text, "standard", "phrase"));
defineForms("plainto_tsquery", (cx, config, text: string) => query(cx, config, text, "plain", "and"));
defineForms("phraseto_tsquery", (cx, config, text: string) => query(cx, config, text, "plain", "phrase"));
defineForms("websearch_to_tsquery", (cx, config, text: string) => query(cx, config, text, "web", "phrase"));
defineContextual({
  ts_match_tt: (cx, text: string, asked: string) => {
    const config = configOf(cx, undefined);
    return vectorMatches(textVector(cx, config, text), query(cx, config, asked, "plain", "and"));
  },
  ts_match_tq: (cx, text: string, asked: TsQuery) => vectorMatches(textVector(cx, configOf(cx, undefined), text), asked),
  get_current_ts_config: (cx) => configOf(cx, undefined),
});
