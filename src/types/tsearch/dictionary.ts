/**
 * Dictionaries: what lexemes a token stands for. The simple one gives the word in lower case, the Snowball ones its stem; both
 * leave out stop words.
 *
 * @see src/backend/tsearch/dict_simple.c, src/backend/snowball/dict_snowball.c
 */
import snowball from "snowball-stemmers";
import type { Oid } from "../../nodes/primnodes.ts";
import { ereport, ERRCODE, notSupported } from "../../utils/errors.ts";
import { lower } from "../text-case.ts";

export interface DictionaryFacts {
  readonly name: string;
  readonly template: "simple" | "snowball";
  /** Of a Snowball dictionary. */
  readonly language: string;
  readonly stopWords: ReadonlySet<string>;
}
/** The lexemes of a token; none for a stop word; undefined where the dictionary does not know it. */
type Lexize = (token: string) => readonly string[] | undefined;

const DEFAULT_COLLATION: Oid = 100;
/**
 * Where Snowball 3, which PostgreSQL 18 has, differs from the package: letters that it takes as others, before and after; words
 * whose stems may differ, and are refused; stems that it leaves longer.
 */
interface Revision {
  readonly before?: (word: string) => string;
  readonly after?: (stem: string, word: string) => string;
  readonly differs?: RegExp;
}
const REVISIONS: Readonly<Record<string, Revision>> = {
  // The double letter stays in words that are a vowel and that letter, as in "adding" and "erring".
  english: { after: (stem, word) => (/^[aeo][^aeiouy]$/.test(stem) && word.startsWith(stem + stem.slice(1)) ? stem + stem.slice(1) : stem) },
  russian: { before: (word) => word.replaceAll("ё", "е") },
  romanian: { before: (word) => word.replaceAll("ș", "ş").replaceAll("ț", "ţ"), after: (stem) => stem.replaceAll("ş", "ș").replaceAll("ţ", "ț") },
  turkish: { after: (stem, word) => (stem === "" ? word : stem) },
  french: { differs: /[\u00eb\u00ef]|\u00e7$/ },
  finnish: { differs: /[\u0161\u017e]/ },
  swedish: { differs: /\u00f6st/ },
  german: { differs: /^/ },
};
const stemmers = new Map<string, (word: string) => string>();
function makeStemmer(language: string): (word: string) => string {
  if (!snowball.algorithms().includes(language)) return notSupported(`the stemmer for ${language}`);
  const stemmer = snowball.newStemmer(language);
  const { before, after, differs } = REVISIONS[language] ?? {};
  return (word) => {
    if (differs?.test(word) === true) notSupported(`the stem of "${word}" in ${language}`);
    const stem = stemmer.stem(before?.(word) ?? word);
    return after?.(stem, word) ?? stem;
  };
}
function stem(language: string, word: string): string {
  let stemmer = stemmers.get(language);
  if (stemmer === undefined) {
    stemmer = makeStemmer(language);
    stemmers.set(language, stemmer);
  }
  return stemmer(word);
}
export function lexizer({ template, language, stopWords }: DictionaryFacts): Lexize {
  return (token) => {
    const word = lower(token, DEFAULT_COLLATION);
    if (template === "simple") return stopWords.has(word) ? [] : [word];
    // What is too long is no word that people write.
    if (word.length > 1000) return [word];
    return word === "" || stopWords.has(word) ? [] : [stem(language, word)];
  };
}

/** The catalogs of text search, as far as functions need them. */
export interface TextSearchService {
  /** default_text_search_config. */
  readonly currentConfig: () => Oid;
  /** The dictionaries by token type; undefined where there is no such configuration. */
  readonly config: (oid: Oid) => ReadonlyMap<number, readonly DictionaryFacts[]> | undefined;
  readonly dictionary: (oid: Oid) => DictionaryFacts | undefined;
  /** The parser's oid and its name, of the one that there is. */
  readonly parser: { readonly oid: Oid; readonly name: string };
}
export function dictionariesOf(service: TextSearchService, oid: Oid): ReadonlyMap<number, readonly DictionaryFacts[]> {
  return service.config(oid) ?? ereport({ code: ERRCODE.internal_error, message: `cache lookup failed for text search configuration ${oid}` });
}
