/**
 * Lessons: a text file each, of prose, a statement, a question to answer before one looks, and what the trace must say.
 *
 * The first line is the title; `stage:`, `view:` and `find:` say where the page goes to show the answer. A line that begins
 * with `? ` asks, its list has the answers with `[x]` before the right one, and what follows explains. In a `trace` block each
 * line must stand in that view of the trace, or must not, behind `! `.
 */

export interface LessonCheck {
  /** A view of the trace, or a stage, whose whole text it is. */
  readonly view: string;
  readonly has: readonly string[];
  readonly hasNot: readonly string[];
}
export interface Lesson {
  readonly title: string;
  readonly stage: string;
  readonly view: string | undefined;
  readonly find: string | undefined;
  readonly sql: string;
  readonly prose: string;
  readonly question: string;
  readonly answers: readonly { readonly text: string; readonly isRight: boolean }[];
  readonly explanation: string;
  readonly checks: readonly LessonCheck[];
}

const paragraphs = (lines: readonly string[]): string => lines.join("\n").trim();
/** Reads a lesson. Raises an error for one that lacks a part. */
export function parseLesson(text: string): Lesson {
  const blocks = Array.from(text.matchAll(/^```(\w+) ?(.*)\n([\s\S]*?)^```$/gm), ([, kind = "", what = "", body = ""]) => ({ kind, what, body: body.trimEnd() }));
  const lines = text.replaceAll(/^```[\s\S]*?^```\n?/gm, "\u0000\n").split("\n");
  const field = (name: string): string | undefined => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
  const title = lines[0]?.replace(/^# /, "") ?? "";
  const statement = lines.indexOf("\u0000");
  const asked = lines.findIndex((line) => line.startsWith("? "));
  const answers = lines.filter((line) => line.startsWith("- ")).map((line) => ({ text: line.replace(/^- (\[x\] )?/, ""), isRight: line.startsWith("- [x] ") }));
  const lastAnswer = lines.findLastIndex((line) => line.startsWith("- "));
  const sql = blocks.find(({ kind }) => kind === "sql")?.body;
  if (sql === undefined || asked < 0 || !answers.some(({ isRight }) => isRight)) throw new Error(`the lesson "${title}" wants a statement, a question and a right answer`);
  const checks = blocks.filter(({ kind }) => kind === "trace").map(({ what, body }): LessonCheck => {
    const wanted = body.split("\n");
    return { view: what, has: wanted.filter((line) => !line.startsWith("! ")), hasNot: wanted.filter((line) => line.startsWith("! ")).map((line) => line.slice(2)) };
  });
  return {
    title, stage: field("stage") ?? "plan", view: field("view"), find: field("find"), sql, checks, answers,
    prose: paragraphs(lines.slice(1, statement).filter((line) => !/^(stage|view|find): /.test(line))),
    question: (lines[asked] as string).slice(2),
    explanation: paragraphs(lines.slice(lastAnswer + 1).filter((line) => line !== "\u0000")),
  };
}
