/**
 * to_char of dates, times and intervals; to_timestamp and to_date.
 *
 * @see src/backend/utils/adt/formatting.c
 */
import { ERRCODE, ereport } from "../../utils/errors.ts";
import { abbreviationOffset, addMicros, date2j, daysInMonth, isFiniteTimestamp, isLeap, isoWeek, isoWeekday, j2date, localToInstant, makeTimestamp, POSTGRES_EPOCH_JDATE, splitTimestamp, type Timestamp, timestampOutOfRange, zoneAbbreviation, zoneOffsetAt } from "../calendar.ts";
import { applyTimestampTypmod, formatOffset } from "../datetime.ts";
import { type Interval, isInfinite } from "../interval.ts";
import { defineContextual, defineFunctions, type FmgrContext } from "../registry.ts";
import { isSeparator, ordinalEnding, type Pattern, parseTemplate, remembered, type TemplateNode } from "./template.ts";

const NAMES = [
  "A.D.", "A.M.", "AD", "AM", "B.C.", "BC", "CC", "DAY", "DDD", "DD", "DY", "Day", "Dy", "D", "FF1", "FF2", "FF3", "FF4", "FF5", "FF6", "FX", "HH24", "HH12", "HH",
  "IDDD", "ID", "IW", "IYYY", "IYY", "IY", "I", "J", "MI", "MM", "MONTH", "MON", "MS", "Month", "Mon", "OF", "P.M.", "PM", "Q", "RM", "SSSSS", "SSSS", "SS", "TZH", "TZM", "TZ", "US", "WW", "W", "Y,YYY", "YYYY", "YYY", "YY", "Y",
  "a.d.", "a.m.", "ad", "am", "b.c.", "bc", "cc", "day", "ddd", "dd", "dy", "d", "ff1", "ff2", "ff3", "ff4", "ff5", "ff6", "fx", "hh24", "hh12", "hh",
  "iddd", "id", "iw", "iyyy", "iyy", "iy", "i", "j", "mi", "mm", "month", "mon", "ms", "of", "p.m.", "pm", "q", "rm", "sssss", "ssss", "ss", "tzh", "tzm", "tz", "us", "ww", "w", "y,yyy", "yyyy", "yyy", "yy", "y",
];
const templateOf = remembered((text) => parseTemplate(text, { names: NAMES, affixes: true }));
const strictTemplateOf = remembered((text) => parseTemplate(text, { names: NAMES, affixes: true, strict: true }));

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const short = (name: string): string => name.slice(0, 3);
const ROMAN_MONTHS = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

/** A moment or a span as to_char sees it. */
interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly micros: number;
  /** Sunday is 0. */
  readonly weekday: number;
  readonly yearDay: number;
  /** Seconds east of UTC. */
  readonly offset: number;
  /** The zone's name, looked up only where it is shown. */
  readonly zone: () => string;
  readonly isInterval: boolean;
}

/** As C's %0*d: the sign counts. */
function padded(value: number, width: number): string {
  const digits = String(Math.abs(value));
  return value < 0 ? `-${digits.padStart(width - 1, "0")}` : digits.padStart(width, "0");
}
/** A number with its least width; one more for a sign; FM takes the width away. */
const number = (node: Pattern, value: number, width: number, signed = value): string => padded(value, node.fill ? 0 : signed >= 0 ? width : width + 1);

