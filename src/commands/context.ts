/** What utility commands work with. Given by the session. @see src/backend/tcop/utility.c */
import { schemaRight } from "../catalog/acl.ts";
import { enablePatches, produceWithPatches } from "immer";
import { Catalog } from "../catalog/catalog.ts";
import { BOOTSTRAP_SUPERUSERID } from "../catalog/root.ts";
import type { CatalogRoot, Owned, Relation, Role, Statistic, UserCast, UserOpclass, UserOperator, UserProc, UserType } from "../catalog/root.ts";
import type { AnalyzeContext } from "../analyze/parse-state.ts";
import type { Query } from "../nodes/parsenodes.ts";
import type { PlannedStmt } from "../nodes/plannodes.ts";
import type { RawNode, RawOf } from "../nodes/raw.ts";
import type { Datum, Expr } from "../nodes/primnodes.ts";
import type { AfterTriggers } from "../execute/execute.ts";
import type { Storage } from "../storage/storage.ts";
import type { SessionContext } from "../types/registry.ts";
import type { Notice } from "../utils/errors.ts";

enablePatches();

/** A root that a command may write on. */
export interface Draft {
  nextOid: number;
  readonly namespaces: Record<number, string>;
  readonly relations: Record<number, Relation>;
  readonly types: Record<number, UserType>;
  readonly procs: Record<number, UserProc>;
  readonly operators: Record<number, UserOperator>;
  readonly casts: Record<number, UserCast>;
  readonly opclasses: Record<number, UserOpclass>;
  readonly statistics: Record<string, Statistic>;
  readonly roles: Record<number, Role>;
  readonly roleSettings: Record<string, readonly string[]>;
  readonly schemas: Record<number, Owned>;
  /** By catalog, object and part, with dots between. */
  readonly comments: Record<string, string>;
}

/** Rows that a command answers with, as EXPLAIN and SHOW do. */
export interface UtilityResult {
  /** Whether clients get the rows as bytes. */
  readonly binary?: boolean;
  readonly tag: string;
  readonly columns?: readonly { readonly name: string; readonly type: number }[];
  readonly rows?: readonly (readonly Datum[])[];
}

export interface CommandContext {
  root: CatalogRoot;
  readonly searchPath: readonly number[];
  readonly storage: Storage;
  readonly session: SessionContext;
  readonly sql: string;
  readonly notice: (notice: Notice) => void;
  readonly analyzeContext: () => AnalyzeContext;
  /** The same for a query that is part of the command, with the parameters that the command itself has; and their values. */
  readonly boundContext: () => AnalyzeContext;
  readonly boundValues: () => readonly Datum[];
  readonly xid: () => number;
  readonly cid: () => number;
  readonly ownXids: () => ReadonlySet<number>;
  /** The role whose rights count. */
  readonly role: () => number;
  /** Whether a table's file was made in this transaction, or in its innermost part. */
  readonly isNewFile: (rel: Relation) => boolean;
  /** Raises an error where a setting cannot have a value; answers the setting's own name. */
  readonly checkSetting: (name: string, value: string) => string;
  /** Runs something with a list of settings of its own. */
  readonly withSettings: <R>(list: readonly string[], run: () => R) => R;
  /** Locks a relation that the command names, as strongly as the command must. */
  readonly lockRelation: (oid: number) => void;
  readonly triggers: AfterTriggers;
  /** Runs a query to its end. */
  readonly runQuery: (query: Query, params?: readonly Datum[]) => { readonly stmt: PlannedStmt; readonly rows: Datum[][]; readonly processed: number };
  /** The query that EXECUTE names, with the values of its parameters. */
  readonly boundQuery: (raw: RawOf<"ExecuteStmt">) => { readonly query: Query; readonly values: readonly Datum[] };
  /** The raw tree of an expression that is given as text. */
  readonly parseExpr: (text: string) => RawNode;
  /** An expression as the planner simplifies it. */
  readonly simplify: (expr: Expr) => Expr;
  readonly planQuery: (query: Query) => PlannedStmt;
  /** Raises what stops a statement: a cancel, or too much memory. */
  readonly checkInterrupts: () => void;
  /** Called when the transaction aborts. */
  readonly onAbort: (undo: () => void) => void;
}

export const catalogOf = (cx: CommandContext): Catalog => new Catalog(cx.root, cx.searchPath, (namespace) => schemaRight(cx.root, cx.role(), namespace, "U"));

/** Changes the catalog: one `produceWithPatches`. */
export function changeCatalog(cx: CommandContext, change: (draft: Draft) => void): void {
  const [next] = produceWithPatches(cx.root, (draft) => {
    const first = draft.nextOid;
    change(draft as unknown as Draft);
    own(draft as unknown as Draft, first, cx.role());
  });
  cx.root = next as CatalogRoot;
}

/** What a command makes belongs to the role that runs it. */
function own(draft: Draft, first: number, role: number): void {
  if (role === BOOTSTRAP_SUPERUSERID) return;
  for (let oid = first; oid < draft.nextOid; oid++) {
    const rel = draft.relations[oid];
    if (rel !== undefined) draft.relations[oid] = { ...rel, owner: role };
    const proc = draft.procs[oid];
    if (proc !== undefined) draft.procs[oid] = { ...proc, owner: role };
    const type = draft.types[oid];
    if (type !== undefined) draft.types[oid] = { ...type, owner: role };
    if (draft.namespaces[oid] !== undefined) draft.schemas[oid] = { ...draft.schemas[oid], owner: role };
  }
}

export function newOid(draft: Draft): number {
  const oid = draft.nextOid;
  draft.nextOid = oid + 1;
  return oid;
}
