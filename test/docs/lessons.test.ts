/** What the lessons say of the trace is so. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadDemo } from "../../src/cli/demo.ts";
import { parseLesson } from "../../src/examples/lessons.ts";
import { PGLens } from "../../src/index.ts";
import { stageOrder, TraceModel } from "../../src/trace/model.ts";
import { traceText } from "../../src/trace/text.ts";
import { type TraceViewName, traceViews, viewText } from "../../src/trace/views.ts";

const folder = new URL("../../docs/lessons/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".md"));

describe("lessons", () => {
  it("are at least ten, of every stage", () => {
    const stages = files.map((file) => parseLesson(readFileSync(new URL(file, folder), "utf8")).stage);
    expect(files.length).toBeGreaterThanOrEqual(10);
    for (const stage of stageOrder) expect(stages).toContain(stage);
  });
  it.each(files)("%s", async (file) => {
    const lesson = parseLesson(readFileSync(new URL(file, folder), "utf8"));
    expect(lesson.checks.length).toBeGreaterThan(0);
    expect(lesson.prose.length * lesson.explanation.length).toBeGreaterThan(0);
    const db = await PGLens.create();
    await loadDemo(db, "films");
    const { events, error } = db.trace(lesson.sql, { lineage: true });
    expect(error).toBeUndefined();
    const model = new TraceModel(events);
    for (const { view, has, hasNot } of lesson.checks) {
      const text = (traceViews as readonly string[]).includes(view) ? viewText(view as TraceViewName, model) : traceText(events, { stage: view });
      for (const line of has) expect(text).toContain(line);
      for (const line of hasNot) expect(text).not.toContain(line);
    }
  });
});
