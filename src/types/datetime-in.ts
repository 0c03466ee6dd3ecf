/**
 * Reading dates and times, in every order and spelling that PostgreSQL takes with DateStyle ISO.
 *
 * The text is cut into fields (numbers, dates with separators, times, words, zones); then each field says what it sets.
 *
 * @see ParseDateTime and DecodeDateTime in src/backend/utils/adt/datetime.c
 */
import { ERRCODE, ereport } from "../utils/errors.ts";
import { abbreviationOffset, daysInMonth, j2date, zoneExists } from "./calendar.ts";

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

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthNames = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const dayNames = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const dayWords = new Set([...dayNames, "sun", "mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri", "sat"]);
const monthOf = (word: string): number => (word === "sept" ? 9 : Math.max(months.indexOf(word), monthNames.indexOf(word)) + 1);

export const badFormat = (type: string, text: string): never =>
  ereport({ code: ERRCODE.invalid_datetime_format, message: `invalid input syntax for type ${type}: "${text}"` });
export const fieldOverflow = (text: string, hint?: string): never =>
  ereport({ code: ERRCODE.datetime_field_overflow, message: `date/time field value out of range: "${text}"`, hint });

interface State {
  year: number | undefined;
  month: number | undefined;
  day: number | undefined;
  time: number | undefined;
  zone: number | string | undefined;
  bc: boolean;
  meridiem: "am" | "pm" | undefined;
  special: DateTimeFields["special"];
  twoDigitYear: boolean;
  pending: string[];
}

type DateOrder = "MDY" | "DMY" | "YMD";

/** Seconds east of UTC of "+05:30", "-8", "+0530", "+05:30:15". */
function parseOffset(text: string): number | undefined {
  const match = /^([+-])(\d{1,2})(?::?(\d{2}))?(?::?(\d{2}))?$/.exec(text);
  if (match === null) return undefined;
  const seconds = Number(match[2]) * 3600 + Number(match[3] ?? 0) * 60 + Number(match[4] ?? 0);
  if (Number(match[2]) > 15 || Number(match[3] ?? 0) > 59) return undefined;
  return match[1] === "-" ? -seconds : seconds;
}

class Reader {
  readonly text: string;
  readonly type: string;
  readonly order: DateOrder;
  readonly state: State = { year: undefined, month: undefined, day: undefined, time: undefined, zone: undefined, bc: false, meridiem: undefined, special: undefined, twoDigitYear: false, pending: [] };

  constructor(text: string, type: string, order: DateOrder) {
    this.text = text;
    this.type = type;
    this.order = order;
  }

  bad(): never {
    return badFormat(this.type, this.text);
  }
  overflow(hint?: string): never {
    return fieldOverflow(this.text, hint);
  }

  setTime(hour: number, minute: number, seconds: number): void {
    if (this.state.time !== undefined) this.bad();
    const micros = Math.round(seconds * 1e6);
    if (minute > 59 || seconds > 60 || hour > 24 || (hour === 24 && (minute > 0 || seconds > 0))) this.overflow();
    this.state.time = (hour * 3600 + minute * 60) * 1e6 + micros;
  }

  setZone(zone: number | string): void {
    if (this.state.zone !== undefined) this.bad();
    this.state.zone = zone;
  }

  /** A date of three parts, apart by one kind of separator. */
  date(parts: readonly string[]): void {
    const s = this.state;
    if (s.day !== undefined || s.year !== undefined) this.bad();
    const [a, b, c] = parts as [string, string, string];
    const monthAt = parts.findIndex((part) => /[a-z]/.test(part));
    if (monthAt >= 0) {
      s.month = monthOf(parts[monthAt] as string);
      if (s.month === 0) this.bad();
      const [x, y] = parts.filter((_, i) => i !== monthAt) as [string, string];
      if (x.length > 2 || (this.order === "YMD" && y.length <= 2)) this.yearDay(x, y);
      else this.yearDay(y, x);
      return;
    }
    if (a.length > 2 || this.order === "YMD") {
      this.setYear(a);
      [s.month, s.day] = [Number(b), Number(c)];
    } else {
      [s.month, s.day] = this.order === "DMY" ? [Number(b), Number(a)] : [Number(a), Number(b)];
      this.setYear(c);
    }
  }
  yearDay(year: string, day: string): void {
    this.setYear(year);
    this.state.day = Number(day);
  }
  setYear(digits: string): void {
    this.state.year = Number(digits);
    this.state.twoDigitYear = digits.length <= 2;
  }

