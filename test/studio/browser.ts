/** Debian's Chromium, and the page as it is built. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium } from "playwright-core";

const paths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
export const chromiumPath: string | undefined = paths.find((path) => existsSync(path));
/** Tests and benchmarks run in the project's folder. */
export const pageFile: string = resolve("dist/studio/index.html");
export const pageUrl: string = pathToFileURL(pageFile).href;
export const isBuilt: boolean = existsSync(pageFile);

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath as string, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-quic"] });
