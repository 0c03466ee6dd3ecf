/**
 * to_char of numbers and to_number.
 *
 * @see src/backend/utils/adt/formatting.c
 */
import { ERRCODE, ereport } from "../../utils/errors.ts";
import { int4, int8, int8mul, type Int8, rint } from "../int.ts";
import { power } from "../numeric-math.ts";
import * as N from "../numeric-value.ts";
import { Numeric } from "../numeric-value.ts";
import { defineFunctions } from "../registry.ts";
import { ordinalEnding, parseTemplate, remembered, type TemplateNode } from "./template.ts";

const NAMES = [",", ".", "0", "9", "B", "C", "D", "EEEE", "FM", "G", "L", "MI", "PL", "PR", "RN", "SG", "SP", "S", "TH", "V", "b", "c", "d", "eeee", "fm", "g", "l", "mi", "pl", "pr", "rn", "sg", "sp", "s", "th", "v"];

/** What a template says of the number as a whole. @see NUMDesc */
interface Description {
  /** Digits before and after the decimal point. */
  pre: number;
  post: number;
  /** Where S puts the sign. */
  anchored: "before" | "after" | undefined;
  /** Digits before S. */
  preSign: number;
  /** Digits after V: the power of ten to multiply by. */
  multiplier: number;
  /** Which digits, from 1, the first and the last 0 stand for. */
  zeroStart: number;
  zeroEnd: number;
  readonly has: Set<"decimal" | "zero" | "blank" | "fill" | "sign" | "bracket" | "minus" | "plus" | "roman" | "V" | "EEEE">;
}
interface NumberTemplate {
  readonly nodes: readonly TemplateNode[];
  readonly description: Description;
}

const refuse = (message: string, detail?: string): never => ereport({ code: ERRCODE.syntax_error, message, ...(detail === undefined ? {} : { detail }) });

/** Takes one pattern into the description. @see NUMDesc_prepare */
function describe(d: Description, name: string): void {
  const { has } = d;
  if (has.has("EEEE") && name !== "EEEE") refuse('"EEEE" must be the last pattern used');
  if (has.has("roman") && name !== "RN" && name !== "FM") refuse('"RN" is incompatible with other formats', '"RN" may only be used together with "FM".');
  switch (name) {
    case "9":
    case "0":
      if (has.has("bracket")) refuse(`"${name}" must be ahead of "PR"`);
      if (name === "9" && has.has("V")) {
        d.multiplier++;
        return;
      }
      if (name === "0" && !has.has("zero") && !has.has("decimal")) {
        has.add("zero");
        d.zeroStart = d.pre + 1;
      }
      if (has.has("decimal")) d.post++;
      else d.pre++;
      if (name === "0") d.zeroEnd = d.pre + d.post;
      return;
    case "B":
      if (d.pre === 0 && d.post === 0 && !has.has("zero")) has.add("blank");
      return;
    case "D":
    case ".":
      if (has.has("decimal")) refuse("multiple decimal points");
      if (has.has("V")) refuse('cannot use "V" and decimal point together');
      has.add("decimal");
      return;
    case "FM":
      has.add("fill");
      return;
    case "S":
      if (has.has("sign")) refuse('cannot use "S" twice');
      if (has.has("plus") || has.has("minus") || has.has("bracket")) refuse('cannot use "S" and "PL"/"MI"/"SG"/"PR" together');
      d.anchored = has.has("decimal") ? "after" : "before";
      if (d.anchored === "before") d.preSign = d.pre;
      has.add("sign");
      return;
    case "MI":
    case "PL":
    case "SG":
      if (has.has("sign")) refuse(`cannot use "S" and "${name}" together`);
      if (name !== "PL") has.add("minus");
      if (name !== "MI") has.add("plus");
      return;
    case "PR":
      if (has.has("sign") || has.has("plus") || has.has("minus")) refuse('cannot use "PR" and "S"/"PL"/"MI"/"SG" together');
      has.add("bracket");
      return;
    case "RN":
      if (has.has("roman")) refuse('cannot use "RN" twice');
      if (d.pre + d.post + d.multiplier > 0 || [...has].some((flag) => flag !== "fill")) refuse('"RN" is incompatible with other formats', '"RN" may only be used together with "FM".');
      has.add("roman");
      return;
    case "V":
      if (has.has("decimal")) refuse('cannot use "V" and decimal point together');
      has.add("V");
      return;
    case "EEEE":
      if (has.has("EEEE")) refuse('cannot use "EEEE" twice');
      if ((["blank", "fill", "sign", "bracket", "minus", "plus", "roman", "V"] as const).some((flag) => has.has(flag)))
        refuse('"EEEE" is incompatible with other formats', '"EEEE" may only be used together with digit and decimal point patterns.');
      has.add("EEEE");
  }
}

