/**
 * Enums: a value is its label's oid; order and text are the catalog's.
 *
 * @see src/backend/utils/adt/enum.c
 */
import type { Oid } from "../nodes/primnodes.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import { type ArrayValue, makeArray } from "./array.ts";
import { defineContextual, defineFunctions, type EnumLabelFacts, type FmgrContext } from "./registry.ts";

function enumIn(cx: FmgrContext, text: string, type: Oid): Oid {
  const found = cx.session.types.enumLabels(type).find(({ label }) => label === text);
  if (found !== undefined) checkSafe(cx, type, found);
  return found?.oid ?? ereport({ code: ERRCODE.invalid_text_representation, message: `invalid input value for enum ${cx.session.types.name(type)}: "${text}"` });
}
/** A label may be used when it is committed: an index could keep it else when the transaction is rolled back. @see check_safe_enum_use */
function checkSafe(cx: FmgrContext, type: Oid, { oid, label }: EnumLabelFacts): void {
  if (cx.session.service<(type: Oid, label: Oid) => boolean>("enumLabelIsSafe")(type, oid)) return;
  ereport({ code: ERRCODE.unsafe_new_enum_value_usage, message: `unsafe use of new value "${label}" of enum type ${cx.session.types.name(type)}`, hint: "New enum values must be committed before they can be used." });
}
const safe = (cx: FmgrContext, label: EnumLabelFacts | undefined): Oid | null => {
  if (label !== undefined) checkSafe(cx, cx.argTypes[0] as Oid, label);
  return label?.oid ?? null;
};
const labelOf = (cx: FmgrContext, oid: Oid): EnumLabelFacts => cx.session.types.enumLabel(oid) ?? ereport({ code: ERRCODE.invalid_binary_representation, message: `invalid internal value for enum: ${oid}` });
const compare = (cx: FmgrContext, a: Oid, b: Oid): number => (a === b ? 0 : labelOf(cx, a).sortorder - labelOf(cx, b).sortorder);

/** The enum that a call is about: the type of its first argument, which may be null. */
function labelsOf(cx: FmgrContext, at = 0): readonly EnumLabelFacts[] {
  const labels = cx.session.types.enumLabels(cx.argTypes[at] as Oid);
  if (labels.length === 0) ereport({ code: ERRCODE.object_not_in_prerequisite_state, message: `enum ${cx.session.types.name(cx.argTypes[at] as Oid)} contains no values` });
  return labels;
}
/** The labels from one to another, as an array; a null bound is no bound. */
function range(cx: FmgrContext, lower: Oid | null, upper: Oid | null): ArrayValue {
  const labels = cx.session.types.enumLabels(cx.argTypes[0] as Oid);
  const from = lower === null ? Number.NEGATIVE_INFINITY : labelOf(cx, lower).sortorder;
  const to = upper === null ? Number.POSITIVE_INFINITY : labelOf(cx, upper).sortorder;
  return makeArray(cx.argTypes[0] as Oid, labels.filter(({ sortorder }) => sortorder >= from && sortorder <= to).map((label) => safe(cx, label)));
}

defineFunctions({
  enum_eq: (a: Oid, b: Oid) => a === b,
  enum_ne: (a: Oid, b: Oid) => a !== b,
});
defineContextual({
  enum_in: enumIn,
  enum_out: (cx, oid: Oid) => labelOf(cx, oid).label,
  enum_cmp: compare,
  enum_lt: (cx, a: Oid, b: Oid) => compare(cx, a, b) < 0,
  enum_le: (cx, a: Oid, b: Oid) => compare(cx, a, b) <= 0,
  enum_gt: (cx, a: Oid, b: Oid) => compare(cx, a, b) > 0,
  enum_ge: (cx, a: Oid, b: Oid) => compare(cx, a, b) >= 0,
  enum_larger: (cx, a: Oid, b: Oid) => (compare(cx, a, b) > 0 ? a : b),
  enum_smaller: (cx, a: Oid, b: Oid) => (compare(cx, a, b) < 0 ? a : b),
  enum_first: (cx) => safe(cx, labelsOf(cx)[0]),
  enum_last: (cx) => safe(cx, labelsOf(cx).at(-1)),
  enum_range_all: (cx) => range(cx, null, null),
  enum_range_bounds: range,
});
