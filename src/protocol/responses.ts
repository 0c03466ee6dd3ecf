/** What a server tells: errors, notices, rows. @see src/backend/access/common/printtup.c, src/backend/utils/error/elog.c (send_message_to_frontend) */
import { sendValue } from "../backend/binary-format.ts";
import type { Field, Session } from "../backend/session.ts";
import type { Datum } from "../nodes/primnodes.ts";
import type { DatabaseError, ErrorFields, Notice } from "../utils/errors.ts";
import { cstring, int16, int32, type MessageWriter } from "./messages.ts";

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
export const commandComplete = (out: MessageWriter, tag: string): void => (tag === "" ? out.write("I") : out.write("C", cstring(tag)));

/** Formats by column: one for all, or one each; text where none is given. */
export const formatOf = (formats: readonly number[], i: number): number => formats[formats.length === 1 ? 0 : i] ?? 0;
export function rowDescription(out: MessageWriter, session: Session, fields: readonly Field[], formats: readonly number[] = []): void {
  const columns = fields.map(({ name, dataTypeID, typmod, tableID = 0, columnID = 0 }, i) =>
    Buffer.concat([cstring(name), int32(tableID), int16(columnID), int32(dataTypeID), int16(session.catalog.findType(dataTypeID)?.typlen ?? -1), int32(typmod), int16(formatOf(formats, i))]),
  );
  out.write("T", int16(fields.length), ...columns);
}
export function dataRow(out: MessageWriter, session: Session, fields: readonly Field[], row: readonly Datum[], formats: readonly number[] = []): void {
  const parts: Buffer[] = [int16(fields.length)];
  for (const [i, { dataTypeID }] of fields.entries()) {
    const value = row[i] ?? null;
    if (value === null) {
      parts.push(int32(-1));
      continue;
    }
    const bytes = formatOf(formats, i) === 1 ? Buffer.from(sendValue(session.catalog, session.context, dataTypeID, value)) : Buffer.from(session.context.types.output(dataTypeID, value, session.context), "utf8");
    parts.push(int32(bytes.length), bytes);
  }
  out.write("D", ...parts);
}
