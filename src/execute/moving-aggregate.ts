/**
 * An aggregate over a frame that moves on: rows that leave the frame are taken out of the state by the inverse of the
 * transition, where the aggregate has one of the user's own. (The built-in ones give the same values by starting over.)
 *
 * @see src/backend/executor/nodeWindowAgg.c (eval_windowaggregates, advance_windowaggregate_base)
 */
import { bindFunction } from "../catalog/type-io.ts";
import type { Aggref, Datum } from "../nodes/primnodes.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import type { ExecState } from "./exec-state.ts";
import { finalOf } from "./node-agg.ts";

type Arguments = (row: number) => readonly Datum[] | undefined;
type Call = (...args: Datum[]) => Datum;

export class MovingAggregate {
  readonly #forward: Call;
  readonly #inverse: Call;
  readonly #final: (state: Datum) => Datum;
  readonly #strict: boolean;
  readonly #initial: () => Datum;
  #state: Datum = null;
  /** How many rows the state holds. */
  #count = 0;
  /** The rows that the state holds are of these, from and up to before. */
  #from = 0;
  #to = 0;

  constructor(agg: Aggref, es: ExecState) {
    const { aggmtransfn, aggminvtransfn, aggmfinalfn, aggmfinalextra, aggmtranstype, aggminitval } = es.catalog.aggregate(agg.aggfnoid);
    const bind = (func: number): Call => bindFunction(es.catalog, func, es.session, [aggmtranstype, ...agg.aggargtypes], aggmtranstype, agg.inputcollid);
    this.#forward = bind(aggmtransfn);
    this.#inverse = bind(aggminvtransfn);
    this.#final = finalOf({ ...agg, aggtranstype: aggmtranstype }, aggmfinalfn, es, aggmfinalextra ? agg.aggargtypes.length : 0);
    this.#strict = es.catalog.proc(aggmtransfn).proisstrict;
    this.#initial = aggminitval === null ? () => null : () => es.session.types.input(aggmtranstype, aggminitval, -1, es.session);
    this.#restart(0);
  }
  #restart(from: number): void {
    this.#state = this.#initial();
    this.#count = 0;
    this.#from = from;
    this.#to = from;
  }
  /** The value over the rows of a frame; `args` gives a row's arguments, undefined where the filter leaves it out. */
  over(head: number, tail: number, args: Arguments): Datum {
    if (this.#to <= head || this.#to > tail || !this.#removeUpTo(head, args)) this.#restart(head);
    for (; this.#to < tail; this.#to++) this.#add(args(this.#to));
    return this.#final(this.#state);
  }
  #isLeftOut(args: readonly Datum[] | undefined): args is undefined {
    return args === undefined || (this.#strict && args.includes(null));
  }
  #add(args: readonly Datum[] | undefined): void {
    if (this.#isLeftOut(args)) return;
    this.#count++;
    if (this.#strict && this.#count === 1 && this.#state === null) {
      this.#state = args[0] as Datum;
      return;
    }
    this.#state = this.#forward(this.#state, ...args);
    if (this.#state === null) ereport({ code: ERRCODE.null_value_not_allowed, message: "moving-aggregate transition function must not return null" });
  }
  /** False where the inverse gives up: then the aggregate starts over. */
  #removeUpTo(head: number, args: Arguments): boolean {
    for (; this.#from < head; this.#from++) {
      const row = args(this.#from);
      if (this.#isLeftOut(row)) continue;
      if (this.#count === 1) {
        this.#state = this.#initial();
        this.#count = 0;
        continue;
      }
      const rest = this.#inverse(this.#state, ...row);
      if (rest === null) return false;
      this.#state = rest;
      this.#count--;
    }
    return true;
  }
}