/** A word in the case that the pattern is written in. */
function cased(node: Pattern, word: string, width = 0): string {
  const [first = "", second = ""] = node.name;
  const text = second === second.toLowerCase() ? (first === first.toLowerCase() ? word.toLowerCase() : word) : word.toUpperCase();
  return node.fill ? text : text.padEnd(width);
}
const eraOf = (node: Pattern, before: boolean): string => {
  const word = node.name.includes(".") ? (before ? "B.C." : "A.D.") : before ? "BC" : "AD";
  return node.name.startsWith(node.name[0]?.toLowerCase() ?? "") ? word.toLowerCase() : word;
};
const meridiemOf = (node: Pattern, afternoon: boolean): string => {
  const word = node.name.includes(".") ? (afternoon ? "P.M." : "A.M.") : afternoon ? "PM" : "AM";
  return node.name.startsWith(node.name[0]?.toLowerCase() ?? "") ? word.toLowerCase() : word;
};
const shownYear = (year: number, p: Parts): number => (p.isInterval ? year : year <= 0 ? 1 - year : year);
const isoYearOf = (p: Parts): number => isoWeek(date2j(p.year, p.month, p.day)).year;
/** Days since the Monday of the ISO year's first week, from 1. */
const isoYearDay = (p: Parts): number => date2j(p.year, p.month, p.day) - isoWeekStart(isoYearOf(p), 1) + 1;
/** Julian day of an ISO week's Monday. */
function isoWeekStart(year: number, week: number): number {
  const fourth = date2j(year, 1, 4);
  return fourth - (isoWeekday(fourth) - 1) + (week - 1) * 7;
}
const century = (p: Parts): number => (p.isInterval ? Math.trunc(p.year / 100) : p.year > 0 ? Math.trunc((p.year - 1) / 100) + 1 : Math.trunc(p.year / 100) - 1);
const abs = Math.abs;

type Writer = (p: Parts, node: Pattern) => string;
const yearDigits = (width: number, of: (p: Parts) => number): Writer => (p, node) => number(node, shownYear(of(p), p) % 10 ** Math.max(width, width === 4 ? 9 : width), width, shownYear(p.year, p));
const twelve = (p: Parts): number => (p.hour % 12 === 0 ? 12 : p.hour % 12);

/** What stands for each pattern, by its name in capitals; numbers may take an ordinal ending. */
const numbers: Readonly<Record<string, Writer>> = {
  HH: (p, n) => number(n, twelve(p), 2, p.hour),
  HH12: (p, n) => number(n, twelve(p), 2, p.hour),
  HH24: (p, n) => number(n, p.hour, 2),
  MI: (p, n) => number(n, p.minute, 2),
  SS: (p, n) => number(n, p.second, 2),
  MS: (p) => padded(Math.trunc(p.micros / 1000), 3),
  US: (p) => padded(p.micros, 6),
  SSSS: (p) => String(p.hour * 3600 + p.minute * 60 + p.second),
  SSSSS: (p) => String(p.hour * 3600 + p.minute * 60 + p.second),
  MM: (p, n) => number(n, p.month, 2),
  DDD: (p, n) => padded(p.yearDay, n.fill ? 0 : 3),
  IDDD: (p, n) => padded(isoYearDay(p), n.fill ? 0 : 3),
  DD: (p, n) => padded(p.day, n.fill ? 0 : 2),
  D: (p) => String(p.weekday + 1),
  ID: (p) => String(p.weekday === 0 ? 7 : p.weekday),
  WW: (p, n) => padded(Math.trunc((p.yearDay - 1) / 7) + 1, n.fill ? 0 : 2),
  IW: (p, n) => padded(isoWeek(date2j(p.year, p.month, p.day)).week, n.fill ? 0 : 2),
  W: (p) => String(Math.trunc((p.day - 1) / 7) + 1),
  Q: (p) => (p.month === 0 ? "" : String(Math.trunc((p.month - 1) / 3) + 1)),
  CC: (p, n) => (abs(century(p)) <= 99 ? number(n, century(p), 2) : String(century(p))),
  "Y,YYY": (p) => `${Math.trunc(shownYear(p.year, p) / 1000)},${padded(shownYear(p.year, p) % 1000, 3)}`,
  YYYY: yearDigits(4, (p) => p.year),
  YYY: yearDigits(3, (p) => p.year),
  YY: yearDigits(2, (p) => p.year),
  Y: (p) => String(shownYear(p.year, p) % 10),
  IYYY: yearDigits(4, isoYearOf),
  IYY: yearDigits(3, isoYearOf),
  IY: yearDigits(2, isoYearOf),
  I: (p) => String(shownYear(isoYearOf(p), p) % 10),
  J: (p) => String(date2j(p.year, p.month, p.day)),
};
for (let digits = 1; digits <= 6; digits++) (numbers as Record<string, Writer>)[`FF${digits}`] = (p) => padded(Math.trunc(p.micros / 10 ** (6 - digits)), digits);

