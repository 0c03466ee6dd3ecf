/**
 * Utility commands: one line each in the dispatch table.
 *
 * @see src/backend/tcop/utility.c
 */
import { relkindNotSupported } from "../catalog/object-description.ts";
import { listen, notify, unlisten } from "./async.ts";
import { Suspended } from "../utils/suspended.ts";
import type { LockMode } from "./locks.ts";
import { rename, setSchema } from "../commands/alter.ts";
import { vacuum } from "../commands/analyze.ts";
import { comment } from "../commands/comment.ts";
import type { CommandContext, UtilityResult } from "../commands/context.ts";
import { copy } from "../commands/copy.ts";
import { dropObjects } from "../commands/dropcmds.ts";
import { alterFunction, createFunction } from "../commands/functioncmds.ts";
import { createIndex } from "../commands/indexcmds.ts";
import { alterPolicy, createPolicy } from "../commands/policy.ts";
import { createRule } from "../commands/rulecmds.ts";
import { createTrigger } from "../commands/triggercmds.ts";
import { hasPrivsOf } from "../catalog/acl.ts";
import type { Relation } from "../catalog/root.ts";
import { alterDatabaseSettings, alterOwner, alterRole, alterRoleSettings, createRole, dropOwned, dropRole, grant, grantRole, reassignOwned } from "../commands/rolecmds.ts";
import { settingText } from "../commands/setting-list.ts";
import { createAggregate } from "../commands/aggregatecmds.ts";
import { createCast } from "../commands/castcmds.ts";
import { createOpclass } from "../commands/opclasscmds.ts";
import { createOperator } from "../commands/operatorcmds.ts";
import { alterTable } from "../commands/alter-table.ts";
import { createTable, createTableAs } from "../commands/create-table.ts";
import { createSchema, requireRelation, truncate } from "../commands/tablecmds.ts";
import { createBaseType } from "../commands/basetypecmds.ts";
import { createRange } from "../commands/rangecmds.ts";
import { alterDomain, alterEnum, createComposite, createDomain, createEnum } from "../commands/typecmds.ts";
import { reindex } from "../commands/reindex.ts";
import { alterSequence, createSequence } from "../commands/sequence.ts";
import { createView } from "../commands/view.ts";
import type { Query } from "../nodes/parsenodes.ts";
import { type RawNode, type RawOf, rawAs, rawFields, rawTag } from "../nodes/raw.ts";
import { ERRCODE, ereport, notSupported } from "../utils/errors.ts";
import { type BoundParams, noParams } from "./bound-params.ts";
import { callProcedure } from "./call.ts";
import { explain } from "./explain.ts";
import { closeCursor, declareCursor, fetchNow } from "./cursors.ts";
import { runInline } from "./plpgsql.ts";
import { deallocate, discard, prepare } from "./prepare.ts";
import type { Session } from "./session.ts";
import { chained, setTransactionModes } from "./transaction-modes.ts";
import { onlyInBlock, preventInBlock, requireBlock, warnOutsideBlock } from "./transaction-block.ts";
import { resetOption, setOption } from "./set-option.ts";

const TEXT = 25;

type Command = (session: Session, raw: never, cx: CommandContext) => UtilityResult;
const onCatalog = (run: (cx: CommandContext, raw: never) => UtilityResult): Command => (_session, raw, cx) => run(cx, raw);

