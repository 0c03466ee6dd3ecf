/**
 * The default parser: a text cut into tokens, such as words, parts of hyphenated words, hosts, addresses, numbers and tags.
 *
 * @see src/backend/tsearch/wparser_def.c (TParserGet)
 */
import { STATES } from "./parser-states.ts";

export const TOKEN_TYPES: readonly (readonly [alias: string, description: string])[] = [
  ["asciiword", "Word, all ASCII"], ["word", "Word, all letters"], ["numword", "Word, letters and digits"], ["email", "Email address"],
  ["url", "URL"], ["host", "Host"], ["sfloat", "Scientific notation"], ["version", "Version number"],
  ["hword_numpart", "Hyphenated word part, letters and digits"], ["hword_part", "Hyphenated word part, all letters"],
  ["hword_asciipart", "Hyphenated word part, all ASCII"], ["blank", "Space symbols"], ["tag", "XML tag"], ["protocol", "Protocol head"],
  ["numhword", "Hyphenated word, letters and digits"], ["asciihword", "Hyphenated word, all ASCII"], ["hword", "Hyphenated word, all letters"],
  ["url_path", "URL path"], ["file", "File or path name"], ["float", "Decimal notation"], ["int", "Signed integer"],
  ["uint", "Unsigned integer"], ["entity", "XML entity"],
];
/** Token types by alias, numbered from 1. */
export const tokenType: ReadonlyMap<string, number> = new Map(TOKEN_TYPES.map(([alias], i) => [alias, i + 1]));
export interface Token {
  readonly type: number;
  readonly text: string;
}

