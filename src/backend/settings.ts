/** Settings of a session. @see src/backend/utils/misc/guc.c */
import { settingRows, type SettingRow } from "../catalog/builtin-rows.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import { grammars } from "../parse/parse.ts";
import { clientEncoding } from "../types/encodings.ts";
import { parseBool } from "../types/bool.ts";
import { offsetZone, zoneExists } from "../types/calendar.ts";
import { parseInterval } from "../types/interval.ts";
import { millisecondsOf } from "../utils/units.ts";
import { dateStyleOf, parseDateStyle } from "../types/datestyle.ts";

/** Settings of pglens itself: each with its values, the first of them to begin with. */
const own: Readonly<Record<string, readonly [string, ...string[]]>> = { "pglens.grammar": grammars };
/** Settings that say who is at work; SHOW ALL and RESET ALL leave them out. */
const roles: Readonly<Record<string, string>> = { role: "none", session_authorization: "postgres" };
let rows: Map<string, SettingRow> | undefined;
const known = (name: string): SettingRow | undefined => {
  rows ??= new Map([...settingRows.all()].map((row) => [row.name.toLowerCase(), row]));
  return rows.get(name.toLowerCase());
};
const unitFactors: Readonly<Record<string, number>> = { B: 1, kB: 1024, MB: 1024 ** 2, GB: 1024 ** 3, TB: 1024 ** 4, "8kB": 8192, us: 0.001, ms: 1, s: 1000, min: 60000, h: 3600000, d: 86400000 };

/** A number of units as SHOW prints it, in the largest unit that divides it. */
function withUnit(value: string, unit: string | null): string {
  if (unit === null || Number(value) <= 0 || !/^\d+$/.test(value)) return value;
  const memory = /B$/.test(unit);
  const total = Number(value) * (unitFactors[unit] ?? 1);
  const units = memory ? ["TB", "GB", "MB", "kB"] : ["d", "h", "min", "s", "ms"];
  for (const name of units) if (total % (unitFactors[name] as number) === 0) return `${total / (unitFactors[name] as number)}${name}`;
  return value;
}

const key = (row: SettingRow): string => row.name.toLowerCase();

function ownValue(name: string, value: string): string {
  const values = own[name];
  if (values === undefined || values.includes(value)) return value;
  return ereport({ code: ERRCODE.invalid_parameter_value, message: `invalid value for parameter "${name}": "${value}"`, hint: `Available values: ${values.join(", ")}.` });
}

/** The settings of a moment. */
export interface SavedSettings {
  readonly values: ReadonlyMap<string, string>;
  readonly hidden: ReadonlyMap<string, string | undefined>;
}

/** The zone that a value of TimeZone names; plain numbers are hours east of UTC, INTERVAL '…' too. @see check_timezone */
function timeZone(value: string): string | undefined {
  const interval = /^interval\s+'([^']*)'$/i.exec(value)?.[1];
  if (interval !== undefined) return offsetZone(Math.trunc(parseInterval(interval, -1).micros / 1e6));
  if (/^\s*[+-]?(?:\d+\.?\d*|\.\d+)\s*$/.test(value)) return Math.abs(Number(value)) <= 168 ? offsetZone(Math.trunc(Number(value) * 3600)) : undefined;
  return zoneExists(value) ? value : undefined;
}

function without<V>(map: ReadonlyMap<string, V>, keys: readonly string[]): ReadonlyMap<string, V> {
  if (!keys.some((key) => map.has(key))) return map;
  const left = new Map(map);
  for (const key of keys) left.delete(key);
  return left;
}

/** Values that hold for a session, a transaction or one of its parts. */
export class Settings {
  // Maps that were saved are shared; a change makes another one.
  #values: ReadonlyMap<string, string> = new Map();
  readonly #defaults: Map<string, string> = new Map();
  /** What SET LOCAL hid, to come back when the transaction ends. */
  #hidden: ReadonlyMap<string, string | undefined> = new Map();
  /** Values by the names they were asked by; kept until something changes. */
  readonly #found: Map<string, string> = new Map();
  readonly #listeners: (() => void)[] = [];