const commands: Readonly<Record<string, Command>> = {
  CreateStmt: onCatalog(createTable),
  CreateTableAsStmt: onCatalog(createTableAs),
  CreateSeqStmt: onCatalog(createSequence),
  AlterSeqStmt: onCatalog(alterSequence),
  CreateSchemaStmt: createSchemaWithElements as Command,
  IndexStmt: notConcurrently("CREATE INDEX CONCURRENTLY", createIndex),
  ViewStmt: onCatalog(createView),
  CompositeTypeStmt: onCatalog(createComposite),
  CreateEnumStmt: onCatalog(createEnum),
  CreateRangeStmt: onCatalog(createRange),
  AlterEnumStmt: onCatalog(alterEnum),
  CreateDomainStmt: onCatalog(createDomain),
  AlterDomainStmt: onCatalog(alterDomain),
  CreateFunctionStmt: onCatalog(createFunction),
  AlterFunctionStmt: onCatalog(alterFunction),
  DefineStmt: onCatalog(define),
  CreateCastStmt: onCatalog(createCast),
  CreateOpClassStmt: onCatalog(createOpclass),
  CreateTrigStmt: onCatalog(createTrigger),
  CreatePolicyStmt: onCatalog(createPolicy),
  AlterPolicyStmt: onCatalog(alterPolicy),
  RuleStmt: onCatalog(createRule),
  DropStmt: notConcurrently("DROP INDEX CONCURRENTLY", dropObjects),
  TruncateStmt: onCatalog(truncate),
  AlterTableStmt: onCatalog(alterTable),
  CommentStmt: onCatalog(comment),
  RenameStmt: onCatalog(rename),
  AlterObjectSchemaStmt: onCatalog(setSchema),
  VacuumStmt: vacuumCommand as Command,
  LockStmt: lockTable as Command,
  ReindexStmt: ((session: Session, raw: RawOf<"ReindexStmt">, cx: CommandContext) => reindex(cx, raw, (what) => preventInBlock(session, what))) as Command,
  CopyStmt: ((session: Session, raw: RawOf<"CopyStmt">, cx: CommandContext) => copy(cx, raw, session.copyChannel)) as Command,
  TransactionStmt: transaction as Command,
  VariableSetStmt: setVariable as Command,
  VariableShowStmt: showVariable as Command,
  ConstraintsSetStmt: setConstraints as Command,
  CallStmt: callProcedure as Command,
  ExplainStmt: explain as Command,
  DeclareCursorStmt: declareCursor as Command,
  FetchStmt: fetchNow as Command,
  ClosePortalStmt: closeCursor as Command,
  CheckPointStmt: checkpoint as Command,
  ListenStmt: listen as Command,
  UnlistenStmt: unlisten as Command,
  NotifyStmt: notify as Command,
  DoStmt: doBlock as Command,
  CreateRoleStmt: onCatalog(createRole),
  AlterRoleStmt: onCatalog(alterRole),
  AlterRoleSetStmt: onCatalog(alterRoleSettings),
  AlterDatabaseSetStmt: onCatalog(alterDatabaseSettings),
  DropRoleStmt: onCatalog(dropRole),
  GrantRoleStmt: onCatalog(grantRole),
  GrantStmt: onCatalog(grant),
  DropOwnedStmt: onCatalog(dropOwned),
  ReassignOwnedStmt: onCatalog(reassignOwned),
  AlterOwnerStmt: onCatalog(alterOwner),
  PrepareStmt: prepare as Command,
  DeallocateStmt: deallocate as Command,
  DiscardStmt: discard as Command,
};

export const utilityReturnsRows = (query: Query): boolean => query.utilityStmt !== null && ["CallStmt", "ExplainStmt", "VariableShowStmt", "ExecuteStmt", "FetchStmt"].includes(String(rawTag(query.utilityStmt as RawNode)));

const spelled = (tag: string): string => tag.replace(/Stmt$/, "").replace(/([a-z])([A-Z])/g, "$1 $2").toUpperCase();

