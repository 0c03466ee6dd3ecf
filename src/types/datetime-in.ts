/**
 * Reading dates and times, in every order and spelling that PostgreSQL takes.
 *
 * A text is cut into fields by how they look: numbers, dates with separators, times with colons, words, signed offsets.
 * Then each field says what it sets, and no two may set the same.
 *
 * @see src/backend/utils/adt/datetime.c (ParseDateTime, DecodeDateTime, DecodeTimeOnly)
 */
import { ERRCODE, ereport } from "../utils/errors.ts";
import { abbreviationOffset, date2j, daysInMonth, j2date, zoneExists, zoneOffsetAt } from "./calendar.ts";

/** What a text said. `zone` is seconds east of UTC, or a zone name. */
export interface DateTimeFields {
  readonly special?: "epoch" | "infinity" | "-infinity" | "now" | "today" | "tomorrow" | "yesterday";
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hasDate: boolean;
  readonly hasTime: boolean;
  /** Microseconds within the day, rounded. */
  readonly time: number;
  readonly zone: number | string | undefined;
}
type DateOrder = "MDY" | "DMY" | "YMD";

export const badFormat = (type: string, text: string): never =>
  ereport({ code: ERRCODE.invalid_datetime_format, message: `invalid input syntax for type ${type}: "${text}"` });
const fieldOverflow = (text: string, hint?: string): never =>
  ereport({ code: ERRCODE.datetime_field_overflow, message: `date/time field value out of range: "${text}"`, hint });

// Fields

export type FieldKind = "number" | "date" | "time" | "string" | "special" | "zone";
export interface TextField {
  readonly kind: FieldKind;
  readonly text: string;
}

const months: Readonly<Record<string, number>> = {
  jan: 1, january: 1, feb: 2, february: 2, mar: 3, march: 3, apr: 4, april: 4, may: 5, jun: 6, june: 6, jul: 7, july: 7, aug: 8, august: 8, sep: 9, sept: 9, september: 9, oct: 10, october: 10, nov: 11, november: 11, dec: 12, december: 12,
};
const weekdays: ReadonlySet<string> = new Set(["sun", "sunday", "mon", "monday", "tue", "tues", "tuesday", "wed", "weds", "wednesday", "thu", "thur", "thurs", "thursday", "fri", "friday", "sat", "saturday"]);
const reserved: ReadonlySet<string> = new Set(["epoch", "infinity", "-infinity", "now", "today", "tomorrow", "yesterday", "allballs"]);
const julianWords: ReadonlySet<string> = new Set(["j", "jd", "julian"]);
/** Words of the date table: a word before a digit that is none of them begins the name of a time zone. */
const isDateWord = (word: string): boolean => word in months || weekdays.has(word) || reserved.has(word) || julianWords.has(word) || ["ad", "bc", "am", "pm", "at", "on", "dst", "t", "dow", "doy", "isodow", "isoyear"].includes(word);

/** Words are compared by their first ten letters. */
const TOKEN_LENGTH = 10;

/** The kinds of fields by how they begin and go on; the first that fits. */
const fieldPatterns: readonly (readonly [FieldKind, RegExp])[] = [
  ["time", /^\d+:[\d:.]*/],
  // A second separator like the first makes a date of three parts.
  ["date", /^\d+([-/])\d+(?:\1[\d\-/]*)?/],
  ["date", /^\d+\.\d+\.[\d.]*/],
  ["number", /^\d+\.\d+/],
  ["date", /^\d+([-/.])[a-z0-9\-/.]*/],
  ["number", /^\d+/],
  ["number", /^\.\d*/],
  ["zone", /^[+-]\s*\d[\d:.-]*/],
  ["special", /^[+-]\s*[a-z]+/],
];

