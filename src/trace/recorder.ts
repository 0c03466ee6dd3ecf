/**
 * Records probe events, numbered and, unless asked otherwise, without clocks, so that a trace is the same on every machine.
 * Trees are kept by reference; they are immutable.
 */
import type { Probe, ProbeEvent, ProbeEventType } from "../probes/probes.ts";

/** An event with its number, from 1; `at`: milliseconds since the recording began, where a clock runs. */
export type TraceEvent = ProbeEvent & { readonly seq: number; readonly at?: number };
export interface RecordOptions {
  /** What rows of tables each shown row was made of. */
  readonly lineage?: boolean;
  /** Times: a clock in milliseconds. */
  readonly clock?: () => number;
}

export class Recorder implements Probe {
  readonly active = true;
  readonly events: TraceEvent[] = [];
  readonly lineage: boolean;
  readonly clock: (() => number) | undefined;
  constructor({ lineage = false, clock }: RecordOptions = {}) {
    this.lineage = lineage;
    if (clock === undefined) return;
    const begun = clock();
    this.clock = () => clock() - begun;
  }
  wants(_type: ProbeEventType): boolean {
    return true;
  }
  /** The events so far; the next one is the first again. */
  take(): TraceEvent[] {
    return this.events.splice(0);
  }
  emit(event: ProbeEvent): void {
    const seq = this.events.length + 1;
    this.events.push(this.clock === undefined ? { ...event, seq } : { ...event, seq, at: this.clock() });
  }
}
