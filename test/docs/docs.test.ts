/** Every console block of README and docs shows what the program prints. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const pages = ["README.md", ...readdirSync(`${root}docs`).filter((name) => name.endsWith(".md")).map((name) => `docs/${name}`)];

interface Example {
  readonly page: string;
  readonly command: string;
  readonly output: string;
}
function examplesOf(page: string): Example[] {
  const blocks = readFileSync(root + page, "utf8").matchAll(/^```console\n([\s\S]*?)^```$/gm);
  return Array.from(blocks, ([, block = ""]) => {
    const [first = "", ...output] = block.split("\n");
    return { page, command: first.replace(/^\$ pglens /, ""), output: output.join("\n") };
  });
}
const examples = pages.flatMap(examplesOf);
/** Headings of psql's aligned format are padded; Markdown keeps no trailing blanks. */
const trimmed = (text: string): string => text.replace(/[ \t]+$/gm, "").trimEnd();

describe("docs", () => {
  it("has examples", () => expect(examples.length).toBeGreaterThan(1));
  it.each(examples)("$page: pglens $command", ({ command, output }) => {
    const printed = execFileSync("sh", ["-c", `"${process.execPath}" dist/pglens.cjs ${command}`], { cwd: root, encoding: "utf8" });
    expect(trimmed(printed)).toBe(trimmed(output));
  });
});
