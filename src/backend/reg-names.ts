/**
 * Names of catalog objects and their oids: what the reg* types read and write.
 *
 * @see src/backend/utils/adt/regproc.c
 */
import { resolveTypeName } from "../analyze/parse-type.ts";
import { ParseState } from "../analyze/parse-state.ts";
import { requireRole, roleName } from "../catalog/acl.ts";
import { BOOTSTRAP_SUPERUSERID, PG_CATALOG_NAMESPACE } from "../catalog/root.ts";
import { collationRows, tsConfigRows, tsDictRows } from "../catalog/builtin-rows.ts";
import { formatType } from "../catalog/format-type.ts";
import { type RawStmt, rawAs } from "../nodes/raw.ts";
import type { Oid } from "../nodes/primnodes.ts";
import { rawParser } from "../parse/parse.ts";
import type { RegNames } from "../types/reg.ts";
import { ERRCODE, DatabaseError, ereport } from "../utils/errors.ts";
import { quoteIdentifier } from "../utils/keywords.ts";
import type { Session } from "./session.ts";

const invalidName = (): never => ereport({ code: ERRCODE.invalid_name, message: "invalid name syntax" });

/** The parts of a name with dots, each as an identifier reads. @see stringToQualifiedNameList */
function nameParts(text: string): readonly string[] {
  const parts: string[] = [];
  const part = /\s*(?:"((?:[^"]|"")+)"|([^".\s][^.\s]*))\s*(\.|$)/y;
  for (;;) {
    const match = part.exec(text);
    if (match === null) return invalidName();
    parts.push(match[1]?.replaceAll('""', '"') ?? (match[2] as string).toLowerCase());
    if (match[3] === "") return parts;
  }
}

