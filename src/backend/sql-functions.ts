/**
 * SQL-language functions at run time: a body is analyzed once for the types of a call, then planned and run for each call.
 *
 * @see src/backend/executor/functions.c (fmgr_sql)
 */
import { fromText, sourceText } from "../nodes/source-text.ts";
import { withoutLocations } from "../nodes/walk.ts";
import { analyzeSqlText, checkReturn, type SqlBody } from "../analyze/sql-function.ts";
import { denied, hasRight, ownerOf } from "../catalog/acl.ts";
import { Catalog } from "../catalog/catalog.ts";
import { PG_CATALOG_NAMESPACE, type UserProc, FIRST_USER_OID } from "../catalog/root.ts";
import type { SqlCall, SqlFunctionService } from "../expr/sql-function.ts";
import { exprType } from "../nodes/make.ts";
import type { Query } from "../nodes/parsenodes.ts";
import type { Datum } from "../nodes/primnodes.ts";
import { queryRewrite } from "../rewrite/rewrite.ts";
import { RecordValue } from "../types/record.ts";
import { type RawNode, rawAs } from "../nodes/raw.ts";
import { DatabaseError, elog, ERRCODE, ereport } from "../utils/errors.ts";
import { constantParams } from "./bound-params.ts";
import { PLPGSQL_LANGUAGE, runPlpgsql } from "./plpgsql.ts";
import { withinFunction } from "./function-call.ts";
import type { Session } from "./session.ts";
import { transactionWord } from "./transaction-modes.ts";
import { processUtility } from "./utility.ts";

interface Prepared {
  readonly root: unknown;
  readonly environment: string;
  readonly body: SqlBody;
}

const SQL_LANGUAGE = 14;

export class SqlFunctions implements SqlFunctionService {
  readonly #session: Session;
  readonly #prepared: WeakMap<UserProc, Map<string, Prepared>> = new WeakMap();
  constructor(session: Session) {
    this.#session = session;
  }

  /** The body's statements for the types of a call. Analyzed again after the catalog has changed. */
  body(call: SqlCall): SqlBody | undefined {
    const session = this.#session;
    const proc = session.catalog.userProc(call.funcid);
    if (proc === undefined || proc.prolang !== SQL_LANGUAGE) return undefined;
    const types = `${call.argTypes.join()}:${call.resultType}:${(call.columns ?? []).map((column) => `${column.type}.${column.typmod}`).join()}`;
    const known = this.#prepared.get(proc) ?? new Map<string, Prepared>();
    this.#prepared.set(proc, known);
    const found = known.get(types);
    const environment = session.planEnvironment(false);
    const builtin = call.funcid < FIRST_USER_OID;
    if (found !== undefined && (builtin || (found.root === session.root && found.environment === environment))) return found.body;
    // A built-in's names are PostgreSQL's own, whatever the search path.
    const cx = builtin ? { ...session.analyzeContext(), catalog: new Catalog(session.root, [PG_CATALOG_NAMESPACE]) } : session.analyzeContext();
    const statements = proc.prosqlbody?.map((query) => withoutLocations(query, call.funcid)) ?? analyzeSqlText(cx, proc, { args: call.argTypes, result: call.resultType });
    const body = checkReturn(cx, proc, call.resultType, statements, call.columns);
    // Locations count in the function's own text.
    for (const query of body.statements) fromText(query, proc.prosqlbody === null ? proc.prosrc : undefined);
    known.set(types, { root: session.root, environment, body });
    return body;
  }

  /** Runs every statement; gives the values of the last one's rows. */
  run(call: SqlCall, args: readonly Datum[], all: boolean): Datum[] {
    const session = this.#session;
    const proc = session.catalog.userProc(call.funcid) ?? elog(`cache lookup failed for function ${call.funcid}`);
    if (proc.acl !== undefined && !hasRight(session.root, session.currentRole(), "function", ownerOf(proc), proc.acl, "X")) denied(proc.prokind === "p" ? "procedure" : "function", proc.proname);
    if (proc.prolang === PLPGSQL_LANGUAGE) {
      const values = runPlpgsql(session, { proc, argTypes: call.argTypes, resultType: call.resultType, args, ...(call.mayEnd === true && { mayEnd: true }) });
      return all ? values : values.slice(0, 1);
    }
    const within = (work: () => Datum[]): Datum[] => {
      try {
        return work();
      } catch (error) {
        // A place in the function's text is none in the statement that calls it.
        if (error instanceof DatabaseError) error.location = -1;
        throw error;
      }
    };
    return within(() => withinFunction(session, proc, () => {
      const body = this.body(call) as SqlBody;
      let values: Datum[] = [];
      for (const [i, query] of body.statements.entries()) {
        const last = i === body.statements.length - 1;
        const rows = this.#statement(proc, query, call, args);
        if (last && call.resultType !== 2278) values = this.#values(body, query, rows, call);
      }
      return all ? values : values.slice(0, 1);
    }));
  }
  #statement(proc: UserProc, query: Query, call: SqlCall, args: readonly Datum[]): Datum[][] {
    const session = this.#session;
    // What earlier statements did is seen by a volatile function, and not by others.
    if (proc.provolatile === "v") session.cid++;
    if (query.commandType === "CMD_UTILITY") {
      const transaction = rawAs(query.utilityStmt as RawNode, "TransactionStmt");
      if (transaction !== undefined) ereport({ code: ERRCODE.feature_not_supported, message: `${transactionWord(transaction)} is not allowed in an SQL function` });
      processUtility(session, query, constantParams(call.argTypes, args, sourceText(query)));
      return [];
    }
    let rows: Datum[][] = [];
    for (const rewritten of queryRewrite(query, session.rewriteContext())) {
      const result = session.execute(session.plan(rewritten), args).rows;
      if (rewritten.canSetTag) rows = result;
    }
    return rows;
  }
  #values(body: SqlBody, query: Query, rows: readonly Datum[][], { resultType }: SqlCall): Datum[] {
    if (!body.returnsTuple) return rows.map((row) => row[0] ?? null);
    const list = query.commandType === "CMD_SELECT" ? query.targetList : query.returningList;
    const types = list.filter((tle) => !tle.resjunk).map((tle) => exprType(tle.expr));
    return rows.map((row) => new RecordValue(resultType, types, row));
  }
}
