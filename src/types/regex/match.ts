/**
 * Matching as PostgreSQL matches: the leftmost match, and of those that begin there the longest, or the shortest where the
 * expression prefers it; then each part takes as much, or as little, as it prefers, the earlier parts first.
 *
 * JavaScript's own engine tells whether and where a match begins, which both agree on. Where it ends and what the parts take
 * is found from the sets of places where each part can end.
 *
 * @see src/backend/regex/regexec.c (cfind, cdissect)
 */
import { type Assertion, isWord, type Regex, type RegexFlags, type RegexNode, parseRegex, wordSource } from "./parse.ts";

/** Places in the text: of the whole match, then of each group; a group that took no part has none. */
export type Match = readonly (readonly [start: number, end: number] | undefined)[];

const sourceOf: { readonly [K in RegexNode["kind"]]: (node: Extract<RegexNode, { kind: K }>) => string } = {
  set: ({ js }) => js,
  cat: ({ items }) => items.map((item) => (item.kind === "alt" ? `(?:${source(item)})` : source(item))).join(""),
  alt: ({ items }) => items.map(source).join("|"),
  repeat: ({ item, min, max, greedy }) => `(?:${source(item)})${max === 0 ? "{0}" : min === 0 && max === 1 ? "?" : min === 0 && max === Number.POSITIVE_INFINITY ? "*" : `{${min},${Number.isFinite(max) ? max : ""}}`}${greedy ? "" : "?"}`,
  group: ({ item }) => `(${source(item)})`,
  backref: ({ number }) => `(?:\\${number})`,
  assert: ({ what }) => assertions[what],
  look: ({ item, ahead, negative }) => `(?${ahead ? "" : "<"}${negative ? "!" : "="}${source(item)})`,
};
const source = (node: RegexNode): string => sourceOf[node.kind](node as never);
const word = `[${wordSource}]`;
const assertions: Readonly<Record<Assertion, string>> = {
  begin: "(?<![^])", end: "(?![^])", lineBegin: "(?<![^\\n])", lineEnd: "(?![^\\n])", wordBegin: `(?<!${word})(?=${word})`, wordEnd: `(?<=${word})(?!${word})`, wordEdge: `(?:(?<!${word})(?=${word})|(?<=${word})(?!${word}))`, notWordEdge: `(?:(?<=${word})(?=${word})|(?<!${word})(?!${word}))`,
};

/** Whether a part prefers to be long or short; undefined where it does not mind. */
function prefersShort(node: RegexNode): boolean | undefined {
  switch (node.kind) {
    case "repeat":
      if (node.fixed) return prefersShort(node.item);
      return !node.greedy;
    case "group":
      return prefersShort(node.item);
    case "cat":
      for (const item of node.items) {
        const own = prefersShort(item);
        if (own !== undefined) return own;
      }
      return undefined;
    case "alt":
      return false;
    default:
      return undefined;
  }
}

