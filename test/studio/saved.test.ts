/** Traces that are kept: as text that is read back, and as a page of their own. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pack, unpack } from "../../src/utils/pack.ts";
import { toFragment } from "../../src/studio/link.ts";
import { chromiumPath, isBuilt, openBrowser, pageUrl } from "./browser.ts";

const SQL = "select director, count(*) from good_film where year > 1990 group by director order by 2 desc limit 5";

describe("a packed value", () => {
  it("is read back as it was", () => {
    const leaf = fc.oneof(fc.string(), fc.integer(), fc.double({ noNaN: true }), fc.bigInt(), fc.boolean(), fc.constant(null), fc.constant(undefined));
    const { value } = fc.letrec((tie) => ({ value: fc.oneof({ depthSize: "small" }, leaf, fc.array(tie("value")), fc.dictionary(fc.string().filter((name) => name !== "__proto__"), tie("value"), { noNullPrototype: true })) }));
    fc.assert(fc.property(value, (each) => {
      // JSON has no -0.
      const plain = JSON.stringify(each, (_key, inner: unknown) => (Object.is(inner, -0) ? "-0" : typeof inner === "bigint" ? "big" : inner));
      if (plain?.includes('"-0"') !== true) expect(unpack(pack(each))).toEqual(each);
    }));
  });
  it("keeps what is one object one, cycles too", () => {
    const shared = { tag: "Var" };
    const tree: { a: object; b: object; self?: object } = { a: shared, b: [shared] };
    tree.self = tree;
    const back = unpack(pack(tree)) as typeof tree & { b: object[] };
    expect(back.b[0]).toBe(back.a);
    expect(back.self).toBe(back);
  });
});

describe.skipIf(chromiumPath === undefined || !isBuilt)("a saved page", () => {
  it("shows the trace without the engine, from the program and from the page", async () => {
    const folder = mkdtempSync(join(tmpdir(), "pglens-trace-"));
    const fromProgram = join(folder, "program.html");
    writeFileSync(fromProgram, execFileSync(process.execPath, ["dist/pglens.cjs", "-q", "trace", "--demo", "films", "--format", "html", SQL]));
    expect(gzipSync(readFileSync(fromProgram)).length).toBeLessThan(400_000);
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(error.message));
      await page.goto(pageUrl + toFragment({ database: "films", sql: SQL, step: 0 }));
      await page.waitForSelector(".step");
      const [download] = await Promise.all([page.waitForEvent("download"), page.click("button:text-is('HTML')")]);
      const fromPage = join(folder, "page.html");
      await download.saveAs(fromPage);
      // And as data, which the page takes back.
      const [json] = await Promise.all([page.waitForEvent("download"), page.click("button:text-is('JSON')")]);
      const data = join(folder, "trace.json");
      await json.saveAs(data);
      await page.locator("select[aria-label='Example query']").selectOption({ index: 2 });
      await page.setInputFiles("input[type=file]", data);
      await expect.poll(() => page.locator(".cm-content").textContent()).toContain("good_film");
      expect(await page.locator("output").textContent()).toMatch(/^1 \/ /);
      await page.click('.stage:has(.stage-name:text-is("plan"))');
      const [svg] = await Promise.all([page.waitForEvent("download"), page.click("button:text-is('Save as SVG')")]);
      expect(readFileSync(await svg.path(), "utf8")).toMatch(/^<svg .*HashJoin/s);
      for (const file of [fromProgram, fromPage]) {
        await page.goto(`file://${file}#step=8`);
        await page.waitForSelector(".step");
        expect(await page.locator("output").textContent()).toMatch(/^9 \/ \d+$/);
        await page.keyboard.press("ArrowRight");
        expect(await page.locator("output").textContent()).toMatch(/^10 \/ /);
        await page.click('.stage:has(.stage-name:text-is("plan"))');
        await page.locator(".plan-node").last().click();
        expect(await page.locator(".inspector").textContent()).toContain("view good_film");
        await page.click('.stage:has(.stage-name:text-is("execute"))');
        expect(await page.locator(".view").textContent()).toContain("Director 33");
      }
      expect(errors).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
