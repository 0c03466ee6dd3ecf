/**
 * A trace gone through step by step, as the terminal shows it: a state, what keys make of it, and the screen as lines. It
 * knows no terminal, so that it can be tested, and the screen is the same wherever it is drawn.
 */
import type { TraceModel } from "./model.ts";
import { type Step, stageOrder } from "./model.ts";
import { ownLocation, type TreeRow, treeRows } from "./tree-rows.ts";

/** Where to stop: at a rule that fires, at a path that is dropped, or at a row of a plan node. */
export type Breakpoint = { readonly kind: "rule" } | { readonly kind: "path" } | { readonly kind: "row"; readonly row: number; readonly node: number };
/** Reads `rule`, `path` or `row:ROW:NODE`. Raises an error for anything else. */
export function parseBreakpoint(text: string): Breakpoint {
  if (text === "rule" || text === "path") return { kind: text };
  const row = /^row:(\d+):(\d+)$/.exec(text);
  if (row === null) throw new Error(`a breakpoint is rule, path or row:ROW:NODE, not "${text}"`);
  return { kind: "row", row: Number(row[1]), node: Number(row[2]) };
}
const breakpointText = (each: Breakpoint): string => (each.kind === "rule" ? "a rule fires" : each.kind === "path" ? "a path is dropped" : `row ${each.row} of node ${each.node}`);

export interface StepperState {
  readonly model: TraceModel;
  readonly at: number;
  readonly breakpoints: readonly Breakpoint[];
  /** How far the tree is scrolled. */
  readonly scroll: number;
  /** A stop that is being written; with the error of one that could not be read. */
  readonly prompt?: { readonly text: string; readonly error?: string } | undefined;
}
export type StepperKey = "forward" | "back" | "next stage" | "previous stage" | "continue" | "first" | "last" | "scroll down" | "scroll up" | "break at rules" | "break at paths" | "new stop";

export const openStepper = (model: TraceModel, breakpoints: readonly Breakpoint[] = []): StepperState => ({ model, at: 0, breakpoints, scroll: 0 });

function isHit({ model, breakpoints }: StepperState, { event, run, index }: Step): boolean {
  return breakpoints.some((each) => {
    if (each.kind === "rule") return event.type === "rule_fired";
    if (each.kind === "path") return event.type === "path_judged" && event.verdict !== "kept";
    if (event.type !== "node_next" || event.node !== each.node) return false;
    const total = model.historyOf(run).get(each.node)?.given.totalAt(index) ?? 0;
    return total >= each.row && total - event.gave < each.row;
  });
}
const withToggled = (list: readonly Breakpoint[], kind: "rule" | "path"): readonly Breakpoint[] => (list.some((each) => each.kind === kind) ? list.filter((each) => each.kind !== kind) : [...list, { kind }]);

/** What a key makes of a stop that is being written: a character, or the name of a key. */
export function typed(state: StepperState, key: string): StepperState {
  const text = state.prompt?.text ?? "";
  if (key === "ESCAPE" || key === "CTRL_C") return { ...state, prompt: undefined };
  if (key === "BACKSPACE") return { ...state, prompt: { text: text.slice(0, -1) } };
  if (key !== "ENTER") return key.length === 1 ? { ...state, prompt: { text: text + key } } : state;
  if (text === "") return { ...state, prompt: undefined };
  try {
    return { ...state, breakpoints: [...state.breakpoints, parseBreakpoint(text)], prompt: undefined };
  } catch (error) {
    return { ...state, prompt: { text, error: error instanceof Error ? error.message : String(error) } };
  }
}
/** What a key makes of the state. */
export function press(state: StepperState, key: StepperKey): StepperState {
  const { steps } = state.model;
  const go = (to: number): StepperState => ({ ...state, at: Math.max(0, Math.min(to, steps.length - 1)), scroll: 0 });
  switch (key) {
    case "forward":
      return go(state.at + 1);
    case "back":
      return go(state.at - 1);
    case "first":
      return go(0);
    case "last":
      return go(steps.length - 1);
    case "next stage": {
      const run = steps[state.at]?.run;
      return go(steps.find((step) => step.index > state.at && step.run !== run)?.index ?? steps.length - 1);
    }
    case "previous stage": {
      const run = steps[state.at]?.run;
      const before = steps.findLast((step) => step.index < state.at && step.run !== run)?.run;
      return go(before === undefined ? 0 : steps.findIndex((step) => step.run === before));
    }
    case "continue": {
      const hit = steps.find((step) => step.index > state.at && isHit(state, step));
      return go(hit?.index ?? steps.length - 1);
    }
    case "scroll down":
      return { ...state, scroll: state.scroll + 1 };
    case "scroll up":
      return { ...state, scroll: Math.max(0, state.scroll - 1) };
    case "break at rules":
      return { ...state, breakpoints: withToggled(state.breakpoints, "rule") };
    case "new stop":
      return { ...state, prompt: { text: "" } };
    case "break at paths":
      return { ...state, breakpoints: withToggled(state.breakpoints, "path") };
  }
}

