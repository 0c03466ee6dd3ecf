/**
 * What the process may hold. A statement that would take more fails with 53200 and gives up what it held; without a bound
 * the engine below ends the whole process.
 */
import { ERRCODE, ereport } from "../utils/errors.ts";

interface Host {
  memoryUsage?: () => { readonly heapUsed: number; readonly arrayBuffers: number };
  readonly report?: { getReport?: () => unknown };
}
const host = (globalThis as { process?: Host }).process;

/** How often the heap is measured, in milliseconds. */
const PERIOD = 20;
/** A heap smaller than this is never too large, in bytes. */
const MODEST = 2 ** 29;
/** The part of the heap that may be in use; the rest is for collecting what is not, and for arrays that grow. */
const SHARE = 0.7;

let engineLimit: number | undefined;
/** The largest heap of this process, in bytes. Known in Node alone. */
function heapLimit(): number {
  // A report is dear; one is enough.
  if (engineLimit === undefined) {
    const report = host?.report?.getReport?.() as { javascriptHeap?: { memoryLimit?: number } } | undefined;
    engineLimit = (report?.javascriptHeap?.memoryLimit ?? Number.POSITIVE_INFINITY) * SHARE;
  }
  return engineLimit;
}

export class MemoryGuard {
  readonly #most: number;
  #last = 0;
  #base: number | undefined;
  /** @param most bytes of heap and array buffers that one statement may add; the heap's own limit holds in any case */
  constructor(most: number = Number.POSITIVE_INFINITY) {
    this.#most = most;
  }
  /** A statement begins. What is there by then, garbage of others too, is not its own. */
  begin(): void {
    this.#last = performance.now();
    this.#base = undefined;
  }
  /** Raises 53200 if there is too much. */
  check(): void {
    const now = performance.now();
    if (now - this.#last < PERIOD || host?.memoryUsage === undefined) return;
    this.#last = now;
    const { heapUsed, arrayBuffers } = host.memoryUsage();
    this.#base ??= heapUsed + arrayBuffers;
    const added = heapUsed + arrayBuffers - this.#base;
    const full = added > MODEST && heapUsed > heapLimit();
    if (added > this.#most || full) ereport({ code: ERRCODE.out_of_memory, message: "out of memory", detail: `The statement holds ${Math.round(added / 2 ** 20)} MB.` });
  }
}
