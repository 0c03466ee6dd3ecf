/**
 * LISTEN, NOTIFY and UNLISTEN: what a transaction says on channels is heard when it is committed, by every session that
 * listens, once that session is between transactions.
 *
 * @see src/backend/commands/async.c
 */
import type { UtilityResult } from "../commands/context.ts";
import type { RawOf } from "../nodes/raw.ts";
import { byteLength, ERRCODE, ereport } from "../utils/errors.ts";
import type { Session } from "./session.ts";

export interface Notification {
  readonly pid: number;
  readonly channel: string;
  readonly payload: string;
}
type Action = { readonly kind: "listen" | "unlisten"; readonly channel: string } | { readonly kind: "unlisten_all" } | { readonly kind: "notify"; readonly channel: string; readonly payload: string };

const LONGEST_CHANNEL = 63;
const LONGEST_PAYLOAD = 7999;

/** A session's ears, and what its transaction is about to say. */
export class Channels {
  readonly #session: Session;
  readonly #listening = new Set<string>();
  #pending: Action[] = [];
  #heard: Notification[] = [];
  /** Who is told of what the session hears. */
  readonly listeners: Set<(notification: Notification) => void> = new Set();
  constructor(session: Session) {
    this.#session = session;
  }
  get listening(): readonly string[] {
    return [...this.#listening];
  }
  /** How many actions wait for the commit; what came after a savepoint is given up with it. */
  get pending(): number {
    return this.#pending.length;
  }
  truncate(length: number): void {
    this.#pending.length = Math.min(length, this.#pending.length);
  }
  do(action: Action): void {
    this.#pending.push(action);
  }
  notify(channel: string, payload: string): void {
    const invalid = (message: string): never => ereport({ code: ERRCODE.invalid_parameter_value, message });
    if (channel === "") invalid("channel name cannot be empty");
    if (byteLength(channel) > LONGEST_CHANNEL) invalid("channel name too long");
    if (byteLength(payload) > LONGEST_PAYLOAD) invalid("payload string too long");
    // The same twice in a transaction is heard once.
    if (!this.#pending.some((action) => action.kind === "notify" && action.channel === channel && action.payload === payload)) this.do({ kind: "notify", channel, payload });
  }
  /** @see PreCommit_Notify, AtCommit_Notify */
  commit(): void {
    const actions = this.#pending;
    this.#pending = [];
    for (const action of actions) {
      if (action.kind === "listen") this.#listening.add(action.channel);
      else if (action.kind === "unlisten") this.#listening.delete(action.channel);
      else if (action.kind === "unlisten_all") this.#listening.clear();
    }
    const { database, pid } = this.#session;
    for (const action of actions) {
      if (action.kind !== "notify") continue;
      for (const { channels } of database.sessions.values()) if (channels.#listening.has(action.channel)) channels.#hear({ pid, channel: action.channel, payload: action.payload });
    }
  }
  #hear(notification: Notification): void {
    this.#heard.push(notification);
    this.deliver();
  }
  /** Tells what has been heard, unless a transaction is under way. @see ProcessNotifyInterrupt */
  deliver(): void {
    if (this.#session.transaction !== undefined) return;
    const heard = this.#heard;
    this.#heard = [];
    for (const notification of heard) for (const listener of this.listeners) listener(notification);
  }
}

export function listen(session: Session, raw: RawOf<"ListenStmt">): UtilityResult {
  session.channels.do({ kind: "listen", channel: raw.conditionname ?? "" });
  return { tag: "LISTEN" };
}
export function unlisten(session: Session, raw: RawOf<"UnlistenStmt">): UtilityResult {
  session.channels.do(raw.conditionname === undefined ? { kind: "unlisten_all" } : { kind: "unlisten", channel: raw.conditionname });
  return { tag: "UNLISTEN" };
}
export function notify(session: Session, raw: RawOf<"NotifyStmt">): UtilityResult {
  session.channels.notify(raw.conditionname ?? "", raw.payload ?? "");
  return { tag: "NOTIFY" };
}
