/**
 * The regular-expression operators and functions, and SIMILAR TO.
 *
 * @see src/backend/utils/adt/regexp.c
 */
import type { Datum } from "../nodes/primnodes.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import { makeArray } from "./array.ts";
import { compileRegex, type CompiledRegex, type Match } from "./regex/match.ts";
import { defaultFlags, type RegexFlags, withFlag } from "./regex/parse.ts";
import { defineFunction, defineFunctions, defineSetFunctions } from "./registry.ts";

const TEXT = 25;
const invalid = (message: string, hint?: string): never => ereport({ code: ERRCODE.invalid_parameter_value, message, hint });

interface Options {
  readonly flags: RegexFlags;
  readonly global: boolean;
}
/** The letters of a flags argument. @see parse_re_flags */
function optionsOf(text: string | undefined): Options {
  let flags = defaultFlags;
  let global = false;
  for (const letter of text ?? "") {
    if (letter === "g") global = true;
    else flags = withFlag(flags, letter) ?? invalid(`invalid regular expression option: "${letter}"`);
  }
  return { flags, global };
}
const noGlobal = (options: Options, name: string, hint?: string): Options => (options.global ? invalid(`${name}() does not support the "global" option`, hint) : options);

const part = (text: string, place: Match[number]): string | null => (place === undefined ? null : text.slice(place[0], place[1]));
/** Every match; after an empty one the search goes on a character later. */
function* matches(regex: CompiledRegex, text: string, from = 0): Generator<Match> {
  let at = from;
  while (at <= text.length) {
    const found = regex.match(text, at);
    if (found === undefined) return;
    yield found;
    const [start, end] = found[0] as readonly [number, number];
    at = end > start ? end : end + ((text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1);
  }
}
/** The place of the n-th character, from 1 on. */
function placeOf(text: string, n: number): number {
  let at = 0;
  for (let i = 1; i < n; i++) {
    if (at >= text.length) return text.length + 1;
    at += (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
  }
  return at;
}
const characters = (text: string): number => [...text].length;

// Operators

const test = (flags: RegexFlags, wanted: boolean) => (text: string, pattern: string): boolean => compileRegex(pattern, flags).test(text) === wanted;
const ignoring: RegexFlags = { ...defaultFlags, ignoreCase: true };
for (const prefix of ["text", "name", "bpchar"]) {
  for (const [suffix, flags, wanted] of [["regexeq", defaultFlags, true], ["regexne", defaultFlags, false], ["icregexeq", ignoring, true], ["icregexne", ignoring, false]] as const) {
    defineFunction(`${prefix}${suffix}`, {
      code: test(flags, wanted),
      withConstant: (pattern) => {
        const regex = compileRegex(pattern as string, flags);
        return (text: string) => regex.test(text) === wanted;
      },
    });
  }
}

// Functions

/** What a match gives: its groups, or itself where there are none. */
const partsOf = (regex: CompiledRegex, text: string, found: Match): Datum => makeArray(TEXT, regex.groups === 0 ? [part(text, found[0])] : found.slice(1).map((place) => part(text, place)));

/** The replacement with `\1` and `\&` put in. @see appendStringInfoRegexpSubstr */
function replacement(template: string, text: string, found: Match): string {
  return template.replace(/\\([1-9&\\])|\\(?![1-9&\\])/g, (_whole, what: string | undefined) => {
    if (what === undefined || what === "\\") return "\\";
    return (what === "&" ? part(text, found[0]) : part(text, found[Number(what)])) ?? "";
  });
}
function replaced(text: string, pattern: string, template: string, flags: RegexFlags, from: number, n: number): string {
  const regex = compileRegex(pattern, flags);
  let out = "";
  let done = 0;
  let count = 0;
  for (const found of matches(regex, text, from)) {
    count++;
    if (n > 0 && count < n) continue;
    const [start, end] = found[0] as readonly [number, number];
    out += text.slice(done, start) + replacement(template, text, found);
    done = end;
    if (n > 0) break;
  }
  return out + text.slice(done);
}
function regexpReplace(text: string, pattern: string, template: string, options?: string): string {
  if (options !== undefined && /^[0-9]/.test(options)) invalid(`invalid regular expression option: "${options[0]}"`, "If you meant to use regexp_replace() with a start parameter, cast the fourth argument to integer explicitly.");
  const { flags, global } = optionsOf(options);
  return replaced(text, pattern, template, flags, 0, global ? 0 : 1);
}
const startFrom = (start: number): number => (start <= 0 ? invalid(`invalid value for parameter "start": ${start}`) : start);
function regexpReplaceExtended(text: string, pattern: string, template: string, start: number, n?: number, options?: string): string {
  startFrom(start);
  if (n !== undefined && n < 0) invalid(`invalid value for parameter "n": ${n}`);
  const { flags, global } = optionsOf(options);
  return replaced(text, pattern, template, flags, placeOf(text, start), n ?? (global ? 0 : 1));
}

function split(text: string, pattern: string, options: string | undefined, name: string): string[] {
  const { flags } = noGlobal(optionsOf(options), name);
  const regex = compileRegex(pattern, flags);
  const parts: string[] = [];
  let [done, before] = [0, 0];
  for (const found of matches(regex, text)) {
    const [start, end] = found[0] as readonly [number, number];
    // A match that takes nothing at the beginning, at the end or right behind another parts nothing.
    if (start < text.length && end > before) {
      parts.push(text.slice(done, start));
      done = end;
    }
    before = end;
  }
  return [...parts, text.slice(done)];
}
function count(text: string, pattern: string, start = 1, options?: string): number {
  startFrom(start);
  const { flags } = noGlobal(optionsOf(options), "regexp_count");
  return [...matches(compileRegex(pattern, flags), text, placeOf(text, start))].length;
}
/** The n-th match, and the place of one of its groups. */
function nthMatch(text: string, pattern: string, start: number, n: number, options: string | undefined, subexpr: number, name: string): Match[number] {
  startFrom(start);
  if (n <= 0) invalid(`invalid value for parameter "n": ${n}`);
  if (subexpr < 0) invalid(`invalid value for parameter "subexpr": ${subexpr}`);
  const { flags } = noGlobal(optionsOf(options), name);
  const regex = compileRegex(pattern, flags);
  let i = 0;
  for (const found of matches(regex, text, placeOf(text, start))) if (++i === n) return subexpr > regex.groups ? undefined : found[subexpr];
  return undefined;
}
function instr(text: string, pattern: string, start = 1, n = 1, endoption = 0, options?: string, subexpr = 0): number {
  startFrom(start);
  if (n <= 0) invalid(`invalid value for parameter "n": ${n}`);
  if (endoption !== 0 && endoption !== 1) invalid(`invalid value for parameter "endoption": ${endoption}`);
  const place = nthMatch(text, pattern, start, n, options, subexpr, "regexp_instr");
  return place === undefined ? 0 : characters(text.slice(0, place[endoption])) + 1;
}
const substr = (text: string, pattern: string, start = 1, n = 1, options?: string, subexpr = 0): string | null => part(text, nthMatch(text, pattern, start, n, options, subexpr, "regexp_substr"));

/** SQL's pattern as an advanced expression. @see similar_escape_internal */
export function similarEscape(pattern: string, mark: string | null): string {
  if (mark !== null && [...mark].length > 1) ereport({ code: ERRCODE.invalid_escape_sequence, message: "invalid escape string", hint: "Escape string must be empty or one character." });
  let out = "^(?:";
  let [escaped, quotes] = [false, 0];
  // How many brackets are open; and of what stands in the outermost, whether a "]" would still be a character of it.
  let [depth, place] = [0, 0];
  const ENDS = 3;
  for (const c of pattern) {
    if (escaped) {
      if (c === '"' && depth === 0) {
        // The parts before and behind what is wanted are as short as they can be.
        if (quotes === 0) out += "){1,1}?(";
        else if (quotes === 1) out += "){1,1}(?:";
        else ereport({ code: ERRCODE.invalid_use_of_escape_character, message: "SQL regular expression may not contain more than two escape-double-quote separators" });
        quotes++;
      } else {
        out += `\\${c}`;
        place = ENDS;
      }
      escaped = false;
    } else if (mark !== null && mark !== "" && c === mark) escaped = true;
    else if (depth > 0) {
      out += c === "\\" ? "\\\\" : c;
      // Behind "[" and "[^" stands at least one character.
      if (c === "]" && place >= ENDS) depth--;
      else if (c === "^") place++;
      else {
        if (c === "[") depth++;
        place = ENDS;
      }
    } else if (c === "[") {
      out += c;
      [depth, place] = [1, 1];
    } else if (c === "%") out += ".*";
    else if (c === "_") out += ".";
    else if (c === "(") out += "(?:";
    else if (c === "\\" || c === "." || c === "^" || c === "$") out += `\\${c}`;
    else out += c;
  }
  return `${out})$`;
}

defineFunctions({
  textregexsubstr: (text: string, pattern: string) => {
    const regex = compileRegex(pattern, defaultFlags);
    const found = regex.match(text);
    return found === undefined ? null : part(text, regex.groups > 0 ? found[1] : found[0]);
  },
  textregexreplace_noopt: regexpReplace,
  textregexreplace: regexpReplace,
  textregexreplace_extended: regexpReplaceExtended,
  textregexreplace_extended_no_n: regexpReplaceExtended,
  textregexreplace_extended_no_flags: regexpReplaceExtended,
  similar_to_escape_1: (pattern: string) => similarEscape(pattern, "\\"),
  similar_to_escape_2: similarEscape,
  similar_escape: (pattern: string | null, mark: string | null) => (pattern === null ? null : similarEscape(pattern, mark ?? "\\")),
  regexp_count: count,
  regexp_count_no_start: (text: string, pattern: string) => count(text, pattern),
  regexp_count_no_flags: (text: string, pattern: string, start: number) => count(text, pattern, start),
  regexp_instr: instr,
  regexp_instr_no_start: instr,
  regexp_instr_no_n: instr,
  regexp_instr_no_endoption: instr,
  regexp_instr_no_flags: instr,
  regexp_instr_no_subexpr: instr,
  regexp_substr: substr,
  regexp_substr_no_start: substr,
  regexp_substr_no_n: substr,
  regexp_substr_no_flags: substr,
  regexp_substr_no_subexpr: substr,
  regexp_like: (text: string, pattern: string, options: string) => compileRegex(pattern, noGlobal(optionsOf(options), "regexp_like").flags).test(text),
  regexp_like_no_flags: (text: string, pattern: string) => compileRegex(pattern, defaultFlags).test(text),
  regexp_match: regexpMatch,
  regexp_match_no_flags: regexpMatch,
  regexp_split_to_array: (text: string, pattern: string, options?: string) => makeArray(TEXT, split(text, pattern, options, "regexp_split_to_array")),
  regexp_split_to_array_no_flags: (text: string, pattern: string) => makeArray(TEXT, split(text, pattern, undefined, "regexp_split_to_array")),
});
function regexpMatch(text: string, pattern: string, options?: string): Datum {
  const { flags } = noGlobal(optionsOf(options), "regexp_match", "Use the regexp_matches function instead.");
  const regex = compileRegex(pattern, flags);
  const found = regex.match(text);
  return found === undefined ? null : partsOf(regex, text, found);
}
function* allMatches(text: string, pattern: string, options?: string): Iterable<Datum> {
  const { flags, global } = optionsOf(options);
  const regex = compileRegex(pattern, flags);
  for (const found of matches(regex, text)) {
    yield partsOf(regex, text, found);
    if (!global) return;
  }
}
defineSetFunctions({
  regexp_matches: ([text, pattern, options]) => allMatches(text as string, pattern as string, options as string | undefined),
  regexp_matches_no_flags: ([text, pattern]) => allMatches(text as string, pattern as string),
  regexp_split_to_table: ([text, pattern, options]) => split(text as string, pattern as string, options as string | undefined, "regexp_split_to_table"),
  regexp_split_to_table_no_flags: ([text, pattern]) => split(text as string, pattern as string, undefined, "regexp_split_to_table"),
});
