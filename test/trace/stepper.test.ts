/** The stepper: forwards, back, from stage to stage, to the next stop; and its screen. */
import { beforeAll, describe, expect, it } from "vitest";
import { loadDemo } from "../../src/cli/demo.ts";
import { PGLens } from "../../src/index.ts";
import { TraceModel } from "../../src/trace/model.ts";
import { openStepper, parseBreakpoint, press, screen, type StepperKey, stepperText, typed } from "../../src/trace/stepper.ts";

let model: TraceModel;
beforeAll(async () => {
  const db = await PGLens.create();
  await loadDemo(db, "films");
  model = new TraceModel(db.trace("select title from good_film\nwhere year > 1990 limit 5").events);
});
const pressing = (...keys: readonly StepperKey[]) => keys.reduce(press, openStepper(model));
const title = (state: ReturnType<typeof openStepper>): string => `${model.steps[state.at]?.run.stage}: ${model.steps[state.at]?.title}`;

describe("the stepper", () => {
  it("goes back exactly where it was", () => {
    const there = pressing("forward", "forward", "forward");
    expect(press(press(there, "forward"), "back")).toEqual(there);
    expect(pressing("back").at).toBe(0);
    expect(press(pressing("last"), "forward").at).toBe(model.steps.length - 1);
  });
  it("goes from stage to stage", () => {
    expect(title(pressing("next stage"))).toMatch(/^analyze: /);
    expect(title(pressing("next stage", "next stage"))).toBe("rewrite: rule _RETURN of good_film fired on range-table entry 1");
    expect(title(pressing("next stage", "next stage", "previous stage"))).toBe(title(pressing("next stage")));
  });
  it("stops where it is told to", () => {
    expect(title(pressing("break at rules", "continue"))).toContain("rule _RETURN");
    expect(title(pressing("break at paths", "continue"))).toMatch(/^plan: path .*(rejected|displaced)/);
    expect(title(press(openStepper(model, [parseBreakpoint("row:3:0")]), "continue"))).toMatch(/^execute: node 0 Limit: asked \d+, gave 5/);
    expect(press(pressing("break at rules", "break at rules"), "continue").at).toBe(model.steps.length - 1);
    expect(() => parseBreakpoint("row:x")).toThrow("a breakpoint is rule, path or row:ROW:NODE");
  });
  it("takes a stop that is written on its screen", () => {
    const write = (text: string, from = pressing("new stop")): ReturnType<typeof openStepper> => [...text].reduce(typed, from);
    const prompt = (state: ReturnType<typeof openStepper>): string => screen(state, 120, 20).at(-1)?.text ?? "";
    expect(prompt(write("row:3"))).toContain("> row:3");
    expect(prompt(typed(write("row:3"), "ENTER"))).toContain("a breakpoint is rule, path or row:ROW:NODE");
    const stopped = typed(write(":0", typed(write("row:3"), "ENTER")), "ENTER");
    expect(prompt(stopped)).toContain("row 3 of node 0");
    expect(title(press(stopped, "continue"))).toMatch(/^execute: node 0 Limit/);
    expect(typed(write("rule"), "ESCAPE").breakpoints).toEqual([]);
    expect(prompt(typed(write("rulf"), "BACKSPACE"))).toContain("> rul ");
  });
  it("draws a screen of the size that it is given, with the word at hand lit", () => {
    const state = pressing("next stage", "forward");
    for (const [width, height] of [[80, 24], [120, 40], [40, 12]] as const) {
      const lines = screen(state, width, height);
      expect(lines.map(({ text }) => text.length)).toEqual(lines.map(() => width));
      expect(lines.length).toBeLessThanOrEqual(height);
    }
    const lines = screen(state, 80, 24);
    expect(lines[0]?.text).toContain("[analyze]");
    const lit = lines.slice(1, 3).flatMap(({ text, lit = [] }) => lit.map(([start, end]) => text.slice(start, end)));
    expect(lit).toEqual(["year"]);
  });
  it("prints the same over a pipe, or its stops alone", () => {
    expect(stepperText(openStepper(model)).split("\n").filter((line) => /^ {0,3}\d/.test(line)).length).toBe(model.steps.length);
    expect(stepperText(openStepper(model, [{ kind: "rule" }]))).toMatch(/^ +\d+ rewrite +rule _RETURN of good_film fired on range-table entry 1$/);
  });
});
