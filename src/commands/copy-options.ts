/** COPY's options. @see ProcessCopyOptions in src/backend/commands/copy.c */
import { type RawNode, type RawOf, rawAs } from "../nodes/raw.ts";
import { parseBool } from "../types/bool.ts";
import { ERRCODE, ereport, notSupported } from "../utils/errors.ts";

export interface CopyOptions {
  readonly csv: boolean;
  readonly delimiter: string;
  readonly nullText: string;
  readonly header: boolean;
  readonly quote: string;
  readonly escape: string;
  readonly freeze: boolean;
}

const known: ReadonlySet<string> = new Set(["format", "delimiter", "null", "header", "quote", "escape", "freeze", "encoding"]);
const missing: ReadonlySet<string> = new Set(["force_quote", "force_not_null", "force_null", "default", "on_error", "log_verbosity", "reject_limit", "convert_selectively"]);

/** What each option was given, as text. */
function givenOptions(list: readonly RawNode[]): Readonly<Record<string, string>> {
  const given: Record<string, string> = {};
  for (const node of list) {
    const def = rawAs(node, "DefElem") as RawOf<"DefElem">;
    const name = def.defname ?? "";
    if (missing.has(name)) notSupported(`COPY option ${name}`, def.location);
    if (!known.has(name)) ereport({ code: ERRCODE.syntax_error, message: `option "${name}" not recognized`, location: def.location });
    if (name in given) ereport({ code: ERRCODE.syntax_error, message: "conflicting or redundant options", location: def.location });
    const bool = rawAs(def.arg, "Boolean");
    const int = rawAs(def.arg, "Integer");
    given[name] = bool !== undefined ? String(bool.boolval === true) : int !== undefined ? String(int.ival ?? 0) : (rawAs(def.arg, "String")?.sval ?? "true");
    if (name === "format" && !["text", "csv", "binary"].includes(given[name])) ereport({ code: ERRCODE.invalid_parameter_value, message: `COPY format "${given[name]}" not recognized`, location: def.location });
  }
  return given;
}

const invalid = (message: string): never => ereport({ code: ERRCODE.invalid_parameter_value, message });
const unsupported = (message: string): never => ereport({ code: ERRCODE.feature_not_supported, message });

export function copyOptions(list: readonly RawNode[], isFrom: boolean): CopyOptions {
  const given = givenOptions(list);
  if (given["format"] === "binary") notSupported("COPY in binary format");
  const csv = given["format"] === "csv";
  const header = headerOf(given["header"] ?? "false", isFrom);
  const quote = given["quote"] ?? '"';
  const o: CopyOptions = { csv, delimiter: given["delimiter"] ?? (csv ? "," : "\t"), nullText: given["null"] ?? (csv ? "" : "\\N"), header, quote, escape: given["escape"] ?? quote, freeze: freezeOf(given["freeze"], isFrom) };
  checkOptions(o, given);
  return o;
}
function freezeOf(word: string | undefined, isFrom: boolean): boolean {
  const freeze = word === undefined ? false : (parseBool(word) ?? ereport({ code: ERRCODE.syntax_error, message: "freeze requires a Boolean value" }));
  return freeze && !isFrom ? invalid("COPY FREEZE cannot be used with COPY TO") : freeze;
}
function headerOf(word: string, isFrom: boolean): boolean {
  if (word.toLowerCase() === "match") return isFrom ? notSupported("COPY with HEADER MATCH") : unsupported('cannot use "match" with HEADER in COPY TO');
  return parseBool(word) ?? ereport({ code: ERRCODE.syntax_error, message: 'header requires a Boolean value or "match"' });
}
function checkOptions(o: CopyOptions, given: Readonly<Record<string, string>>): void {
  if (o.delimiter.length !== 1 || o.delimiter > "\u007f") unsupported("COPY delimiter must be a single one-byte character");
  if (/[\r\n]/.test(o.delimiter)) invalid("COPY delimiter cannot be newline or carriage return");
  if (/[\r\n]/.test(o.nullText)) invalid("COPY null representation cannot use newline or carriage return");
  if (!o.csv && "\\.abcdefghijklmnopqrstuvwxyz0123456789".includes(o.delimiter)) invalid(`COPY delimiter cannot be "${o.delimiter}"`);
  if (!o.csv && given["quote"] !== undefined) unsupported("COPY QUOTE requires CSV mode");
  if (!o.csv && given["escape"] !== undefined) unsupported("COPY ESCAPE requires CSV mode");
  if (o.csv && (o.quote.length !== 1 || o.quote > "\u007f")) unsupported("COPY quote must be a single one-byte character");
  if (o.csv && o.delimiter === o.quote) invalid("COPY delimiter and quote must be different");
  if (o.csv && (o.escape.length !== 1 || o.escape > "\u007f")) unsupported("COPY escape must be a single one-byte character");
  if (o.nullText.includes(o.delimiter)) invalid("COPY delimiter character must not appear in the NULL specification");
  if (o.csv && o.nullText.includes(o.quote)) invalid("CSV quote character must not appear in the NULL specification");
}
