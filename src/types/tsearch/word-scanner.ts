/**
 * Words of tsvector and tsquery texts: bare, with backslashes, or in quotes; in a tsvector with places behind a colon.
 *
 * @see src/backend/utils/adt/tsvector_parser.c (gettoken_tsvector)
 */
import { ERRCODE, ereport } from "../../utils/errors.ts";

interface ScannerOptions {
  /** Words have places behind them: a tsvector, and not a tsquery, whose operators end a word. */
  readonly positions: boolean;
  /** Neither quotes nor backslashes mean anything. */
  readonly web?: boolean;
}
export class WordScanner {
  readonly text: string;
  readonly options: ScannerOptions;
  at = 0;
  constructor(text: string, options: ScannerOptions) {
    this.text = text;
    this.options = options;
  }
  /** The next character, "" at the end. */
  get char(): string {
    return this.text.charAt(this.at);
  }
  fail(message: string): never {
    return ereport({ code: ERRCODE.syntax_error, message: `${message}: "${this.text}"` });
  }
  syntaxError(): never {
    return this.fail(`syntax error in ${this.options.positions ? "tsvector" : "tsquery"}`);
  }
  /** What stands behind a backslash. */
  escaped(): string {
    this.at++;
    if (this.char === "") this.fail("there is no escaped character");
    return this.text.charAt(this.at++);
  }
}
export const isSpace = (char: string): boolean => /^\s$/.test(char);
export const isOperator = (char: string): boolean => char !== "" && "!&|()<".includes(char);

/** The word that is next, with its places; undefined at the end. */
export function nextWord(scanner: WordScanner): { readonly word: string; readonly positions: readonly number[] } | undefined {
  const isWeb = scanner.options.web === true;
  while (isSpace(scanner.char)) scanner.at++;
  if (scanner.char === "") return undefined;
  if (ends(scanner)) scanner.syntaxError();
  const word = scanner.char === "'" && !isWeb ? quotedWord(scanner) : bareWord(scanner, isWeb);
  return { word, positions: scanner.options.positions && scanner.char === ":" ? positionsOf(scanner) : [] };
}
/** Whether what is next can be no part of a bare word. */
const ends = (scanner: WordScanner): boolean => (!scanner.options.positions && isOperator(scanner.char)) || (scanner.options.web === true && scanner.char === '"');
function bareWord(scanner: WordScanner, isWeb: boolean): string {
  let word = "";
  // A colon that begins a word is a part of it.
  for (let first = true; scanner.char !== "" && !isSpace(scanner.char) && !ends(scanner) && (first || scanner.char !== ":"); first = false) {
    word += scanner.char === "\\" && !isWeb ? scanner.escaped() : scanner.text.charAt(scanner.at++);
  }
  return word;
}
function quotedWord(scanner: WordScanner): string {
  let word = "";
  for (scanner.at++; ; ) {
    if (scanner.char === "") scanner.syntaxError();
    if (scanner.char === "'") {
      scanner.at++;
      if (scanner.char !== "'") break;
    }
    word += scanner.char === "\\" ? scanner.escaped() : scanner.text.charAt(scanner.at++);
  }
  return word === "" ? scanner.syntaxError() : word;
}
/** Behind the colon: places with commas between, each with a weight. */
function positionsOf(scanner: WordScanner): number[] {
  const positions: number[] = [];
  do {
    scanner.at++;
    const digits = /^\d+/.exec(scanner.text.slice(scanner.at))?.[0] ?? scanner.syntaxError();
    scanner.at += digits.length;
    const place = Math.min(Number(digits), 16383);
    if (place === 0) scanner.fail("wrong position info in tsvector");
    const weight = /^[aAbBcCdD*]*/.exec(scanner.text.slice(scanner.at))?.[0] ?? "";
    scanner.at += weight.length;
    positions.push((weightOfLetters(scanner, weight) << 14) | place);
  } while (scanner.char === ",");
  if (scanner.char !== "" && !isSpace(scanner.char)) scanner.syntaxError();
  return positions;
}
/** A second weight is an error, unless the first was the lowest. */
function weightOfLetters(scanner: WordScanner, letters: string): number {
  let weight = 0;
  for (const letter of letters) {
    if (weight !== 0) scanner.syntaxError();
    weight = letter === "*" ? 3 : "DCBA".indexOf(letter.toUpperCase());
  }
  return weight;
}
