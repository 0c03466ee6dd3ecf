/**
 * jsonpath, and the functions and operators that run paths.
 *
 * @see src/backend/utils/adt/jsonpath.c, jsonpath_exec.c
 */
import { ERRCODE, ereport } from "../../utils/errors.ts";
import { Jsonb, type JsonbItem, JsonbObject } from "../jsonb-value.ts";
import { defineContextual, defineFunctions, defineSetFunctions, type FmgrContext } from "../registry.ts";
import { dateTimeText, PathDateTime } from "./datetime.ts";
import { PathExecutor, type PathValue } from "./execute.ts";
import { parseJsonPath } from "./parse.ts";
import type { JsonPath } from "./path.ts";

type Args = readonly [Jsonb, JsonPath, (Jsonb | null)?, (boolean | null)?];

function executor(cx: FmgrContext, [target, path, vars]: Args, useTz: boolean): PathExecutor {
  const given = vars == null ? new JsonbObject([]) : vars.item;
  if (!(given instanceof JsonbObject)) ereport({ code: ERRCODE.invalid_parameter_value, message: '"vars" argument is not an object', detail: 'Jsonpath parameters should be encoded as key-value pairs of "vars" object.' });
  return new PathExecutor(cx, path, target.item, given, useTz);
}
const asJson = (cx: FmgrContext, value: PathValue): JsonbItem => (value instanceof PathDateTime ? dateTimeText(cx, value, true) : value);
function* found(cx: FmgrContext, args: Args, useTz: boolean): Generator<JsonbItem> {
  const run = executor(cx, args, useTz);
  const values = args[3] === true ? run.quietly(args[1].root) : run.results(args[1].root);
  for (const value of values) yield asJson(cx, value);
}

function exists(cx: FmgrContext, args: Args, useTz: boolean): boolean | null {
  const run = executor(cx, args, useTz);
  return args[3] === true ? run.exists(args[1].root) : run.existsLoudly(args[1].root);
}
/** What a path gives must be one truth. */
function match(cx: FmgrContext, args: Args, useTz: boolean): boolean | null {
  const values = [...found(cx, args, useTz)];
  const [only] = values;
  if (values.length === 1 && (only === null || typeof only === "boolean")) return only;
  return args[3] === true ? null : ereport({ code: ERRCODE.singleton_sql_json_item_required, message: "single boolean result is expected" });
}

defineFunctions({ jsonpath_in: parseJsonPath, jsonpath_out: String });
for (const [suffix, useTz] of [["", false], ["_tz", true]] as const) {
  defineContextual({
    [`jsonb_path_exists${suffix}`]: (cx, ...args: unknown[]) => exists(cx, args as unknown as Args, useTz),
    [`jsonb_path_match${suffix}`]: (cx, ...args: unknown[]) => match(cx, args as unknown as Args, useTz),
    [`jsonb_path_query_array${suffix}`]: (cx, ...args: unknown[]) => new Jsonb([...found(cx, args as unknown as Args, useTz)]),
    [`jsonb_path_query_first${suffix}`]: (cx, ...args: unknown[]) => {
      const [first] = [...found(cx, args as unknown as Args, useTz)];
      return first === undefined ? null : new Jsonb(first);
    },
  });
  defineSetFunctions({
    *[`jsonb_path_query${suffix}`](args, call) {
      for (const item of [...found(call, args as unknown as Args, useTz)]) yield new Jsonb(item);
    },
  });
}
defineContextual({
  jsonb_path_exists_opr: (cx, target: Jsonb, path: JsonPath) => exists(cx, [target, path, null, true], false),
  jsonb_path_match_opr: (cx, target: Jsonb, path: JsonPath) => match(cx, [target, path, null, true], false),
});