  word(word: string): void {
    const s = this.state;
    const month = monthOf(word);
    if (month > 0) {
      if (s.month !== undefined) {
        if (s.day !== undefined) this.bad();
        s.day = s.month;
      }
      s.month = month;
    } else if (dayWords.has(word) || ["at", "on", "t", "dst"].includes(word)) return;
    else if (word === "am" || word === "pm") s.meridiem = word;
    else if (word === "bc" || word === "ad") s.bc = word === "bc";
    else if (word === "allballs") this.setTime(0, 0, 0);
    else if (["epoch", "infinity", "inf", "-infinity", "-inf", "now", "today", "tomorrow", "yesterday"].includes(word)) {
      s.special = word.replace(/inf$/, "infinity") as DateTimeFields["special"];
    } else {
      const offset = abbreviationOffset(word);
      if (offset !== undefined) this.setZone(offset);
      else this.bad();
    }
  }

  /** A bare number: a day, a year, or a packed date or time. */
  number(digits: string): void {
    const s = this.state;
    if (digits.length === 8 && s.year === undefined) {
      [s.year, s.month, s.day] = [Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6))];
    } else if (digits.length === 6 && s.year === undefined && s.day === undefined) {
      this.setYear(digits.slice(0, 2));
      [s.month, s.day] = [Number(digits.slice(2, 4)), Number(digits.slice(4))];
    } else if (digits.length === 6 && s.year !== undefined && s.time === undefined) {
      this.setTime(Number(digits.slice(0, 2)), Number(digits.slice(2, 4)), Number(digits.slice(4)));
    } else if (digits.length >= 3) {
      if (s.year !== undefined) this.bad();
      this.setYear(digits);
    } else if (s.month !== undefined && s.day === undefined) s.day = Number(digits);
    else if (s.month === undefined && s.day === undefined) s.day = Number(digits);
    else if (s.year === undefined) this.setYear(digits);
    else this.bad();
  }

  finish(): DateTimeFields {
    const s = this.state;
    const time = this.clock();
    const hasDate = s.year !== undefined || s.month !== undefined || s.day !== undefined;
    if (hasDate && (s.year === undefined || s.month === undefined || s.day === undefined)) this.bad();
    let year = s.year ?? 2000;
    if (s.twoDigitYear && !s.bc && hasDate) year += year < 70 ? 2000 : 1900;
    if (s.bc) {
      if (year <= 0) this.overflow();
      year = 1 - year;
    } else if (hasDate && year <= 0) this.overflow();
    this.checkDate(year, s.month, s.day);
    return { ...(s.special !== undefined && { special: s.special }), year, month: s.month ?? 1, day: s.day ?? 1, hasDate, hasTime: s.time !== undefined, time, zone: s.zone };
  }

  clock(): number {
    const { time = 0, meridiem } = this.state;
    if (meridiem === undefined) return time;
    const hour = Math.floor(time / 3.6e9);
    if (hour > 12 || hour === 0) this.overflow();
    if (meridiem === "am") return hour === 12 ? time - 12 * 3.6e9 : time;
    return hour === 12 ? time : time + 12 * 3.6e9;
  }

  checkDate(year: number, month: number | undefined, day: number | undefined): void {
    if (month === undefined || day === undefined) return;
    const hint = 'Perhaps you need a different "DateStyle" setting.';
    if (month < 1 || month > 12) this.overflow(hint);
    if (day < 1 || day > 31) this.overflow(hint);
    if (day > daysInMonth(year, month)) this.overflow();
  }
}