/** The locks that commands take on the tables that they name, where it is not the strongest one. */
const LOCKS: Readonly<Record<string, LockMode>> = { IndexStmt: 5, CommentStmt: 4, CreateStmt: 6, CreateTrigStmt: 6, CreateStatsStmt: 4, GrantStmt: 1, ViewStmt: 8, CreateSeqStmt: 1 };
function lockOf(tag: string, raw: Readonly<Record<string, unknown>>): LockMode {
  if (tag === "CopyStmt") return raw["is_from"] === true ? 3 : 1;
  // VACUUM lays a table out anew, so it may not run beside others that use it.
  if (tag === "VacuumStmt") return raw["is_vacuumcmd"] === true ? 8 : 4;
  return tag === "LockStmt" ? (Number(raw["mode"] ?? 8) as LockMode) : (LOCKS[tag] ?? 8);
}
/** The query that is part of a command. */
export function innerQuery(node: RawNode): RawNode | undefined {
  const stmt = rawAs(node, "ExplainStmt") ?? rawAs(node, "DeclareCursorStmt") ?? rawAs(node, "CreateTableAsStmt");
  const inner = stmt?.query as RawNode | undefined;
  return inner === undefined ? undefined : (innerQuery(inner) ?? (optimizable.has(String(rawTag(inner))) ? inner : undefined));
}
const optimizable: ReadonlySet<string> = new Set(["SelectStmt", "InsertStmt", "UpdateStmt", "DeleteStmt", "MergeStmt"]);
/** Runs a utility command. @see ProcessUtility */
export function processUtility(session: Session, query: Query, bound: BoundParams = noParams): UtilityResult {
  const node = query.utilityStmt as RawNode;
  const tag = String(rawTag(node));
  const command = commands[tag] ?? notSupported(spelled(tag));
  session.utilityLock = lockOf(tag, rawFields(node) as Readonly<Record<string, unknown>>);
  return command(session, rawFields(node) as never, session.commandContext(bound));
}

/** CREATE SCHEMA, and what is to stand in it. @see CreateSchemaCommand, transformCreateSchemaStmtElements */
function createSchemaWithElements(session: Session, raw: RawOf<"CreateSchemaStmt">, cx: CommandContext): UtilityResult {
  const before = session.root;
  const done = createSchema(cx, raw);
  if (before === session.root) return done;
  const schemaname = raw.schemaname ?? "";
  const order = ["CreateSeqStmt", "CreateStmt", "ViewStmt", "IndexStmt"];
  const elements = (raw.schemaElts ?? []).map((node) => {
    const tag = String(rawTag(node));
    if (!order.includes(tag)) notSupported(`${spelled(tag)} in CREATE SCHEMA`);
    const fields = rawFields(node) as Record<string, RawOf<"RangeVar"> | undefined>;
    const name = tag === "ViewStmt" ? "view" : tag === "CreateSeqStmt" ? "sequence" : "relation";
    const rel = fields[name] as RawOf<"RangeVar">;
    if (rel.schemaname !== undefined && rel.schemaname !== schemaname) ereport({ code: ERRCODE.invalid_schema_definition, message: `CREATE specifies a schema (${rel.schemaname}) different from the one being created (${schemaname})` });
    return { tag, fields: { ...fields, [name]: { ...rel, schemaname } } };
  });
  session.withSearchPath(schemaname, () => {
    for (const tag of order) for (const element of elements) if (element.tag === tag) (commands[tag] as Command)(session, element.fields as never, session.commandContext());
  });
  return done;
}
/** DO: a body without a function. @see ExecuteDoStmt */
function doBlock(session: Session, raw: RawOf<"DoStmt">): UtilityResult {
  const option = (name: string): string | undefined => rawAs((raw.args ?? []).map((node) => rawAs(node, "DefElem")).find((def) => def?.defname === name)?.arg, "String")?.sval;
  const language = (option("language") ?? "plpgsql").toLowerCase();
  if (language === "sql") ereport({ code: ERRCODE.feature_not_supported, message: `language "${language}" does not support inline code execution` });
  if (language !== "plpgsql") ereport({ code: ERRCODE.undefined_object, message: `language "${language}" does not exist` });
  runInline(session, option("as") ?? "");
  return { tag: "DO" };
}
/** CREATE of what is defined by a list of attributes. @see DefineStmt */
function define(cx: CommandContext, raw: RawOf<"DefineStmt">): UtilityResult {
  if (raw.kind === "OBJECT_TYPE") return createBaseType(cx, raw);
  if (raw.kind === "OBJECT_OPERATOR") return createOperator(cx, raw);
  return raw.kind === "OBJECT_AGGREGATE" ? createAggregate(cx, raw) : notSupported(`CREATE ${String(raw.kind).replace("OBJECT_", "")}`);
}
function transaction(session: Session, raw: RawOf<"TransactionStmt">): UtilityResult {
  const outside = (what: string): never => ereport({ code: ERRCODE.no_active_sql_transaction, message: onlyInBlock(what) });
  switch (raw.kind) {
    case "TRANS_STMT_BEGIN":
      session.begin(true);
      setTransactionModes(session, raw.options ?? []);
      return { tag: "BEGIN" };
    case "TRANS_STMT_START":
      session.begin(true);
      setTransactionModes(session, raw.options ?? []);
      return { tag: "START TRANSACTION" };
    case "TRANS_STMT_COMMIT":
      return { tag: endTransaction(session, raw, "COMMIT", () => session.commit()) };
    case "TRANS_STMT_ROLLBACK":
      endTransaction(session, raw, "ROLLBACK", () => session.rollback());
      return { tag: "ROLLBACK" };
    case "TRANS_STMT_SAVEPOINT":
      if (!inBlock(session)) outside("SAVEPOINT");
      session.savepoint(raw.savepoint_name ?? "");
      return { tag: "SAVEPOINT" };
    case "TRANS_STMT_RELEASE":
      if (!inBlock(session)) outside("RELEASE SAVEPOINT");
      session.release(raw.savepoint_name ?? "");
      return { tag: "RELEASE" };
    case "TRANS_STMT_ROLLBACK_TO":
      if (!inBlock(session)) outside("ROLLBACK TO SAVEPOINT");
      session.rollbackTo(raw.savepoint_name ?? "");
      return { tag: "ROLLBACK" };
    default:
      return notSupported("two-phase commit");
  }
}

