/**
 * WITHIN GROUP: which arguments of an ordered-set aggregate are direct and which are aggregated.
 *
 * @see src/backend/parser/parse_func.c (ParseFuncOrColumn, unify_hypothetical_args)
 */
import type { ProcRow } from "../catalog/builtin-rows.ts";
import { exprType } from "../nodes/make.ts";
import type { Expr, Oid } from "../nodes/primnodes.ts";
import * as T from "../types/oids.ts";
import { coerceType, selectCommonType, selectCommonTypmod } from "./parse-coerce.ts";
import { errorAt, type ParseState } from "./parse-state.ts";

export interface OrderedSetCall {
  readonly proc: ProcRow;
  readonly name: string;
  /** The call as an error shows it. */
  readonly signature: string;
  /** How many arguments a variadic parameter took. */
  readonly nvargs: number;
  /** How many arguments stand in WITHIN GROUP. */
  readonly aggregated: number;
  readonly location: number;
}

/** Refuses calls that divide their arguments otherwise than the aggregate does. */
export function checkDirectArguments(pstate: ParseState, call: OrderedSetCall, nargs: number): void {
  const { proc, name, nvargs, aggregated, location } = call;
  const { aggkind, aggnumdirectargs: wanted } = pstate.catalog.aggregate(proc.oid);
  const refuse = (hint: string): never => errorAt("undefined_function", `function ${call.signature} does not exist`, location, { hint });
  const plural = wanted === 1 ? "argument" : "arguments";
  const direct = nargs - aggregated;
  const declared = nvargs > 1 ? nargs - (nvargs - 1) : nargs;
  if (proc.provariadic === 0 || wanted < declared) {
    if (direct !== wanted) refuse(`There is an ordered-set aggregate ${name}, but it requires ${wanted} direct ${plural}, not ${direct}.`);
  } else if (aggkind === "h") {
    if (nvargs !== 2 * aggregated) refuse(`To use the hypothetical-set aggregate ${name}, the number of hypothetical direct arguments (here ${nvargs - aggregated}) must match the number of ordering columns (here ${aggregated}).`);
  } else if (nvargs <= aggregated) refuse(`There is an ordered-set aggregate ${name}, but it requires at least ${wanted} direct ${plural}.`);
}

/** A hypothetical row's values get the types of the columns that they are compared with. */
export function unifyHypothetical(pstate: ParseState, args: readonly Expr[], declared: readonly Oid[], aggregated: number): readonly Expr[] {
  const unified = [...args];
  const direct = args.length - aggregated;
  for (let i = 0; i < aggregated; i++) {
    const at = direct - aggregated + i;
    if (declared[at] !== T.ANYOID) continue;
    const pair = [args[direct + i] as Expr, args[at] as Expr];
    const type = selectCommonType(pstate, pair, "WITHIN GROUP");
    const typmod = selectCommonTypmod(pair, type);
    for (const place of [at, direct + i]) {
      const expr = args[place] as Expr;
      unified[place] = coerceType(pstate, expr, exprType(expr), type, typmod, "implicit", "COERCE_IMPLICIT_CAST", -1);
    }
  }
  return unified;
}