const era: Writer = (p, n) => eraOf(n, p.year <= 0);
const meridiem: Writer = (p, n) => meridiemOf(n, p.hour % 24 >= 12);
const words: Readonly<Record<string, Writer>> = {
  "A.M.": meridiem, "P.M.": meridiem, AM: meridiem, PM: meridiem,
  "A.D.": era, "B.C.": era, AD: era, BC: era,
  MONTH: (p, n) => cased(n, MONTHS[p.month - 1] ?? "", n.translated ? 0 : 9),
  MON: (p, n) => cased(n, short(MONTHS[p.month - 1] ?? "")),
  DAY: (p, n) => cased(n, DAYS[p.weekday] ?? "", n.translated ? 0 : 9),
  DY: (p, n) => cased(n, short(DAYS[p.weekday] ?? "")),
  RM: (p, n) => {
    if (p.month === 0 && p.year === 0) return "";
    const month = p.month === 0 ? (p.year >= 0 ? 11 : 0) : p.month < 0 ? 12 + p.month : p.month - 1;
    return cased(n, ROMAN_MONTHS[month] as string, 4);
  },
  TZ: (p, n) => (n.name === "tz" ? p.zone().toLowerCase() : p.zone()),
  TZH: (p) => `${p.offset >= 0 ? "+" : "-"}${padded(Math.trunc(abs(p.offset) / 3600), 2)}`,
  TZM: (p) => padded(Math.trunc((abs(p.offset) % 3600) / 60), 2),
  OF: (p, n) => {
    const rest = abs(p.offset) % 3600;
    return `${p.offset >= 0 ? "+" : "-"}${padded(Math.trunc(abs(p.offset) / 3600), n.fill ? 0 : 2)}${rest === 0 ? "" : `:${padded(Math.trunc(rest / 60), 2)}`}`;
  },
  FX: () => "",
};
const NOT_FOR_INTERVALS = new Set(["A.D.", "B.C.", "AD", "BC", "MONTH", "MON", "DAY", "DY", "D", "ID", "TZ", "TZH", "TZM", "OF"]);

function writePattern(p: Parts, node: Pattern): string {
  const upper = node.name.toUpperCase();
  if (p.isInterval && NOT_FOR_INTERVALS.has(upper))
    ereport({ code: ERRCODE.invalid_datetime_format, message: "invalid format specification for an interval value", hint: "Intervals are not tied to specific calendar dates." });
  const word = words[upper];
  if (word !== undefined) return word(p, node);
  const text = (numbers[upper] as Writer)(p, node);
  return node.ordinal === undefined || text === "" ? text : text + ordinalEnding(text, node.ordinal);
}
const write = (template: string, p: Parts): string => templateOf(template).map((node) => (node.kind === "pattern" ? writePattern(p, node) : node.text)).join("");

function timestampParts(ts: Timestamp, offset: number, zone: () => string): Parts {
  const { days, time } = splitTimestamp(ts);
  const jd = days + POSTGRES_EPOCH_JDATE;
  const { year, month, day } = j2date(jd);
  const seconds = Math.floor(time / 1e6);
  return {
    year, month, day, offset, zone, isInterval: false,
    hour: Math.floor(seconds / 3600), minute: Math.floor(seconds / 60) % 60, second: seconds % 60, micros: time % 1e6,
    weekday: (((jd + 1) % 7) + 7) % 7, yearDay: jd - date2j(year, 1, 1) + 1,
  };
}
function intervalParts(i: Interval): Parts {
  const year = Math.trunc(i.months / 12);
  const month = i.months % 12;
  const seconds = Math.trunc(i.micros / 1e6);
  return {
    year, month, day: i.days, offset: 0, zone: () => "", isInterval: true, weekday: 0, yearDay: (year * 12 + month) * 30 + i.days,
    hour: Math.trunc(seconds / 3600), minute: Math.trunc(seconds / 60) % 60, second: seconds % 60, micros: i.micros % 1e6,
  };
}