/** A date with one kind of separator goes on over that separator only. */
function datePart(rest: string): string | undefined {
  const begin = /^\d+([-/.])/.exec(rest);
  if (begin === null) return undefined;
  const separator = begin[1] === "." ? "\\." : (begin[1] as string);
  const numeric = new RegExp(`^\\d+${separator}\\d+(?:${separator}[\\d${separator}]*)?`).exec(rest);
  if (numeric !== null) return numeric[0];
  return new RegExp(`^\\d+${separator}[a-z0-9${separator}]*`).exec(rest)?.[0];
}
function wordField(rest: string): TextField {
  const word = /^[a-z]+/.exec(rest)?.[0] ?? "";
  const next = rest[word.length] ?? "";
  const dated = next === "-" || next === "/" || next === "." || ((next === "+" || /\d/.test(next)) && !isDateWord(word.slice(0, TOKEN_LENGTH)));
  if (!dated) return { kind: "string", text: word };
  return { kind: "date", text: /^[a-z]+[-+/_.:a-z0-9]+/.exec(rest)?.[0] ?? word };
}
/** Cuts a text into fields; undefined where it has what no field may have. @see ParseDateTime */
export function textFields(source: string): TextField[] | undefined {
  const fields: TextField[] = [];
  let rest = source.toLowerCase();
  for (;;) {
    rest = rest.replace(/^\s+/, "");
    if (rest === "") return fields;
    if (fields.length >= 25) return undefined;
    if (/^[a-z]/.test(rest)) {
      const field = wordField(rest);
      fields.push(field);
      rest = rest.slice(field.text.length);
      continue;
    }
    const found = fieldPatterns.map(([kind, pattern]) => [kind, pattern.exec(rest)?.[0]] as const).find(([, text]) => text !== undefined);
    if (found !== undefined) {
      const [kind, text] = found as readonly [FieldKind, string];
      const date = kind === "date" ? (datePart(rest) ?? text) : text;
      fields.push({ kind, text: kind === "zone" || kind === "special" ? date.replace(/\s+/, "") : date });
      rest = rest.slice(date.length);
      continue;
    }
    if (/^[+-]/.test(rest) || !/^[!-/:-@[-`{-~]/.test(rest)) return undefined;
    rest = rest.slice(1);
  }
}

// Decoding

type Part = "year" | "month" | "day" | "doy" | "hour" | "minute" | "second" | "zone" | "dst" | "meridiem" | "era" | "weekday";
const DATE: readonly Part[] = ["year", "month", "day"];
const TIME: readonly Part[] = ["hour", "minute", "second"];
type Meridiem = "am" | "pm";

class DateTimeReader {
  readonly #text: string;
  readonly #type: string;
  readonly #order: DateOrder;
  readonly #timeOnly: boolean;
  readonly #set = new Set<Part>();
  #year = 0;
  #month = 0;
  #day = 0;
  #dayOfYear = 0;
  #time: number | undefined;
  #hour = 0;
  #zone: number | string | undefined;
  #bc = false;
  #meridiem: Meridiem | undefined;
  #special: DateTimeFields["special"];
  #twoDigits = false;
  #textMonth = false;
  #julian = false;
  #inDate = false;
  /** What the word before says of the field at hand. */
  #prefix: "julian" | "time" | undefined;

  constructor(text: string, type: string, order: DateOrder) {
    this.#text = text;
    this.#type = type;
    this.#order = order;
    this.#timeOnly = type === "time" || type === "time with time zone";
  }
  #bad(): never {
    return badFormat(this.#type, this.#text);
  }
  #overflow(hint?: string): never {
    return fieldOverflow(this.#text, hint);
  }
  /** Notes what a field has set; nothing may be set twice. */
  #mark(...parts: readonly Part[]): void {
    for (const part of parts) {
      if (this.#set.has(part)) this.#bad();
      this.#set.add(part);
    }
  }
  #has(parts: readonly Part[]): boolean {
    return parts.every((part) => this.#set.has(part));
  }
  get #haveDate(): boolean {
    return (this.#timeOnly && !this.#inDate) || this.#has(DATE);
  }

  read(): DateTimeFields {
    const fields = textFields(this.#text) ?? this.#bad();
    if (fields.length === 0) this.#bad();
    fields.forEach((field, i) => {
      this.#field(field, fields, i);
    });
    if (this.#prefix !== undefined) this.#bad();
    return this.#finish();
  }
  #field({ kind, text }: TextField, fields: readonly TextField[], i: number): void {
    switch (kind) {
      case "date":
        return this.#dateField(text, fields, i);
      case "time":
        if (this.#prefix === "julian") this.#bad();
        this.#prefix = undefined;
        return this.#clock(text);
      case "zone":
        this.#zone = this.#offset(text);
        return this.#mark("zone");
      case "number":
        return this.#number(text);
      default:
        return this.#word(text, fields, i);
    }
  }

  /** A date, or the name of a time zone, or a time with an offset run together. */
  #dateField(text: string, fields: readonly TextField[], i: number): void {
    if (this.#prefix === "julian") {
      const [, digits = "", zone = ""] = /^(\d+)(.*)$/.exec(text) ?? this.#bad();
      this.#julianDay(digits);
      this.#zone = this.#offset(zone);
      this.#prefix = undefined;
      return this.#mark("zone", ...TIME);
    }
    const asZone = this.#timeOnly ? !(i === 0 && fields.length >= 2 && (fields.at(-1)?.kind === "date" || fields[1]?.kind === "time")) : this.#prefix !== undefined || this.#has(["month", "day"]);
    if (!asZone) return this.#date(text);
    if (/^\d/.test(text) || this.#prefix !== undefined) {
      const dash = text.indexOf("-");
      if (this.#has(TIME) || dash < 0) this.#bad();
      this.#prefix = undefined;
      this.#zone = this.#offset(text.slice(dash));
      this.#packed(text.slice(0, dash), true);
      return this.#mark("zone");
    }
    this.#namedZone(text);
  }
  #namedZone(name: string): void {
    if (!zoneExists(properZone(name))) ereport({ code: ERRCODE.invalid_parameter_value, message: `time zone "${name}" not recognized` });
    this.#zone = properZone(name);
    this.#mark("zone");
  }
  /** Year, month and day with separators. @see DecodeDate */
  #date(text: string): void {
    this.#inDate = true;
    if (/[^a-z0-9]$/.test(text)) this.#bad();
    const parts = text.match(/\d+|[a-z]+/g) ?? [];
    for (const part of parts) {
      if (/^\d/.test(part)) continue;
      const month = months[part.slice(0, TOKEN_LENGTH)] ?? this.#bad();
      this.#mark("month");
      this.#month = month;
      this.#textMonth = true;
    }
    for (const part of parts) if (/^\d/.test(part)) this.#datePart(part);
    this.#inDate = false;
    if (!this.#has(DATE) && !this.#set.has("doy")) this.#bad();
  }

  /** A signed offset, in seconds east of UTC. @see DecodeTimezone */
  #offset(text: string): number {
    const match = /^([+-])(\d+)(?::(\d+)(?::(\d+))?)?(.*)$/.exec(text) ?? this.#bad();
    let [hour, minute, second] = [Number(match[2]), Number(match[3] ?? 0), Number(match[4] ?? 0)];
    if (match[3] === undefined && match[5] === "" && (match[2] as string).length > 2) [hour, minute] = [Math.floor(hour / 100), hour % 100];
    if (hour > 15 || minute > 59 || second > 59) ereport({ code: ERRCODE.invalid_time_zone_displacement_value, message: `time zone displacement out of range: "${this.#text}"` });
    if (match[5] !== "") this.#bad();
    second += hour * 3600 + minute * 60;
    return match[1] === "-" ? -second : second;
  }

  #clock(text: string): void {
    const match = /^(\d+):(\d+)(?:(\.\d*)|:(\d+)(\.\d*)?)?$/.exec(text) ?? this.#bad();
    // Minutes and seconds with a fraction need no hour.
    const [hour, minute, second] = match[3] !== undefined ? [0, Number(match[1]), Number(match[2])] : [Number(match[1]), Number(match[2]), Number(match[4] ?? 0)];
    this.#setTime(hour, minute, second, match[3] ?? match[5] ?? "");
  }
  #setTime(hour: number, minute: number, second: number, fraction: string): void {
    const micros = fraction.length > 1 ? Math.round(Number(fraction) * 1e6) : 0;
    if (minute > 59 || second > 60 || hour > 24 || (hour === 24 && (minute > 0 || second > 0 || micros > 0))) this.#overflow();
    this.#mark(...TIME);
    this.#hour = hour;
    this.#time = ((hour * 60 + minute) * 60 + second) * 1e6 + micros;
  }

  #number(text: string): void {
    if (this.#prefix === "julian") {
      const [, digits = "", fraction] = /^(\d+)(\.\d*)?$/.exec(text) ?? this.#bad();
      this.#prefix = undefined;
      this.#julianDay(digits);
      if (fraction !== undefined) {
        this.#mark(...TIME);
        this.#time = Math.round(Number(fraction.length > 1 ? fraction : 0) * 86400e6);
      }
      return;
    }
    if (this.#prefix === "time") {
      this.#prefix = undefined;
      return this.#packed(text, true);
    }
    const dot = text.indexOf(".");
    if (dot >= 0 && !this.#haveDate) return this.#date(text);
    if (dot > 2) return this.#packed(text, this.#haveDate);
    if (dot < 0 && text.length >= (this.#timeOnly ? 5 : 6) && (!this.#haveDate || !this.#has(TIME))) return this.#packed(text, this.#haveDate);
    if (dot >= 0) return this.#bad();
    return this.#datePart(text);
  }
  #julianDay(digits: string): void {
    const { year, month, day } = j2date(Number(digits));
    if (Number(digits) > 2147483647) this.#overflow();
    this.#mark(...DATE);
    [this.#year, this.#month, this.#day] = [year, month, day];
    this.#julian = true;
  }
  /** Digits run together: a date, or a time once there is a date. @see DecodeNumberField */
  #packed(text: string, isTime: boolean): void {
    const [, digits = "", fraction = ""] = /^(\d*)(\.\d*)?$/.exec(text) ?? this.#bad();
    if (fraction === "" && !isTime && digits.length >= 6) {
      this.#mark(...DATE);
      const split = digits.length - 4;
      [this.#year, this.#month, this.#day] = [Number(digits.slice(0, split)), Number(digits.slice(split, split + 2)), Number(digits.slice(split + 2))];
      this.#twoDigits = split === 2;
      return;
    }
    if (this.#has(TIME) || (digits.length !== 6 && digits.length !== 4)) this.#bad();
    this.#setTime(Number(digits.slice(0, 2)), Number(digits.slice(2, 4)), Number(digits.slice(4)), fraction);
  }

  /** One number of a date: what it is depends on what there is. @see DecodeNumber */
  #datePart(digits: string): void {
    const value = Number(digits);
    if (value > 2147483647) this.#overflow();
    const have = (part: Part): boolean => this.#set.has(part);
    const [year, month, day] = [have("year"), have("month"), have("day")];
    if (this.#haveDate) return this.#packed(digits, true);
    if (digits.length === 3 && year && !month && !day && value >= 1 && value <= 366) {
      this.#mark("doy", "month", "day");
      this.#dayOfYear = value;
      return;
    }
    const long = digits.length >= 3 || this.#order === "YMD";
    if (!year && !month && !day) return long ? this.#setYear(digits) : this.#order === "DMY" ? this.#setDay(value) : this.#setMonth(value);
    if (year && !month && !day) return this.#setMonth(value);
    if (!year && month && !day) return this.#textMonth && long ? this.#setYear(digits) : this.#setDay(value);
    if (year && month && !day) {
      if (this.#textMonth && digits.length >= 3 && this.#twoDigits) {
        // What was taken for the year was the day.
        const first = this.#year;
        this.#year = value;
        this.#twoDigits = false;
        return this.#setDay(first);
      }
      return this.#setDay(value);
    }
    if (!year && !month && day) return this.#setMonth(value);
    if (!year && month && day) return this.#setYear(digits);
    return this.#bad();
  }
  #setYear(digits: string): void {
    this.#mark("year");
    this.#year = Number(digits);
    this.#twoDigits = digits.length <= 2;
  }
  #setMonth(value: number): void {
    this.#mark("month");
    this.#month = value;
  }
  #setDay(value: number): void {
    this.#mark("day");
    this.#day = value;
  }

  #word(text: string, fields: readonly TextField[], i: number): void {
    const word = text.slice(0, TOKEN_LENGTH);
    const offset = abbreviationOffset(text);
    if (offset !== undefined && !(word in months) && !weekdays.has(word)) {
      this.#zone = offset;
      return this.#mark("zone");
    }
    if (word in months) return this.#monthWord(months[word] as number);
    if (weekdays.has(word)) return this.#mark("weekday");
    if (reserved.has(text) || text === "+infinity") return this.#reserved(text);
    if (julianWords.has(word)) {
      if (this.#prefix !== undefined) this.#bad();
      this.#prefix = "julian";
      return;
    }
    switch (word) {
      case "at":
      case "on":
        return;
      case "am":
      case "pm":
        this.#meridiem = word;
        return this.#mark("meridiem");
      case "ad":
      case "bc":
        this.#bc = word === "bc";
        return this.#mark("era");
      case "dst":
        this.#zone = Number(this.#zone ?? 0) + 3600;
        return this.#mark("dst");
      case "t":
        if (!this.#haveDate || this.#prefix !== undefined || !["number", "time", "date"].includes(fields[i + 1]?.kind ?? "")) this.#bad();
        this.#prefix = "time";
        return;
      default:
        if (!zoneExists(properZone(text))) this.#bad();
        return this.#namedZone(text);
    }
  }
  #monthWord(month: number): void {
    // A number before the month's name was the day.
    if (this.#set.has("month") && !this.#textMonth && !this.#set.has("day") && this.#month >= 1 && this.#month <= 31) {
      this.#day = this.#month;
      this.#mark("day");
    } else this.#mark("month");
    this.#textMonth = true;
    this.#month = month;
  }
  #reserved(text: string): void {
    if (text === "allballs") {
      this.#mark("zone", ...TIME);
      this.#time = 0;
      this.#zone = 0;
      return;
    }
    this.#special = text.replace("+", "") as DateTimeFields["special"];
    this.#mark(...DATE);
    if (["now", "epoch", "infinity", "-infinity", "+infinity"].includes(text)) this.#mark("zone", ...TIME);
  }

  #finish(): DateTimeFields {
    const hasDate = this.#special === undefined && this.#has(DATE);
    if (hasDate) this.#validate();
    const time = this.#clockTime();
    if (this.#timeOnly) {
      if (this.#special !== "now" && !this.#has(TIME)) this.#bad();
      // What a zone's offset is depends on the day, if it ever changed.
      if (typeof this.#zone === "string" && !this.#has(DATE) && !hasOneOffset(this.#zone)) this.#bad();
    } else if (!this.#has(DATE)) this.#bad();
    return { ...(this.#special !== undefined && { special: this.#special }), year: this.#year, month: this.#month, day: this.#day, hasDate, hasTime: this.#time !== undefined, time, zone: this.#zone };
  }
  /** @see ValidateDate */
  #validate(): void {
    if (!this.#julian) {
      if (this.#bc) {
        if (this.#year <= 0) this.#overflow();
        this.#year = 1 - this.#year;
      } else if (this.#twoDigits) this.#year += this.#year < 70 ? 2000 : this.#year < 100 ? 1900 : 0;
      else if (this.#year <= 0) this.#overflow();
    }
    if (this.#set.has("doy")) Object.assign(this, this.#fromDayOfYear());
    const hint = 'Perhaps you need a different "DateStyle" setting.';
    if (this.#month < 1 || this.#month > 12 || this.#day < 1 || this.#day > 31) this.#overflow(hint);
    if (this.#day > daysInMonth(this.#year, this.#month)) this.#overflow();
  }
  #fromDayOfYear(): object {
    const { year, month, day } = j2date(date2j(this.#year, 1, 1) + this.#dayOfYear - 1);
    [this.#year, this.#month, this.#day] = [year, month, day];
    return {};
  }
  #clockTime(): number {
    const time = this.#time ?? 0;
    if (this.#meridiem === undefined) return time;
    if (this.#hour > 12) this.#overflow();
    if (this.#meridiem === "am") return this.#hour === 12 ? time - 12 * 3.6e9 : time;
    return this.#hour === 12 ? time : time + 12 * 3.6e9;
  }
}

/** Reads a text. `type` is for messages, and says whether a date must be there or a time. */
export const decodeDateTime = (text: string, type: string, order: DateOrder = "MDY"): DateTimeFields => new DateTimeReader(text, type, order).read();

const MICROS_PER_YEAR = 31557600e6;
/** Looked at twice a year since 1880. @see pg_get_timezone_offset */
const hasOneOffset = (zone: string): boolean => Array.from({ length: 320 }, (_, i) => (i / 2 - 120) * MICROS_PER_YEAR).every((ts) => zoneOffsetAt(zone, ts) === zoneOffsetAt(zone, 0));

/** Zone names are case-insensitive; `Intl` takes them so too. */
const properZone = (name: string): string => name.replace(/(^|[/_-])([a-z])/g, (_, lead: string, c: string) => lead + c.toUpperCase());
