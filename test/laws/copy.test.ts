/** COPY reads and writes what PostgreSQL's does: random files give the same rows, or the same error at the same line. */
import { PGlite } from "@electric-sql/pglite";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { DatabaseError, PGLens } from "../../src/index.ts";

const tables = "create table c (i int, n numeric(8,2), t text, d date, b bool); create table k (id int primary key, v varchar(6) not null, w int check (w > 0) default 7)";
let text = "";
let written = "";
let ours: PGLens;
let theirs: PGlite;
beforeAll(async () => {
  ours = await PGLens.create({ copy: { read: () => text, write: (_, out) => {
    written = out;
  } } });
  theirs = await PGlite.create();
  ours.execSync(tables);
  await theirs.exec(tables);
}, 60_000);
afterAll(() => theirs.close());

interface Failure {
  readonly code?: string;
  readonly message?: string;
  readonly detail?: string | undefined;
  readonly hint?: string | undefined;
  readonly where?: string | undefined;
}
const told = (error: unknown): string => {
  const { code, message, detail, hint, where } = error as Failure;
  return JSON.stringify({ code, message, detail, hint, where });
};
/** The table after COPY, as COPY writes it; or the error. */
async function readThere(table: string, options: string, out: string): Promise<string> {
  try {
    await theirs.query(`copy ${table} from '/dev/blob' ${options}`, [], { blob: new Blob([text]) });
    return (await (await theirs.query(`copy (select * from ${table}) to '/dev/blob' ${out}`)).blob?.text()) ?? "";
  } catch (error) {
    return told(error);
  } finally {
    await theirs.exec(`truncate ${table}`);
  }
}
function readHere(table: string, options: string, out: string): string {
  try {
    ours.execSync(`copy ${table} from stdin ${options}`);
    ours.execSync(`copy (select * from ${table}) to stdout ${out}`);
    return written;
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    return told(error);
  } finally {
    ours.execSync(`truncate ${table}`);
  }
}

const good = {
  int: fc.constantFrom("1", "-7", "2147483647", "  42 ", "0x1f", "1_000"),
  num: fc.constantFrom("1.5", "-0.005", "123456.78", ".5", "5.", "1e2", "NaN", "0"),
  text: fc.constantFrom("word", "two words", "", "naïve", "a\\tb", "back\\\\slash", "x\\101y", "\\x41", "caf\\xc3\\xa9", 'say ""hi""', "it's", "\\N", "end\\", "\\.", "a,b", "tab\\\there"),
  date: fc.constantFrom("2024-02-29", "1999-12-31", "Jan 5 2001", "infinity", "0044-03-15 BC"),
  bool: fc.constantFrom("t", "f", "true", "off", "1"),
};
const bad = fc.constantFrom("99999999999", "1.2.3", "12345678.9", "2023-02-29", "maybe", "--", "\\xff", "\\0", '"', 'a"b', "\\N", "\u00e9".repeat(70), "");
const maybeBad = (arb: fc.Arbitrary<string>, wrong: fc.Arbitrary<string> = bad): fc.Arbitrary<string> => fc.oneof({ weight: 30, arbitrary: arb }, { weight: 3, arbitrary: fc.constant("\\N") }, { weight: 1, arbitrary: wrong });
const badDate = fc.constantFrom("2023-02-29", "maybe", "\\xff", "1999-13-01", "");
const fields = fc.tuple(maybeBad(good.int), maybeBad(good.num), maybeBad(good.text), maybeBad(good.date, badDate), maybeBad(good.bool));
const keyed = fc.tuple(maybeBad(fc.integer({ min: 1, max: 12 }).map(String)), maybeBad(fc.constantFrom("a", "abcdef", "abcdefg", "abc   ")), maybeBad(fc.constantFrom("3", "1", "0")));
const width = fc.oneof({ weight: 12, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constantFrom(-1, 1) });
const resized = (record: readonly string[], by: number): readonly string[] => (by < 0 ? record.slice(0, by) : by > 0 ? [...record, "more"] : record);