/** @see EndTransactionBlock, UserAbortTransactionBlock */
function endTransaction<T>(session: Session, { chain }: RawOf<"TransactionStmt">, what: string, end: () => T): T {
  if (!inBlock(session)) {
    if (chain === true) ereport({ code: ERRCODE.no_active_sql_transaction, message: onlyInBlock(`${what} AND CHAIN`) });
    session.notice({ severity: "WARNING", code: ERRCODE.no_active_sql_transaction, message: "there is no transaction in progress" });
  }
  return chain === true ? chained(session, end) : end();
}

/** A command that has a form that no transaction block takes. @see PreventInTransactionBlock */
function notConcurrently(what: string, run: (cx: CommandContext, raw: never) => UtilityResult): Command {
  return (session, raw, cx) => {
    if ((raw as { readonly concurrent?: boolean }).concurrent === true) preventInBlock(session, what);
    return run(cx, raw);
  };
}
const PG_CHECKPOINT = 4544;
/** CHECKPOINT: everything is in memory, so there is nothing to write. */
function checkpoint(session: Session): UtilityResult {
  if (!hasPrivsOf(session.root, session.currentRole(), PG_CHECKPOINT)) ereport({ code: ERRCODE.insufficient_privilege, message: "permission denied to execute CHECKPOINT command", detail: 'Only roles with privileges of the "pg_checkpoint" role may execute this command.' });
  return { tag: "CHECKPOINT" };
}
/** Whether BEGIN has opened a block. */
const inBlock = (session: Session): boolean => session.transaction?.explicit === true;

