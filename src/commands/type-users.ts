/** Which tables hold values of a type, and how types make room for each other's names. */
import type { Attribute, Relation } from "../catalog/root.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import { catalogOf, changeCatalog, type CommandContext, type Draft } from "./context.ts";

/** Whether a value of `type` has values of `wanted` in it, at any depth. */
export function typeHolds(cx: CommandContext, wanted: number, type: number): boolean {
  if (type === wanted) return true;
  const row = catalogOf(cx).findType(type);
  if (row === undefined || type < 16384) return false;
  if (row.typtype === "d") return typeHolds(cx, wanted, row.typbasetype);
  if (row.typtype === "c") return catalogOf(cx).rowAttributes(type).some((a) => !a.attisdropped && typeHolds(cx, wanted, a.atttypid));
  const range = cx.root.types[type]?.range;
  return typeHolds(cx, wanted, range?.rngsubtype ?? row.typelem);
}

/** A column of a table that holds values of the type. @see find_composite_type_dependencies */
export function columnHolding(cx: CommandContext, type: number, except?: (a: Attribute) => boolean): readonly [Relation, Attribute] | undefined {
  for (const rel of Object.values(cx.root.relations)) {
    if (rel.relkind !== "r" && rel.relkind !== "p") continue;
    const column = rel.attributes.find((a) => !a.attisdropped && except?.(a) !== true && typeHolds(cx, type, a.atttypid));
    if (column !== undefined) return [rel, column];
  }
  return undefined;
}

/** A name for a type's array that no type has. @see makeArrayTypeName */
export function arrayTypeName(cx: CommandContext, name: string, namespace: number): string {
  const catalog = catalogOf(cx);
  const base = `_${name}`.slice(0, 63);
  let made = base;
  for (let pass = 1; catalog.typeNamed(made, namespace) !== undefined; pass++) made = `${base.slice(0, 62 - String(pass).length)}_${pass}`;
  return made;
}

/** Raises 42710 if a type has the name; the array type of another makes room. @see moveArrayTypeName */
export function freeTypeName(cx: CommandContext, name: string, namespace: number, hint?: string): void {
  const old = catalogOf(cx).typeNamed(name, namespace);
  if (old === undefined) return;
  const type = cx.root.types[old.oid];
  if (type === undefined || type.typelem === 0 || cx.root.types[type.typelem]?.typarray !== type.oid) ereport({ code: ERRCODE.duplicate_object, message: `type "${name}" already exists`, hint });
  const moved = arrayTypeName(cx, name, namespace);
  changeCatalog(cx, (draft: Draft) => {
    draft.types[old.oid] = { ...type, typname: moved } as typeof type;
  });
}
