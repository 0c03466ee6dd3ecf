/** The page: how large it is, how soon it shows a first trace, and how it goes through a long one; in headless Chromium. */
import { readFileSync } from "node:fs";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { toFragment } from "../src/studio/link.ts";
import { chromiumPath, isBuilt, openBrowser, pageUrl } from "../test/studio/browser.ts";
import { heading, median } from "./support.ts";

/** A sub-query that is run again for each row: some hundred thousand events. */
const LONG = "select (select count(*) from director d where d.id = f.director_id) from film f, generate_series(1, 22)";
const STEPS = 300;

const LOOK_MS = 250;
/** Waits until the browser's processes do nothing: a new window makes pages for its own address bar, for more than a second. */
async function atRest(browser: Browser): Promise<void> {
  const session = await browser.newBrowserCDPSession();
  const seconds = async (): Promise<number> => (await session.send("SystemInfo.getProcessInfo")).processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
  for (let [before, now] = [0, await seconds()]; now - before > LOOK_MS / 1000 / 10; [before, now] = [now, await seconds()]) await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  await session.detach();
}
const opened = async (browser: Browser, sql: string, rested = true): Promise<Page> => {
  const page = await (await browser.newContext()).newPage();
  if (rested) await atRest(browser);
  await page.goto(pageUrl + toFragment({ database: "films", sql, step: 0 }));
  await page.waitForSelector(".step", { timeout: 60_000 });
  return page;
};
/** Milliseconds from the start of the page, or between two marks of it. */
const mark = (page: Page, name: string): Promise<number> => page.evaluate((wanted) => performance.getEntriesByName(wanted).at(-1)?.startTime ?? Number.NaN, name);

/** Presses the key many times; milliseconds of each, layout included. */
const stepTimes = (page: Page): Promise<number[]> =>
  page.evaluate(async (count) => {
    const { document } = globalThis as unknown as { document: { body: { offsetHeight: number }; dispatchEvent: (event: unknown) => void } };
    const { KeyboardEvent } = globalThis as unknown as { KeyboardEvent: new (type: string, options: object) => unknown };
    const times: number[] = [];
    for (let i = 0; i < count; i++) {
      const begun = performance.now();
      document.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
      // The views are made in a microtask; then the layout is asked for.
      await new Promise((resolve) => setTimeout(resolve, 0));
      void document.body.offsetHeight;
      times.push(performance.now() - begun);
    }
    return times;
  }, STEPS);

export async function benchStudio(): Promise<void> {
  heading("Studio");
  if (chromiumPath === undefined || !isBuilt) return console.log("there is no Chromium here, or the page is not built");
  const page = readFileSync(new URL(pageUrl));
  console.log(`page with engine and grammar: ${(page.length / 1e6).toFixed(2)} MB, gzip ${(gzipSync(page, { level: 9 }).length / 1e6).toFixed(2)} MB, brotli ${(brotliCompressSync(page).length / 1e6).toFixed(2)} MB`);
  const browser = await openBrowser();
  try {
    for (const rested of [true, false]) {
      const first: number[] = [];
      for (let i = 0; i < 5; i++) {
        const cold = await opened(browser, "select title from film where id = 42", rested);
        first.push(await mark(cold, "shown"));
        await cold.context().close();
      }
      console.log(`first trace on a cold page${rested ? "" : ", in a window that is being made"}: median ${median(first).toFixed(0)} ms, best ${Math.min(...first).toFixed(0)} ms`);
    }
    const long = await opened(browser, LONG);
    const count = Number((await long.locator(".scrubber output").textContent())?.split("/")[1]);
    const [traced, shown] = [await mark(long, "traced"), await mark(long, "shown")];
    console.log(`a trace of ${count} steps opens in ${(shown - traced).toFixed(0)} ms (running it with everything recorded took ${(traced - (await mark(long, "run"))).toFixed(0)} ms)`);
    await long.click('.stage:has(.stage-name:text-is("execute"))');
    await long.locator(".scrubber input").fill(String(Math.round(count / 2)));
    const times = (await stepTimes(long)).sort((a, b) => a - b);
    console.log(`a step in it: median ${median(times).toFixed(1)} ms, p99 ${(times[Math.floor(times.length * 0.99)] as number).toFixed(1)} ms`);
  } finally {
    await browser.close();
  }
}