const templateOf = remembered((text): NumberTemplate => {
  const nodes = parseTemplate(text, { names: NAMES, affixes: false });
  const description: Description = { pre: 0, post: 0, anchored: undefined, preSign: 0, multiplier: 0, zeroStart: 0, zeroEnd: 0, has: new Set() };
  for (const node of nodes) if (node.kind === "pattern") describe(description, node.name.toUpperCase());
  return { nodes, description };
});
const copyOf = (d: Description): Description => ({ ...d, has: new Set(d.has) });

/** Writes a number's digits into a template. @see NUM_processor */
class NumberWriter {
  readonly #d: Description;
  readonly #number: string;
  readonly #sign: "+" | "-";
  /** Positions of the template before the number's first digit. */
  readonly #spaces: number;
  #out = "";
  #at = 0;
  /** Of FM: where the digits after the point end; -1 for none to leave out. */
  #lastRelevant = -1;
  #signWritten = false;
  #digits: number;
  #position = 0;
  #inside = false;

  constructor(d: Description, number: string, sign: "+" | "-", spaces: number) {
    this.#d = d;
    this.#number = number;
    this.#sign = sign;
    this.#spaces = spaces;
    if (d.zeroStart > 0) d.zeroStart--;
    this.#prepareSign();
    this.#digits = d.post + d.pre - 1;
    if (d.has.has("fill") && d.has.has("decimal")) this.#lastRelevant = this.#findLastRelevant();
    if (!this.#signWritten && spaces === 0) this.#digits++;
  }

  #prepareSign(): void {
    const { has } = this.#d;
    if (has.has("plus") || has.has("minus")) {
      this.#signWritten = has.has("minus");
      return;
    }
    if (this.#sign === "+" && has.has("fill")) {
      has.delete("bracket");
      this.#signWritten = !has.has("sign");
    }
    if (this.#d.anchored === "before" && this.#d.pre === this.#d.preSign) this.#d.anchored = "after";
  }

  #findLastRelevant(): number {
    const point = this.#number.indexOf(".");
    if (point < 0) return -1;
    let last = point;
    for (let i = point + 1; i < this.#number.length; i++) if (this.#number[i] !== "0") last = i;
    if (this.#d.zeroEnd > this.#spaces) last = Math.max(last, Math.min(this.#number.length - 1, this.#d.zeroEnd - this.#spaces));
    return last;
  }

  /** Whether only "0" stands before the point, where a blank is shown instead. */
  #isLoneZero(): boolean {
    return !this.#d.has.has("zero") && this.#at === 0 && this.#number.startsWith("0") && this.#d.post !== 0;
  }
  #endsAtPoint(): boolean {
    return this.#lastRelevant >= 0 && this.#number[this.#lastRelevant] === ".";
  }

