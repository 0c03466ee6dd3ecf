/**
 * Upper and lower case, character by character: under the collations "C" and "POSIX" of ASCII letters only, under others by
 * Unicode's simple mappings, which never change the number of characters.
 *
 * @see src/backend/utils/adt/formatting.c (str_tolower, str_toupper, str_initcap)
 */
import type { Oid } from "../nodes/primnodes.ts";

const C_COLLATION = 950;
const POSIX_COLLATION = 951;
const isC = (collation: Oid): boolean => collation === C_COLLATION || collation === POSIX_COLLATION;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII
const isAscii = (text: string): boolean => /^[\u0000-\u007f]*$/.test(text);

/** A mapping to more than one character is none of the simple ones. */
const simple = (char: string, mapped: string): string => (mapped.length === char.length ? mapped : char);
const simpleLower = (char: string): string => (char === "İ" ? "i" : simple(char, char.toLowerCase()));
const simpleUpper = (char: string): string => simple(char, char.toUpperCase());

export function lower(text: string, collation: Oid): string {
  if (isAscii(text)) return text.toLowerCase();
  if (isC(collation)) return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  return Array.from(text, simpleLower).join("");
}
export function upper(text: string, collation: Oid): string {
  if (isAscii(text)) return text.toUpperCase();
  if (isC(collation)) return text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
  return Array.from(text, simpleUpper).join("");
}
/** The first character of each word in upper case, the others in lower case. */
export function initcap(text: string, collation: Oid): string {
  const words = isC(collation) ? /[a-zA-Z0-9]+/g : /[\p{L}\p{N}]+/gu;
  return lower(text, collation).replace(words, (word) => {
    const [first = ""] = word;
    return upper(first, collation) + word.slice(first.length);
  });
}
