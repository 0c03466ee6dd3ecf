/** Type names to types. @see src/backend/parser/parse_type.c */
import { bindFunction } from "../catalog/type-io.ts";
import type { Oid } from "../nodes/primnodes.ts";
import { nameList, type RawOf, rawAs } from "../nodes/raw.ts";
import { makeArray } from "../types/array.ts";
import { withLocation } from "../utils/errors.ts";
import { errorAt, type ParseState } from "./parse-state.ts";

export interface ResolvedType {
  readonly type: Oid;
  readonly typmod: number;
}

function modifiers(raw: RawOf<"TypeName">, location: number): string[] {
  return (raw.typmods ?? []).map((node) => {
    const constant = rawAs(node, "A_Const");
    if (constant?.ival !== undefined) return String(constant.ival.ival ?? 0);
    if (constant?.fval !== undefined) return constant.fval.fval ?? "";
    if (constant?.sval !== undefined) return constant.sval.sval ?? "";
    const column = rawAs(node, "ColumnRef");
    if (column !== undefined && column.fields?.length === 1) return nameList(column.fields)[0] as string;
    return errorAt("syntax_error", "type modifiers must be simple constants or identifiers", location);
  });
}

/** The type and modifier that a TypeName stands for. Raises 42704. @see typenameTypeIdAndMod */
export function resolveTypeName(pstate: ParseState, raw: RawOf<"TypeName">): ResolvedType {
  const { catalog } = pstate;
  const location = raw.location ?? 0;
  const names = nameList(raw.names);
  const name = names.at(-1) as string;
  const schema = names.length > 1 ? catalog.explicitNamespace(names.at(-2) as string, location) : undefined;
  if (names.length > 1 && schema === undefined) errorAt("invalid_schema_name", `schema "${names.at(-2)}" does not exist`, location);
  const row = schema === undefined ? catalog.lookupType(name) : catalog.typeNamed(name, schema);
  const isArray = (raw.arrayBounds ?? []).length > 0;
  if (row === undefined) return errorAt("undefined_object", `type "${names.join(".")}${isArray ? "[]" : ""}" does not exist`, location);
  if (catalog.userType(row.oid)?.shell === true) errorAt("undefined_object", `type "${names.join(".")}" is only a shell`, location);
  let typmod = raw.typemod ?? -1;
  const mods = modifiers(raw, location);
  if (mods.length > 0) {
    if (row.typmodin === 0) errorAt("syntax_error", `type modifier is not allowed for type "${names.join(".")}"`, location);
    typmod = withLocation(location, () => bindFunction(catalog, row.typmodin, pstate.cx.session)(makeArray(2275, mods))) as number;
  }
  return { type: isArray ? row.typarray : row.oid, typmod };
}

/** The collation of a COLLATE clause. */
export function lookupCollation(pstate: ParseState, names: readonly string[], location: number): Oid {
  const found = pstate.catalog.collationNamed(names.at(-1) as string);
  return found?.oid ?? errorAt("undefined_object", `collation "${names.join(".")}" for encoding "UTF8" does not exist`, location);
}
