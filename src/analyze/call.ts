/** CALL: which procedure is meant, and what is to be computed for its arguments. @see transformCallStmt */
import type { ProcRow } from "../catalog/builtin-rows.ts";
import { emptyQuery, exprLocation, exprType, makeTargetEntry } from "../nodes/make.ts";
import type { Query } from "../nodes/parsenodes.ts";
import type { Expr, Oid } from "../nodes/primnodes.ts";
import { nameList, type RawNode, type RawOf } from "../nodes/raw.ts";
import { assignExprCollations } from "./parse-collate.ts";
import { transformExpr } from "./parse-expr.ts";
import { enforceGenericConsistency } from "./parse-coerce.ts";
import { argumentNames, defaultArguments, resolveFunction, signatureOf } from "./parse-func.ts";
import { makeFnArguments } from "./parse-oper.ts";
import { type AnalyzeContext, errorAt, ParseState } from "./parse-state.ts";

/** A call of a procedure. */
export interface ProcedureCall {
  readonly proc: ProcRow;
  /** A query of one row: the arguments that go in. */
  readonly inputs: Query;
  readonly resultType: Oid;
  /** The arguments that come out, and what was given for each; undefined where a default stands. */
  readonly outputs: readonly { readonly name: string; readonly type: Oid; readonly given: RawNode | undefined }[];
}
const INPUT: ReadonlySet<string> = new Set(["i", "b", "v"]);
const OUTPUT: ReadonlySet<string> = new Set(["o", "b"]);

export function analyzeCall(cx: AnalyzeContext, fn: RawOf<"FuncCall">): ProcedureCall {
  const pstate = new ParseState(null, cx);
  const location = fn.location ?? 0;
  const names = nameList(fn.funcname);
  const given = fn.args ?? [];
  const args = given.map((arg) => transformExpr(pstate, arg, "CALL_ARGUMENT"));
  const argTypes = args.map((arg) => exprType(arg));
  const argnames = argumentNames(args);
  const shown = signatureOf(pstate, names, argnames, argTypes);
  const resolution = resolveFunction(pstate, names, args, argTypes, argnames, fn.func_variadic === true, location, true);
  if (resolution.kind === "multiple") errorAt("ambiguous_function", `procedure ${shown} is not unique`, location, { hint: "Could not choose a best candidate procedure. You might need to add explicit type casts." });
  if (resolution.kind !== "found") return errorAt("undefined_function", `procedure ${shown} does not exist`, location, { hint: "No procedure matches the given name and argument types. You might need to add explicit type casts." });
  const { proc, declared, nvargs, ndargs, argnumbers } = resolution.detail;
  if (proc.prokind !== "p") errorAt("wrong_object_type", `${shown} is not a procedure`, location, { hint: "To call a function, use SELECT." });
  const defaults = ndargs === 0 ? [] : defaultArguments(pstate, proc, ndargs, args.length, argnumbers);
  const actual = [...argTypes, ...defaults.map((expr) => exprType(expr))];
  const wanted = [...declared, ...defaults.map((expr) => exprType(expr))];
  const resultType = enforceGenericConsistency(pstate.catalog, actual, wanted, proc.prorettype);
  const own = makeFnArguments(pstate, args, argTypes, wanted.slice(0, args.length));
  const placed: { readonly expr: Expr; readonly raw: RawNode | undefined }[] = [];
  const bare = (expr: Expr): Expr => (expr.tag === "NamedArgExpr" ? expr.arg : expr);
  if (nvargs > 0) {
    own.slice(0, -nvargs).forEach((expr, i) => {
      placed[i] = { expr, raw: given[i] };
    });
    const spread = own.slice(-nvargs);
    const element = exprType(spread[0] as Expr);
    placed[own.length - nvargs] = { expr: { tag: "ArrayExpr", array_typeid: pstate.catalog.type(element).typarray, array_collid: 0, element_typeid: element, elements: spread, multidims: false, list_start: 0, list_end: 0, location: exprLocation(spread) }, raw: undefined };
  } else {
    [...own, ...defaults].forEach((expr, i) => {
      placed[argnumbers?.[i] ?? i] = { expr: bare(expr), raw: given[i] };
    });
  }
  const mode = (i: number): string => proc.proargmodes?.[i] ?? "i";
  const inputs = placed.filter((_, i) => INPUT.has(mode(i))).map(({ expr }, i) => {
    assignExprCollations(pstate, expr);
    return makeTargetEntry(expr, i + 1, null, false);
  });
  return { proc, inputs: { ...emptyQuery("CMD_SELECT"), targetList: inputs }, resultType, outputs: placed.flatMap(({ expr, raw }, i) => (OUTPUT.has(mode(i)) ? [{ name: proc.proargnames?.[i] ?? "", type: exprType(expr), given: raw }] : [])) };
}
