/** TABLESAMPLE. @see src/backend/parser/parse_clause.c (transformRangeTableSample), src/backend/access/tablesample */
import type { TableSampleClause } from "../nodes/parsenodes.ts";
import type { Oid } from "../nodes/primnodes.ts";
import { nameList, type RawOf } from "../nodes/raw.ts";
import * as T from "../types/oids.ts";
import { assignExprCollations } from "./parse-collate.ts";
import { coerceToSpecific } from "./parse-coerce.ts";
import { transformExpr } from "./parse-expr.ts";
import { errorAt, type ParseState } from "./parse-state.ts";

const TSM_HANDLER = 3310;
/** What the methods that there are take: the percentage. */
const PARAMETERS: readonly Oid[] = [T.FLOAT4OID];

function handlerOf(pstate: ParseState, names: readonly string[], location: number): Oid {
  const path = names.length > 1 ? [pstate.catalog.namespaceOid(names.at(-2) as string) ?? 0] : pstate.catalog.functionPath;
  const found = pstate.catalog.procsNamed(names.at(-1) as string).find(({ pronamespace, proargtypes }) => path.includes(pronamespace) && proargtypes.length === 1 && proargtypes[0] === T.INTERNALOID);
  if (found === undefined) return errorAt("undefined_object", `tablesample method ${names.join(".")} does not exist`, location);
  return found.prorettype === TSM_HANDLER ? found.oid : errorAt("wrong_object_type", `function ${names.join(".")} must return type tsm_handler`, location);
}

export function transformTableSample(pstate: ParseState, raw: RawOf<"RangeTableSample">): TableSampleClause {
  const location = raw.location ?? 0;
  const names = nameList(raw.method);
  const tsmhandler = handlerOf(pstate, names, location);
  const given = raw.args ?? [];
  if (given.length !== PARAMETERS.length) errorAt("invalid_tablesample_argument", `tablesample method ${names.join(".")} requires ${PARAMETERS.length} argument, not ${given.length}`, location);
  const specific = (node: (typeof given)[number], type: Oid, construct: string): ReturnType<typeof transformExpr> => {
    const expr = coerceToSpecific(pstate, transformExpr(pstate, node, "FROM_FUNCTION"), type, construct);
    assignExprCollations(pstate, expr);
    return expr;
  };
  const args = given.map((node, i) => specific(node, PARAMETERS[i] as Oid, "TABLESAMPLE"));
  const repeatable = raw.repeatable === undefined ? null : specific(raw.repeatable, T.FLOAT8OID, "REPEATABLE");
  return { tag: "TableSampleClause", tsmhandler, args, repeatable };
}
