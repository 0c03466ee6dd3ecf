/**
 * What the parser and the dictionaries do, for people who look: ts_parse, ts_token_type, ts_lexize.
 *
 * @see src/backend/tsearch/wparser.c, dict.c
 */
import type { Datum, Oid } from "../../nodes/primnodes.ts";
import { ERRCODE, ereport } from "../../utils/errors.ts";
import { makeArray } from "../array.ts";
import * as T from "../oids.ts";
import { RecordValue } from "../record.ts";
import { defineContextual, defineSetFunctions, type SetCall } from "../registry.ts";
import { parseTokens, TOKEN_TYPES } from "./default-parser.ts";
import { lexizer } from "./dictionary.ts";
import { textSearch } from "./parse-text.ts";

function requireParser(call: SetCall, which: string | Oid): void {
  const { parser } = textSearch(call);
  if (typeof which === "number") {
    if (which !== parser.oid) ereport({ code: ERRCODE.internal_error, message: `cache lookup failed for text search parser ${which}` });
  } else if (which.replace(/^pg_catalog\./, "") !== parser.name) ereport({ code: ERRCODE.undefined_object, message: `text search parser "${which}" does not exist` });
}
function* tokenTypes([which]: readonly Datum[], call: SetCall): Iterable<Datum> {
  requireParser(call, which as string | Oid);
  for (const [i, [alias, description]] of TOKEN_TYPES.entries()) yield new RecordValue(T.RECORDOID, [T.INT4OID, T.TEXTOID, T.TEXTOID], [i + 1, alias, description]);
}
function* tokens([which, text]: readonly Datum[], call: SetCall): Iterable<Datum> {
  requireParser(call, which as string | Oid);
  for (const token of parseTokens(text as string)) yield new RecordValue(T.RECORDOID, [T.INT4OID, T.TEXTOID], [token.type, token.text]);
}
defineSetFunctions({ ts_token_type_byid: tokenTypes, ts_token_type_byname: tokenTypes, ts_parse_byid: tokens, ts_parse_byname: tokens });
defineContextual({
  ts_lexize: (cx, oid: Oid, token: string) => {
    const facts = textSearch(cx).dictionary(oid) ?? ereport({ code: ERRCODE.internal_error, message: `cache lookup failed for text search dictionary ${oid}` });
    const lexemes = lexizer(facts)(token);
    return lexemes === undefined ? null : makeArray(T.TEXTOID, lexemes as string[]);
  },
});
