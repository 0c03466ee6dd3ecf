/** `npm run screenshots`: the page's views as pictures, for README and docs; light and dark, on a desk and on a phone. */
import { mkdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { toFragment } from "../../src/studio/link.ts";
import { chromiumPath, isBuilt, openBrowser, pageUrl } from "../studio/browser.ts";

const VIEW = "select director, count(*)\nfrom good_film\nwhere year > 1990\ngroup by director\norder by 2 desc\nlimit 5";
const OUTER = "select f.title, d.name\nfrom film f left join director d on d.id = f.director_id\nwhere d.born > 1930";

/** Each view: the statement, and where to go from there. */
const views: Readonly<Record<string, { readonly sql: string; readonly go: (page: Page) => Promise<void> }>> = {
  tree: { sql: VIEW, go: async (page) => { await stage(page, "analyze"); await page.locator(".row:has(.tag:text-is('Aggref'))").click(); } },
  pages: { sql: "select title from film where id = 500", go: async (page) => { await stage(page, "execute"); await tab(page, "Pages"); } },
  plan: { sql: VIEW, go: async (page) => { await stage(page, "plan"); await page.locator(".plan-node").nth(3).click(); } },
  paths: { sql: VIEW, go: async (page) => { await stage(page, "plan"); await tab(page, "Paths"); await page.locator("button.link:text-is('SeqScan film')").first().click(); } },
  changes: { sql: OUTER, go: async (page) => { await stage(page, "plan"); await page.fill("#filter", "reduce_outer"); await page.locator(".step").first().click(); } },
  rows: { sql: VIEW, go: (page) => stage(page, "execute") },
};
const stage = (page: Page, name: string): Promise<void> => page.click(`.stage:has(.stage-name:text-is("${name}"))`);
const tab = (page: Page, name: string): Promise<void> => page.click(`[role=tab]:text-is("${name}")`);
const sizes = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } } as const;

if (chromiumPath === undefined || !isBuilt) throw new Error("pictures need Chromium, and the page built");
const folder = "docs/images";
mkdirSync(folder, { recursive: true });
const browser = await openBrowser();
for (const [device, viewport] of Object.entries(sizes))
  for (const colorScheme of ["light", "dark"] as const) {
    const page = await browser.newPage({ viewport, colorScheme });
    for (const [name, { sql, go }] of Object.entries(views)) {
      await page.goto("about:blank");
      await page.goto(pageUrl + toFragment({ database: "films", sql, step: 0 }));
      await page.waitForSelector(".step");
      await go(page);
      await page.waitForTimeout(100);
      if (device === "phone") await page.locator(".tabs").scrollIntoViewIfNeeded();
      const path = `${folder}/${name}-${device}-${colorScheme}.png`;
      await page.screenshot({ path });
      console.log(path);
    }
    await page.close();
  }
await browser.close();
