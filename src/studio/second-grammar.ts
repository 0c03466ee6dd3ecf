/** node-sql-parser as the page carries it. */
import type nodeSqlParser from "node-sql-parser/build/postgresql.js";
import { carriedLibrary } from "./carried.ts";

export default {
  get Parser() {
    return carriedLibrary<typeof nodeSqlParser>("second-grammar").Parser;
  },
};
