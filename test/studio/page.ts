/** A page for the tests of a file: opened before them, closed after them; none of them may leave an error in it. */
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { toFragment } from "../../src/studio/link.ts";
import { openBrowser, pageUrl } from "./browser.ts";

export interface StudioPage {
  readonly page: Page;
  /** Runs a statement in the page, made anew. */
  readonly run: (sql: string) => Promise<void>;
}
export function studioPage(): StudioPage {
  let browser: Browser;
  let page: Page;
  const errors: string[] = [];
  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.on("pageerror", (error) => errors.push(error.message));
  });
  afterEach(() => expect(errors).toEqual([]));
  afterAll(() => browser.close());
  return {
    get page() {
      return page;
    },
    run: async (sql) => {
      await page.goto("about:blank");
      await page.goto(pageUrl + toFragment({ database: "films", sql, step: 0 }));
      await page.waitForSelector(".step");
    },
  };
}
