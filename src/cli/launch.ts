/**
 * The `pglens` program's first file: it runs the program with the code that V8 compiled when it was built, so that two
 * megabytes of source are not compiled at each start. A cache of another V8 is not used, and does no harm.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { Script } from "node:vm";

const program = join(__dirname, "program.cjs");
const cache = join(__dirname, "program.cache");
const write = process.env["PGLENS_CODE_CACHE"] === "write";

function readCache(): Buffer | undefined {
  try {
    return write ? undefined : readFileSync(cache);
  } catch {
    return undefined;
  }
}

const cachedData = readCache();
const script = new Script(`(function (exports, require, module, __filename, __dirname) {${readFileSync(program, "utf8")}\n})`, { filename: program, ...(cachedData && { cachedData }) });
// V8 would begin to optimize the grammar's largest function in the first statement, and a process cannot end before that is
// done. A server stays, and has many statements to read.
if (!write && !process.argv.includes("serve")) setFlagsFromString("--wasm-tiering-budget=36000000");
script.runInThisContext()(exports, require, module, program, __dirname);
if (write) process.once("exit", () => writeFileSync(cache, script.createCachedData()));
