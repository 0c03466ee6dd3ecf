/** Results as psql prints them. @see src/fe_utils/print.c */
import type { Field } from "../index.ts";

export interface PrintOptions {
  readonly aligned: boolean;
  readonly tuplesOnly: boolean;
  readonly expanded: boolean;
  readonly separator: string;
}

const numeric = new Set([20, 21, 23, 26, 28, 29, 700, 701, 790, 1700]);
/** Columns that a text takes in a terminal. */
function width(text: string): number {
  let n = 0;
  for (const c of text) {
    const code = c.codePointAt(0) as number;
    if (code >= 0x300 && code <= 0x36f) continue;
    n += (code >= 0x1100 && code <= 0x115f) || (code >= 0x2e80 && code <= 0xa4cf) || (code >= 0xac00 && code <= 0xd7a3) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xfe30 && code <= 0xfe6f) || (code >= 0xff00 && code <= 0xff60) || (code >= 0x1f300 && code <= 0x1faff) ? 2 : 1;
  }
  return n;
}
const left = (text: string, n: number): string => text + " ".repeat(Math.max(0, n - width(text)));
const right = (text: string, n: number): string => " ".repeat(Math.max(0, n - width(text))) + text;
const centered = (text: string, n: number): string => {
  const space = Math.max(0, n - width(text));
  return " ".repeat(Math.floor(space / 2)) + text + " ".repeat(Math.ceil(space / 2));
};

/** A table in psql's layout, with a line end after each line. */
export function formatTable(fields: readonly Field[], rows: readonly (readonly (string | null)[])[], options: PrintOptions): string {
  const names = fields.map((field) => field.name);
  if (!options.aligned) return unaligned(names, rows, options);
  return options.expanded ? expandedTable(names, rows, options) : alignedTable(fields, rows, options);
}

function unaligned(names: readonly string[], rows: readonly (readonly (string | null)[])[], o: PrintOptions): string {
  const lines: string[] = [];
  if (o.expanded) {
    rows.forEach((row, i) => {
      if (i > 0) lines.push("");
      row.forEach((cell, c) => {
        lines.push(`${names[c]}${o.separator}${cell ?? ""}`);
      });
    });
  } else {
    if (!o.tuplesOnly) lines.push(names.join(o.separator));
    for (const row of rows) lines.push(row.map((cell) => cell ?? "").join(o.separator));
    if (!o.tuplesOnly) lines.push(footer(rows.length));
  }
  return lines.map((line) => `${line}\n`).join("");
}
const footer = (n: number): string => `(${n} row${n === 1 ? "" : "s"})`;

function alignedTable(fields: readonly Field[], rows: readonly (readonly (string | null)[])[], o: PrintOptions): string {
  const cells = rows.map((row) => row.map((cell) => (cell ?? "").split("\n")));
  const widths = fields.map((field, c) => Math.max(o.tuplesOnly ? 0 : width(field.name), ...cells.flatMap((row) => (row[c] as string[]).map(width)), 0));
  const lines: string[] = [];
  if (!o.tuplesOnly) {
    lines.push(fields.map((field, c) => ` ${centered(field.name, widths[c] as number)} `).join("|"));
    lines.push(widths.map((n) => "-".repeat(n + 2)).join("+"));
  }
  for (const row of cells) {
    const height = Math.max(1, ...row.map((cell) => cell.length));
    for (let k = 0; k < height; k++) {
      const parts = row.map((cell, c) => {
        const text = cell[k] ?? "";
        const isLast = c === row.length - 1;
        const more = k + 1 < cell.length ? "+" : " ";
        const aligned = numeric.has(fields[c]?.dataTypeID ?? 0) ? right(text, widths[c] as number) : left(text, widths[c] as number);
        return isLast && more === " " ? ` ${numeric.has(fields[c]?.dataTypeID ?? 0) ? aligned : text}` : ` ${aligned}${more}`;
      });
      lines.push(parts.join("|"));
    }
  }
  if (!o.tuplesOnly) lines.push(footer(rows.length));
  return `${lines.map((line) => `${line}\n`).join("")}\n`;
}

function expandedTable(names: readonly string[], rows: readonly (readonly (string | null)[])[], o: PrintOptions): string {
  if (rows.length === 0) return o.tuplesOnly ? "" : "(0 rows)\n\n";
  const nameWidth = Math.max(...names.map(width));
  const valueWidth = Math.max(...rows.flatMap((row) => row.flatMap((cell) => (cell ?? "").split("\n").map(width))), 0);
  const lines: string[] = [];
  rows.forEach((row, i) => {
    if (!o.tuplesOnly) {
      const title = `-[ RECORD ${i + 1} ]`;
      const total = nameWidth + 1 + 1 + 1 + valueWidth;
      let head = title;
      for (let at = title.length; at < total; at++) head += at === nameWidth + 1 ? "+" : "-";
      lines.push(title.length > nameWidth + 1 ? title + "-".repeat(Math.max(0, total - title.length)) : head);
    }
    row.forEach((cell, c) => {
      (cell ?? "").split("\n").forEach((text, k, all) => {
        lines.push(`${left(k === 0 ? (names[c] as string) : "", nameWidth)} | ${text}${k + 1 < all.length ? `${" ".repeat(Math.max(0, valueWidth - width(text)))}+` : ""}`);
      });
    });
  });
  return `${lines.map((line) => `${line}\n`).join("")}\n`;
}
