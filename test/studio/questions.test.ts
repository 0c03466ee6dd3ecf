/** Each row of docs/questions.md, on the page and by its command. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { chromiumPath, isBuilt } from "./browser.ts";
import { studioPage } from "./page.ts";

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

type Verb = "send" | "find" | "point at" | "pick" | "press" | "click";
const actions: Readonly<Record<Verb, (page: Page, what: string) => Promise<unknown>>> = {
  send: (page, what) => page.getByLabel("Protocol").selectOption(what),
  find: async (page, what) => {
    await page.fill("#filter", what);
    await page.locator(".step").first().click();
  },
  "point at": (page, what) => page.locator(`.plan-node:has(.plan-tag:text-is("${what}"))`).first().click(),
  pick: (page, what) => page.locator(`.traceable:has(td:text-is("${what}"))`).first().click(),
  press: (page, what) => page.locator(`button:text-is("${what}")`).first().click(),
  click: (page, what) => page.locator(`button.link:text-is("${what}")`).first().click(),
};
/** Goes the way that the row tells; gives the number of interactions. */
async function follow(page: Page, way: string): Promise<number> {
  const parts = way.split(", ");
  let interactions = 0;
  for (const part of parts) {
    const [, verb, what = ""] = /^(send|find|point at|pick|press|click) (.*)$/.exec(part) ?? [];
    interactions++;
    if (verb === undefined) {
      const [stage = "", tab] = part.split(" › ");
      await page.click(`.stage:has(.stage-name:text-is("${stage}"))`);
      if (tab === undefined) continue;
      await page.click(`[role=tab]:text-is("${tab}")`);
      interactions++;
    } else await actions[verb as Verb](page, what);
  }
  return interactions;
}

it("answers all forty questions", () => expect(rows.map(({ number }) => Number(number))).toEqual(Array.from({ length: 40 }, (_, i) => i + 1)));

// The page shows the statement too: an answer that stands in it would be found in any case.
it.each(rows)("has an answer beyond the statement to $number: $question", ({ sql, says }) => expect(sql).not.toContain(says));

describe("by a command", () => {
  it.each(rows)("$number: $question", ({ sql, command, says }) => {
    const { stdout, stderr } = spawnSync(process.execPath, ["dist/pglens.cjs", "-q", "--demo", "films", ...command.split(" "), sql], { cwd: root, encoding: "utf8" });
    expect(stdout + stderr).toContain(says);
  });
});

describe.skipIf(chromiumPath === undefined || !isBuilt)("on the page", () => {
  const studio = studioPage();
  it.each(rows)("$number: $question", async ({ sql, page: way, says }) => {
    await studio.run(sql);
    expect(await follow(studio.page, way)).toBeLessThanOrEqual(3);
    await expect.poll(() => studio.page.locator("#app").textContent()).toContain(says);
  });
});
