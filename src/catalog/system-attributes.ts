/** The columns that every table has. @see SysAtt in src/backend/catalog/heap.c */
import type { AttrNumber, Oid } from "../nodes/primnodes.ts";

/** @see TableOidAttributeNumber */
export const TABLE_OID_ATTNUM: AttrNumber = -6;
export const systemAttributes: readonly { readonly attname: string; readonly attnum: AttrNumber; readonly atttypid: Oid; readonly attlen: number }[] = [
  { attname: "ctid", attnum: -1, atttypid: 27, attlen: 6 },
  { attname: "xmin", attnum: -2, atttypid: 28, attlen: 4 },
  { attname: "cmin", attnum: -3, atttypid: 29, attlen: 4 },
  { attname: "xmax", attnum: -4, atttypid: 28, attlen: 4 },
  { attname: "cmax", attnum: -5, atttypid: 29, attlen: 4 },
  { attname: "tableoid", attnum: TABLE_OID_ATTNUM, atttypid: 26, attlen: 4 },
];
