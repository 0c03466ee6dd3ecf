import { ERRCODE, ereport } from "../../utils/errors.ts";

/** What node-sql-parser does not read, or what its tree can't be vouched for. */
export const refuse = (what: string): never =>
  ereport({ code: ERRCODE.feature_not_supported, message: `node-sql-parser does not vouch for ${what}`, hint: "SET pglens.grammar = 'libpg-query' reads all of PostgreSQL's grammar." });
