/** CREATE VIEW: stores the query as an ON SELECT rule. @see src/backend/commands/view.c */
import { formatType } from "../catalog/format-type.ts";
import { parseAnalyze } from "../analyze/analyze.ts";
import { formatTypeWithTypmod } from "../catalog/format-type.ts";
import { relOption } from "../catalog/reloptions.ts";
import { checkOptionAllowed } from "../rewrite/view-target.ts";
import type { Attribute, Relation } from "../catalog/root.ts";
import { exprCollation, exprType, exprTypmod } from "../nodes/make.ts";
import type { Query } from "../nodes/parsenodes.ts";
import { nameList, type RawNode, type RawOf } from "../nodes/raw.ts";
import { withoutLocations } from "../nodes/walk.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import { catalogOf, changeCatalog, type CommandContext, newOid, type UtilityResult } from "./context.ts";
import { addRelation, creationNamespace, emptyRelation } from "./tablecmds.ts";
import { relOptions } from "./reloptions.ts";

export function createView(cx: CommandContext, raw: RawOf<"ViewStmt">): UtilityResult {
  const rel = raw.view as RawOf<"RangeVar">;
  const query = parseAnalyze({ stmt: raw.query as RawNode }, cx.analyzeContext());
  if (query.commandType !== "CMD_SELECT") ereport({ code: ERRCODE.feature_not_supported, message: "views must not contain data-modifying statements in WITH" });
  const aliases = nameList(raw.aliases);
  const columns = query.targetList.filter((tle) => !tle.resjunk);
  if (aliases.length > columns.length) ereport({ code: ERRCODE.syntax_error, message: "CREATE VIEW specifies more column names than columns" });
  let at = 0;
  const named: Query = { ...query, targetList: query.targetList.map((tle) => (tle.resjunk ? tle : { ...tle, resname: aliases[at++] ?? tle.resname })) };
  const namespace = creationNamespace(cx, rel);
  const name = rel.relname ?? "";
  const attributes = named.targetList.filter((tle) => !tle.resjunk).map((tle, i): Attribute => {
    const type = catalogOf(cx).type(exprType(tle.expr));
    if (type.typtype === "p") ereport({ code: ERRCODE.invalid_table_definition, message: `column "${tle.resname}" has pseudo-type ${formatType(catalogOf(cx), type.oid)}` });
    return { attname: tle.resname ?? "", attnum: i + 1, atttypid: type.oid, atttypmod: exprTypmod(tle.expr), attcollation: exprCollation(tle.expr), attlen: type.typlen, attbyval: type.typbyval, attalign: type.typalign, attstorage: type.typstorage, attnotnull: false, attisdropped: false, attidentity: "", attgenerated: "", default: null };
  });
  // The first column that another one is named as.
  for (const [i, a] of attributes.entries()) {
    if (attributes.some((other, at) => at > i && other.attname === a.attname)) ereport({ code: ERRCODE.duplicate_column, message: `column "${a.attname}" specified more than once` });
  }
  const rule = withoutLocations(named);
  if (relOption(optionsOf(raw), "check_option") !== undefined) checkOptionAllowed(rule, catalogOf(cx));
  const old = catalogOf(cx).relationNamed(name, namespace);
  if (old !== undefined) return replaceView(cx, raw, old, attributes, rule);
  changeCatalog(cx, (draft) => {
    const made = addRelation(cx, draft, { ...emptyRelation(0, name, namespace, "v", attributes), ...optionsOf(raw) }, false);
    newOid(draft);
    draft.relations[made.oid] = { ...made, rule: withoutLocations(named, made.oid) };
  });
  return { tag: "CREATE VIEW" };
}

/** WITH CHECK OPTION is an option like the others. @see DefineView */
function optionsOf(raw: RawOf<"ViewStmt">): Pick<Relation, "reloptions"> {
  const written = ({ LOCAL_CHECK_OPTION: "local", CASCADED_CHECK_OPTION: "cascaded" } as Readonly<Record<string, string>>)[String(raw.withCheckOption)];
  return { reloptions: relOptions("view", [...(raw.options ?? []), ...(written === undefined ? [] : [{ DefElem: { defname: "check_option", arg: { String: { sval: written } } } } as RawNode])]) };
}
/** CREATE OR REPLACE: the old columns must stay. @see checkViewColumns */
function replaceView(cx: CommandContext, raw: RawOf<"ViewStmt">, old: Relation, attributes: readonly Attribute[], rule: Query): UtilityResult {
  if (raw.replace !== true) ereport({ code: ERRCODE.duplicate_table, message: `relation "${old.relname}" already exists` });
  if (old.relkind !== "v") ereport({ code: ERRCODE.wrong_object_type, message: `"${old.relname}" is not a view` });
  if (attributes.length < old.attributes.length) ereport({ code: ERRCODE.invalid_table_definition, message: "cannot drop columns from view" });
  old.attributes.forEach((before, i) => {
    const after = attributes[i] as Attribute;
    if (before.attname !== after.attname) ereport({ code: ERRCODE.invalid_table_definition, message: `cannot change name of view column "${before.attname}" to "${after.attname}"`, hint: "Use ALTER VIEW ... RENAME COLUMN ... to change name of view column instead." });
    if (before.atttypid !== after.atttypid || before.atttypmod !== after.atttypmod) {
      const catalog = catalogOf(cx);
      ereport({ code: ERRCODE.invalid_table_definition, message: `cannot change data type of view column "${before.attname}" from ${formatTypeWithTypmod(catalog, before.atttypid, before.atttypmod)} to ${formatTypeWithTypmod(catalog, after.atttypid, after.atttypmod)}` });
    }
  });
  changeCatalog(cx, (draft) => {
    draft.relations[old.oid] = { ...old, attributes, rule: withoutLocations(rule, old.oid), ...optionsOf(raw) };
  });
  return { tag: "CREATE VIEW" };
}
