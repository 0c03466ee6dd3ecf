/** Debian's Chromium, and the page as it is built. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright-core";

const paths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
export const chromiumPath: string | undefined = paths.find((path) => existsSync(path));
export const pageUrl: string = new URL("../../dist/studio/index.html", import.meta.url).href;
export const isBuilt: boolean = existsSync(fileURLToPath(pageUrl));

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath as string, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-quic"] });
