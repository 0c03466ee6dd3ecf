/**
 * Reading the extracted facts: rows become objects when they are first asked for, so that start-up costs no more than it uses.
 */
import { elog } from "../utils/errors.ts";

/** A fact row as it stands in the file: text by column name, null for \N. */
export type FactRow = Readonly<Record<string, string | null>>;

const readCell = (cell: string): string | null => {
  if (cell === "\\N") return null;
  return cell.includes("\\") ? cell.replace(/\\(.)/g, (_, c: string) => (c === "t" ? "\t" : c === "n" ? "\n" : c)) : cell;
};

/** A fact file cut into lines, with look-up by the key column. */
export class FactTable<T> {
  readonly #text: string;
  #cut: readonly string[] | undefined;
  #names: readonly string[] | undefined;
  readonly #decode: (row: FactRow) => T;
  readonly #byLine: (T | undefined)[] = [];
  #byOid: Map<number, number> | undefined;

  constructor(text: string, decode: (row: FactRow) => T) {
    this.#text = text;
    this.#decode = decode;
  }
  get columns(): readonly string[] {
    this.#names ??= this.#text.slice(0, this.#text.indexOf("\n")).split("\t");
    return this.#names;
  }
  get #lines(): readonly string[] {
    this.#cut ??= this.#text.slice(this.#text.indexOf("\n") + 1).split("\n");
    return this.#cut;
  }

  get length(): number {
    return this.#lines.length;
  }

  /** The row on a line, decoded once. */
  at(line: number): T {
    let row = this.#byLine[line];
    if (row === undefined) {
      row = this.#decode(this.rowAt(line));
      this.#byLine[line] = row;
    }
    return row;
  }

  rowAt(line: number): FactRow {
    const cells = (this.#lines[line] ?? elog(`no fact line ${line}`)).split("\t");
    const row: Record<string, string | null> = {};
    for (let i = 0; i < this.columns.length; i++) row[this.columns[i] as string] = readCell(cells[i] as string);
    return row;
  }

  /** Lines by the text of one column, without decoding the rest. */
  indexBy(column: string): Map<string, number[]> {
    const at = this.columns.indexOf(column);
    const index = new Map<string, number[]>();
    this.#lines.forEach((line, i) => {
      const key = cellAt(line, at);
      const list = index.get(key);
      if (list === undefined) index.set(key, [i]);
      else list.push(i);
    });
    return index;
  }

  /** The row whose first column is this oid. */
  byOid(oid: number): T | undefined {
    if (this.#byOid === undefined) {
      this.#byOid = new Map();
      for (let i = 0; i < this.#lines.length; i++) this.#byOid.set(Number.parseInt(this.#lines[i] as string, 10), i);
    }
    const line = this.#byOid.get(oid);
    return line === undefined ? undefined : this.at(line);
  }

  *all(): Iterable<T> {
    for (let i = 0; i < this.length; i++) yield this.at(i);
  }
}

function cellAt(line: string, column: number): string {
  let start = 0;
  for (let i = 0; i < column; i++) start = line.indexOf("\t", start) + 1;
  const end = line.indexOf("\t", start);
  return end < 0 ? line.slice(start) : line.slice(start, end);
}

export const int = (cell: string | null | undefined): number => Number(cell ?? 0);
export const bool = (cell: string | null | undefined): boolean => cell === "true";
export const text = (cell: string | null | undefined): string => cell ?? "";
/** An oidvector or int2vector: numbers apart by spaces. */
export const vector = (cell: string | null | undefined): readonly number[] => (cell ? cell.split(" ").map(Number) : []);
/** `{a,b}`; the facts hold no element with a comma in it but names, which are quoted. */
export const list = (cell: string | null | undefined): readonly string[] | null =>
  cell ? (cell.slice(1, -1).match(/"(?:[^"\\]|\\.)*"|[^,]+/g) ?? []).map((part) => part.replace(/^"|"$/g, "")) : null;
