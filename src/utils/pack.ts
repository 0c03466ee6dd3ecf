/**
 * Graphs of objects as text that is read back as they were. Trees stand in many places by reference, whole or in part; each
 * object is written once, in a list, and named by its place there.
 */

/** A reference is written `{"$": place}`; what JSON has no words for, `{"$": [kind, text]}`. */
type Packed = null | boolean | number | string | { readonly $: number | readonly [kind: string, text: string] };
type Fields = Record<string, Packed>;
interface PackedGraph {
  readonly root: Packed;
  readonly list: readonly (readonly Packed[] | Fields)[];
  /** The places of objects that are of a class, by its name. */
  readonly classes?: Readonly<Record<string, readonly number[]>>;
}
/** Classes of values by their names; all that an object of one is stands in its fields. */
export type Classes = Readonly<Record<string, { readonly prototype: object }>>;

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
const readers: Readonly<Record<string, (text: string) => unknown>> = {
  bigint: BigInt,
  number: Number,
  bytes: (text) => Uint8Array.from(text.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16)),
};
/** What JSON has words for, and what is written as a text. */
function packScalar(value: unknown): Packed {
  if (value === undefined) return { $: ["undefined", ""] };
  if (typeof value === "bigint") return { $: ["bigint", String(value)] };
  if (typeof value === "number" && (!Number.isFinite(value) || Object.is(value, -0))) return { $: ["number", Object.is(value, -0) ? "-0" : String(value)] };
  if (value instanceof Uint8Array) return { $: ["bytes", hex(value)] };
  return value as Packed;
}

/**
 * Any value of plain objects, arrays, bytes and scalars. Objects of a class, such as exact decimals, are read back where
 * `classes` are given, and one of a class that is not among them is a TypeError; else their text is written.
 */
export function pack(value: unknown, classes?: Classes): string {
  const names = new Map(Object.entries(classes ?? {}).map(([name, { prototype }]) => [prototype, name]));
  const places = new Map<object, number>();
  const list: PackedGraph["list"][number][] = [];
  const placesOf = new Map<string, number[]>();
  const fields = (each: object): Fields => Object.fromEntries(Object.entries(each).map(([name, field]) => [name, write(field)]));
  const write = (each: unknown): Packed => {
    if (typeof each !== "object" || each === null || each instanceof Uint8Array) return packScalar(each);
    const known = places.get(each);
    if (known !== undefined) return { $: known };
    const prototype = Object.getPrototypeOf(each) as object | null;
    const isPlain = Array.isArray(each) || prototype === Object.prototype || prototype === null;
    const name = isPlain ? undefined : names.get(prototype);
    if (!isPlain && name === undefined) {
      if (classes === undefined) return String(each);
      throw new TypeError(`a value of ${each.constructor.name} cannot be written`);
    }
    const place = list.length;
    places.set(each, place);
    list.push([]);
    if (name !== undefined) {
      const others = placesOf.get(name);
      if (others === undefined) placesOf.set(name, [place]);
      else others.push(place);
    }
    list[place] = Array.isArray(each) ? Array.from(each, write) : fields(each);
    return { $: place };
  };
  return JSON.stringify({ root: write(value), list, ...(classes !== undefined && { classes: Object.fromEntries(placesOf) }) });
}

/** What `pack` wrote with the same classes; what was one object is one again. A SyntaxError or TypeError for any other text. */
export function unpack(text: string, classes: Classes = {}): unknown {
  const { root, list, classes: placesOf = {} } = JSON.parse(text) as PackedGraph;
  const made: (unknown[] | Record<string, unknown>)[] = list.map((each) => (Array.isArray(each) ? [] : {}));
  for (const [name, places] of Object.entries(placesOf)) {
    const { prototype } = classes[name] ?? {};
    if (prototype === undefined) throw new TypeError(`a value of ${name} cannot be read`);
    for (const place of places) made[place] = Object.create(prototype) as Record<string, unknown>;
  }
  const read = (each: Packed): unknown => {
    if (typeof each !== "object" || each === null) return each;
    if (typeof each.$ === "number") return made[each.$];
    const [kind, content] = each.$;
    return readers[kind]?.(content);
  };
  for (const [i, each] of list.entries()) {
    const target = made[i] as unknown[] & Record<string, unknown>;
    if (Array.isArray(each)) for (const item of each as readonly Packed[]) target.push(read(item));
    else for (const [name, field] of Object.entries(each as Fields)) target[name] = read(field);
  }
  return read(root);
}
