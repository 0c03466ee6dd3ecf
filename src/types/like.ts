/**
 * LIKE. A pattern becomes a matcher once and is kept; most patterns are a prefix, a suffix or a needle and need no regular expression.
 *
 * @see src/backend/utils/adt/like.c
 */
import { ERRCODE, ereport } from "../utils/errors.ts";
import type { Oid } from "../nodes/primnodes.ts";
import { defineContextual, defineFunction, defineFunctions, type FmgrContext } from "./registry.ts";
import { lower } from "./text-case.ts";

type Matcher = (text: string) => boolean;

const escapeRegExp = (c: string): string => c.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

/** The pieces of a pattern: literal text, `%` as "any", `_` as "one". */
function regExpOf(pattern: string, flags: string): RegExp {
  let source = "";
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern[i] as string;
    if (c === "%") source += "[^]*";
    else if (c === "_") source += "[^]";
    else if (c === "\\") {
      i++;
      if (i >= pattern.length) ereport({ code: ERRCODE.invalid_escape_sequence, message: "LIKE pattern must not end with escape character" });
      source += escapeRegExp(pattern[i] as string);
    } else source += escapeRegExp(c);
  }
  return new RegExp(`^${source}$`, flags);
}

function build(pattern: string): Matcher {
  const inner = pattern.replace(/^%+/, "").replace(/%+$/, "");
  if (!/[%_\\]/.test(inner) && pattern !== "") {
    const open = pattern.startsWith("%");
    const close = pattern.endsWith("%");
    if (open && close) return (text) => text.includes(inner);
    if (open) return (text) => text.endsWith(inner);
    return close ? (text) => text.startsWith(inner) : (text) => text === inner;
  }
  if (pattern === "") return (text) => text === "";
  if (!/[_\\]/.test(pattern)) return wordsMatcher(pattern.split("%"));
  const expression = regExpOf(pattern, "u");
  return (text) => expression.test(text);
}

/** `a%b%c`: each word after the one before; the greedy left-to-right search is right for LIKE. */
function wordsMatcher(words: readonly string[]): Matcher {
  const head = words[0] as string;
  const tail = words.at(-1) as string;
  const middle = words.slice(1, -1);
  return (text) => {
    if (!text.startsWith(head)) return false;
    let at = head.length;
    for (const word of middle) {
      const found = text.indexOf(word, at);
      if (found < 0) return false;
      at = found + word.length;
    }
    return text.length - tail.length >= at && text.endsWith(tail);
  };
}

const cache = new Map<string, Matcher>();
/** The matcher of a pattern, from the cache of the last 200. */
function matcherOf(pattern: string, key: string, make: (pattern: string) => Matcher): Matcher {
  let matcher = cache.get(key);
  if (matcher === undefined) {
    matcher = make(pattern);
    if (cache.size > 200) cache.clear();
    cache.set(key, matcher);
  }
  return matcher;
}
export const like = (text: string, pattern: string): boolean => matcherOf(pattern, pattern, build)(text);
const buildInsensitive = (collation: Oid) => (pattern: string): Matcher => {
  const expression = regExpOf(lower(pattern, collation), "u");
  return (text) => expression.test(lower(text, collation));
};
const ilike = ({ collation }: FmgrContext, text: string, pattern: string): boolean => matcherOf(pattern, `i${collation} ${pattern}\u0000`, buildInsensitive(collation))(text);

/** LIKE … ESCAPE: rewrites the pattern to use a backslash. @see do_like_escape */
function likeEscape(pattern: string, escapeText: string): string {
  if ([...escapeText].length > 1) {
    ereport({ code: ERRCODE.invalid_escape_sequence, message: "invalid escape string", hint: "Escape string must be empty or one character." });
  }
  if (escapeText === "\\") return pattern;
  let out = "";
  let escaped = false;
  for (const c of pattern) {
    if (c === escapeText && !escaped) {
      out += "\\";
      escaped = true;
      continue;
    }
    out += c === "\\" && !escaped ? "\\\\" : c;
    escaped = false;
  }
  return out;
}

const not = (test: (a: string, b: string) => boolean) => (a: string, b: string): boolean => !test(a, b);
for (const prefix of ["text", "bpchar", "name"]) {
  defineContextual({ [`${prefix}iclike`]: ilike, [`${prefix}icnlike`]: (cx, text: string, pattern: string) => !ilike(cx, text, pattern) });
  defineFunction(`${prefix}like`, { code: like, withConstant: (pattern) => matcherOf(pattern as string, pattern as string, build) });
  defineFunction(`${prefix}nlike`, {
    code: not(like),
    withConstant: (pattern) => {
      const matches = matcherOf(pattern as string, pattern as string, build);
      return (text: string) => !matches(text);
    },
  });
}
defineFunctions({
  like_escape: likeEscape,
});
