/** Names of types, read from the tokens alone. @see src/backend/parser/gram.y (Typename) */
import { type Cursor, raw, type RawTree, string } from "./cursor.ts";

const builtIn: Readonly<Record<string, string>> = {
  int: "int4", integer: "int4", bigint: "int8", smallint: "int2", real: "float4", numeric: "numeric", decimal: "numeric", dec: "numeric", boolean: "bool", varchar: "varchar", timestamp: "timestamp", time: "time", interval: "interval",
};
const withModifier: ReadonlySet<string> = new Set(["numeric", "decimal", "dec", "varchar"]);

/** A type's name with its modifiers and brackets. Refuses the rarer spellings. */
export function typeName(cursor: Cursor): Readonly<Record<string, unknown>> {
  const { location, next } = cursor;
  if (next.kind === "word" && next.text === "double") {
    cursor.expect("double", "precision");
    return finish(cursor, ["pg_catalog", "float8"], [], location);
  }
  const word = next.kind === "word" ? builtIn[next.text] : undefined;
  if (word === undefined) {
    const { names, star } = cursor.qualified();
    return star || cursor.is("(") ? cursor.fail() : finish(cursor, names, [], location);
  }
  cursor.take();
  const mods = cursor.is("(") && withModifier.has(next.text) ? modifiers(cursor) : [];
  if (cursor.is("(") || cursor.is("with") || cursor.is("without")) cursor.fail();
  return finish(cursor, ["pg_catalog", word], mods, location);
}
function modifiers(cursor: Cursor): RawTree[] {
  const list: RawTree[] = [];
  cursor.expect("(");
  do {
    const { location } = cursor;
    const token = cursor.take();
    if (token.kind !== "number" || !/^\d{1,9}$/.test(token.text)) cursor.fail();
    list.push(raw("A_Const", { ival: Number(token.text) === 0 ? {} : { ival: Number(token.text) }, location }));
  } while (cursor.accept(","));
  cursor.expect(")");
  return list;
}
function finish(cursor: Cursor, names: readonly string[], typmods: readonly RawTree[], location: number): Readonly<Record<string, unknown>> {
  const arrayBounds: RawTree[] = [];
  while (cursor.accept("[")) {
    cursor.expect("]");
    arrayBounds.push(raw("Integer", { ival: -1 }));
  }
  return (raw("TypeName", { names: names.map(string), typmods, typemod: -1, arrayBounds, location }) as unknown as { TypeName: Readonly<Record<string, unknown>> }).TypeName;
}
