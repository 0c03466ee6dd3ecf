/**
 * Lists of options in one text: `name = value, name = 'value with ''quotes'''`.
 *
 * @see src/backend/commands/tsearchcmds.c (deserialize_deflist)
 */
import { ERRCODE, ereport } from "../../utils/errors.ts";

const OPTION = /\s*(?:"((?:[^"]|"")*)"|([^\s=,"]+))\s*=\s*(?:'((?:[^'\\]|''|\\.)*)'|"((?:[^"\\]|""|\\.)*)"|([^\s,'"][^\s,]*))\s*(?:,|$)/suy;
export function deserializeOptions(text: string): (readonly [name: string, value: string])[] {
  const invalid = (): never => ereport({ code: ERRCODE.syntax_error, message: `invalid parameter list format: "${text}"` });
  const options: (readonly [string, string])[] = [];
  for (let at = 0; /\S/.test(text.slice(at)); ) {
    OPTION.lastIndex = at;
    const match = OPTION.exec(text) ?? invalid();
    const [whole, quotedName, name, single, double, bare] = match;
    const value = single?.replace(/''|\\(.)/gs, (_, escaped?: string) => escaped ?? "'") ?? double?.replace(/""|\\(.)/gs, (_, escaped?: string) => escaped ?? '"') ?? bare ?? "";
    options.push([quotedName?.replaceAll('""', '"') ?? name ?? "", value]);
    at += whole.length;
  }
  return options;
}