const textOptions = fc.constantFrom({ sql: "", sep: "\t" }, { sql: "(delimiter '|')", sep: "|" }, { sql: "(null '', header)", sep: "\t" }, { sql: "(null 'word', delimiter ',')", sep: "," });
const csvOptions = fc.constantFrom({ sql: "(format csv)", sep: "," }, { sql: "(format csv, delimiter ';', header)", sep: ";" }, { sql: "(format csv, null '\\N', escape '\\')", sep: "," }, { sql: "(format csv, quote '''')", sep: "," });
const outOptions = fc.constantFrom("", "(format csv)", "(delimiter '|', null '')", "(format csv, header, delimiter ';', quote '''')", "(format csv, null 'word', escape '\\')");
const newline = fc.oneof({ weight: 20, arbitrary: fc.constant("\n") }, { weight: 3, arbitrary: fc.constant("\r\n") }, { weight: 2, arbitrary: fc.constant("\r") });
const quoting = fc.constantFrom("", "", "", '"', "'");

const file = (record: fc.Arbitrary<readonly string[]>, options: fc.Arbitrary<{ readonly sql: string; readonly sep: string }>, quoted: boolean): fc.Arbitrary<{ readonly data: string; readonly sql: string }> =>
  fc.record({ lines: fc.array(fc.tuple(record, width, newline, fc.array(quoting, { minLength: 6, maxLength: 6 })), { maxLength: 5 }), usual: newline, mixed: fc.integer({ min: 0, max: 9 }), options, last: fc.boolean(), marker: fc.integer({ min: 0, max: 9 }), tidy: fc.boolean() }).map(({ lines, usual, mixed, options: { sql, sep }, last, marker, tidy }) => {
    // A quote that is none makes most files unreadable: half of the files have none of it.
    const quote = (mark: string | undefined): string => (tidy && mark === "'" ? "" : (mark ?? ""));
    const all = lines.map(([values, by, own, quotes], i) => resized(values, by).map((value, f) => (quoted ? `${quote(quotes[f])}${value}${quote(quotes[f])}` : value)).join(sep) + (i === lines.length - 1 && !last ? "" : mixed === 0 ? own : usual));
    if (marker === 0) all.splice(1, 0, `\\.${usual}`);
    return { data: all.join(""), sql };
  });

const law = (table: string, files: fc.Arbitrary<{ readonly data: string; readonly sql: string }>) => async (): Promise<void> => {
  let read = 0;
  await fc.assert(
    fc.asyncProperty(files, outOptions, async ({ data, sql }, out) => {
      text = data;
      const expected = await readThere(table, sql, out);
      if (!expected.startsWith("{") && expected !== "") read++;
      expect(readHere(table, sql, out), `${sql} ${out} ${JSON.stringify(data)}`).toBe(expected);
    }),
    { numRuns: Number(process.env["RUNS"] ?? 300) },
  );
  // Were all files refused, this would say nothing of what is read.
  expect(read).toBeGreaterThan(20);
};
it("agrees on text", law("c", file(fields, textOptions, false)), 300_000);
it("agrees on csv", law("c", file(fields, csvOptions, true)), 300_000);
it("agrees on keys and constraints", law("k", file(keyed, textOptions, false)), 300_000);
it("refuses options as PostgreSQL does", async () => {
  text = "";
  for (const options of ["(format xml)", "(format csv, format csv)", "(delimiter '')", "(delimiter 'ab')", "(delimiter 'a')", "(quote 'a')", "(escape 'a')", "(format csv, quote 'ab')", "(format csv, quote ',')", "(null E'a\\nb')", "(nosuch 1)", "(format csv, null '\"')", "(null 'a|b', delimiter '|')", "(header maybe)", "(delimiter E'\\n')"]) {
    expect(readHere("c", options, ""), options).toBe(await readThere("c", options, ""));
    expect(readHere("c", "", options), options).toBe(await readThere("c", "", options));
  }
});
