/**
 * The service "sequences": numbers from sequences, and what a session remembers of them.
 *
 * @see src/backend/commands/sequence.c
 */
import { denied, relationRight } from "../catalog/acl.ts";
import type { Relation, SequenceInfo } from "../catalog/root.ts";
import type { Oid } from "../nodes/primnodes.ts";
import type { SequenceState } from "../storage/storage.ts";
import type { SequenceService } from "../types/misc.ts";
import { elog, ERRCODE, ereport } from "../utils/errors.ts";
import type { Session } from "./session.ts";

interface Sequence {
  readonly rel: Relation;
  readonly info: SequenceInfo;
  readonly state: SequenceState;
}

export class Sequences implements SequenceService {
  readonly #session: Session;
  #last: Oid | undefined;
  readonly #currval: Map<Oid, number | bigint> = new Map();
  constructor(session: Session) {
    this.#session = session;
  }
  /** Forgets what currval and lastval know. */
  forget(): void {
    this.#currval.clear();
    this.#last = undefined;
  }
  #find(oid: Oid): Sequence {
    const rel = this.#session.catalog.findRelation(oid);
    const info = rel?.sequence ?? null;
    if (rel === undefined || info === null) return ereport({ code: ERRCODE.wrong_object_type, message: `"${rel?.relname ?? oid}" is not a sequence` });
    const state = this.#session.database.storage.sequences.get(rel.relfilenode);
    return state === undefined ? ereport({ code: ERRCODE.internal_error, message: "sequence without state" }) : { rel, info, state };
  }
  /** One of the rights is enough. */
  #require(rel: Relation, letters: string): void {
    const role = this.#session.currentRole();
    if (![...letters].some((letter) => relationRight(this.#session.root, role, rel, letter))) denied("sequence", rel.relname);
  }
  #requireWritable(rel: Relation, what: string): void {
    if (this.#session.settings.get("transaction_read_only") === "on" && rel.relpersistence !== "t") ereport({ code: ERRCODE.read_only_sql_transaction, message: `cannot execute ${what}() in a read-only transaction` });
  }

  lastOf(oid: Oid): number | bigint | null {
    const { state } = this.#find(oid);
    return state.called ? state.last : null;
  }
  nextval(oid: Oid): number | bigint {
    const { rel, info, state } = this.#find(oid);
    this.#require(rel, "Uw");
    this.#requireWritable(rel, "nextval");
    let next = state.called ? BigInt(state.last) + BigInt(info.increment) : BigInt(state.last);
    if (next > BigInt(info.max) || next < BigInt(info.min)) {
      const up = info.increment > 0;
      if (!info.cycle) ereport({ code: ERRCODE.sequence_generator_limit_exceeded, message: `nextval: reached ${up ? "maximum" : "minimum"} value of sequence "${rel.relname}" (${up ? info.max : info.min})` });
      next = BigInt(up ? info.min : info.max);
    }
    const value = next >= -9007199254740991n && next <= 9007199254740991n ? Number(next) : next;
    // PostgreSQL writes a log record for 32 values at a time.
    Object.assign(state, { last: value, called: true, logged: !state.called || (state.logged ?? 0) < 1 ? 32 : (state.logged ?? 0) - 1 });
    this.#currval.set(oid, value);
    this.#last = oid;
    return value;
  }
  currval(oid: Oid): number | bigint {
    const { rel } = this.#find(oid);
    this.#require(rel, "rU");
    return this.#currval.get(oid) ?? ereport({ code: ERRCODE.object_not_in_prerequisite_state, message: `currval of sequence "${rel.relname}" is not yet defined in this session` });
  }
  lastval(): number | bigint {
    // A sequence that is gone has no last value either.
    const last = this.#last;
    if (last === undefined || this.#session.catalog.findRelation(last) === undefined) return ereport({ code: ERRCODE.object_not_in_prerequisite_state, message: "lastval is not yet defined in this session" });
    this.#require(this.#find(last).rel, "rU");
    return this.#currval.get(last) as number;
  }
  setval(oid: Oid, value: number | bigint, called: boolean): number | bigint {
    const { rel, info, state } = this.#find(oid);
    this.#require(rel, "w");
    this.#requireWritable(rel, "setval");
    if (value < info.min || value > info.max) ereport({ code: ERRCODE.numeric_value_out_of_range, message: `setval: value ${value} is out of bounds for sequence "${rel.relname}" (${info.min}..${info.max})` });
    Object.assign(state, { last: value, called, logged: 0 });
    if (called) this.#currval.set(oid, value);
    return value;
  }
  parameters(oid: Oid): SequenceInfo {
    const info = this.#session.catalog.findRelation(oid)?.sequence ?? null;
    return info ?? elog(`cache lookup failed for sequence ${oid}`);
  }
  data(oid: Oid): { readonly last: number | bigint; readonly called: boolean } | null {
    return this.#session.catalog.findRelation(oid)?.sequence == null ? null : this.#find(oid).state;
  }
}