/** One text under one expression. */
class Run {
  readonly #text: string;
  /** For each node, the places where it can end by the place where it begins. */
  readonly #ends = new Map<RegexNode, Map<number, readonly number[]>>();
  readonly groups: (readonly [number, number] | undefined)[];
  constructor(text: string, groups: number) {
    this.#text = text;
    this.groups = new Array(groups).fill(undefined);
  }
  ends(node: RegexNode, at: number): readonly number[] {
    let known = this.#ends.get(node);
    if (known === undefined) {
      known = new Map();
      this.#ends.set(node, known);
    }
    let found = known.get(at);
    if (found === undefined) {
      found = this.#find(node, at);
      known.set(at, found);
    }
    return found;
  }
  /** Ascending, each once. */
  #find(node: RegexNode, at: number): readonly number[] {
    switch (node.kind) {
      case "set": {
        const c = this.#text.codePointAt(at);
        return c !== undefined && node.test(c) ? [at + (c > 0xffff ? 2 : 1)] : [];
      }
      case "cat":
        return this.#sequence(node.items, 0, [at]);
      case "alt":
        return merged(node.items.map((item) => this.ends(item, at)));
      case "group":
        return this.ends(node.item, at);
      case "assert":
        return this.#holds(node.what, at) ? [at] : [];
      case "look":
        return this.#looks(node, at) ? [at] : [];
      case "repeat":
        return this.#repeated(node.item, at, node.min, node.max);
      default:
        return [];
    }
  }
  #sequence(items: readonly RegexNode[], from: number, starts: readonly number[]): readonly number[] {
    let current = starts;
    for (let i = from; i < items.length && current.length > 0; i++) current = current.length === 1 ? this.ends(items[i] as RegexNode, current[0] as number) : merged(current.map((start) => this.ends(items[i] as RegexNode, start)));
    return current;
  }
  #repeated(item: RegexNode, at: number, min: number, max: number): readonly number[] {
    let current: readonly number[] = [at];
    for (let i = 0; i < min && current.length > 0; i++) current = merged(current.map((start) => this.ends(item, start)));
    const all = new Set(current);
    for (let i = min; i < max && current.length > 0; i++) {
      const fresh = merged(current.map((start) => this.ends(item, start))).filter((end) => !all.has(end));
      for (const end of fresh) all.add(end);
      current = fresh;
    }
    return [...all].sort((a, b) => a - b);
  }
  #isWordAt(at: number): boolean {
    const c = at < 0 ? undefined : this.#text.codePointAt(at);
    return c !== undefined && isWord(c);
  }
  #holds(what: Assertion, at: number): boolean {
    const { length } = this.#text;
    const [before, after] = [this.#isWordAt(at - 1), this.#isWordAt(at)];
    switch (what) {
      case "begin":
        return at === 0;
      case "end":
        return at === length;
      case "lineBegin":
        return at === 0 || this.#text[at - 1] === "\n";
      case "lineEnd":
        return at === length || this.#text[at] === "\n";
      case "wordBegin":
        return !before && after;
      case "wordEnd":
        return before && !after;
      case "wordEdge":
        return before !== after;
      default:
        return before === after;
    }
  }
  #looks({ item, ahead, negative }: Extract<RegexNode, { kind: "look" }>, at: number): boolean {
    let found = false;
    if (ahead) found = this.ends(item, at).length > 0;
    else for (let start = at; start >= 0 && !found; start--) found = this.ends(item, start).includes(at);
    return found !== negative;
  }

  /** Tells each group its part of a match that is known. */
  dissect(node: RegexNode, start: number, end: number): void {
    switch (node.kind) {
      case "group":
        this.dissect(node.item, start, end);
        this.groups[node.number - 1] = [start, end];
        return;
      case "alt": {
        const branch = node.items.find((item) => this.ends(item, start).includes(end));
        if (branch !== undefined) this.dissect(branch, start, end);
        return;
      }
      case "cat": {
        let at = start;
        node.items.forEach((item, i) => {
          const middle = this.#ordered(item, at).find((place) => this.#sequence(node.items, i + 1, [place]).includes(end));
          if (middle === undefined) return;
          this.dissect(item, at, middle);
          at = middle;
        });
        return;
      }
      case "repeat":
        return this.#iterations(node, start, end);
      default:
    }
  }
  #ordered(node: RegexNode, at: number): readonly number[] {
    const ends = this.ends(node, at);
    return prefersShort(node) === true ? ends : [...ends].reverse();
  }
  #iterations({ item, min, max }: Extract<RegexNode, { kind: "repeat" }>, start: number, end: number): void {
    if (start === end && min === 0) return;
    let at = start;
    for (let count = 0; count < max && (at < end || count < min); count++) {
      const left = [Math.max(0, min - count - 1), max - count - 1] as const;
      const places = this.#ordered(item, at).filter((place) => place > at || count < min);
      const next = places.find((place) => this.#repeated(item, place, left[0], left[1]).includes(end));
      if (next === undefined) return;
      this.dissect(item, at, next);
      at = next;
    }
  }
}
function merged(lists: readonly (readonly number[])[]): readonly number[] {
  if (lists.length === 1) return lists[0] as readonly number[];
  return [...new Set(lists.flat())].sort((a, b) => a - b);
}

/** An expression ready to match. */
export class CompiledRegex {
  readonly #regex: Regex;
  readonly #search: RegExp;
  constructor(pattern: string, flags: RegexFlags) {
    this.#regex = parseRegex(pattern, flags);
    this.#search = new RegExp(source(this.#regex.root), "gu");
  }
  get groups(): number {
    return this.#regex.groups;
  }
  test(text: string): boolean {
    this.#search.lastIndex = 0;
    return this.#search.test(text);
  }
  /** The first match from a place on. */
  match(text: string, from = 0): Match | undefined {
    this.#search.lastIndex = from;
    const found = this.#search.exec(text);
    if (found === null) return undefined;
    const { root, groups, hasBackrefs } = this.#regex;
    if (hasBackrefs) return fromJavaScript(found, groups);
    const run = new Run(text, groups);
    const ends = run.ends(root, found.index);
    const end = prefersShort(root) === true ? ends[0] : ends.at(-1);
    if (end === undefined) return undefined;
    if (groups > 0) run.dissect(root, found.index, end);
    return [[found.index, end], ...run.groups];
  }
}
/** With back references the ends of a part depend on other parts: JavaScript's choice is taken. */
function fromJavaScript(found: RegExpExecArray, groups: number): Match {
  const places: (readonly [number, number] | undefined)[] = [[found.index, found.index + found[0].length]];
  for (let i = 1; i <= groups; i++) {
    const text = found[i];
    const at = text === undefined ? -1 : found[0].indexOf(text);
    places.push(text === undefined ? undefined : [found.index + at, found.index + at + text.length]);
  }
  return places;
}

const cache = new Map<string, CompiledRegex>();
const CACHE_SIZE = 64;
/** The compiled form of an expression; the latest are kept. @see RE_compile_and_cache */
export function compileRegex(pattern: string, flags: RegexFlags): CompiledRegex {
  const key = `${JSON.stringify(flags)}${pattern}`;
  let found = cache.get(key);
  if (found === undefined) {
    found = new CompiledRegex(pattern, flags);
    if (cache.size >= CACHE_SIZE) cache.delete(cache.keys().next().value as string);
    cache.set(key, found);
  }
  return found;
}