type CharTest = (parser: DefaultParser) => boolean;
const matching = (pattern: RegExp): CharTest => (parser) => parser.char !== "" && pattern.test(parser.char);
// What has no width of its own, and vowel signs, break no word, but are no letters.
const SPECIAL = /^[\p{Mn}\p{Me}\p{Mc}\p{Cf}]$/u;
const CHAR_TESTS: Readonly<Record<string, CharTest>> = {
  any: () => true,
  EOF: (parser) => parser.char === "",
  alnum: matching(/^[\p{Alphabetic}\p{Nd}]$/u),
  notalnum: (parser) => !matching(/^[\p{Alphabetic}\p{Nd}]$/u)(parser),
  alpha: matching(/^(?:\p{Alphabetic}|(?![0-9])\p{Nd})$/u),
  asclet: matching(/^[A-Za-z]$/),
  digit: matching(/^[0-9]$/),
  xdigit: matching(/^[0-9A-Fa-f]$/),
  space: matching(/^\s$/),
  special: matching(SPECIAL),
  urlchar: matching(/^[!#-;=?-[\]_a-z~]$/),
  ignore: (parser) => parser.ignore,
  stophost: (parser) => parser.stopHost(),
  host: (parser) => parser.swallow("Base", "host", true),
  URLPath: (parser) => parser.swallow("InURLPathFirst", "url_path", false),
};
const SPECIAL_STEPS: Readonly<Record<string, (parser: DefaultParser) => void>> = {
  Tags: (parser) => parser.noteTag(),
  FURL: (parser) => {
    parser.wantHost = true;
    parser.stepBack();
  },
  Hyphen: (parser) => parser.stepBack(),
  VerVersion: (parser) => {
    parser.stepBack();
    parser.position.length = 0;
  },
};

interface Action {
  readonly test: CharTest;
  readonly type: number;
  readonly flags: ReadonlySet<string>;
  readonly to: string | undefined;
  readonly step: ((parser: DefaultParser) => void) | undefined;
}
const FLAGS = new Set(["push", "pop", "clear", "clrall", "merge", "rerun"]);
function readAction(text: string): Action {
  const [test = "", ...rest] = text.split(" ");
  const token = rest.find((word) => word.startsWith("!"))?.slice(1);
  const step = rest.find((word) => word.startsWith("@"))?.slice(1);
  return {
    test: test.startsWith("=") ? (parser) => parser.char === test.slice(1) : (CHAR_TESTS[test] as CharTest),
    type: token === undefined ? 0 : (tokenType.get(token) ?? 0),
    flags: new Set(rest.filter((word) => FLAGS.has(word))),
    to: rest.find((word) => /^[A-Z]/.test(word)),
    step: step === undefined ? undefined : SPECIAL_STEPS[step],
  };
}
let states: ReadonlyMap<string, readonly Action[]> | undefined;
function actionsOf(state: string): readonly Action[] {
  states ??= new Map(STATES.split("\n").map((line) => {
    const [, name = "", actions = ""] = /^(\w+): (.*)$/.exec(line) ?? [];
    return [name, actions.split(", ").map(readAction)];
  }));
  return states.get(state) ?? [];
}

/** Where the parser stands: its place, and the characters of the token so far. */
interface Position {
  state: string;
  at: number;
  length: number;
  readonly previous: Position | undefined;
  /** The test behind which to go on after a pop. */
  resume: number;
}

export class DefaultParser {
  readonly #chars: readonly string[];
  position: Position;
  char = "";
  wantHost = false;
  ignore = false;
  #type = 0;
  #length = 0;
  #start = 0;
  constructor(chars: readonly string[], state = "Base", at = 0) {
    this.#chars = chars;
    this.position = { state, at, length: 0, previous: undefined, resume: -1 };
  }
  /** The next token; undefined at the end. */
  next(): Token | undefined {
    const { position } = this;
    if (position.at >= this.#chars.length) return undefined;
    this.#start = position.at;
    position.resume = -1;
    return this.#run() ? { type: this.#type, text: this.#chars.slice(this.#start, this.#start + this.#length).join("") } : undefined;
  }
  #run(): boolean {
    for (;;) {
      const { position } = this;
      this.char = this.#chars[position.at] ?? "";
      const actions = actionsOf(position.state);
      let i = position.resume + 1;
      position.resume = -1;
      while (!(actions[i] as Action).test(this)) i++;
      const action = actions[i] as Action;
      action.step?.(this);
      if (action.type > 0) this.#finish(action.type);
      this.#applyFlags(action, i);
      if (action.to !== undefined) this.position.state = action.to;
      if (action.type > 0) return true;
      if (this.position.at >= this.#chars.length && !action.flags.has("rerun") && !action.flags.has("pop")) return false;
      if (action.flags.has("rerun") || action.flags.has("pop")) continue;
      this.position.at++;
      this.position.length++;
    }
  }
  #finish(type: number): void {
    this.#type = type;
    this.#length = this.position.length;
    this.position.length = 0;
  }
  #applyFlags({ flags }: Action, index: number): void {
    const { position } = this;
    const { previous } = position;
    if (flags.has("pop") && previous !== undefined) this.position = previous;
    else if (flags.has("push")) {
      position.resume = index;
      this.position = { state: position.state, at: position.at, length: position.length, previous: position, resume: -1 };
    } else if (flags.has("clear")) this.position = { ...position, previous: previous?.previous };
    else if (flags.has("clrall")) this.position = { ...position, previous: undefined };
    else if (flags.has("merge") && previous !== undefined) {
      this.position = previous;
      previous.at = position.at;
      previous.length = position.length;
    }
  }
  stepBack(): void {
    this.position.at -= this.position.length;
  }
  stopHost(): boolean {
    const { wantHost } = this;
    this.wantHost = false;
    return wantHost;
  }
  /** Looks ahead for a token of a type, and takes it into this one. */
  swallow(state: string, type: string, wantHost: boolean): boolean {
    const ahead = new DefaultParser(this.#chars, state, this.position.at);
    ahead.wantHost = wantHost;
    const token = ahead.next();
    if (token?.type !== tokenType.get(type)) return false;
    this.position.at += ahead.#length;
    this.position.length += ahead.#length;
    return true;
  }
  /** What scripts and styles hold is no text. */
  noteTag(): void {
    const tag = this.#chars.slice(this.#start, this.#start + this.position.length).join("").toLowerCase();
    if (tag === "<script" || tag === "<style") this.ignore = true;
    if (tag === "</script" || tag === "</style") this.ignore = false;
  }
}
export function* parseTokens(text: string): Iterable<Token> {
  const parser = new DefaultParser(Array.from(text));
  for (let token = parser.next(); token !== undefined; token = parser.next()) yield token;
}
