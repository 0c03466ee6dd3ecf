/**
 * CREATE TYPE with input and output functions: a type whose values built-in functions read, print and work on. A shell
 * type comes first, so that those functions can be declared.
 *
 * @see src/backend/commands/typecmds.c (DefineType), src/backend/catalog/pg_type.c (TypeShellMake)
 */
import type { BaseInfo, UserType } from "../catalog/root.ts";
import { nameList, type RawOf } from "../nodes/raw.ts";
import { isSuperuser } from "../catalog/acl.ts";
import * as T from "../types/oids.ts";
import { ERRCODE, ereport, notSupported } from "../utils/errors.ts";
import { type Attributes, attributesOf } from "./aggregatecmds.ts";
import { catalogOf, changeCatalog, type CommandContext, newOid, type UtilityResult } from "./context.ts";
import { creationNamespace } from "./tablecmds.ts";
import { arrayTypeName, freeTypeName } from "./type-users.ts";

const ATTRIBUTES = new Set(["input", "output", "receive", "send", "typmod_in", "typmod_out", "analyze", "subscript", "internallength", "passedbyvalue", "alignment", "storage", "like", "category", "preferred", "default", "element", "delimiter", "collatable"]);
const ALIGNMENTS: Readonly<Record<string, string>> = { double: "d", float8: "d", int4: "i", int2: "s", char: "c", bpchar: "c" };
const STORAGES: Readonly<Record<string, string>> = { plain: "p", external: "e", extended: "x", main: "m" };
const definition = (message: string, hint?: string): never => ereport({ code: ERRCODE.invalid_object_definition, message, hint });

/** Adds the type of a name that is to be defined later. @see TypeShellMake */
export function addShell(cx: CommandContext, name: string, namespace: number): number {
  let oid = 0;
  changeCatalog(cx, (draft) => {
    oid = newOid(draft);
    draft.types[oid] = { oid, typname: name, typnamespace: namespace, typtype: "p", typrelid: 0, typelem: 0, typarray: 0, shell: true };
  });
  return oid;
}

/** A function of the name that takes one of the argument lists. */
function supportFunction(cx: CommandContext, names: readonly string[], lists: readonly (readonly number[])[], result: number, what: string): number {
  const catalog = catalogOf(cx);
  const namespace = names.length > 1 ? catalog.namespaceOid(names.at(-2) as string) : undefined;
  const fits = catalog.procsNamed(names.at(-1) as string).find(({ pronamespace, proargtypes }) => (namespace === undefined ? catalog.functionPath.includes(pronamespace) : pronamespace === namespace) && lists.some((list) => list.length === proargtypes.length && list.every((type, i) => type === proargtypes[i])));
  const shown = names.join(".");
  if (fits === undefined) return ereport({ code: ERRCODE.undefined_function, message: `function ${shown}(${(lists[0] as readonly number[]).map((type) => catalog.type(type).typname).join(", ")}) does not exist` });
  if (fits.prorettype !== result) definition(`type ${what} function ${shown} must return type ${catalog.type(result).typname}`);
  return fits.oid;
}

type Shape = Pick<BaseInfo, "typlen" | "typbyval" | "typalign" | "typstorage">;
/** How values lie, given part by part or LIKE those of another type. */
function shapeOf(cx: CommandContext, attributes: Attributes): Shape {
  const like = attributes.type("like");
  const base: Shape = like === undefined ? { typlen: -1, typbyval: false, typalign: "i", typstorage: "p" } : catalogOf(cx).type(like);
  const length = attributes.text("internallength");
  const align = attributes.text("alignment")?.toLowerCase();
  const storage = attributes.text("storage")?.toLowerCase();
  const made: Shape = {
    typlen: length === undefined ? base.typlen : length.toLowerCase() === "variable" ? -1 : Number(length), typbyval: attributes.get("passedbyvalue") === undefined && !attributes.flag("passedbyvalue") ? base.typbyval : attributes.flag("passedbyvalue"),
    typalign: align === undefined ? base.typalign : (ALIGNMENTS[align] ?? ereport({ code: ERRCODE.invalid_parameter_value, message: `alignment "${align}" not recognized` })),
    typstorage: storage === undefined ? base.typstorage : (STORAGES[storage] ?? ereport({ code: ERRCODE.invalid_parameter_value, message: `storage "${storage}" not recognized` })),
  };
  if (made.typbyval && ![1, 2, 4, 8].includes(made.typlen)) definition(`internal size ${made.typlen} is invalid for passed-by-value type`);
  if (made.typstorage !== "p" && made.typlen !== -1) definition("fixed-size types must have storage PLAIN");
  return made;
}

/** @see DefineType */
export function createBaseType(cx: CommandContext, raw: RawOf<"DefineStmt">): UtilityResult {
  const names = nameList(raw.defnames);
  const name = names.at(-1) as string;
  if (!isSuperuser(cx.root, cx.role())) ereport({ code: ERRCODE.insufficient_privilege, message: "must be superuser to create a base type" });
  const namespace = creationNamespace(cx, { relname: name, ...(names.length > 1 && { schemaname: names.at(-2) as string }), location: -1 } as RawOf<"RangeVar">);
  const known = catalogOf(cx).typeNamed(name, namespace);
  const old = known === undefined ? undefined : cx.root.types[known.oid];
  if (old?.shell !== true) freeTypeName(cx, name, namespace);
  if ((raw.definition ?? []).length === 0) {
    if (old?.shell === true) ereport({ code: ERRCODE.duplicate_object, message: `type "${name}" already exists` });
    addShell(cx, name, namespace);
    return { tag: "CREATE TYPE" };
  }
  if (old?.shell !== true) ereport({ code: ERRCODE.duplicate_object, message: `type "${name}" does not exist`, hint: "Create the type as a shell type, then create its I/O functions, then do a full CREATE TYPE." });
  define(cx, old as UserType, attributesOf(cx, raw.definition ?? [], ATTRIBUTES, "type"));
  return { tag: "CREATE TYPE" };
}
function define(cx: CommandContext, shell: UserType, attributes: Attributes): void {
  const [input, output] = [attributes.names("input"), attributes.names("output")];
  if (input === undefined) return definition("type input function must be specified");
  if (output === undefined) return definition("type output function must be specified");
  for (const missing of ["typmod_in", "typmod_out", "analyze", "subscript", "element"]) if (attributes.get(missing) !== undefined) notSupported(`${missing} of a base type`);
  const { oid, typname, typnamespace } = shell;
  const category = attributes.text("category") ?? "U";
  const base: BaseInfo = {
    ...shapeOf(cx, attributes), typcategory: category, typispreferred: attributes.flag("preferred"), typdelim: attributes.text("delimiter") ?? ",", typcollation: attributes.flag("collatable") ? 100 : 0,
    typinput: supportFunction(cx, input, [[T.CSTRINGOID], [T.CSTRINGOID, T.OIDOID, T.INT4OID]], oid, "input"), typoutput: supportFunction(cx, output, [[oid]], T.CSTRINGOID, "output"),
  };
  changeCatalog(cx, (draft) => {
    const typarray = newOid(draft);
    draft.types[oid] = { oid, typname, typnamespace, typtype: "b", typrelid: 0, typelem: 0, typarray, base };
    draft.types[typarray] = { oid: typarray, typname: arrayTypeName(cx, typname, typnamespace), typnamespace, typtype: "b", typrelid: 0, typelem: oid, typarray: 0 };
  });
}
