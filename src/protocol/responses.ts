/** What a server tells: errors, notices, rows. @see src/backend/access/common/printtup.c, src/backend/utils/error/elog.c (send_message_to_frontend) */
import { sendValue } from "../backend/binary-format.ts";
import type { Session } from "../backend/session.ts";
import type { Field } from "../backend/statement-result.ts";
import type { Datum } from "../nodes/primnodes.ts";
import type { DatabaseError, ErrorFields, Notice } from "../utils/errors.ts";
import { cstring, type MessageWriter } from "./messages.ts";

type Told = Pick<ErrorFields, "code" | "message" | "detail" | "hint" | "schema" | "table" | "column" | "constraint"> & { readonly severity?: string; readonly position?: number | undefined; readonly where?: string | undefined };
function fieldsOf(told: Told, severity: string): Buffer[] {
  const field = (letter: string, value: string | number | undefined): Buffer[] => (value === undefined || value === "" ? [] : [Buffer.from(letter), cstring(String(value))]);
  return [
    ...field("S", severity), ...field("V", severity), ...field("C", told.code), ...field("M", told.message), ...field("D", told.detail), ...field("H", told.hint), ...field("P", told.position), ...field("W", told.where),
    ...field("s", told.schema), ...field("t", told.table), ...field("c", told.column), ...field("n", told.constraint), Buffer.from([0]),
  ];
}
export const errorResponse = (out: MessageWriter, error: DatabaseError): void => out.write("E", ...fieldsOf(error as Told, (error as Told).severity ?? "ERROR"));
export const noticeResponse = (out: MessageWriter, notice: Notice): void => out.write("N", ...fieldsOf(notice as Told, notice.severity));
export function commandComplete(out: MessageWriter, tag: string): void {
  if (tag === "") return out.write("I");
  out.begin("C");
  out.cstring(tag);
  out.end();
}

/** Formats by column: one for all, or one each; text where none is given. */
export const formatOf = (formats: readonly number[], i: number): number => formats[formats.length === 1 ? 0 : i] ?? 0;
/** Messages as they were written, of fields that come again. */
const described = new WeakMap<readonly Field[], Buffer>();
export function rowDescription(out: MessageWriter, session: Session, fields: readonly Field[], formats: readonly number[] = []): void {
  const known = formats.length === 0 ? described.get(fields) : undefined;
  if (known !== undefined) return out.bytes(known);
  const from = out.length;
  out.begin("T");
  out.int16(fields.length);
  for (const [i, { name, dataTypeID, typmod, tableID = 0, columnID = 0 }] of fields.entries()) {
    out.cstring(name);
    out.int32(tableID);
    out.int16(columnID);
    out.int32(dataTypeID);
    out.int16(session.catalog.findType(dataTypeID)?.typlen ?? -1);
    out.int32(typmod);
    out.int16(formatOf(formats, i));
  }
  out.end();
  if (formats.length === 0 && out.watch === undefined) described.set(fields, out.since(from));
}
export function dataRow(out: MessageWriter, session: Session, fields: readonly Field[], row: readonly Datum[], formats: readonly number[] = []): void {
  const { context } = session;
  out.begin("D");
  out.int16(fields.length);
  for (let i = 0; i < fields.length; i++) {
    const { dataTypeID } = fields[i] as Field;
    const value = row[i] ?? null;
    if (value === null) out.int32(-1);
    else if (formatOf(formats, i) === 1) {
      const bytes = sendValue(session.catalog, context, dataTypeID, value);
      out.int32(bytes.length);
      out.bytes(bytes);
    } else out.sizedText(context.types.output(dataTypeID, value, context));
  }
  out.end();
}
