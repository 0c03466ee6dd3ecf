/**
 * Work that may stop on its way: for others to have their turn, or to wait. It is done at once by callers that give nothing
 * away, and by those that can wait as far as it goes, again and again.
 */
import { ERRCODE, ereport, notSupported } from "../utils/errors.ts";
import { Suspended } from "../utils/suspended.ts";
import type { StatementResult } from "./statement-result.ts";

/** Work that is suspended where it has to wait. */
export type Work<R = void> = Generator<Suspended, R>;
/**
 * Goes through a session's steps: `told` is given each result, `met` what they are suspended by. What either has to yield is
 * yielded; what `met` throws, or is thrown into it, ends the statement like any error.
 */
function* through<Y>(running: Generator<StatementResult | Suspended>, told: (result: StatementResult) => Iterable<Y>, met: (suspended: Suspended) => Iterable<Y>): Generator<Y, void> {
  for (let step = running.next(); step.done !== true; ) {
    const { value } = step;
    if (!(value instanceof Suspended)) {
      yield* told(value);
      step = running.next();
      continue;
    }
    let ending: unknown;
    try {
      yield* met(value);
    } catch (error) {
      ending = error;
    }
    step = ending === undefined ? running.next() : running.throw(ending);
  }
}
/** Tells of each result of a session's steps; what they wait for is waited for around it. */
export function telling(steps: Generator<StatementResult | Suspended>, tell: (result: StatementResult) => void): Work {
  const told = (result: StatementResult): readonly [] => {
    tell(result);
    return [];
  };
  return through<Suspended>(steps, told, function* (suspended) {
    yield suspended;
  });
}

let turnOver: Suspended | undefined;
/** The turn is over: nothing is waited for but the others. Made when it is first needed: an error that is made while the program loads makes V8 read all of it once more, where somebody debugs it. */
const endOfTurn = (): Suspended => (turnOver ??= new Suspended({ kind: "turn" }));
/** How long one statement runs while others wait, in milliseconds. */
export const TURN_MS: number = 4;
/** Work that gives the others their turn where it says so. */
export function* giving<R>(running: Generator<"yield", R>): Work<R> {
  for (;;) {
    const step = running.next();
    if (step.done === true) return step.value;
    yield endOfTurn();
  }
}
/** Work that is done in one step. */
export function* steps<R>(run: () => R): Work<R> {
  return run();
}
/** Work for a caller that gives no turn away. */
export function atOnce<R>(running: Work<R>): R {
  for (;;) {
    const step = running.next();
    if (step.done === true) return step.value;
  }
}

/** Lets time pass, in milliseconds, for the whole thread. */
export function pause(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Math.max(ms, 0));
}
/** The results of steps for a caller that wants them at once. What cannot be waited for ends the statement like any error. */
export function withoutOthers(steps: Generator<StatementResult | Suspended>): Generator<StatementResult> {
  return through(steps, (result) => [result], (suspended) => {
    if (suspended.wanted.kind !== "turn") waitHere(suspended);
    return [];
  });
}
/** A caller that wants its answer at once can let time pass, but cannot wait for another session. */
function waitHere({ wanted }: Suspended): void {
  if (wanted.kind === "time") return pause(wanted.until - performance.now());
  if (wanted.kind === "copy_data") return notSupported("COPY FROM STDIN here");
  return ereport({ code: ERRCODE.lock_not_available, message: "could not obtain lock without waiting", hint: "Another session's transaction is in the way; the asynchronous calls wait for it." });
}
