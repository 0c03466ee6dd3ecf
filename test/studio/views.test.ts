/** What the page's views do when they are used: with the mouse, and with the keyboard alone. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { chromiumPath, isBuilt } from "./browser.ts";
import { studioPage } from "./page.ts";

describe.skipIf(chromiumPath === undefined || !isBuilt)("the page", () => {
  const studio = studioPage();
  const show = async (sql: string, stage: string, tab?: string): Promise<void> => {
    await studio.run(sql);
    await studio.page.click(`.stage:has(.stage-name:text-is("${stage}"))`);
    if (tab !== undefined) await studio.page.click(`[role=tab]:text-is("${tab}")`);
  };
  const shown = (): Promise<string | null> => studio.page.locator(".view").textContent();

  it("lights up the rows that made a row, in the nodes below", async () => {
    await show("select d.name, count(*) from film f join director d on d.id = f.director_id where f.id in (9, 11, 59) group by d.id order by 2 desc", "execute", "Rows");
    await studio.page.locator(".traceable").first().click();
    expect(await studio.page.locator("section:has(h3:text('HashJoin')) tr.lit").count()).toBe(2);
    expect(await studio.page.locator("section:has(h3:text('SeqScan')) tr.lit").allTextContents()).toEqual([expect.stringContaining("Director 10")]);
    expect(await shown()).toContain("made of d (0,10), f (0,9), f (0,59)");
    // The same by the keyboard.
    await studio.page.locator(".traceable").nth(1).focus();
    await studio.page.keyboard.press("Enter");
    expect(await shown()).toContain("made of d (0,12), f (0,11)");
  });
  it("shows which pairs and groups a condition held back", async () => {
    await show("select d.name, count(*) from film f join director d on d.id = f.director_id and f.year > d.born + 60 group by d.name having count(*) < 2", "execute", "Rows");
    expect(await studio.page.locator("section:has(h3:text('HashJoin')) summary").textContent()).toMatch(/^\d+ pairs of rows that its condition held back$/);
    expect(await studio.page.locator("section:has(h3:text('HashJoin')) details th").allTextContents()).toEqual(["f.year", "d.born", "d.name"]);
    expect(await studio.page.locator("section:has(h3:text('Agg')) details th").allTextContents()).toEqual(["count(*)", "d.name"]);
  });
  it("draws a page byte by byte, and goes from tuple to tuple", async () => {
    await show("select name from director where id = 3", "execute", "Pages");
    expect(await studio.page.locator(".page rect").count()).toBeGreaterThan(300);
    await studio.page.getByLabel("Tuple after").click();
    await studio.page.getByLabel("Tuple after").click();
    expect(await studio.page.getByLabel("Bytes of tuple 3").textContent()).toContain("name = Director 3");
  });
  it("shows the way down an index", async () => {
    await show("select title from film where id = 500", "execute", "Pages");
    expect(await studio.page.locator(".index-page").count()).toBe(2);
    expect(await studio.page.locator(".index-page li.chosen").allTextContents()).toEqual(["367 → block 2", "500 → (3,92)"]);
  });
  it("adds an index and says what that changes", async () => {
    await show("select title from film where rating = 9.9", "plan", "Compare");
    expect(await shown()).toContain("This is the first run");
    await studio.page.getByLabel("A command to run first").fill("create index film_rating on film (rating)");
    await studio.page.keyboard.press("Enter");
    await expect.poll(shown).toContain("path for film: SeqScan film → BitmapHeapScan");
    expect(await shown()).toContain("plan: 2 changes");
    await studio.page.getByLabel("A command to run first").fill("create index on nothing (x)");
    await studio.page.keyboard.press("Enter");
    await expect.poll(() => studio.page.locator(".whatif [role=alert]").textContent()).toContain('relation "nothing" does not exist');
  });
  it("draws the join orders that were tried, and gives the picture", async () => {
    await show("select f.title from film f join director d on d.id = f.director_id join film g on g.director_id = d.id", "plan", "Joins");
    expect(await studio.page.locator(".plan-node").count()).toBe(7);
    expect(await studio.page.locator(".edge.won").count()).toBe(4);
    const [png] = await Promise.all([studio.page.waitForEvent("download"), studio.page.click("button:text-is('Save as PNG')")]);
    expect(readFileSync(await png.path()).subarray(1, 4).toString()).toBe("PNG");
  });
  it("gives a tree as a picture, and times for Perfetto", async () => {
    await show("select 1 + 2", "analyze");
    const [svg] = await Promise.all([studio.page.waitForEvent("download"), studio.page.click("button:text-is('Save as SVG')")]);
    expect(readFileSync(await svg.path(), "utf8")).toMatch(/^<svg .*OpExpr/s);
    const [times] = await Promise.all([studio.page.waitForEvent("download"), studio.page.click("button:text-is('Times')")]);
    const { traceEvents } = JSON.parse(readFileSync(await times.path(), "utf8")) as { traceEvents: { name: string; dur?: number }[] };
    expect(traceEvents.filter(({ dur }) => dur !== undefined).map(({ name }) => name)).toEqual(expect.arrayContaining(["parse", "plan", "execute", "Result 0"]));
  });
  it("keeps what is pointed at from stage to stage, and shows its path", async () => {
    await show("select title from film where id = 500", "plan");
    await studio.page.locator(".plan-node").first().click();
    await studio.page.click("[role=tab]:text-is('Paths')");
    expect(await studio.page.locator("tr.lit").allTextContents()).toEqual([expect.stringMatching(/^IndexScan film_pkey/)]);
    await studio.page.click('.stage:has(.stage-name:text-is("analyze"))');
    expect(await studio.page.locator(".row.lit").count()).toBeGreaterThan(0);
    expect(await studio.page.locator(".inspector").textContent()).toContain("rows by an index, in its order");
  });
  it("shows the plan of the statement that the step is of", async () => {
    await show("select title from film where id = 500; select name from director", "plan");
    expect(await shown()).toContain("Index Scan using film_pkey");
    await studio.page.locator(".scrubber input").fill("9999");
    await studio.page.click("[role=tab]:text-is('Plan')");
    expect(await shown()).toContain("Seq Scan on director");
  });
  it("completes names of tables that were just made, and of functions", async () => {
    await show("create table freshly_made (a int)", "parse");
    const write = async (text: string): Promise<void> => {
      await studio.page.click(".cm-content");
      await studio.page.keyboard.press("Control+a");
      await studio.page.keyboard.type(text, { delay: 20 });
    };
    const offered = async (): Promise<string> => (await studio.page.locator(".cm-tooltip-autocomplete").allTextContents()).join();
    await write("select * from fresh");
    await expect.poll(offered).toContain("freshly_made");
    await write("select generate_ser");
    await expect.poll(offered).toContain("generate_series");
  });
  it("keeps all that is written, however slowly the page follows", async () => {
    await show("select 1", "parse");
    await studio.page.click(".cm-content");
    await studio.page.keyboard.press("Control+a");
    // Letters that come faster than the page is drawn, as they do where it is slow.
    const text = "select 'abcdefghijklmnopqrstuvwxyz'";
    await studio.page.evaluate(`(async () => {
      for (const letter of ${JSON.stringify(text)}) {
        document.execCommand("insertText", false, letter);
        await new Promise((next) => setTimeout(next));
      }
    })()`);
    expect(await studio.page.locator(".cm-line").allTextContents()).toEqual([text]);
  });
});
