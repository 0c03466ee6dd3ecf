/**
 * Objects by catalog and number, as text.
 *
 * @see src/backend/catalog/objectaddress.c, src/backend/utils/adt/ruleutils.c (pg_get_serial_sequence)
 */
import type { Oid } from "../nodes/primnodes.ts";
import { type ArrayValue, makeArray } from "./array.ts";
import * as T from "./oids.ts";
import { RecordValue } from "./record.ts";
import type { RegNames } from "./reg.ts";
import { defineContextual, type FmgrContext } from "./registry.ts";

export interface ObjectIdentity {
  /** The kind, in words. */
  readonly type: string;
  /** In quotes where SQL needs them; null where objects of the kind have none, or are not known by it alone. */
  readonly schema: string | null;
  readonly name: string | null;
  readonly identity: string;
  readonly names: readonly string[];
  readonly args: readonly string[];
}
export interface ObjectService {
  /** Null where there is no such object. */
  find(classid: Oid, objid: Oid, sub: number): ObjectIdentity | null;
  description(classid: Oid, objid: Oid, sub: number): string | null;
  /** What objects of a catalog are called where there is no object to look at. */
  typeWord(classid: Oid): string;
  acl(classid: Oid, objid: Oid, sub: number): ArrayValue | null;
  serialSequence(table: Oid, column: string): string | null;
}
const TEXT_ARRAY = 1009;
const objects = (cx: FmgrContext): ObjectService => cx.session.service<ObjectService>("objects");
const texts = (list: readonly string[]): ArrayValue => makeArray(T.TEXTOID, [...list]);
const row = (types: readonly Oid[], values: readonly unknown[]): RecordValue => new RecordValue(T.RECORDOID, types, values as never);

defineContextual({
  // Neither a class nor an object: what pg_depend has for pinned objects.
  pg_describe_object: (cx, classid: Oid, objid: Oid, sub: number) => (classid === 0 && objid === 0 ? null : objects(cx).description(classid, objid, sub)),
  pg_identify_object: (cx, classid: Oid, objid: Oid, sub: number) => {
    const found = objects(cx).find(classid, objid, sub);
    return row([T.TEXTOID, T.TEXTOID, T.TEXTOID, T.TEXTOID], found === null ? [objects(cx).typeWord(classid), null, null, null] : [found.type, found.schema, found.name, found.identity]);
  },
  pg_identify_object_as_address: (cx, classid: Oid, objid: Oid, sub: number) => {
    const found = objects(cx).find(classid, objid, sub);
    return row([T.TEXTOID, TEXT_ARRAY, TEXT_ARRAY], found === null ? [objects(cx).typeWord(classid), null, null] : [found.type, texts(found.names), texts(found.args)]);
  },
  pg_get_acl: (cx, classid: Oid, objid: Oid, sub: number) => objects(cx).acl(classid, objid, sub),
  pg_get_serial_sequence: (cx, table: string, column: string) => objects(cx).serialSequence(cx.session.service<RegNames>("regNames").regclassIn(table), column),
});
