/** A trace of statements that come by the extended protocol, with the messages that a client and the server exchange. */
import type { PGLens } from "../index.ts";
import { type Conversation, converse } from "../protocol/conversation.ts";
import { Recorder, type RecordOptions, type TraceEvent } from "../trace/recorder.ts";

/** How statements are sent: as one Query, or each as Parse, Bind, Describe and Execute, with a Sync after each or one at the end. */
export const protocols = ["simple", "extended", "pipeline"] as const;
export type Protocol = (typeof protocols)[number];

export function wireTrace({ session }: PGLens, sql: string, protocol: Exclude<Protocol, "simple">, options: RecordOptions = {}): Conversation & { readonly events: readonly TraceEvent[] } {
  const recorder = new Recorder(options);
  const before = session.probe;
  session.probe = recorder;
  try {
    return { ...converse(session, sql, protocol === "pipeline"), events: recorder.events };
  } finally {
    session.probe = before;
  }
}
