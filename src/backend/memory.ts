/**
 * What the process may hold. A statement that would take more fails with 53200 and gives up what it held; without a bound
 * the engine below ends the whole process.
 */
import { ERRCODE, ereport } from "../utils/errors.ts";

/** What this reads of Node's `process`; a browser has none of it, and bounds its pages itself. */
interface Host {
  readonly memoryUsage?: () => { readonly heapUsed: number; readonly arrayBuffers: number };
  readonly getBuiltinModule?: (name: string) => unknown;
}
const host = (globalThis as { process?: Host }).process;

/** How often the heap is measured, in milliseconds. */
const PERIOD = 20;
/** The part of the heap that may be in use; the rest is for collecting what is not, and for arrays that grow. */
const SHARE = 0.7;
/** A part of a bound: growth by less is nobody's fault, and no reason to look for garbage again. */
const STEP = 0.1;

/** The engine below: its largest heap in bytes, and a way to collect garbage now. */
interface Engine {
  readonly limit: number;
  readonly collect: (() => void) | undefined;
}
let found: Engine | undefined;
function engine(): Engine {
  found ??= findEngine();
  return found;
}
function findEngine(): Engine {
  const v8 = host?.getBuiltinModule?.("node:v8") as { getHeapStatistics(): { heap_size_limit: number }; setFlagsFromString(flag: string): void } | undefined;
  const vm = host?.getBuiltinModule?.("node:vm") as { runInNewContext(code: string): unknown } | undefined;
  if (v8 === undefined || vm === undefined) return { limit: Number.POSITIVE_INFINITY, collect: undefined };
  // A context made while the flag is set has the function, as V8's own tests get it.
  v8.setFlagsFromString("--expose-gc");
  const collect = vm.runInNewContext("gc") as () => void;
  v8.setFlagsFromString("--no-expose-gc");
  return { limit: v8.getHeapStatistics().heap_size_limit * SHARE, collect };
}

interface Usage {
  readonly heap: number;
  readonly total: number;
}
function measure(memoryUsage: NonNullable<Host["memoryUsage"]>): Usage {
  const { heapUsed, arrayBuffers } = memoryUsage();
  return { heap: heapUsed, total: heapUsed + arrayBuffers };
}

export class MemoryGuard {
  readonly #most: number;
  #last = 0;
  /** The least that was in use since the statement began. */
  #base = Number.POSITIVE_INFINITY;
  /** No garbage is looked for while less than this is in use. */
  #collectAbove = 0;
  /** @param most bytes of heap and array buffers that one statement may add; the heap's own limit holds in any case */
  constructor(most: number = Number.POSITIVE_INFINITY) {
    this.#most = most;
  }
  /** A statement begins. What is there by then, garbage of others too, is not its own. */
  begin(): void {
    this.#last = performance.now();
    this.#base = Number.POSITIVE_INFINITY;
    this.#collectAbove = 0;
  }
  /** Raises 53200 if there is too much. */
  check(): void {
    const now = performance.now();
    if (now - this.#last < PERIOD || host?.memoryUsage === undefined) return;
    this.#last = now;
    const usage = measure(host.memoryUsage);
    if (this.#tooMuch(usage) && usage.total > this.#collectAbove) this.#refuse(host.memoryUsage, usage);
  }
  #tooMuch({ heap, total }: Usage): boolean {
    this.#base = Math.min(this.#base, total);
    const added = total - this.#base;
    const { limit } = engine();
    return added > this.#most || (heap > limit && added > limit * STEP);
  }
  /** Unless it is garbage, it is the end. */
  #refuse(memoryUsage: NonNullable<Host["memoryUsage"]>, now: Usage): void {
    const { collect, limit } = engine();
    collect?.();
    const usage = collect === undefined ? now : measure(memoryUsage);
    if (this.#tooMuch(usage)) ereport({ code: ERRCODE.out_of_memory, message: "out of memory", detail: `The statement holds ${Math.round((usage.total - this.#base) / 2 ** 20)} MB.` });
    this.#collectAbove = usage.total + Math.min(limit, this.#most) * STEP;
  }
}