/** @see check_role, check_session_authorization */
function setVariable(session: Session, raw: RawOf<"VariableSetStmt">): UtilityResult {
  const name = raw.name ?? "";
  const local = raw.is_local === true;
  if (local) warnOutsideBlock(session, name === "TRANSACTION" ? "SET TRANSACTION" : "SET LOCAL");
  switch (raw.kind) {
    case "VAR_SET_VALUE": {
      const value = settingText(name, raw.args ?? []);
      setOption(session, name, value, local);
      return { tag: "SET" };
    }
    case "VAR_RESET":
      resetOption(session, name);
      return { tag: "RESET" };
    case "VAR_SET_DEFAULT":
      resetOption(session, name);
      return { tag: "SET" };
    case "VAR_RESET_ALL":
      session.settings.reset("all");
      return { tag: "RESET" };
    case "VAR_SET_MULTI":
      return setModes(session, name, raw.args ?? []);
    default:
      return notSupported(`SET ${name}`);
  }
}
/** SET TRANSACTION and SET SESSION CHARACTERISTICS. @see ExecSetVariableStmt */
function setModes(session: Session, name: string, modes: readonly RawNode[]): UtilityResult {
  if (name === "SESSION CHARACTERISTICS") setTransactionModes(session, modes, true);
  else if (name === "TRANSACTION") setTransactionModes(session, modes);
  else notSupported(`SET ${name}`);
  return { tag: "SET" };
}
/** SET CONSTRAINTS. What is no longer put off is checked at once. @see AfterTriggerSetState */
/** A constraint, and those of partitions that are parts of it. */
function withParts(session: Session, oid: number): number[] {
  const parts = Object.values(session.root.relations).flatMap((rel) => rel.constraints.filter((c) => c.conparentid === oid));
  return [oid, ...parts.flatMap((part) => withParts(session, part.oid))];
}
/** Constraint triggers have a name among constraints, and are put off as these are. */
const constraintsOfTriggers = (rel: Relation): readonly { readonly oid: number; readonly conname: string; readonly condeferrable: boolean }[] =>
  (rel.triggers ?? []).flatMap(({ name, constraint, oid }) => (constraint === undefined ? [] : [{ oid, conname: name, condeferrable: constraint.deferrable }]));
function setConstraints(session: Session, raw: RawOf<"ConstraintsSetStmt">): UtilityResult {
  if (!warnOutsideBlock(session, "SET CONSTRAINTS")) return { tag: "SET CONSTRAINTS" };
  const deferred = raw.deferred === true;
  const oids = raw.constraints?.flatMap((node) => {
    const name = rawAs(node, "RangeVar")?.relname ?? "";
    const found = Object.values(session.root.relations).flatMap((rel) => [...rel.constraints, ...constraintsOfTriggers(rel)]).filter((c) => c.conname === name);
    if (found.length === 0) ereport({ code: ERRCODE.undefined_object, message: `constraint "${name}" does not exist` });
    if (found.every((c) => c.condeferrable !== true)) ereport({ code: ERRCODE.wrong_object_type, message: `constraint "${name}" is not deferrable` });
    return found.flatMap((c) => withParts(session, c.oid));
  });
  session.triggers.setConstraints(oids, deferred);
  return { tag: "SET CONSTRAINTS" };
}
/** LOCK TABLE. @see LockTableCommand */
function lockTable(session: Session, raw: RawOf<"LockStmt">, cx: CommandContext): UtilityResult {
  requireBlock(session, "LOCK TABLE");
  for (const node of raw.relations ?? []) {
    const relation = rawAs(node, "RangeVar") as RawOf<"RangeVar">;
    try {
      const rel = requireRelation(cx, relation);
      if (!"rpv".includes(rel.relkind)) ereport({ code: ERRCODE.wrong_object_type, message: `cannot lock relation "${rel.relname}"`, detail: relkindNotSupported(rel) });
    } catch (error) {
      if (!(error instanceof Suspended) || raw.nowait !== true) throw error;
      ereport({ code: ERRCODE.lock_not_available, message: `could not obtain lock on relation "${relation.relname}"` });
    }
  }
  return { tag: "LOCK TABLE" };
}
function vacuumCommand(session: Session, raw: RawOf<"VacuumStmt">, cx: CommandContext): UtilityResult {
  if (raw.is_vacuumcmd === true) preventInBlock(session, "VACUUM");
  return vacuum(cx, raw);
}
/** What the column of SHOW is called. */
export const showName = (name: string): string => shownNames[name] ?? name;
const shownNames: Readonly<Record<string, string>> = { timezone: "TimeZone", datestyle: "DateStyle", intervalstyle: "IntervalStyle" };
function showVariable(session: Session, raw: RawOf<"VariableShowStmt">): UtilityResult {
  const name = raw.name ?? "";
  if (name === "all") return { tag: "SHOW", columns: ["name", "setting", "description"].map((column) => ({ name: column, type: TEXT })), rows: session.settings.all() };
  return { tag: "SHOW", columns: [{ name: showName(name), type: TEXT }], rows: [[session.settings.get(name)]] };
}
