/**
 * Polymorphic types: what `anyelement`, `anyarray`, `anyrange` and their kin stand for in one call.
 *
 * @see src/backend/parser/parse_coerce.c (check_generic_type_consistency, enforce_generic_type_consistency)
 */
import type { Catalog } from "../catalog/catalog.ts";
import { formatType } from "../catalog/format-type.ts";
import type { Oid } from "../nodes/primnodes.ts";
import * as T from "../types/oids.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";

const family1 = new Set([T.ANYELEMENTOID, T.ANYARRAYOID, T.ANYNONARRAYOID, T.ANYENUMOID, T.ANYRANGEOID, T.ANYMULTIRANGEOID]);
const family2 = new Set([T.ANYCOMPATIBLEOID, T.ANYCOMPATIBLEARRAYOID, T.ANYCOMPATIBLENONARRAYOID, T.ANYCOMPATIBLERANGEOID, T.ANYCOMPATIBLEMULTIRANGEOID]);
export const isPolymorphic = (type: Oid): boolean => family1.has(type) || family2.has(type);
const isElement = (type: Oid): boolean => type === T.ANYELEMENTOID || type === T.ANYNONARRAYOID || type === T.ANYENUMOID;
const isCompatible = (type: Oid): boolean => type === T.ANYCOMPATIBLEOID || type === T.ANYCOMPATIBLENONARRAYOID;
const names: Readonly<Record<Oid, string>> = {
  [T.ANYELEMENTOID]: "anyelement", [T.ANYARRAYOID]: "anyarray", [T.ANYRANGEOID]: "anyrange", [T.ANYMULTIRANGEOID]: "anymultirange",
  [T.ANYCOMPATIBLEARRAYOID]: "anycompatiblearray", [T.ANYCOMPATIBLERANGEOID]: "anycompatiblerange", [T.ANYCOMPATIBLEMULTIRANGEOID]: "anycompatiblemultirange",
};

/** Raises what does not fit; a check catches it, which asks often: one error does for all. */
class Misfit extends Error {}
let oneMisfit: Misfit | undefined;
type Fail = (message: string, detail?: string) => never;
const mismatch: Fail = (message, detail) => ereport({ code: ERRCODE.datatype_mismatch, message, detail });
const misfit: Fail = () => {
  oneMisfit ??= new Misfit();
  throw oneMisfit;
};

