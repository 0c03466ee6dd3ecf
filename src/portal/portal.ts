/**
 * Stage four and a half: portals. A portal holds one running statement and its place in it.
 *
 * @see src/backend/tcop/pquery.c, src/backend/utils/mmgr/portalmem.c
 */
import { type Batch, type Execution, executorEnd, executorFinish, executorRun, MANY } from "../execute/execute.ts";
import type { Query } from "../nodes/parsenodes.ts";
import type { Probe } from "../probes/probes.ts";
import { Suspended } from "../utils/suspended.ts";

export type PortalStrategy = "PORTAL_ONE_SELECT" | "PORTAL_ONE_RETURNING" | "PORTAL_ONE_MOD_WITH" | "PORTAL_UTIL_SELECT" | "PORTAL_MULTI_QUERY";
type PortalStatus = "PORTAL_NEW" | "PORTAL_DEFINED" | "PORTAL_READY" | "PORTAL_ACTIVE" | "PORTAL_DONE" | "PORTAL_FAILED";

/** @see ChoosePortalStrategy */
export function choosePortalStrategy(queries: readonly Query[], utilityReturnsRows: boolean): PortalStrategy {
  const [query] = queries;
  if (queries.length !== 1 || query === undefined) return "PORTAL_MULTI_QUERY";
  if (query.commandType === "CMD_UTILITY") return utilityReturnsRows ? "PORTAL_UTIL_SELECT" : "PORTAL_MULTI_QUERY";
  if (query.commandType === "CMD_SELECT") return query.hasModifyingCTE ? "PORTAL_ONE_MOD_WITH" : "PORTAL_ONE_SELECT";
  return query.returningList.length > 0 ? "PORTAL_ONE_RETURNING" : "PORTAL_MULTI_QUERY";
}

/** Why a portal has its strategy. @see the comment on PortalStrategy in portal.h */
const WHY: Readonly<Record<PortalStrategy, string>> = {
  PORTAL_ONE_SELECT: "one SELECT, whose rows are made as they are fetched", PORTAL_ONE_RETURNING: "one change with RETURNING, which runs to its end before its rows are given", PORTAL_ONE_MOD_WITH: "a SELECT with changes in WITH, which run to their end before its rows are given",
  PORTAL_UTIL_SELECT: "a utility command with rows, which are kept", PORTAL_MULTI_QUERY: "no rows to give, or several statements by rules: all run to their end",
};

/** One running statement. */
export class Portal {
  readonly name: string;
  readonly strategy: PortalStrategy;
  readonly #execution: Execution;
  readonly #probe: Probe;
  status: PortalStatus = "PORTAL_READY";
  position = 0;
  readonly #active: <R>(run: () => R) => R;
  /** @param active runs something with the portal's snapshot as the active one */
  constructor(name: string, strategy: PortalStrategy, execution: Execution, probe: Probe, active: <R>(run: () => R) => R) {
    this.#active = active;
    this.name = name;
    this.strategy = strategy;
    this.#execution = execution;
    this.#probe = probe;
    if (probe.active) probe.emit({ type: "portal_status", portal: name, strategy, status: this.status, why: WHY[strategy], ...(name === "" && { backward: false }) });
  }
  #tell(): void {
    if (this.#probe.active) this.#probe.emit({ type: "portal_status", portal: this.name, strategy: this.strategy, status: this.status });
  }
  #set(status: PortalStatus): void {
    this.status = status;
    this.#tell();
  }
  /** Gives at most `n` rows from where the portal stands to a receiver. Where it has to wait it stays ready. @see PortalRunSelect */
  *fetch(n: number, receive: (batch: Batch) => void): Generator<"yield", void> {
    this.#set("PORTAL_ACTIVE");
    try {
      for (let left = n; left > 0; ) {
        const batch = yield* this.#run(executorRun(this.#execution, Math.min(left, MANY)));
        if (batch === null) {
          yield* this.#run(executorFinish(this.#execution));
          executorEnd(this.#execution);
          return this.#set("PORTAL_DONE");
        }
        receive(batch);
        left -= batch.n;
        this.position += batch.n;
      }
      this.#set("PORTAL_READY");
    } catch (error) {
      this.#set(error instanceof Suspended ? "PORTAL_READY" : "PORTAL_FAILED");
      throw error;
    }
  }
  *#run<R>(running: Generator<"yield", R>): Generator<"yield", R> {
    for (;;) {
      const step = this.#active(() => running.next());
      if (step.done === true) return step.value;
      yield step.value;
    }
  }
  get execution(): Execution {
    return this.#execution;
  }
}
