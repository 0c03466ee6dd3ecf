/**
 * What EXPLAIN says, before it is text, JSON, XML or YAML: labels and values in PostgreSQL's order. Text says some things in
 * other words than the other formats, or not at all; so an entry may have a line of its own for it.
 *
 * @see src/backend/commands/explain_format.c
 */

import { twoDecimals } from "../utils/floats.ts";

/** A number as it is written. */
export interface Num {
  readonly number: string;
}
/** Values with labels. */
export interface Group {
  readonly entries: readonly Entry[];
}
/** A group, a list of texts, or the name of something that has no more to say. */
export type Item = Group | readonly string[] | string;
/** Items one after the other. */
export interface Items {
  readonly items: readonly Item[];
}
export type Value = string | boolean | Num | readonly string[] | Group | Items;
export interface Entry {
  readonly label: string;
  /** For the structured formats; undefined where only text says it. */
  readonly value: Value | undefined;
  /** Lines of text; undefined where only the structured formats say it. */
  readonly lines: readonly string[] | undefined;
}
/** A plan node: how text names it, what is said of it, and what stands below. */
export interface NodeReport {
  readonly title: string;
  readonly entries: readonly Entry[];
  readonly children: readonly { readonly label: string | undefined; readonly node: NodeReport }[];
}

/** Ties go to the even digit, as in C. */
export const number = (value: number, digits = 0): Num => ({ number: digits === 0 ? whole(value) : digits === 2 ? twoDecimals(value) : value.toFixed(digits) });
const whole = (value: number): string => String(value % 2 === 0.5 ? Math.floor(value) : Math.round(value));
const said = (value: string | boolean | Num | readonly string[]): string => (typeof value === "object" ? ("number" in value ? value.number : value.join(", ")) : String(value));
/** Said alike in all formats. */
export const property = (label: string, value: string | boolean | Num | readonly string[]): Entry => ({ label, value, lines: [`${label}: ${said(value)}`] });
/** Said in the structured formats alone. */
export const structured = (label: string, value: Value): Entry => ({ label, value, lines: undefined });
/** Said in text alone. */
export const line = (...lines: readonly string[]): Entry => ({ label: "", value: undefined, lines });
/** A count that text leaves out where it is zero. */
export const count = (label: string, value: number, digits = 0): Entry => (value > 0 ? property(label, number(value, digits)) : structured(label, number(value, digits)));

/** A plan as lines of text. */
export function planText(root: NodeReport): string[] {
  const lines: string[] = [];
  const put = (depth: number, text: string): void => void lines.push(`${" ".repeat(depth * 2)}${text}`);
  const visit = ({ title, entries, children }: NodeReport, indent: number, label: string | undefined): void => {
    let depth = indent;
    if (label !== undefined) put(depth++, label);
    const isTop = lines.length === 0;
    put(depth, `${isTop ? "" : "->  "}${title}`);
    depth += isTop ? 1 : 3;
    for (const entry of entries) for (const text of entry.lines ?? []) put(depth, text);
    for (const child of children) visit(child.node, depth, child.label);
  };
  visit(root, 0, undefined);
  return lines;
}
/** A plan node as a group of the structured formats. */
export const planGroup = ({ entries, children }: NodeReport): Group => ({ entries: [...entries, ...(children.length === 0 ? [] : [structured("Plans", { items: children.map(({ node }) => planGroup(node)) })])] });
