/** node-sql-parser as the page carries it. */
import { carriedLibrary } from "./carried.ts";

export default {
  get Parser(): unknown {
    return carriedLibrary<{ readonly Parser: unknown }>("second-grammar").Parser;
  },
};