/** A line of the screen; `lit` are the columns that stand out. */
export interface ScreenLine {
  readonly text: string;
  readonly lit?: readonly (readonly [start: number, end: number])[];
}
const fitted = (text: string, width: number): string => (text.length > width ? `${text.slice(0, Math.max(0, width - 1))}…` : text.padEnd(width));

/** The statement, with the word that the step is about lit. */
function sourceLines({ model, at }: StepperState, width: number): ScreenLine[] {
  const step = model.steps[at];
  const source = step?.run.source ?? model.source;
  const bytes = new TextEncoder().encode(source);
  const place = step === undefined || step.location < 0 ? -1 : new TextDecoder().decode(bytes.subarray(0, step.location)).length;
  const word = place < 0 ? "" : (/^("[^"]*"|'[^']*'|[\w$.]+|[^\s\w]+)/.exec(source.slice(place))?.[0] ?? "");
  let begun = 0;
  return source.split("\n").map((line) => {
    const start = place - begun;
    begun += line.length + 1;
    const isHere = place >= 0 && start >= 0 && start < line.length;
    return { text: fitted(line, width), ...(isHere && { lit: [[start, Math.min(start + word.length, width)] as const] }) };
  });
}
const treeText = ({ depth, label, tag, scalars }: TreeRow): string => `${"  ".repeat(depth)}${[label, tag, scalars].filter((part) => part !== "").join(" ")}`;

/** The screen: stages, the statement, the steps beside the tree, what the step says, and the keys. */
export function screen(state: StepperState, width: number, height: number): ScreenLine[] {
  const { model, at, breakpoints, scroll, prompt } = state;
  const step = model.steps[at];
  const half = Math.floor((width - 1) / 2);
  const rail = stageOrder.map((stage) => (stage === step?.run.stage ? `[${stage}]` : ` ${stage} `)).join(" ");
  const source = sourceLines(state, width).slice(0, Math.max(1, Math.floor(height / 4)));
  const details = (step?.details ?? []).slice(0, 5);
  const rows = Math.max(3, height - source.length - details.length - 4);
  const first = Math.max(0, Math.min(at - Math.floor(rows / 2), model.steps.length - rows));
  const tree = step === undefined ? [] : treeRows(model.treeAt(step));
  const here = step === undefined || step.location < 0 ? -1 : tree.findIndex(({ node }) => ownLocation(node) === step.location);
  const top = Math.max(0, Math.min((here < 0 ? 0 : here - Math.floor(rows / 2)) + scroll, tree.length - rows));
  const middle = Array.from({ length: rows }, (_, i): ScreenLine => {
    const shown = model.steps[first + i];
    const row = tree[top + i];
    const left = fitted(shown === undefined ? "" : `${shown.index === at ? "▶" : " "}${String(shown.index + 1).padStart(4)} ${shown.title}`, half);
    const right = fitted(row === undefined ? "" : treeText(row), width - half - 1);
    const lit = [...(shown?.index === at ? [[0, half] as const] : []), ...(here >= 0 && top + i === here ? [[half + 1, width] as const] : [])];
    return { text: `${left}│${right}`, ...(lit.length > 0 && { lit }) };
  });
  return [
    { text: fitted(`${rail}   step ${at + 1} of ${model.steps.length}`, width) },
    ...source,
    { text: `${"─".repeat(half)}┬${"─".repeat(Math.max(0, width - half - 1))}` },
    ...middle,
    { text: `${"─".repeat(half)}┴${"─".repeat(Math.max(0, width - half - 1))}` },
    ...details.map((line) => ({ text: fitted(`  ${line}`, width) })),
    prompt === undefined ? { text: fitted(`←→ step  Tab stage  c to the next stop  r p s stop where ${breakpoints.length === 0 ? "a rule fires, a path is dropped" : breakpoints.map(breakpointText).join(", ")}  ↑↓ tree  q quit`, width) } : { text: fitted(`stop at rule, path or row:ROW:NODE> ${prompt.text}${prompt.error === undefined ? "" : `   ${prompt.error}`}`, width) },
  ];
}

/** The same for a pipe: every step a line, stops marked; with stops only those. */
export function stepperText(state: StepperState): string {
  const { steps } = state.model;
  const lines = steps.filter((step) => state.breakpoints.length === 0 || isHit(state, step)).flatMap(({ index, run, title, details }) => [`${String(index + 1).padStart(4)} ${run.stage.padEnd(8)} ${title}`, ...details.map((line) => `              ${line}`)]);
  return lines.length === 0 ? "no step stops there" : lines.join("\n");
}