  #writeSign(): void {
    const { has } = this.#d;
    const reached = this.#position >= this.#spaces || (has.has("zero") && this.#d.zeroStart === this.#position);
    if (this.#signWritten || !reached || (this.#isLoneZero() && !this.#endsAtPoint())) return;
    if (has.has("sign")) {
      if (this.#d.anchored !== "before") return;
      this.#out += this.#sign;
    } else if (has.has("bracket")) this.#out += this.#sign === "+" ? " " : "<";
    else if (this.#sign === "-") this.#out += "-";
    else if (!has.has("fill")) this.#out += " ";
    this.#signWritten = true;
  }

  #writeDigit(zero: boolean): void {
    const fill = this.#d.has.has("fill");
    const current = this.#number[this.#at] ?? "";
    if (current === ".") {
      if (!this.#endsAtPoint() || fill) this.#out += ".";
    } else if (this.#lastRelevant >= 0 && this.#at > this.#lastRelevant && !zero) {
      // FM leaves out zeros at the end.
    } else if (this.#isLoneZero()) {
      if (!fill) this.#out += " ";
      else if (this.#endsAtPoint()) this.#out += "0";
    } else {
      this.#out += current;
      this.#inside = true;
    }
    if (this.#at < this.#number.length) this.#at++;
  }

  /** @see NUM_numpart_to_char */
  #writePosition(name: string): void {
    const { has } = this.#d;
    if (has.has("roman")) return;
    this.#inside = false;
    this.#writeSign();
    const before = this.#position < this.#spaces;
    if (before && (!has.has("zero") || this.#d.zeroStart > this.#position)) {
      if (!has.has("fill")) this.#out += " ";
    } else if (before) {
      this.#out += "0";
      this.#inside = true;
    } else this.#writeDigit(name === "0");
    let end = this.#digits + (this.#spaces > 0 ? 1 : 0) + (has.has("decimal") ? 1 : 0);
    if (this.#lastRelevant >= 0 && this.#lastRelevant === this.#at) end = this.#position;
    if (this.#position + 1 === end) {
      if (this.#signWritten && has.has("bracket")) this.#out += this.#sign === "+" ? " " : ">";
      else if (has.has("sign") && this.#d.anchored === "after") this.#out += this.#sign;
    }
    this.#position++;
  }

  #writePattern(name: string): void {
    const { has } = this.#d;
    const upper = name.toUpperCase();
    switch (upper) {
      case "9":
      case "0":
      case ".":
      case "D":
        return this.#writePosition(upper);
      case ",":
      case "G":
        if (this.#inside) this.#out += ",";
        else if (!has.has("fill")) this.#out += " ";
        return;
      case "L":
        this.#out += " ";
        return;
      case "RN": {
        const roman = name === "RN" ? this.#number : this.#number.toLowerCase();
        this.#out += has.has("fill") ? roman : roman.padStart(15);
        return;
      }
      case "TH":
        if (!has.has("roman") && !this.#number.startsWith("#") && this.#sign !== "-" && !has.has("decimal")) this.#out += ordinalEnding(this.#number, name as "TH" | "th");
        return;
      case "MI":
        if (this.#sign === "-") this.#out += "-";
        else if (!has.has("fill")) this.#out += " ";
        return;
      case "PL":
        if (this.#sign === "+") this.#out += "+";
        else if (!has.has("fill")) this.#out += " ";
        return;
      case "SG":
        this.#out += this.#sign;
    }
  }

  write(nodes: readonly TemplateNode[]): string {
    for (const node of nodes) {
      if (node.kind === "pattern") this.#writePattern(node.name);
      else this.#out += node.text;
    }
    return this.#out;
  }
}

const roman = (value: number): string => {
  if (!(value >= 1 && value <= 3999)) return "#".repeat(15);
  let rest = value;
  let text = "";
  for (const [symbol, worth] of ROMAN) {
    text += symbol.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return text;
};
const ROMAN: readonly (readonly [string, number])[] = [["M", 1000], ["CM", 900], ["D", 500], ["CD", 400], ["C", 100], ["XC", 90], ["L", 50], ["XL", 40], ["X", 10], ["IX", 9], ["V", 5], ["IV", 4], ["I", 1]];

/** How one type of number gives its digits to a template. */
interface NumberSource {
  /** The number rounded to an integer, for RN; NaN where it is none. */
  integer(): number;
  /** As d.ddde+dd with so many decimals; undefined where it is not finite. */
  scientific(post: number): string | undefined;
  /** Multiplied by a power of ten, with its decimals. May lower `post`. */
  plain(d: Description): string;
}

function toChar(template: string, source: NumberSource): string {
  if (template === "") return "";
  const { nodes, description } = templateOf(template);
  const d = copyOf(description);
  if (d.has.has("roman")) {
    const digits = roman(source.integer());
    return new NumberWriter({ ...d, pre: 0, post: 0, anchored: undefined, preSign: 0 }, digits, "+", 0).write(nodes);
  }
  if (d.has.has("EEEE")) {
    const text = source.scientific(d.post);
    if (text === undefined) return ` ${"#".repeat(d.pre)}.${"#".repeat(d.post + 4)}`;
    return text.startsWith("-") ? text : ` ${text}`;
  }
  const text = source.plain(d);
  d.pre += d.multiplier;
  const sign = text.startsWith("-") ? "-" : "+";
  const digits = sign === "-" ? text.slice(1) : text;
  const point = digits.indexOf(".");
  const whole = point < 0 ? digits.length : point;
  if (whole > d.pre) return new NumberWriter(d, `${"#".repeat(d.pre)}.${"#".repeat(d.post)}`, sign, 0).write(nodes);
  return new NumberWriter(d, digits, sign, d.pre - whole).write(nodes);
}

/** A finite decimal in scientific notation. @see numeric_out_sci */
function scientific(value: Numeric, scale: number): string | undefined {
  if (N.isSpecial(value)) return undefined;
  const unscaled = BigInt(value.m);
  if (unscaled === 0n) return `${(0).toFixed(scale)}e+00`;
  const abs = unscaled < 0n ? -unscaled : unscaled;
  let exponent = String(abs).length - 1 - value.s;
  let digits = scaled(abs, value.s, scale - exponent);
  if (String(digits).length > scale + 1) digits = scaled(abs, value.s, scale - ++exponent);
  const text = String(digits);
  const fraction = scale > 0 ? `.${text.slice(1)}` : "";
  return `${unscaled < 0n ? "-" : ""}${text[0]}${fraction}e${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
}
/** An unscaled value at scale `from`, at scale `to`, rounded; scales may be negative. */
function scaled(unscaled: bigint, from: number, to: number): bigint {
  return to >= from ? unscaled * N.pow10(to - from) : N.divideRounded(unscaled, N.pow10(from - to));
}

const padDecimals = (digits: string, post: number): string => (post > 0 ? `${digits}.${"0".repeat(post)}` : digits);

const numericSource = (value: Numeric): NumberSource => ({
  integer: () => (N.isSpecial(value) ? Number.NaN : Number(N.roundTo(value, 0).m)),
  scientific: (post) => scientific(value, post),
  plain: (d) => N.numericOut(N.roundTo(d.multiplier > 0 ? N.multiply(value, new Numeric(N.pow10(d.multiplier), 0)) : value, d.post)),
});
const intSource = (value: Int8, multiply: (power: number) => Int8): NumberSource => ({
  integer: () => Number(value),
  scientific: (post) => scientific(N.fromInteger(value), post),
  plain: (d) => padDecimals(String(d.multiplier > 0 ? multiply(d.multiplier) : value), d.post),
});
/** `digits`: how many decimal digits the type surely holds. */
const floatSource = (value: number, digits: number): NumberSource => ({
  integer: () => rint(value),
  scientific: (post) => (Number.isFinite(value) ? value.toExponential(post).replace(/e([+-])(\d)$/, "e$10$2") : undefined),
  plain: (d) => {
    const scaledValue = value * 10 ** d.multiplier;
    if (!Number.isFinite(scaledValue)) {
      if (8 >= digits || d.post > 0) d.post = Math.max(0, Math.min(d.post, digits - (Number.isNaN(scaledValue) ? 3 : 8)));
      return Number.isNaN(scaledValue) ? "NaN" : scaledValue > 0 ? "Infinity" : "-Infinity";
    }
    const whole = fixed(Math.abs(scaledValue), 0).length;
    d.post = whole >= digits ? 0 : Math.min(d.post, digits - whole);
    return fixed(scaledValue, d.post);
  },
});
/** A double with so many decimals, its exact value rounded half to even as C's printf does. */
function fixed(value: number, post: number): string {
  const negative = value < 0 || Object.is(value, -0);
  const exact = N.numericOut(roundEven(exactDecimal(Math.abs(value)), post));
  return negative ? `-${exact}` : exact;
}
/** A double is an integer times a power of two, hence a decimal. */
function exactDecimal(value: number): Numeric {
  let exponent = 0;
  let mantissa = value;
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    exponent++;
  }
  return N.makeNumeric(BigInt(mantissa) * 5n ** BigInt(exponent), exponent);
}
function roundEven(value: Numeric, scale: number): Numeric {
  if (value.s <= scale) return N.roundTo(value, scale);
  const unit = N.pow10(value.s - scale);
  const unscaled = BigInt(value.m);
  const quotient = unscaled / unit;
  const twice = (unscaled % unit) * 2n;
  return N.makeNumeric(quotient + (twice > unit || (twice === unit && quotient % 2n === 1n) ? 1n : 0n), scale);
}

/** Reads a number's text by a template. @see NUM_processor */
class NumberReader {
  readonly #d: Description;
  readonly #in: string;
  #at = 0;
  #sign = "";
  #digits = "";
  #pre = 0;
  #post = 0;
  #point = false;

  constructor(d: Description, text: string) {
    this.#d = d;
    this.#in = text;
  }

  get #end(): boolean {
    return this.#at >= this.#in.length;
  }
  #isDigit(at = this.#at): boolean {
    return /^[0-9]$/.test(this.#in[at] ?? "");
  }

  #readLeadingSign(): void {
    const char = this.#in[this.#at];
    if (char === "-" || (this.#d.has.has("bracket") && char === "<")) this.#sign = "-";
    else if (char === "+") this.#sign = "+";
    else return;
    this.#at++;
  }

  /** @see NUM_numpart_from_char */
  #readPosition(isDigit: boolean): void {
    const { has } = this.#d;
    if (this.#end) return;
    if (this.#in[this.#at] === " ") this.#at++;
    if (this.#end) return;
    if (this.#sign === "" && isDigit && this.#pre + this.#post === 0) this.#readLeadingSign();
    if (this.#end) return;
    let read = false;
    if (this.#isDigit()) {
      if (this.#point && this.#post === this.#d.post) return;
      this.#digits += this.#in[this.#at];
      if (this.#point) this.#post++;
      else this.#pre++;
      read = true;
    } else if (has.has("decimal") && !this.#point && this.#in[this.#at] === ".") {
      this.#digits += ".";
      this.#point = true;
      read = true;
    }
    if (this.#sign === "" && this.#pre + this.#post > 0) this.#readTrailingSign(read);
  }
  #readTrailingSign(read: boolean): void {
    const { has } = this.#d;
    if (has.has("sign")) {
      const next = this.#in[this.#at + 1];
      if (!read || next === undefined || (next !== "-" && next !== "+")) return;
      this.#at++;
      this.#sign = next;
    } else if (!read && (has.has("plus") || has.has("minus"))) {
      const char = this.#in[this.#at];
      if (char === "-" || char === "+") this.#sign = char;
    }
  }

  /** Skips up to `count` characters that are no part of a number. */
  #skip(count: number): void {
    for (let i = 0; i < count && !this.#end && !"0123456789.,+-".includes(this.#in[this.#at] as string); i++) this.#at++;
  }

  /** Whether the pattern took the character under the cursor. */
  #readPattern(name: string): boolean {
    const char = this.#in[this.#at] as string;
    switch (name) {
      case "9":
      case "0":
      case ".":
      case "D":
        this.#readPosition(name === "9" || name === "0");
        return true;
      case ",":
      case "G":
        return !this.#d.has.has("fill") && char === ",";
      case "L":
        this.#skip(1);
        return false;
      case "TH":
        if (!this.#d.has.has("decimal")) this.#skip(2);
        return false;
      case "MI":
      case "PL":
      case "SG":
        if ((char === "-" && name !== "PL") || (char === "+" && name !== "MI")) {
          this.#sign = char;
          return true;
        }
        this.#skip(1);
        return false;
    }
    return false;
  }

  read(nodes: readonly TemplateNode[]): Numeric {
    for (const node of nodes) {
      if (this.#end) break;
      if (node.kind !== "pattern" || this.#readPattern(node.name.toUpperCase())) this.#at++;
    }
    const text = `${this.#sign || " "}${this.#digits.replace(/\.$/, "")}`;
    const value = N.parseNumeric(text);
    const scale = this.#post;
    return N.applyTypmod(value, (((this.#d.pre + this.#d.multiplier + scale) << 16) | scale) + 4);
  }
}

const ROMAN_FORM = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})/;
function readRoman(text: string): Numeric {
  const source = text.replace(/^[ \t\n\v\f\r]+/, "").toUpperCase();
  const letters = /^[MDCLXVI]*/.exec(source)?.[0] ?? "";
  if (letters === "" || letters.length > 15 || ROMAN_FORM.exec(letters)?.[0] !== letters) ereport({ code: ERRCODE.invalid_text_representation, message: "invalid Roman numeral" });
  let rest = letters;
  let value = 0;
  for (const [symbol, worth] of ROMAN)
    while (rest.startsWith(symbol)) {
      value += worth;
      rest = rest.slice(symbol.length);
    }
  return N.fromInteger(value);
}

function toNumber(text: string, template: string): Numeric | null {
  if (template === "") return null;
  const { nodes, description } = templateOf(template);
  const d = copyOf(description);
  if (d.has.has("EEEE")) ereport({ code: ERRCODE.feature_not_supported, message: '"EEEE" not supported for input' });
  if (d.has.has("roman")) return readRoman(text);
  const value = new NumberReader(d, text).read(nodes);
  return d.has.has("V") ? N.multiply(value, power(N.fromInteger(10), N.fromInteger(-d.multiplier))) : value;
}

const int8Power = (value: Int8) => (power: number): Int8 => int8mul(value, int8(10n ** BigInt(power)));
defineFunctions({
  numeric_to_char: (value: Numeric, template: string) => toChar(template, numericSource(value)),
  int4_to_char: (value: number, template: string) => toChar(template, intSource(value, (power) => int4(value * 10 ** power))),
  int8_to_char: (value: Int8, template: string) => toChar(template, intSource(value, int8Power(value))),
  float4_to_char: (value: number, template: string) => toChar(template, floatSource(value, 6)),
  float8_to_char: (value: number, template: string) => toChar(template, floatSource(value, 15)),
  numeric_to_number: toNumber,
});