/** What a text says by a template; 0 is "not said". @see TmFromChar */
class Scanned {
  hh = 0;
  pm = 0;
  mi = 0;
  ss = 0;
  ssss = 0;
  d = 0;
  dd = 0;
  ddd = 0;
  mm = 0;
  ms = 0;
  us = 0;
  year = 0;
  bc = 0;
  ww = 0;
  w = 0;
  cc = 0;
  j = 0;
  /** How many digits of the year the pattern has. */
  yearSize = 0;
  twelveHour = false;
  zoneSign = 0;
  zoneHours = 0;
  zoneMinutes = 0;
  /** Seconds east of UTC, where a zone was named. */
  zone: number | undefined;
  /** Of FF1 to FF6: decimals of the second. */
  ff = 0;
  convention: "gregorian" | "iso" | undefined;
}
type NumberField = { [K in keyof Scanned]: Scanned[K] extends number ? K : never }[keyof Scanned];

const GREGORIAN = new Set(["DDD", "DD", "D", "MM", "MONTH", "MON", "RM", "WW", "W", "Y,YYY", "YYYY", "YYY", "YY", "Y"]);
const ISO = new Set(["IDDD", "ID", "IW", "IYYY", "IYY", "IY", "I"]);
const DATED = new Set(["A.D.", "B.C.", "AD", "BC", "MONTH", "MON", "MM", "DAY", "DY", "DDD", "IDDD", "DD", "D", "ID", "WW", "Q", "CC", "Y,YYY", "YYYY", "IYYY", "YYY", "IYY", "YY", "IY", "Y", "I", "RM", "W", "J"]);
const ZONED = new Set(["TZ", "TZH", "TZM", "OF"]);
const isDigitPattern = (node: TemplateNode | undefined): boolean => node?.kind === "pattern" && !["A.D.", "B.C.", "AD", "BC", "A.M.", "P.M.", "AM", "PM", "MONTH", "MON", "DAY", "DY", "RM", "TZ", "TZH", "OF", "FX"].includes(node.name.toUpperCase());
const invalid = (message: string, more: { readonly detail?: string; readonly hint?: string } = {}): never => ereport({ code: ERRCODE.invalid_datetime_format, message, ...more });

/** Years given by fewer than four digits are those nearest to 2020. */
function fullYear(year: number): number {
  if (year < 70) return year + 2000;
  if (year < 100) return year + 1900;
  if (year < 520) return year + 2000;
  return year < 1000 ? year + 1000 : year;
}

/** @see DCH_from_char */
class DateTimeScanner {
  readonly #nodes: readonly TemplateNode[];
  readonly #text: string;
  readonly #strict: boolean;
  readonly #zoneOf: (name: string) => number | undefined;
  readonly #out = new Scanned();
  #at = 0;
  /** Spaces that were passed over before the pattern at hand. */
  #skipped = 0;
  #exact: boolean;

  constructor(nodes: readonly TemplateNode[], text: string, strict: boolean, zoneOf: (name: string) => number | undefined) {
    this.#nodes = nodes;
    this.#text = text;
    this.#strict = strict;
    this.#exact = strict;
    this.#zoneOf = zoneOf;
  }

