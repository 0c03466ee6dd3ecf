/** The service "textSearch": configurations and dictionaries of text search, from the catalog. @see src/backend/utils/cache/ts_cache.c */
import { stopWordRows, tsConfigMapRows, tsConfigRows, tsDictRows } from "../catalog/builtin-rows.ts";
import type { Oid } from "../nodes/primnodes.ts";
import type { SessionContext } from "../types/registry.ts";
import type { RegNames } from "../types/reg.ts";
import type { DictionaryFacts, TextSearchService } from "../types/tsearch/dictionary.ts";

const DEFAULT_PARSER = { oid: 3722, name: "default" } as const;
const SIMPLE_TEMPLATE = 3727;

const dictionaries = new Map<Oid, DictionaryFacts>();
const configs = new Map<Oid, ReadonlyMap<number, readonly DictionaryFacts[]>>();

const stopWordsOf = (language: string): string => [...stopWordRows.all()].find((row) => row.language === language)?.words ?? "";
function dictionary(oid: Oid): DictionaryFacts | undefined {
  const known = dictionaries.get(oid);
  const row = tsDictRows.byOid(oid);
  if (known !== undefined || row === undefined) return known;
  const option = (name: string): string => new RegExp(`${name} = '(\\w+)'`).exec(row.dictinitoption ?? "")?.[1] ?? "";
  const stopWords = option("stopwords");
  const made: DictionaryFacts = {
    name: row.dictname,
    template: row.dicttemplate === SIMPLE_TEMPLATE ? "simple" : "snowball",
    language: option("language"),
    stopWords: new Set(stopWords === "" ? [] : stopWordsOf(stopWords).split(" ")),
  };
  dictionaries.set(oid, made);
  return made;
}
function config(oid: Oid): ReadonlyMap<number, readonly DictionaryFacts[]> | undefined {
  const known = configs.get(oid);
  if (known !== undefined || tsConfigRows.byOid(oid) === undefined) return known;
  const made = new Map<number, DictionaryFacts[]>();
  for (const { mapcfg, maptokentype, mapdict } of tsConfigMapRows.all()) {
    const facts = mapcfg === oid ? dictionary(mapdict) : undefined;
    if (facts !== undefined) made.set(maptokentype, [...(made.get(maptokentype) ?? []), facts]);
  }
  configs.set(oid, made);
  return made;
}
export const textSearchService = (context: () => SessionContext): TextSearchService => ({
  currentConfig: () => context().service<RegNames>("regNames").regconfigIn(context().setting("default_text_search_config")),
  config,
  dictionary,
  parser: DEFAULT_PARSER,
});