  get(name: string): string {
    const found = this.#found.get(name);
    if (found !== undefined) return found;
    const value = this.#find(name);
    this.#found.set(name, value);
    return value;
  }
  #find(name: string): string {
    const key = name.toLowerCase();
    const set = this.#values.get(key) ?? this.#defaults.get(key);
    if (set !== undefined) return set;
    const row = known(key);
    if (row !== undefined) return withUnit(row.setting, row.unit);
    const mine = own[key];
    if (mine !== undefined) return mine[0];
    const fallback = roles[key];
    if (fallback !== undefined) return fallback;
    if (this.#invented.has(key)) return "";
    return ereport({ code: ERRCODE.undefined_object, message: `unrecognized configuration parameter "${name}"` });
  }
  /** Those of some settings that have not the values they are built with, as they are shown: first those that are so from the start. @see get_explain_guc_options */
  changedFor(names: readonly string[]): readonly (readonly [name: string, value: string])[] {
    const set = [...this.#defaults.keys(), ...this.#values.keys()];
    return [...new Set([...names.filter((name) => !set.includes(name)), ...set])].flatMap((name) => {
      const row = known(name);
      const value = this.get(name);
      return row === undefined || !names.includes(row.name) || value === withUnit(row.boot_val ?? "", row.unit) ? [] : [[row.name, value] as const];
    });
  }
  has(name: string): boolean {
    const key = name.toLowerCase();
    return this.#values.has(key) || this.#defaults.has(key) || known(key) !== undefined || key in own || key in roles || this.#invented.has(key);
  }
  /** @param local to hold until the transaction ends */
  set(name: string, value: string, local = false): void {
    const key = name.toLowerCase();
    const checked = this.checked(name, value);
    if (!local) {
      this.#hidden = without(this.#hidden, [key]);
      for (const frame of this.#frames) frame.delete(key);
    }
    else if (!this.#hidden.has(key)) this.#hidden = new Map(this.#hidden).set(key, this.#values.get(key));
    this.#values = new Map(this.#values).set(key, checked);
    this.#invent(key);
    this.#changed();
  }
  /** Names that somebody has made up, with a dot in them: once set, they are there for good, and empty where they have no value. @see add_placeholder_variable */
  readonly #invented: Set<string> = new Set();
  #invent(key: string): void {
    if (key.includes(".") && !(key in own)) this.#invented.add(key);
  }
  /** What has settings of its own for a while, innermost last: what each of them was before. */
  readonly #frames: Map<string, { readonly value: string | undefined; readonly isHidden: boolean }>[] = [];
  /** Runs something with settings of its own. One that it sets for good stays so. @see GUC_ACTION_SAVE */
  during<R>(own: readonly (readonly [name: string, value: string])[], run: () => R): R {
    const values = new Map(this.#values);
    const frame = new Map(own.map(([name]) => [name.toLowerCase(), { value: values.get(name.toLowerCase()), isHidden: this.#hidden.has(name.toLowerCase()) }]));
    for (const [name, value] of own) {
      values.set(name.toLowerCase(), this.checked(name, value));
      this.#invent(name.toLowerCase());
    }
    this.#values = values;
    this.#changed();
    this.#frames.push(frame);
    try {
      return run();
    } finally {
      this.#frames.pop();
      this.#takeBack(frame);
    }
  }
  #takeBack(frame: ReadonlyMap<string, { readonly value: string | undefined; readonly isHidden: boolean }>): void {
    if (frame.size === 0) return;
    const values = new Map(this.#values);
    for (const [key, { value }] of frame) {
      if (value === undefined) values.delete(key);
      else values.set(key, value);
    }
    this.#values = values;
    this.#hidden = without(this.#hidden, [...frame].filter(([, { isHidden }]) => !isHidden).map(([key]) => key));
    this.#changed();
  }
  /** A value that the session begins with, and goes back to. */
  setDefault(name: string, value: string): void {
    this.#defaults.set(name.toLowerCase(), this.checked(name, value));
    this.#changed();
  }
  /** Raises an error for what is fixed as long as the server runs. */
  refuseFixed(name: string): void {
    const row = known(name);
    if (row?.context === "internal") ereport({ code: ERRCODE.cant_change_runtime_param, message: `parameter "${row.name}" cannot be changed` });
    if (row?.context === "postmaster") ereport({ code: ERRCODE.cant_change_runtime_param, message: `parameter "${row.name}" cannot be changed without restarting the server` });
  }
  /** A value as it is kept. Raises an error where the setting cannot have it. */
  checked(name: string, value: string): string {
    const key = name.toLowerCase();
    const row = known(key);
    if (row === undefined && !(key in own) && !(key in roles) && !name.includes(".")) ereport({ code: ERRCODE.undefined_object, message: `unrecognized configuration parameter "${name}"` });
    this.refuseFixed(name);
    return key === "datestyle" ? this.#dateStyle(value) : row !== undefined ? this.#check(row, value) : ownValue(key, value);
  }
  /** The transaction has ended well: what it set for itself is over. @see AtEOXact_GUC */
  endTransaction(): void {
    if (this.#hidden.size === 0) return;
    const values = new Map(this.#values);
    for (const [key, value] of this.#hidden) {
      if (value === undefined) values.delete(key);
      else values.set(key, value);
    }
    this.#values = values;
    this.#hidden = new Map();
    this.#changed();
  }
  /** DateStyle keeps what a new value leaves open. */
  #dateStyle(value: string): string {
    const { style, order } = parseDateStyle(value, dateStyleOf(this.get("datestyle")));
    return `${style}, ${order}`;
  }
  #check(row: SettingRow, value: string): string {
    const invalid = (): never => ereport({ code: ERRCODE.invalid_parameter_value, message: `invalid value for parameter "${row.name}": "${value}"` });
    switch (row.vartype) {
      case "bool": {
        const bool = parseBool(value);
        if (bool === undefined) ereport({ code: ERRCODE.invalid_parameter_value, message: `parameter "${row.name}" requires a Boolean value` });
        return bool ? "on" : "off";
      }
      case "enum": {
        const found = row.enumvals?.find((option) => option.toLowerCase() === value.toLowerCase());
        return found ?? ereport({ code: ERRCODE.invalid_parameter_value, message: `invalid value for parameter "${row.name}": "${value}"`, hint: `Available values: ${(row.enumvals ?? []).join(", ")}.` });
      }
      case "integer": {
        const match = /^\s*(-?\d+(?:\.\d+)?)\s*([a-zA-Z]*)\s*$/.exec(value);
        if (match === null) return invalid();
        const unit = match[2] === "" || row.unit === null ? 1 : (unitFactors[match[2] as string] ?? Number.NaN) / (unitFactors[row.unit] ?? 1);
        const number = Math.round(Number(match[1]) * unit);
        if (Number.isNaN(number)) return invalid();
        if (number < Number(row.min_val) || number > Number(row.max_val)) {
          const shown = row.unit === null ? "" : ` ${row.unit}`;
          ereport({ code: ERRCODE.invalid_parameter_value, message: `${number}${shown} is outside the valid range for parameter "${row.name}" (${row.min_val}${shown} .. ${row.max_val}${shown})` });
        }
        return withUnit(String(number), row.unit);
      }
      case "real":
        return Number.isNaN(Number(value)) ? invalid() : String(Number(value));
      default:
        if (key(row) === "client_encoding") return clientEncoding(value) ?? invalid();
        return key(row) === "timezone" ? (timeZone(value) ?? invalid()) : value;
    }
  }
  /** When, and by whom, a setting may be changed. @see GucContext */
  contextOf(name: string): string | undefined {
    return known(name)?.context;
  }
  /** What RESET goes back to. */
  resetValue(name: string): string {
    const key = name.toLowerCase();
    return this.#defaults.get(key) ?? known(key)?.setting ?? own[key]?.[0] ?? roles[key] ?? "";
  }
  /** A setting's name as it is spelled. */
  nameOf(name: string): string {
    return known(name)?.name ?? name;
  }
  /** Every setting with its value and what it is for, by name. @see ShowAllGUCConfig */
  all(): string[][] {
    const list = [...settingRows.all()].filter(({ name }) => !(name in roles));
    return list.sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1)).map(({ name, short_desc }) => [name, this.get(name), short_desc]);
  }
  reset(name: string): void {
    if (name === "all") {
      this.#values = without(this.#values, [...this.#values.keys()].filter((each) => !(each in roles)));
      return this.#changed();
    }
    this.get(name);
    this.#values = without(this.#values, [name.toLowerCase()]);
    this.#changed();
  }
  /** How often anything has changed. */
  version = 0;
  readonly #times: Map<string, number> = new Map();
  /** A setting that is a time, in milliseconds. */
  milliseconds(name: string): number {
    const known = this.#times.get(name);
    if (known !== undefined) return known;
    const time = millisecondsOf(this.get(name));
    this.#times.set(name, time);
    return time;
  }
  #changed(): void {
    this.version++;
    this.#times.clear();
    this.#found.clear();
    for (const listener of this.#listeners) listener();
  }
  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }
  /** The values as they are, to go back to. */
  save(): SavedSettings {
    return { values: this.#values, hidden: this.#hidden };
  }
  restore(saved: SavedSettings): void {
    if (this.#values === saved.values && this.#hidden === saved.hidden) return;
    this.#values = saved.values;
    this.#hidden = saved.hidden;
    this.#changed();
  }
}