const clockPattern = /^(\d{1,2}):(\d{1,2})(?::(\d{1,2}(?:\.\d*)?))?/;
const datePattern = /^(\d+|[a-z]+)([-/.])(\d+|[a-z]+)\2(\d+)/;

/** Punctuation that begins no field is like a space. */
const separators = /^[\s!"#$%&'()*,/:;<=>?@[\\\]^_`{|}~]+/;

/** Cuts `text` into fields and decodes them. `type` is for messages. */
export function decodeDateTime(text: string, type: string, order: DateOrder = "MDY"): DateTimeFields {
  const reader = new Reader(text, type, order);
  let rest = text.trim().toLowerCase();
  if (rest === "") reader.bad();
  rest = rest.replace(separators, "");
  while (rest !== "") rest = nextField(reader, rest).replace(separators, "");
  return reader.finish();
}

/** Reads one field; answers what is left. */
function nextField(reader: Reader, rest: string): string {
  const clock = clockPattern.exec(rest);
  if (clock !== null) {
    reader.setTime(Number(clock[1]), Number(clock[2]), Number(clock[3] ?? 0));
    return rest.slice(clock[0].length);
  }
  const date = datePattern.exec(rest);
  if (date !== null) {
    reader.date([date[1] as string, date[3] as string, date[4] as string]);
    return afterDate(reader, rest.slice(date[0].length));
  }
  const julian = /^j(\d+)/.exec(rest);
  if (julian !== null) {
    const { year, month, day } = j2date(Number(julian[1]));
    Object.assign(reader.state, { year, month, day });
    return rest.slice(julian[0].length);
  }
  if (/^time(?!stamp)/.test(reader.type) && /^\d{4}(\d\d(\.\d+)?)?(?!\d)/.test(rest)) return packedTime(reader, rest);
  return shortField(reader, rest);
}

function afterDate(reader: Reader, rest: string): string {
  if (/^t\d/.test(rest)) return packedTime(reader, rest.slice(1));
  if (/^[.\da-y]/.test(rest)) reader.bad();
  return rest;
}

/** After a T: 040506, 04, or a time with colons. */
function packedTime(reader: Reader, rest: string): string {
  const packed = /^(\d\d)(\d\d)?(\d\d(?:\.\d+)?)?(?![:\d])/.exec(rest);
  if (packed === null) return rest;
  reader.setTime(Number(packed[1]), Number(packed[2] ?? 0), Number(packed[3] ?? 0));
  return rest.slice(packed[0].length);
}

function shortField(reader: Reader, rest: string): string {
  const zone = /^[+-]\d[\d:]*/.exec(rest);
  if (zone !== null) {
    const offset = parseOffset(zone[0]);
    if (offset === undefined) {
      ereport({ code: ERRCODE.invalid_time_zone_displacement_value, message: `time zone displacement out of range: "${reader.text}"` });
    }
    reader.setZone(offset);
    return rest.slice(zone[0].length);
  }
  const number = /^\d+(?![a-z\d])/.exec(rest) ?? /^\d+/.exec(rest);
  if (number !== null) {
    reader.number(number[0]);
    const left = rest.slice(number[0].length);
    return /^t\d/.test(left) ? packedTime(reader, left.slice(1)) : left;
  }
  const region = /^[a-z_]+\/[a-z_/+\d-]+/.exec(rest);
  if (region !== null) {
    const name = properZone(region[0]);
    if (!zoneExists(name)) ereport({ code: ERRCODE.invalid_parameter_value, message: `time zone "${region[0]}" not recognized` });
    reader.setZone(name);
    return rest.slice(region[0].length);
  }
  const word = /^-?[a-z]+/.exec(rest);
  if (word === null) reader.bad();
  reader.word(word[0]);
  return rest.slice(word[0].length).replace(/^\.(?=\s)/, "");
}

/** Zone names are case-insensitive; `Intl` takes them so too. */
const properZone = (name: string): string => name.replace(/(^|[/_-])([a-z])/g, (_, lead: string, c: string) => lead + c.toUpperCase());
