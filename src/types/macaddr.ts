/**
 * macaddr and macaddr8, held as 12 and 16 hexadecimal digits.
 *
 * @see src/backend/utils/adt/mac.c, mac8.c
 */
import { ERRCODE, ereport } from "../utils/errors.ts";
import { defineFunction, defineFunctions } from "./registry.ts";

const invalid = (type: string, text: string): never => ereport({ code: ERRCODE.invalid_text_representation, message: `invalid input syntax for type ${type}: "${text}"` });
const h = "([0-9a-f]{1,2})";
/** The ways that six bytes are written; between the two first forms' separators numbers of any length are read. */
const forms = [/([0-9a-f]+):([0-9a-f]+):([0-9a-f]+):([0-9a-f]+):([0-9a-f]+):([0-9a-f]+)/, /([0-9a-f]+)-([0-9a-f]+)-([0-9a-f]+)-([0-9a-f]+)-([0-9a-f]+)-([0-9a-f]+)/, `${h}${h}${h}:${h}${h}${h}`, `${h}${h}${h}-${h}${h}${h}`, `${h}${h}\\.${h}${h}\\.${h}${h}`, `${h}${h}-${h}${h}-${h}${h}`, `${h}${h}${h}${h}${h}${h}`].map((form) => new RegExp(`^\\s*${typeof form === "string" ? form : form.source}\\s*$`, "i"));

function macIn(text: string): string {
  const match = forms.map((form) => form.exec(text)).find((found) => found !== null) ?? invalid("macaddr", text);
  const octets = match.slice(1).map((digits) => Number.parseInt(digits, 16));
  if (octets.some((octet) => octet > 255)) ereport({ code: ERRCODE.numeric_value_out_of_range, message: `invalid octet value in "macaddr" value: "${text}"` });
  return octets.map((octet) => octet.toString(16).padStart(2, "0")).join("");
}
/** Six bytes become eight with ff and fe between them. */
const widen = (mac: string): string => `${mac.slice(0, 6)}fffe${mac.slice(6)}`;
function mac8In(text: string): string {
  const body = /^\s*([0-9a-f:.-]+)\s*$/i.exec(text)?.[1]?.toLowerCase() ?? invalid("macaddr8", text);
  const spacers = new Set(body.replace(/[0-9a-f]/g, ""));
  // Bytes are pairs of digits, between any two of which the one separator may stand.
  if (spacers.size > 1 || !/^(?:[0-9a-f]{2}[:.-]?)+$/.test(body)) invalid("macaddr8", text);
  const digits = body.replace(/[:.-]/g, "");
  if (/[:.-]$/.test(body) || (digits.length !== 12 && digits.length !== 16)) invalid("macaddr8", text);
  return digits.length === 12 ? widen(digits) : digits;
}
const out = (mac: string): string => (mac.match(/../g) ?? []).join(":");
function narrow(mac: string): string {
  if (mac.slice(6, 10) !== "fffe") {
    ereport({ code: ERRCODE.numeric_value_out_of_range, message: "macaddr8 data out of range to convert to macaddr", hint: "Only addresses that have FF and FE as values in the 4th and 5th bytes from the left, for example xx:xx:xx:ff:fe:xx:xx:xx, are eligible to be converted from macaddr8 to macaddr." });
  }
  return mac.slice(0, 6) + mac.slice(10);
}
const digitwise = (run: (a: number, b: number) => number) => (a: string, b: string): string => Array.from(a, (digit, i) => (run(Number.parseInt(digit, 16), Number.parseInt(b[i] as string, 16)) & 15).toString(16)).join("");
const not = (mac: string): string => digitwise((a) => ~a)(mac, mac);
const bytes = (mac: string): Uint8Array => Uint8Array.from(mac.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

const comparisons = { eq: ["===", (a: string, b: string) => a === b], ne: ["!==", (a: string, b: string) => a !== b], lt: ["<", (a: string, b: string) => a < b], le: ["<=", (a: string, b: string) => a <= b], gt: [">", (a: string, b: string) => a > b], ge: [">=", (a: string, b: string) => a >= b] } as const;
for (const type of ["macaddr", "macaddr8"]) {
  for (const [name, [symbol, code]] of Object.entries(comparisons)) defineFunction(`${type}_${name}`, { code, snippet: (a, b) => `(${a} ${symbol} ${b})` });
  defineFunctions({
    [`${type}_in`]: type === "macaddr" ? macIn : mac8In,
    [`${type}_out`]: out,
    [`${type}_send`]: bytes,
    [`${type}_cmp`]: (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0),
    [`${type}_not`]: not,
    [`${type}_and`]: digitwise((a, b) => a & b),
    [`${type}_or`]: digitwise((a, b) => a | b),
    [`${type}_trunc`]: (mac: string) => mac.slice(0, 6).padEnd(mac.length, "0"),
  });
}
defineFunctions({
  macaddrtomacaddr8: widen,
  macaddr8tomacaddr: narrow,
  macaddr8_set7bit: (mac: string) => digitwise((a, b) => a | b)(mac, "0200000000000000"),
});
