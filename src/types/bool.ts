/** bool. @see src/backend/utils/adt/bool.c */
import { ERRCODE, ereport } from "../utils/errors.ts";
import { defineFunction, defineFunctions } from "./registry.ts";
import { scanBool } from "./scan.ts";

const words: readonly (readonly [word: string, shortest: number, value: boolean])[] = [
  ["true", 1, true],
  ["false", 1, false],
  ["yes", 1, true],
  ["no", 1, false],
  ["on", 2, true],
  ["off", 2, false],
  ["1", 1, true],
  ["0", 1, false],
];

/** Reads a boolean word, or any unique beginning of one. @see parse_bool_with_len */
export function parseBool(text: string): boolean | undefined {
  const word = text.trim().toLowerCase();
  return words.find(([full, shortest]) => word.length >= shortest && full.startsWith(word))?.[2];
}

function boolin(text: string): boolean {
  const value = parseBool(text);
  if (value === undefined) {
    ereport({ code: ERRCODE.invalid_text_representation, message: `invalid input syntax for type boolean: "${text}"` });
  }
  return value;
}

const order = (a: boolean, b: boolean): number => Number(a) - Number(b);
defineFunction("boolin", { code: boolin, scan: scanBool });
defineFunctions({
  boolout: (value: boolean) => (value ? "t" : "f"),
  booltext: (value: boolean) => String(value),
  btboolcmp: order,
  boollt: (a: boolean, b: boolean) => !a && b,
  boolgt: (a: boolean, b: boolean) => a && !b,
  boolle: (a: boolean, b: boolean) => !a || b,
  boolge: (a: boolean, b: boolean) => a || !b,
  bool_int4: Number,
  int4_bool: (value: number) => value !== 0,
  booland_statefunc: (a: boolean, b: boolean) => a && b,
  boolor_statefunc: (a: boolean, b: boolean) => a || b,
});
defineFunction("booleq", { code: (a: boolean, b: boolean) => a === b, snippet: (a, b) => `(${a} === ${b})` });
defineFunction("boolne", { code: (a: boolean, b: boolean) => a !== b, snippet: (a, b) => `(${a} !== ${b})` });