  get #char(): string {
    return this.#at < this.#text.length ? String.fromCodePoint(this.#text.codePointAt(this.#at) as number) : "";
  }
  #isSpace(): boolean {
    return /^[ \t\n\v\f\r]$/.test(this.#char);
  }
  #skipSpaces(): number {
    const start = this.#at;
    while (this.#isSpace()) this.#at++;
    return this.#at - start;
  }

  #set(field: NumberField, value: number, node: Pattern): void {
    if (this.#out[field] !== 0 && this.#out[field] !== value) invalid(`conflicting values for "${node.name}" field in formatting string`, { detail: "This value contradicts a previous setting for the same field type." });
    this.#out[field] = value;
  }

  /** Whether a number may be longer than its pattern: no digits can follow it. */
  #endsBySeparator(index: number): boolean {
    const node = this.#nodes[index] as Pattern;
    if (node.ordinal !== undefined) return true;
    const next = this.#nodes[index + 1];
    if (next === undefined) return true;
    if (next.kind === "pattern") return !isDigitPattern(next);
    return !/^\d$/.test(next.text);
  }

  /** Reads a number of `width` digits; returns how many characters it took. @see from_char_parse_int_len */
  #integer(index: number, width: number, field?: NumberField): number {
    const node = this.#nodes[index] as Pattern;
    const start = this.#at;
    this.#skipSpaces();
    const shown = this.#text.slice(this.#at, this.#at + width);
    const free = node.fill || this.#endsBySeparator(index);
    const digits = /^[+-]?\d+/.exec(free ? this.#text.slice(this.#at) : shown)?.[0] ?? "";
    if (!free) {
      const hint = 'If your source string is not fixed-width, try using the "FM" modifier.';
      if (shown.length < width) invalid(`source string too short for "${node.name}" formatting field`, { detail: `Field requires ${width} characters, but only ${shown.length} remain.`, hint });
      if (digits.length > 0 && digits.length < width) invalid(`invalid value "${shown}" for "${node.name}"`, { detail: `Field requires ${width} characters, but only ${digits.length} could be parsed.`, hint });
    }
    if (digits === "") invalid(`invalid value "${shown}" for "${node.name}"`, { detail: "Value must be an integer." });
    this.#at += digits.length;
    const value = Number(digits);
    if (value < -2147483648 || value > 2147483647) ereport({ code: ERRCODE.datetime_field_overflow, message: `value for "${node.name}" in source string is out of range`, detail: "Value must be in the range -2147483648 to 2147483647." });
    if (field !== undefined) this.#set(field, value + 0, node);
    return this.#at - start;
  }

  /** Reads the decimals of a second, in units of 10^-unit. */
  #fraction(index: number, field: "ms" | "us", width: number, unit: number): void {
    const length = this.#integer(index, width, field);
    this.#out[field] *= 10 ** Math.max(0, unit - length);
  }

  /** Which of the words the text goes on with. */
  #word(node: Pattern, choices: readonly string[]): number {
    const rest = this.#text.slice(this.#at);
    const lower = rest.toLowerCase();
    const found = choices.findIndex((choice) => lower.startsWith(choice.toLowerCase()));
    if (found < 0) invalid(`invalid value "${/^[^ \t\n\f\r]*/.exec(rest)?.[0] ?? ""}" for "${node.name}"`, { detail: "The given value did not match any of the allowed values for this field." });
    this.#at += (choices[found] as string).length;
    return found;
  }

  #literal(node: Exclude<TemplateNode, Pattern>): void {
    const char = this.#char;
    if (node.kind !== "character") {
      if (this.#strict) {
        if (char !== node.text) invalid(`unmatched format separator "${node.text}"`);
        this.#at++;
      } else if (this.#exact) this.#at += char.length;
      else {
        this.#skipped--;
        if (this.#isSpace() || isSeparator(char)) {
          this.#at++;
          this.#skipped++;
        }
      }
      return;
    }
    if (!this.#exact) {
      if (this.#skipped > 0) this.#skipped--;
      else this.#at += char.length;
      return;
    }
    if (this.#strict && char !== node.text) invalid(`unmatched format character "${node.text}"`);
    this.#at += char.length;
  }

  #convention(upper: string): void {
    const convention = GREGORIAN.has(upper) ? "gregorian" : ISO.has(upper) ? "iso" : undefined;
    if (convention === undefined) return;
    if (this.#out.convention !== undefined && this.#out.convention !== convention) invalid("invalid combination of date conventions", { hint: "Do not mix Gregorian and ISO week date conventions in a formatting template." });
    this.#out.convention = convention;
  }

  /** An offset, as TZH or OF read it. */
  #offset(index: number, minutes: boolean): void {
    const char = this.#char;
    if (char === "+" || char === "-" || char === " ") {
      this.#out.zoneSign = char === "-" ? -1 : 1;
      this.#at++;
    } else this.#out.zoneSign = this.#skipped > 0 && this.#text[this.#at - 1] === "-" ? -1 : 1;
    this.#integer(index, 2, "zoneHours");
    if (minutes && this.#char === ":") {
      this.#at++;
      this.#integer(index, 2, "zoneMinutes");
    }
  }

  #shortYear(index: number, size: number): void {
    const length = this.#integer(index, size, "year");
    if (length < 4) this.#out.year = fullYear(this.#out.year);
    this.#out.yearSize = size;
  }

  /** Reads what one pattern stands for; whether it may have an ordinal ending. */
  #pattern(index: number, node: Pattern, upper: string): boolean {
    const out = this.#out;
    switch (upper) {
      case "FX":
        this.#exact = true;
        return false;
      case "A.M.":
      case "P.M.":
      case "AM":
      case "PM":
        this.#set("pm", this.#word(node, upper.includes(".") ? ["a.m.", "p.m."] : ["am", "pm"]), node);
        out.twelveHour = true;
        return false;
      case "A.D.":
      case "B.C.":
      case "AD":
      case "BC":
        this.#set("bc", this.#word(node, upper.includes(".") ? ["a.d.", "b.c."] : ["ad", "bc"]), node);
        return false;
      case "HH":
      case "HH12":
        this.#integer(index, 2, "hh");
        out.twelveHour = true;
        return true;
      case "HH24":
        this.#integer(index, 2, "hh");
        return true;
      case "MI":
      case "SS":
      case "MM":
      case "DD":
      case "DDD":
      case "D":
      case "WW":
      case "W":
      case "CC":
      case "J":
        this.#integer(index, upper.length, upper.toLowerCase() as NumberField);
        return true;
      case "SSSS":
      case "SSSSS":
        this.#integer(index, upper.length, "ssss");
        return true;
      case "MS":
        this.#fraction(index, "ms", 3, 3);
        return true;
      case "US":
        this.#fraction(index, "us", 6, 6);
        return true;
      case "TZ":
        if (!this.#namedZone()) this.#offset(index, true);
        return false;
      case "TZH":
      case "OF":
        this.#offset(index, upper === "OF");
        return false;
      case "TZM":
        if (out.zoneSign === 0) out.zoneSign = 1;
        this.#integer(index, 2, "zoneMinutes");
        return false;
      case "MONTH":
        this.#set("mm", this.#word(node, MONTHS) + 1, node);
        return false;
      case "MON":
        this.#set("mm", this.#word(node, MONTHS.map(short)) + 1, node);
        return false;
      case "RM":
        this.#set("mm", 12 - this.#word(node, ROMAN_MONTHS.toReversed()), node);
        return false;
      case "DAY":
      case "DY":
        this.#set("d", this.#word(node, upper === "DAY" ? DAYS : DAYS.map(short)), node);
        out.d++;
        return false;
      case "IDDD":
        this.#integer(index, 3, "ddd");
        return true;
      case "ID":
        this.#integer(index, 1, "d");
        if (++out.d > 7) out.d = 1;
        return true;
      case "IW":
        this.#integer(index, 2, "ww");
        return true;
      case "Q":
        this.#integer(index, 1);
        return true;
      case "Y,YYY": {
        const match = /^[ \t\n\v\f\r]*([+-]?\d+),[ \t\n\v\f\r]*([+-]?\d{1,3})/.exec(this.#text.slice(this.#at));
        if (match === null) return invalid('invalid value for "Y,YYY"');
        this.#set("year", Number(match[2]) + Number(match[1]) * 1000, node);
        out.yearSize = 4;
        this.#at += match[0].length;
        return true;
      }
      case "YYYY":
      case "IYYY":
        this.#integer(index, 4, "year");
        out.yearSize = 4;
        return true;
      default: {
        if (!upper.startsWith("FF")) {
          this.#shortYear(index, upper.replace("I", upper.length === 1 ? "I" : "Y").length);
          return true;
        }
        out.ff = Number(upper[2]);
        this.#fraction(index, "us", out.ff, 6);
        return true;
      }
    }
  }
  #namedZone(): boolean {
    const word = /^[A-Za-z]+/.exec(this.#text.slice(this.#at))?.[0];
    if (word === undefined) return false;
    for (let length = word.length; length > 0; length--) {
      const offset = this.#zoneOf(word.slice(0, length));
      if (offset === undefined) continue;
      this.#out.zone = offset;
      this.#at += length;
      return true;
    }
    return invalid(`invalid value "${/^[^ \t\n\f\r]*/.exec(this.#text.slice(this.#at))?.[0] ?? ""}" for "TZ"`, { detail: "Time zone abbreviation is not recognized." });
  }

  scan(): Scanned {
    let index = 0;
    for (; index < this.#nodes.length && this.#at < this.#text.length; index++) {
      const node = this.#nodes[index] as TemplateNode;
      const isFx = node.kind === "pattern" && node.name.toUpperCase() === "FX";
      if (!this.#exact && !isFx && (node.kind === "pattern" || index === 0)) this.#skipped += this.#skipSpaces();
      if (node.kind !== "pattern") {
        this.#literal(node);
        continue;
      }
      const upper = node.name.toUpperCase();
      this.#convention(upper);
      if (this.#pattern(index, node, upper) && node.ordinal !== undefined) this.#at = Math.min(this.#text.length, this.#at + 2);
      if (!this.#exact) this.#skipped = this.#skipSpaces();
    }
    if (this.#strict) {
      if (index < this.#nodes.length) invalid("input string is too short for datetime format");
      this.#skipSpaces();
      if (this.#at < this.#text.length) invalid("trailing characters remain in input string after datetime format");
    }
    return this.#out;
  }
}

/** A day and a time that a text gave, with its zone if it gave one. */
export interface ScannedDateTime {
  readonly days: number;
  /** Microseconds. */
  readonly time: number;
  /** Seconds east of UTC. */
  readonly zone: number | undefined;
  /** Decimals of the second that the template has, 0 where it does not say. */
  readonly precision: number;
}

const overflow = (text: string): never => ereport({ code: ERRCODE.datetime_field_overflow, message: `date/time field value out of range: "${text}"` });

function hourOf(f: Scanned, hour: number): number {
  if (!f.twelveHour) return hour;
  if (hour < 1 || hour > 12) invalid(`hour "${hour}" is invalid for the 12-hour clock`, { hint: "Use the 24-hour clock, or give an hour between 1 and 12." });
  if (f.pm !== 0 && hour < 12) return hour + 12;
  return f.pm === 0 && hour === 12 ? 0 : hour;
}

/** The year, counted astronomically; undefined where none was given. */
function yearOf(f: Scanned): number | undefined {
  const cc = f.bc !== 0 ? -f.cc : f.cc;
  if (f.year !== 0) {
    if (f.cc !== 0 && f.yearSize <= 2) {
      const rest = f.year % 100;
      if (rest !== 0) return cc >= 0 ? rest + (cc - 1) * 100 : (cc + 1) * 100 - rest + 1;
      return cc * 100 + (cc >= 0 ? 0 : 1);
    }
    const year = f.bc !== 0 ? -f.year : f.year;
    return year < 0 ? year + 1 : year;
  }
  if (f.cc === 0) return undefined;
  return cc >= 0 ? (cc - 1) * 100 + 1 : cc * 100 + 1;
}

interface CivilDay {
  year: number;
  month: number;
  day: number;
}
/** @see do_to_timestamp */
function dayOf(f: Scanned, text: string): CivilDay {
  const given = yearOf(f);
  if (given !== undefined && given !== (given | 0)) overflow(text);
  let checked = given !== undefined;
  let date: CivilDay = { year: given ?? 0, month: 1, day: 1 };
  let { ddd } = f;
  let { dd } = f;
  if (f.j !== 0) {
    date = { ...j2date(f.j) };
    checked = true;
  }
  if (f.ww !== 0) {
    if (f.convention === "iso") {
      date = { ...j2date(isoWeekStart(date.year, f.ww) + (f.d === 0 ? 0 : f.d > 1 ? f.d - 2 : 6)) };
      checked = true;
    } else ddd = (f.ww - 1) * 7 + 1;
  }
  if (f.w !== 0) dd = (f.w - 1) * 7 + 1;
  if (dd !== 0) date.day = dd;
  if (f.mm !== 0) date.month = f.mm;
  checked ||= dd !== 0 || f.mm !== 0;
  if (ddd !== 0 && (date.month <= 1 || date.day <= 1)) {
    if (date.year === 0 && f.bc === 0) invalid("cannot calculate day of year without year information");
    if (f.convention === "iso") date = { ...j2date(isoWeekStart(date.year, 1) - 1 + ddd) };
    else placeYearDay(date, ddd);
    checked = true;
  }
  // A year that was not given is 1 BC, which has every day of a leap year.
  const valid = date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= daysInMonth(date.year, date.month);
  if (checked && !valid) overflow(text);
  return date;
}
/** Takes month and day from a day of the year, where they are not given. */
function placeYearDay(date: CivilDay, yearDay: number): void {
  let month = 1;
  let before = 0;
  while (month <= 12 && yearDay > before + daysInMonth(date.year, month)) before += daysInMonth(date.year, month++);
  if (date.month <= 1) date.month = month;
  if (date.day <= 1) date.day = yearDay - (month > 12 ? (isLeap(date.year) ? 366 : 365) : before);
}

function zoneOf(f: Scanned, text: string): number | undefined {
  if (f.zoneSign === 0) return f.zone;
  if (f.zoneHours < 0 || f.zoneHours > 15 || f.zoneMinutes < 0 || f.zoneMinutes >= 60) ereport({ code: ERRCODE.invalid_time_zone_displacement_value, message: `time zone displacement out of range: "${text}"` });
  return f.zoneSign * (f.zoneHours * 3600 + f.zoneMinutes * 60);
}

/** Reads a text by a template; a day that is not given is 1 BC's first of January. */
function scanDateTime(text: string, template: string, strict: boolean): ScannedDateTime {
  const nodes = (strict ? strictTemplateOf : templateOf)(template);
  const f = new DateTimeScanner(nodes, text, strict, abbreviationOffset).scan();
  const hour = hourOf(f, f.hh !== 0 ? f.hh : Math.trunc(f.ssss / 3600));
  const minute = f.mi !== 0 ? f.mi : Math.trunc((f.ssss % 3600) / 60);
  const second = f.ss !== 0 ? f.ss : f.ssss % 60;
  const micros = f.ms * 1000 + f.us;
  const { year, month, day } = dayOf(f, text);
  if (hour < 0 || hour >= 24 || minute < 0 || minute >= 60 || second < 0 || second >= 60 || micros < 0 || micros >= 1e6) overflow(text);
  return { days: date2j(year, month, day) - POSTGRES_EPOCH_JDATE, time: ((hour * 60 + minute) * 60 + second) * 1e6 + micros, zone: zoneOf(f, text), precision: f.ff };
}

/** What a template of the SQL/JSON dialect says its values are. @see DCH_datetime_type */
export function dateTimeKind(template: string): { readonly dated: boolean; readonly timed: boolean; readonly zoned: boolean } {
  const kind = { dated: false, timed: false, zoned: false };
  for (const node of strictTemplateOf(template)) {
    if (node.kind !== "pattern") continue;
    const upper = node.name.toUpperCase();
    if (DATED.has(upper)) kind.dated = true;
    else if (ZONED.has(upper)) kind.zoned = true;
    else if (upper !== "FX") kind.timed = true;
  }
  return kind;
}
/** Reads a text by a template of the SQL/JSON dialect, to the last character. @see parse_datetime */
export const scanStrictly = (text: string, template: string): ScannedDateTime => scanDateTime(text, template, true);

function toDate(text: string, template: string): number {
  const { days } = scanDateTime(text, template, false);
  if (days < -2451545 || days > 2145031948) ereport({ code: ERRCODE.datetime_field_overflow, message: `date out of range: "${text}"` });
  return days;
}
function toTimestamp(cx: FmgrContext, text: string, template: string): Timestamp {
  const { days, time, zone, precision } = scanDateTime(text, template, false);
  const local = makeTimestamp(days, time);
  const instant = zone === undefined ? localToInstant(cx.session.setting("TimeZone"), local) : addMicros(local, -zone * 1e6);
  if (!isFiniteTimestamp(instant)) timestampOutOfRange();
  return precision === 0 ? instant : applyTimestampTypmod(instant, precision);
}

defineFunctions({
  timestamp_to_char: (ts: Timestamp, template: string) => (template === "" || !isFiniteTimestamp(ts) ? null : write(template, timestampParts(ts, 0, () => ""))),
  interval_to_char: (i: Interval, template: string) => (template === "" || isInfinite(i) ? null : write(template, intervalParts(i))),
  to_date: toDate,
});
defineContextual({
  timestamptz_to_char: (cx, ts: Timestamp, template: string) => {
    if (template === "" || !isFiniteTimestamp(ts)) return null;
    const zone = cx.session.setting("TimeZone");
    const offset = zoneOffsetAt(zone, ts);
    return write(template, timestampParts(addMicros(ts, offset * 1e6), offset, () => zoneAbbreviation(zone, ts) ?? formatOffset(offset)));
  },
  to_timestamp: toTimestamp,
});