export function regNames(session: Session): RegNames {
  const { database } = session;
  const qualified = (name: string, namespace: Oid, visible: boolean): string => (visible ? quoteIdentifier(name) : `${quoteIdentifier(session.catalog.namespaceName(namespace))}.${quoteIdentifier(name)}`);
  /** The schema that a name gives, 0 if there is none of that name; undefined where it gives none. */
  const schemaOf = (parts: readonly string[], kind = "qualified"): Oid | undefined => {
    if (parts.length < 2) return undefined;
    const shown = parts.join(".");
    if (parts.length > 3) ereport({ code: ERRCODE.syntax_error, message: `improper ${kind} name (too many dotted names): ${shown}` });
    if (parts.length === 3 && parts[0] !== database.name) ereport({ code: ERRCODE.feature_not_supported, message: `cross-database references are not implemented: ${kind === "relation" ? `"${shown}"` : shown}` });
    return session.catalog.explicitNamespace(parts.at(-2) as string) ?? 0;
  };
  const candidates = <T>(parts: readonly string[], found: readonly T[], namespace: (row: T) => Oid): readonly T[] => {
    const schema = schemaOf(parts);
    return found.filter((row) => (schema === undefined ? session.catalog.searchPath.includes(namespace(row)) : namespace(row) === schema));
  };
  /** The type that a name stands for, by the grammar; a syntax error is raised as one in the name. */
  const typeAndTypmod = (text: string): { readonly type: Oid; readonly typmod: number } => {
    const before = "select cast(null as ";
    let statements: readonly RawStmt[];
    try {
      statements = rawParser(`${before}${text})`);
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      const atEnd = !text.trimEnd().endsWith(")") && (error.position ?? 0) > before.length + text.length;
      return ereport({ code: ERRCODE.syntax_error, message: text.trim() === "" ? `invalid type name "${text}"` : atEnd ? "syntax error at end of input" : error.message });
    }
    const target = rawAs(rawAs(statements[0]?.stmt, "SelectStmt")?.targetList?.[0], "ResTarget");
    const raw = rawAs(target?.val, "TypeCast")?.typeName;
    if (statements.length !== 1 || raw === undefined || raw.setof === true) return ereport({ code: ERRCODE.syntax_error, message: `invalid type name "${text}"` });
    try {
      return resolveTypeName(new ParseState(null, session.analyzeContext()), raw);
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      return ereport({ code: error.code, message: error.message });
    }
  };
  const typeOf = (text: string): Oid => typeAndTypmod(text).type;
  const textSearchName = (oid: Oid, name: string | undefined): string => (name === undefined ? String(oid) : qualified(name, PG_CATALOG_NAMESPACE, session.catalog.searchPath.includes(PG_CATALOG_NAMESPACE)));
  const textSearchOid = (text: string, what: string, rows: readonly { readonly oid: Oid; readonly name: string }[]): Oid => {
    const parts = nameParts(text);
    const schema = schemaOf(parts);
    const found = schema === undefined || schema === PG_CATALOG_NAMESPACE ? rows.find(({ name }) => name === parts.at(-1)) : undefined;
    return found?.oid ?? ereport({ code: ERRCODE.undefined_object, message: `text search ${what} "${parts.join(".")}" does not exist` });
  };
  const signature = (text: string): { readonly parts: readonly string[]; readonly types: readonly Oid[] } => {
    const match = /^([^(]*)\((.*)\)\s*$/s.exec(text);
    if (match === null) return ereport({ code: ERRCODE.invalid_text_representation, message: text.includes("(") ? "expected a right parenthesis" : "expected a left parenthesis" });
    const list = (match[2] as string).trim();
    const types = list === "" ? [] : list.split(",").map((each) => (each.trim().toLowerCase() === "none" ? 0 : typeOf(each.trim())));
    return { parts: operatorOrName(match[1] as string), types };
  };
  /** An operator's name may have a schema before it. */
  const operatorOrName = (text: string): readonly string[] => {
    const match = /^\s*(?:([\w$"]+)\.)?([-+*/<>=~!@#%^&|`?]+)\s*$/.exec(text);
    return match === null ? nameParts(text) : match[1] === undefined ? [match[2] as string] : [...nameParts(match[1]), match[2] as string];
  };
  const types = (list: readonly Oid[]): string => list.map((type) => (type === 0 ? "none" : formatType(session.catalog, type))).join(",");

  return {
    regclassOut: (oid) => {
      const rel = session.catalog.findRelation(oid);
      return rel === undefined ? String(oid) : qualified(rel.relname, rel.relnamespace, session.catalog.relationIsVisible(rel));
    },
    regclassIn: (text) => {
      const parts = nameParts(text);
      const schema = schemaOf(parts, "relation");
      const name = parts.at(-1) as string;
      const found = schema === undefined ? session.catalog.lookupRelation(name) : session.catalog.relationNamed(name, schema);
      return found?.oid ?? ereport({ code: ERRCODE.undefined_table, message: `relation "${parts.join(".")}" does not exist` });
    },
    regtypeIn: typeOf,
    typeAndTypmod,
    // A name that others share is given with its schema. @see regprocout
    regprocOut: (oid) => {
      const proc = session.catalog.findProc(oid);
      if (proc === undefined) return String(oid);
      const alone = candidates([proc.proname], session.catalog.procsNamed(proc.proname), (row) => row.pronamespace);
      return qualified(proc.proname, proc.pronamespace, alone.length === 1 && alone[0]?.oid === oid);
    },
    regprocIn: (text) => {
      const parts = nameParts(text);
      const found = candidates(parts, session.catalog.procsNamed(parts.at(-1) as string), (row) => row.pronamespace);
      if (found.length > 1) ereport({ code: ERRCODE.ambiguous_function, message: `more than one function named "${text}"` });
      return found[0]?.oid ?? ereport({ code: ERRCODE.undefined_function, message: `function "${text}" does not exist` });
    },
    regprocedureOut: (oid) => {
      const proc = session.catalog.findProc(oid);
      if (proc === undefined) return String(oid);
      return `${qualified(proc.proname, proc.pronamespace, session.catalog.searchPath.includes(proc.pronamespace))}(${types(proc.proargtypes)})`;
    },
    regprocedureIn: (text) => {
      const { parts, types: wanted } = signature(text);
      const found = candidates(parts, session.catalog.procsNamed(parts.at(-1) as string), (row) => row.pronamespace).find(({ proargtypes }) => proargtypes.length === wanted.length && proargtypes.every((type, i) => type === wanted[i]));
      return found?.oid ?? ereport({ code: ERRCODE.undefined_function, message: `function "${text}" does not exist` });
    },
    regoperOut: (oid) => {
      const row = session.catalog.findOperator(oid);
      if (row === undefined) return String(oid);
      return session.catalog.operatorsNamed(row.oprname).length === 1 ? row.oprname : `pg_catalog.${row.oprname}`;
    },
    regoperIn: (text) => {
      const parts = operatorOrName(text);
      schemaOf(parts);
      const found = session.catalog.operatorsNamed(parts.at(-1) as string);
      if (found.length > 1) ereport({ code: ERRCODE.ambiguous_function, message: `more than one operator named ${text}` });
      return found[0]?.oid ?? ereport({ code: ERRCODE.undefined_function, message: `operator does not exist: ${text}` });
    },
    regoperatorOut: (oid) => {
      const row = session.catalog.findOperator(oid);
      return row === undefined ? String(oid) : `${row.oprname}(${types([row.oprleft, row.oprright]).replace(/^none/, "NONE")})`;
    },
    regoperatorIn: (text) => {
      const { parts, types: wanted } = signature(text);
      if (wanted.length === 1) ereport({ code: ERRCODE.undefined_parameter, message: "missing argument", hint: "Use NONE to denote the missing argument of a unary operator." });
      if (wanted.length !== 2) ereport({ code: ERRCODE.too_many_arguments, message: "too many arguments", hint: "Provide two argument types for operator." });
      schemaOf(parts);
      return session.catalog.findOperatorExact(parts.at(-1) as string, wanted[0] as Oid, wanted[1] as Oid)?.oid ?? ereport({ code: ERRCODE.undefined_function, message: `operator does not exist: ${text}` });
    },
    regnamespaceOut: (oid) => {
      try {
        return quoteIdentifier(session.catalog.namespaceName(oid));
      } catch {
        return String(oid);
      }
    },
    regnamespaceIn: (text) => {
      const parts = nameParts(text);
      if (parts.length > 1) invalidName();
      return session.catalog.namespaceOid(parts[0] as string) ?? ereport({ code: ERRCODE.invalid_schema_name, message: `schema "${parts[0]}" does not exist` });
    },
    regcollationOut: (oid) => {
      const row = collationRows.byOid(oid);
      return row === undefined ? String(oid) : quoteIdentifier(row.collname);
    },
    regcollationIn: (text) => {
      const parts = nameParts(text);
      schemaOf(parts);
      return session.catalog.collationNamed(parts.at(-1) as string)?.oid ?? ereport({ code: ERRCODE.undefined_object, message: `collation "${parts.join(".")}" for encoding "UTF8" does not exist` });
    },
    regconfigOut: (oid) => textSearchName(oid, tsConfigRows.byOid(oid)?.cfgname),
    regconfigIn: (text) => textSearchOid(text, "configuration", [...tsConfigRows.all()].map(({ oid, cfgname }) => ({ oid, name: cfgname }))),
    regdictionaryOut: (oid) => textSearchName(oid, tsDictRows.byOid(oid)?.dictname),
    regdictionaryIn: (text) => textSearchOid(text, "dictionary", [...tsDictRows.all()].map(({ oid, dictname }) => ({ oid, name: dictname }))),
    regroleOut: (oid) => (oid === BOOTSTRAP_SUPERUSERID || session.root.roles[oid] !== undefined ? quoteIdentifier(roleName(session.root, oid)) : String(oid)),
    regroleIn: (text) => {
      const parts = nameParts(text);
      if (parts.length > 1) invalidName();
      return requireRole(session.root, parts[0] as string);
    },
  };
}