class Polymorphs {
  readonly #catalog: Catalog;
  readonly #fail: Fail;
  /** What each declared type stands for, by the declared type. */
  readonly #found = new Map<Oid, Oid>();
  readonly #compatible: Oid[] = [];
  #unknown = false;
  constructor(catalog: Catalog, fail: Fail) {
    this.#catalog = catalog;
    this.#fail = fail;
  }
  #name(type: Oid): string {
    return formatType(this.#catalog, type);
  }
  /** Takes one argument in. */
  argument(declared: Oid, given: Oid): void {
    if (!isPolymorphic(declared)) return;
    if (given === T.UNKNOWNOID) {
      if (family1.has(declared)) this.#unknown = true;
      return;
    }
    if (isCompatible(declared)) return void this.#compatible.push(given);
    if (declared === T.ANYCOMPATIBLEARRAYOID) {
      const base = this.#catalog.baseType(given);
      const element = this.#catalog.elementType(base);
      if (element === 0) this.#fail(`argument declared anycompatiblearray is not an array but type ${this.#name(base)}`);
      return void this.#compatible.push(element);
    }
    const key = isElement(declared) ? T.ANYELEMENTOID : declared;
    const actual = isElement(declared) ? given : this.#catalog.baseType(given);
    const known = this.#found.get(key);
    if (known !== undefined && known !== actual) this.#fail(`arguments declared "${names[key]}" are not all alike`, `${this.#name(known)} versus ${this.#name(actual)}`);
    this.#found.set(key, actual);
  }
  /** Two declared types that say the same thing must agree; one gives the other. */
  #agree(own: Oid, other: Oid, value: Oid): void {
    const known = this.#found.get(other);
    if (known === undefined) this.#found.set(other, value);
    else if (known !== value) this.#fail(`argument declared ${names[own]} is not consistent with argument declared ${names[other]}`, `${this.#name(this.#found.get(own) as Oid)} versus ${this.#name(known)}`);
  }
  #subtype(declared: Oid, range: Oid): Oid {
    return this.#catalog.rangeInfo(range)?.rngsubtype ?? this.#fail(`argument declared ${names[declared]} is not a range type but type ${this.#name(range)}`);
  }
  /** The ranges of one family: a multirange tells the range, the range tells the multirange. */
  #ranges(range: Oid, multirange: Oid): void {
    const many = this.#found.get(multirange);
    if (many !== undefined) this.#agree(multirange, range, this.#catalog.multirangeInfo(many)?.rngtypid ?? this.#fail(`argument declared ${names[multirange]} is not a multirange type but type ${this.#name(many)}`));
    const one = this.#found.get(range);
    if (many === undefined && one !== undefined) this.#found.set(multirange, this.#catalog.rangeInfo(one)?.rngmultitypid ?? 0);
  }
  /** After all arguments. `needed` are the declared types, with the result's. */
  settle(declared: readonly Oid[], commonType: (types: readonly Oid[]) => Oid | undefined): void {
    const array = this.#found.get(T.ANYARRAYOID);
    if (array !== undefined) {
      const element = array === T.ANYARRAYOID ? T.ANYELEMENTOID : this.#catalog.elementType(array);
      if (element === 0) this.#fail(`argument declared anyarray is not an array but type ${this.#name(array)}`);
      this.#agree(T.ANYARRAYOID, T.ANYELEMENTOID, element);
    }
    this.#ranges(T.ANYRANGEOID, T.ANYMULTIRANGEOID);
    const range = this.#found.get(T.ANYRANGEOID);
    if (range !== undefined) this.#agree(T.ANYRANGEOID, T.ANYELEMENTOID, this.#subtype(T.ANYRANGEOID, range));
    const element = this.#found.get(T.ANYELEMENTOID);
    if (element !== undefined && element !== T.ANYELEMENTOID) {
      if (declared.includes(T.ANYNONARRAYOID) && this.#catalog.elementType(this.#catalog.baseType(element)) !== 0) this.#fail(`type matched to anynonarray is an array type: ${this.#name(element)}`);
      if (declared.includes(T.ANYENUMOID) && this.#catalog.type(this.#catalog.baseType(element)).typtype !== "e") this.#fail(`type matched to anyenum is not an enum type: ${this.#name(element)}`);
    }
    this.#settleCompatible(declared, commonType);
  }
  #settleCompatible(declared: readonly Oid[], commonType: (types: readonly Oid[]) => Oid | undefined): void {
    if (!declared.some((type) => family2.has(type))) return;
    this.#ranges(T.ANYCOMPATIBLERANGEOID, T.ANYCOMPATIBLEMULTIRANGEOID);
    const range = this.#found.get(T.ANYCOMPATIBLERANGEOID);
    const subtype = range === undefined ? undefined : this.#subtype(T.ANYCOMPATIBLERANGEOID, range);
    if (subtype !== undefined) this.#compatible.push(subtype);
    const common = this.#compatible.length === 0 ? T.TEXTOID : (commonType(this.#compatible) ?? this.#fail("arguments of anycompatible family cannot be cast to a common type"));
    if (subtype !== undefined && common !== subtype) this.#fail(`anycompatiblerange type ${this.#name(range as Oid)} does not match anycompatible type ${this.#name(common)}`);
    if (declared.includes(T.ANYCOMPATIBLENONARRAYOID) && this.#catalog.elementType(this.#catalog.baseType(common)) !== 0) this.#fail(`type matched to anycompatiblenonarray is an array type: ${this.#name(common)}`);
    this.#found.set(T.ANYCOMPATIBLEOID, common);
  }
  /** The actual type for a declared one. */
  resolve(type: Oid): Oid {
    if (!isPolymorphic(type)) return type;
    const key = isElement(type) ? T.ANYELEMENTOID : isCompatible(type) ? T.ANYCOMPATIBLEOID : type;
    const known = this.#found.get(key);
    if (known !== undefined) return known;
    const element = this.#found.get(T.ANYELEMENTOID);
    if (type === T.ANYCOMPATIBLEARRAYOID) return this.#arrayOf(this.#found.get(T.ANYCOMPATIBLEOID) as Oid);
    if (family1.has(type) && element === undefined) return this.#fail("could not determine polymorphic type because input has type unknown");
    if (type === T.ANYARRAYOID) return this.#arrayOf(element as Oid);
    return this.#fail(`could not determine polymorphic type ${names[type]} because input has type unknown`);
  }
  #arrayOf(element: Oid): Oid {
    const type = this.#catalog.type(element).typarray;
    return type !== 0 ? type : ereport({ code: ERRCODE.undefined_object, message: `could not find array type for data type ${this.#name(element)}` });
  }
  /** Whether the first family has arguments and nothing that says of which type. */
  get undetermined(): boolean {
    return this.#unknown && this.#found.get(T.ANYELEMENTOID) === undefined;
  }
}

type CommonType = (types: readonly Oid[]) => Oid | undefined;

/** Whether arguments fit the declared types; arguments of unknown type fit. @see check_generic_type_consistency */
export function checkGenericConsistency(catalog: Catalog, actual: readonly Oid[], declared: readonly Oid[], commonType: CommonType): boolean {
  try {
    const types = new Polymorphs(catalog, misfit);
    for (const [i, type] of declared.entries()) types.argument(type, actual[i] as Oid);
    types.settle(declared, commonType);
    return true;
  } catch (error) {
    if (error instanceof Misfit) return false;
    throw error;
  }
}

/** Replaces polymorphic declared types by actual ones; answers the result type. @see enforce_generic_type_consistency */
export function enforceGenericConsistency(catalog: Catalog, actual: readonly Oid[], declared: Oid[], rettype: Oid, commonType: CommonType): Oid {
  // Without polymorphic arguments the result stays what it is declared.
  if (!declared.some(isPolymorphic)) return rettype;
  const types = new Polymorphs(catalog, mismatch);
  for (const [i, type] of declared.entries()) types.argument(type, actual[i] as Oid);
  types.settle(declared, commonType);
  if (types.undetermined) mismatch("could not determine polymorphic type because input has type unknown");
  for (let i = 0; i < declared.length; i++) declared[i] = types.resolve(declared[i] as Oid);
  return types.resolve(rettype);
}
