/** Each row of docs/questions.md, on the page and by its command. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toFragment } from "../../src/studio/link.ts";
import { chromiumPath, isBuilt, openBrowser, pageUrl } from "./browser.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
interface Row {
  readonly number: string;
  readonly question: string;
  readonly sql: string;
  readonly page: string;
  readonly command: string;
  readonly says: string;
}
const code = (cell: string): string => /^`(.*)`$/.exec(cell)?.[1] ?? cell;
const rows = readFileSync(`${root}docs/questions.md`, "utf8").split("\n").filter((line) => /^\| \d/.test(line)).map((line): Row => {
  const [, number = "", question = "", sql = "", page = "", command = "", says = ""] = line.split(" | ").flatMap((cell, i) => (i === 0 ? ["", cell.replace(/^\| /, "")] : [cell.replace(/ \|$/, "")]));
  return { number, question, sql: code(sql), page: page.replaceAll("`", ""), command: code(command), says };
});

/** Goes the way that the row tells; gives the number of interactions. */
async function follow(page: Page, way: string): Promise<number> {
  const parts = way.split(", ");
  let interactions = 0;
  const [first = "", ...more] = parts;
  const [stage = "", tab] = first.split(" › ");
  await page.click(`.stage:has(.stage-name:text-is("${stage}"))`);
  interactions++;
  if (tab !== undefined) {
    await page.click(`[role=tab]:text-is("${tab}")`);
    interactions++;
  }
  for (const part of more) {
    const [, verb = "", what = ""] = /^(find|point at|click) (.*)$/.exec(part) ?? [];
    interactions++;
    if (verb === "find") {
      await page.fill("#filter", what);
      await page.locator(".step").first().click();
    } else if (verb === "point at") await page.locator(`.plan-node:has(.plan-tag:text-is("${what}"))`).first().click();
    else await page.locator(`button.link:text-is("${what}")`).first().click();
  }
  return interactions;
}

it("answers at least 32 of the forty questions", () => expect(rows.length).toBeGreaterThanOrEqual(32));

// The page shows the statement too: an answer that stands in it would be found in any case.
it.each(rows)("has an answer beyond the statement to $number: $question", ({ sql, says }) => expect(sql).not.toContain(says));

describe("by a command", () => {
  it.each(rows)("$number: $question", ({ sql, command, says }) => {
    const { stdout, stderr } = spawnSync(process.execPath, ["dist/pglens.cjs", "-q", "--demo", "films", ...command.split(" "), sql], { cwd: root, encoding: "utf8" });
    expect(stdout + stderr).toContain(says);
  });
});

describe.skipIf(chromiumPath === undefined || !isBuilt)("on the page", () => {
  let browser: Browser;
  let page: Page;
  const errors: string[] = [];
  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.on("pageerror", (error) => errors.push(error.message));
  });
  afterAll(() => browser.close());
  it.each(rows)("$number: $question", async ({ sql, page: way, says }) => {
    await page.goto("about:blank");
    await page.goto(pageUrl + toFragment({ database: "films", sql, step: 0 }));
    await page.waitForSelector(".step");
    expect(await follow(page, way)).toBeLessThanOrEqual(3);
    await expect.poll(() => page.locator("#app").textContent(), { timeout: 3000 }).toContain(says);
    expect(errors).toEqual([]);
  });
});
