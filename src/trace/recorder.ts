/**
 * Records probe events, numbered and without clocks, so that a trace is the same on every machine.
 * Trees are kept by reference; they are immutable.
 */
import type { Probe, ProbeEvent, ProbeEventType } from "../probes/probes.ts";

/** An event with its number, from 1. */
export type TraceEvent = ProbeEvent & { readonly seq: number };

export class Recorder implements Probe {
  readonly active = true;
  readonly events: TraceEvent[] = [];
  wants(_type: ProbeEventType): boolean {
    return true;
  }
  /** The events so far; the next one is the first again. */
  take(): TraceEvent[] {
    return this.events.splice(0);
  }
  emit(event: ProbeEvent): void {
    this.events.push({ ...event, seq: this.events.length + 1 });
  }
}
