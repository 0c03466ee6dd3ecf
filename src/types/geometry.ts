/** Points, boxes, polygons and circles of the plane. Equality and order allow for a small error. @see src/backend/utils/adt/geo_ops.c, src/include/utils/geo_decls.h */
import { ERRCODE, ereport } from "../utils/errors.ts";
import { compareFloats, parseFloat8 } from "./float.ts";
import * as T from "./oids.ts";
import { defineContextual, defineFunctions, type FmgrContext } from "./registry.ts";

export class Point {
  readonly x: number;
  readonly y: number;
  constructor(x: number, y: number) {
    this.x = x;
    this.y = y;
  }
}
/** The upper right and the lower left corner. */
export class Box {
  readonly high: Point;
  readonly low: Point;
  constructor(a: Point, b: Point) {
    const [wide, tall] = [compareFloats(a.x, b.x) > 0, compareFloats(a.y, b.y) > 0];
    this.high = new Point(wide ? a.x : b.x, tall ? a.y : b.y);
    this.low = new Point(wide ? b.x : a.x, tall ? b.y : a.y);
  }
}
export class Circle {
  readonly center: Point;
  readonly radius: number;
  constructor(center: Point, radius: number) {
    this.center = center;
    this.radius = radius;
  }
}
export class Polygon {
  readonly points: readonly Point[];
  constructor(points: readonly Point[]) {
    this.points = points;
  }
  get bound(): Box {
    const [xs, ys] = [this.points.map(({ x }) => x), this.points.map(({ y }) => y)];
    return new Box(new Point(Math.max(...xs), Math.max(...ys)), new Point(Math.min(...xs), Math.min(...ys)));
  }
}

const EPSILON = 1e-6;
const isZero = (a: number): boolean => Math.abs(a) <= EPSILON;
const eq = (a: number, b: number): boolean => a === b || Math.abs(a - b) <= EPSILON;
const lt = (a: number, b: number): boolean => a + EPSILON < b;
const le = (a: number, b: number): boolean => a <= b + EPSILON;
const gt = (a: number, b: number): boolean => a > b + EPSILON;
const ge = (a: number, b: number): boolean => a + EPSILON >= b;

const overflow = (): never => ereport({ code: ERRCODE.numeric_value_out_of_range, message: "value out of range: overflow" });
/** A result that may not be infinite where its arguments are not. */
const finite = (value: number, ...from: readonly number[]): number => (Math.abs(value) === Number.POSITIVE_INFINITY && from.every(Number.isFinite) ? overflow() : value);
const underflow = (): never => ereport({ code: ERRCODE.numeric_value_out_of_range, message: "value out of range: underflow" });
/** @see float8_mul, float8_div */
function times(a: number, b: number): number {
  const product = a * b;
  return product === 0 && a !== 0 && b !== 0 ? underflow() : finite(product, a, b);
}
function over(a: number, b: number): number {
  const quotient = a / b;
  return quotient === 0 && a !== 0 && Number.isFinite(b) ? underflow() : finite(quotient, a, b);
}
const nonZero = (value: number): number => (value === 0 ? ereport({ code: ERRCODE.division_by_zero, message: "division by zero" }) : value);

// Text

/** Reads pairs of numbers between the delimiters that a type allows. @see path_decode, pair_decode */
class Reader {
  readonly #text: string;
  readonly #type: string;
  #at = 0;
  constructor(text: string, type: string) {
    this.#text = text;
    this.#type = type;
  }
  fail(): never {
    return ereport({ code: ERRCODE.invalid_text_representation, message: `invalid input syntax for type ${this.#type}: "${this.#text}"` });
  }
  spaces(): void {
    while (/\s/.test(this.#text[this.#at] ?? "")) this.#at++;
  }
  /** Whether the character stands here; it is gone over. */
  take(c: string): boolean {
    if (this.#text[this.#at] !== c) return false;
    this.#at++;
    return true;
  }
  number(): number {
    const match = /^\s*([+-]?(?:\d+\.?\d*(?:e[+-]?\d+)?|\.\d+(?:e[+-]?\d+)?|inf(?:inity)?|nan))\s*/i.exec(this.#text.slice(this.#at));
    if (match === null) return this.fail();
    this.#at += match[0].length;
    return parseFloat8(match[1] as string);
  }
  pair(): Point {
    this.spaces();
    const open = this.take("(");
    const x = this.number();
    if (!this.take(",")) this.fail();
    const y = this.number();
    if (open && !this.take(")")) this.fail();
    this.spaces();
    return new Point(x, y);
  }
  /** An opening parenthesis around pairs, which begin with one of their own, or around all. */
  openPairs(all: boolean): boolean {
    const rest = this.#text.slice(this.#at);
    if (!rest.startsWith("(") || !(/^\(\s*\(/.test(rest) || (all && rest.lastIndexOf("(") === 0))) return false;
    this.#at++;
    this.spaces();
    return true;
  }
  end(): void {
    if (this.#at < this.#text.length) this.fail();
  }
}
function readPairs(text: string, type: string, count: number): Point[] {
  const reader = new Reader(text, type);
  reader.spaces();
  const open = reader.openPairs(true);
  const points = Array.from({ length: count }, () => {
    const point = reader.pair();
    reader.take(",");
    return point;
  });
  if (open && !reader.take(")")) reader.fail();
  reader.spaces();
  reader.end();
  return points;
}
function pointIn(text: string): Point {
  const reader = new Reader(text, "point");
  const point = reader.pair();
  reader.end();
  return point;
}
function boxIn(text: string): Box {
  const [a, b] = readPairs(text, "box", 2) as [Point, Point];
  return new Box(a, b);
}
function polygonIn(text: string): Polygon {
  const commas = text.split(",").length - 1;
  if (commas % 2 === 0) new Reader(text, "polygon").fail();
  return new Polygon(readPairs(text, "polygon", (commas + 1) / 2));
}
function circleIn(text: string): Circle {
  const reader = new Reader(text, "circle");
  reader.spaces();
  const angle = reader.take("<");
  const open = angle || reader.openPairs(false);
  const center = reader.pair();
  reader.take(",");
  const radius = reader.number();
  if (radius < 0) reader.fail();
  if (open && !reader.take(angle ? ">" : ")")) reader.fail();
  reader.spaces();
  reader.end();
  return new Circle(center, radius);
}
const shown = (cx: FmgrContext) => (value: number): string => cx.session.types.output(T.FLOAT8OID, value, cx.session);
const showPoint = (cx: FmgrContext, { x, y }: Point): string => `(${shown(cx)(x)},${shown(cx)(y)})`;

defineFunctions({ point_in: pointIn, box_in: boxIn, poly_in: polygonIn, circle_in: circleIn });
defineContextual({
  point_out: showPoint,
  box_out: (cx, { high, low }: Box) => `${showPoint(cx, high)},${showPoint(cx, low)}`,
  poly_out: (cx, { points }: Polygon) => `(${points.map((point) => showPoint(cx, point)).join(",")})`,
  circle_out: (cx, { center, radius }: Circle) => `<${showPoint(cx, center)},${shown(cx)(radius)}>`,
});

// Points

const same = (a: Point, b: Point): boolean => {
  if ([a.x, a.y, b.x, b.y].some(Number.isNaN)) return Object.is(a.x, b.x) && Object.is(a.y, b.y);
  return eq(a.x, b.x) && eq(a.y, b.y);
};
const distance = (a: Point, b: Point): number => finite(Math.hypot(a.x - b.x, a.y - b.y), a.x, a.y, b.x, b.y);
const add = (a: Point, b: Point): Point => new Point(finite(a.x + b.x, a.x, b.x), finite(a.y + b.y, a.y, b.y));
const subtract = (a: Point, b: Point): Point => new Point(finite(a.x - b.x, a.x, b.x), finite(a.y - b.y, a.y, b.y));
/** As complex numbers are multiplied: it turns and stretches. */
const multiply = (a: Point, b: Point): Point => new Point(times(a.x, b.x) - times(a.y, b.y), times(a.x, b.y) + times(a.y, b.x));
function divide(a: Point, b: Point): Point {
  const by = nonZero(times(b.x, b.x) + times(b.y, b.y));
  return new Point(over(times(a.x, b.x) + times(a.y, b.y), by), over(times(b.x, a.y) - times(a.x, b.y), by));
}
/** @see point_sl */
function slope(a: Point, b: Point): number {
  if (eq(a.x, b.x)) return Number.POSITIVE_INFINITY;
  return eq(a.y, b.y) ? 0 : (a.y - b.y) / (a.x - b.x);
}
defineFunctions({
  construct_point: (x: number, y: number) => new Point(x, y),
  point_add: add,
  point_sub: subtract,
  point_mul: multiply,
  point_div: divide,
  point_eq: same,
  point_ne: (a: Point, b: Point) => !same(a, b),
  point_left: (a: Point, b: Point) => lt(a.x, b.x),
  point_right: (a: Point, b: Point) => gt(a.x, b.x),
  point_above: (a: Point, b: Point) => gt(a.y, b.y),
  point_below: (a: Point, b: Point) => lt(a.y, b.y),
  point_vert: (a: Point, b: Point) => eq(a.x, b.x),
  point_horiz: (a: Point, b: Point) => eq(a.y, b.y),
  point_distance: distance,
  point_slope: slope,
});

// Boxes

const middle = ({ high, low }: Box): Point => new Point((high.x + low.x) / 2, (high.y + low.y) / 2);
const width = ({ high, low }: Box): number => high.x - low.x;
const height = ({ high, low }: Box): number => high.y - low.y;
const area = (box: Box): number => times(width(box), height(box));
const overlaps = (a: Box, b: Box): boolean => le(a.low.x, b.high.x) && le(b.low.x, a.high.x) && le(a.low.y, b.high.y) && le(b.low.y, a.high.y);
const contains = (a: Box, b: Box): boolean => ge(a.high.x, b.high.x) && le(a.low.x, b.low.x) && ge(a.high.y, b.high.y) && le(a.low.y, b.low.y);
const hasPoint = ({ high, low }: Box, { x, y }: Point): boolean => high.x >= x && low.x <= x && high.y >= y && low.y <= y;
/** The nearest point of a box is as far as the point is outside of it. @see dist_pb */
const toBox = (p: Point, { high, low }: Box): number => Math.hypot(Math.max(low.x - p.x, 0, p.x - high.x), Math.max(low.y - p.y, 0, p.y - high.y));
const moved = (run: (a: Point, b: Point) => Point) => (box: Box, by: Point): Box => new Box(run(box.high, by), run(box.low, by));
defineFunctions({
  points_box: (a: Point, b: Point) => new Box(a, b),
  point_box: (a: Point) => new Box(a, a),
  box_same: (a: Box, b: Box) => same(a.high, b.high) && same(a.low, b.low),
  box_overlap: overlaps,
  box_left: (a: Box, b: Box) => lt(a.high.x, b.low.x),
  box_overleft: (a: Box, b: Box) => le(a.high.x, b.high.x),
  box_right: (a: Box, b: Box) => gt(a.low.x, b.high.x),
  box_overright: (a: Box, b: Box) => ge(a.low.x, b.low.x),
  box_below: (a: Box, b: Box) => lt(a.high.y, b.low.y),
  box_overbelow: (a: Box, b: Box) => le(a.high.y, b.high.y),
  box_above: (a: Box, b: Box) => gt(a.low.y, b.high.y),
  box_overabove: (a: Box, b: Box) => ge(a.low.y, b.low.y),
  box_below_eq: (a: Box, b: Box) => le(a.high.y, b.low.y),
  box_above_eq: (a: Box, b: Box) => ge(a.low.y, b.high.y),
  box_contain: contains,
  box_contained: (a: Box, b: Box) => contains(b, a),
  box_contain_pt: hasPoint,
  on_pb: (p: Point, box: Box) => hasPoint(box, p),
  box_lt: (a: Box, b: Box) => lt(area(a), area(b)),
  box_gt: (a: Box, b: Box) => gt(area(a), area(b)),
  box_eq: (a: Box, b: Box) => eq(area(a), area(b)),
  box_le: (a: Box, b: Box) => le(area(a), area(b)),
  box_ge: (a: Box, b: Box) => ge(area(a), area(b)),
  box_area: area,
  box_width: width,
  box_height: height,
  box_center: middle,
  box_distance: (a: Box, b: Box) => distance(middle(a), middle(b)),
  dist_pb: toBox,
  dist_bp: (box: Box, p: Point) => toBox(p, box),
  box_add: moved(add),
  box_sub: moved(subtract),
  box_mul: moved(multiply),
  box_div: moved(divide),
  box_intersect: (a: Box, b: Box) => (overlaps(a, b) ? new Box(new Point(Math.min(a.high.x, b.high.x), Math.min(a.high.y, b.high.y)), new Point(Math.max(a.low.x, b.low.x), Math.max(a.low.y, b.low.y))) : null),
  boxes_bound_box: (a: Box, b: Box) => new Box(new Point(Math.max(a.high.x, b.high.x), Math.max(a.high.y, b.high.y)), new Point(Math.min(a.low.x, b.low.x), Math.min(a.low.y, b.low.y))),
  box_poly: ({ high, low }: Box) => new Polygon([low, new Point(low.x, high.y), high, new Point(high.x, low.y)]),
  box_circle: (box: Box) => new Circle(middle(box), distance(middle(box), box.high)),
});

// Circles

const discArea = ({ radius }: Circle): number => times(times(radius, radius), Math.PI);
const apart = (a: Circle, b: Circle): number => distance(a.center, b.center);
const toCircle = (p: Point, { center, radius }: Circle): number => Math.max(distance(p, center) - radius, 0);
const inCircle = ({ center, radius }: Circle, p: Point): boolean => distance(center, p) <= radius;
/** The edges to the left, right, top and bottom. */
const [left, right, top, bottom] = [(c: Circle) => c.center.x - c.radius, (c: Circle) => c.center.x + c.radius, (c: Circle) => c.center.y + c.radius, (c: Circle) => c.center.y - c.radius];
function circlePolygon(count: number, { center, radius }: Circle): Polygon {
  if (isZero(radius)) ereport({ code: ERRCODE.feature_not_supported, message: "cannot convert circle with radius zero to polygon" });
  if (count < 2) ereport({ code: ERRCODE.invalid_parameter_value, message: "must request at least 2 points" });
  if (count * 16 + 40 > 0x7fffffff) ereport({ code: ERRCODE.program_limit_exceeded, message: "too many points requested" });
  const step = (2 * Math.PI) / count;
  return new Polygon(Array.from({ length: count }, (_, i) => new Point(center.x - radius * Math.cos(step * i), center.y + radius * Math.sin(step * i))));
}
defineFunctions({
  cr_circle: (center: Point, radius: number) => new Circle(center, radius),
  circle_same: (a: Circle, b: Circle) => ((Number.isNaN(a.radius) && Number.isNaN(b.radius)) || eq(a.radius, b.radius)) && same(a.center, b.center),
  circle_overlap: (a: Circle, b: Circle) => le(apart(a, b), a.radius + b.radius),
  circle_left: (a: Circle, b: Circle) => lt(right(a), left(b)),
  circle_overleft: (a: Circle, b: Circle) => le(right(a), right(b)),
  circle_right: (a: Circle, b: Circle) => gt(left(a), right(b)),
  circle_overright: (a: Circle, b: Circle) => ge(left(a), left(b)),
  circle_below: (a: Circle, b: Circle) => lt(top(a), bottom(b)),
  circle_overbelow: (a: Circle, b: Circle) => le(top(a), top(b)),
  circle_above: (a: Circle, b: Circle) => gt(bottom(a), top(b)),
  circle_overabove: (a: Circle, b: Circle) => ge(bottom(a), bottom(b)),
  circle_contain: (a: Circle, b: Circle) => le(apart(a, b), a.radius - b.radius),
  circle_contained: (a: Circle, b: Circle) => le(apart(a, b), b.radius - a.radius),
  circle_contain_pt: inCircle,
  pt_contained_circle: (p: Point, circle: Circle) => inCircle(circle, p),
  circle_eq: (a: Circle, b: Circle) => eq(discArea(a), discArea(b)),
  circle_ne: (a: Circle, b: Circle) => !eq(discArea(a), discArea(b)),
  circle_lt: (a: Circle, b: Circle) => lt(discArea(a), discArea(b)),
  circle_gt: (a: Circle, b: Circle) => gt(discArea(a), discArea(b)),
  circle_le: (a: Circle, b: Circle) => le(discArea(a), discArea(b)),
  circle_ge: (a: Circle, b: Circle) => ge(discArea(a), discArea(b)),
  circle_add_pt: (c: Circle, p: Point) => new Circle(add(c.center, p), c.radius),
  circle_sub_pt: (c: Circle, p: Point) => new Circle(subtract(c.center, p), c.radius),
  circle_mul_pt: (c: Circle, p: Point) => new Circle(multiply(c.center, p), times(c.radius, Math.hypot(p.x, p.y))),
  circle_div_pt: (c: Circle, p: Point) => new Circle(divide(c.center, p), over(c.radius, nonZero(Math.hypot(p.x, p.y)))),
  circle_area: discArea,
  circle_diameter: ({ radius }: Circle) => finite(radius * 2, radius),
  circle_radius: ({ radius }: Circle) => radius,
  circle_center: ({ center }: Circle) => center,
  circle_distance: (a: Circle, b: Circle) => Math.max(apart(a, b) - (a.radius + b.radius), 0),
  dist_pc: toCircle,
  dist_cpoint: (circle: Circle, p: Point) => toCircle(p, circle),
  circle_box: ({ center, radius }: Circle) => new Box(new Point(center.x + radius / Math.SQRT2, center.y + radius / Math.SQRT2), new Point(center.x - radius / Math.SQRT2, center.y - radius / Math.SQRT2)),
  circle_poly: circlePolygon,
});

// Polygons

type Segment = readonly [Point, Point];
/** A x + B y + C = 0. */
type Line = readonly [a: number, b: number, c: number];
/** @see line_construct */
function lineThrough({ x, y }: Point, m: number): Line {
  if (!Number.isFinite(m)) return [-1, 0, x];
  return m === 0 ? [0, -1, y] : [m, -1, y - m * x];
}
/** Where two lines meet. @see line_interpt_line */
function crossing([a, b, c]: Line, [d, e, f]: Line): Point | undefined {
  if (!isZero(b)) {
    if (eq(d, a * (e / b))) return undefined;
    const x = (b * f - e * c) / (a * e - d * b);
    return new Point(x + 0, -(a * x + c) / b + 0);
  }
  if (isZero(e) || eq(a, d * (b / e))) return undefined;
  const x = (e * c - b * f) / (d * b - a * e);
  return new Point(x + 0, -(d * x + f) / e + 0);
}
const onSegment = ([a, b]: Segment, p: Point): boolean => eq(distance(p, a) + distance(p, b), distance(a, b));
function meets(segment: Segment, line: Line): Point | undefined {
  const point = crossing(lineThrough(segment[0], slope(...segment)), line);
  return point !== undefined && onSegment(segment, point) ? point : undefined;
}
function segmentsMeet(a: Segment, b: Segment): boolean {
  const point = meets(a, lineThrough(b[0], slope(...b)));
  return point !== undefined && onSegment(b, point);
}
/** @see lseg_closept_point */
function toSegment(p: Point, segment: Segment): number {
  const [a, b] = segment;
  const across = eq(a.x, b.x) ? 0 : eq(a.y, b.y) ? Number.POSITIVE_INFINITY : (a.x - b.x) / (b.y - a.y);
  const point = meets(segment, lineThrough(p, across));
  return point === undefined ? Math.min(distance(p, a), distance(p, b)) : distance(point, p);
}
const sides = ({ points }: Polygon): Segment[] => points.map((point, i) => [points[(i + points.length - 1) % points.length] as Point, point]);

/** Stands for a point on the edge. */
const ON_EDGE = Number.POSITIVE_INFINITY;
/** How the way from `before` to `at` crosses the positive half of the x axis: 2, or 1 where it only reaches it; the sign tells from which side. @see lseg_crossing */
function axisCrossing(at: Point, before: Point): number {
  const { x, y } = at;
  if (isZero(y)) {
    if (isZero(x)) return ON_EDGE;
    if (gt(x, 0)) {
      if (isZero(before.y)) return gt(before.x, 0) ? 0 : ON_EDGE;
      return lt(before.y, 0) ? 1 : -1;
    }
    return isZero(before.y) && !lt(before.x, 0) ? ON_EDGE : 0;
  }
  const sign = gt(y, 0) ? 1 : -1;
  const likewise = (value: number): boolean => (sign < 0 ? lt(value, 0) : gt(value, 0));
  if (isZero(before.y)) return lt(before.x, 0) ? 0 : sign;
  if (likewise(before.y)) return 0;
  if (ge(x, 0) && gt(before.x, 0)) return 2 * sign;
  if (lt(x, 0) && le(before.x, 0)) return 0;
  const z = (x - before.x) * y - (y - before.y) * x;
  if (isZero(z)) return ON_EDGE;
  return likewise(z) ? 0 : 2 * sign;
}
/** Whether a point is in a polygon, or on its edge. @see point_inside */
function inside(p: Point, { points }: Polygon): boolean {
  const around = points.map((point) => new Point(point.x - p.x, point.y - p.y));
  let total = 0;
  for (let i = 1; i <= around.length; i++) {
    const cross = axisCrossing(around[i % around.length] as Point, around[i - 1] as Point);
    if (cross === ON_EDGE) return true;
    total += cross;
  }
  return total !== 0;
}
function polygonsOverlap(a: Polygon, b: Polygon): boolean {
  if (!overlaps(a.bound, b.bound)) return false;
  const others = sides(b);
  return sides(a).some((side) => others.some((other) => segmentsMeet(side, other))) || inside(a.points[0] as Point, b) || inside(b.points[0] as Point, a);
}
const toPolygon = (p: Point, polygon: Polygon): number => (inside(p, polygon) ? 0 : Math.min(...sides(polygon).map((side) => toSegment(p, side))));
/** The same points in turn, from any of them on and either way round. @see plist_same */
function samePoints({ points: a }: Polygon, { points: b }: Polygon): boolean {
  const n = a.length;
  const turned = (start: number, step: number): boolean => a.every((point, i) => same(b[(start + step * i + n * n) % n] as Point, point));
  return n === b.length && b.some((_, start) => turned(start, 1) || turned(start, -1));
}
function polygonCircle({ points }: Polygon): Circle {
  let sum = new Point(0, 0);
  for (const point of points) sum = add(sum, point);
  const center = new Point(sum.x / points.length, sum.y / points.length);
  return new Circle(center, points.reduce((total, point) => total + distance(point, center), 0) / points.length);
}
defineFunctions({
  poly_same: samePoints,
  poly_overlap: polygonsOverlap,
  poly_left: (a: Polygon, b: Polygon) => a.bound.high.x < b.bound.low.x,
  poly_overleft: (a: Polygon, b: Polygon) => a.bound.high.x <= b.bound.high.x,
  poly_right: (a: Polygon, b: Polygon) => a.bound.low.x > b.bound.high.x,
  poly_overright: (a: Polygon, b: Polygon) => a.bound.low.x >= b.bound.low.x,
  poly_below: (a: Polygon, b: Polygon) => a.bound.high.y < b.bound.low.y,
  poly_overbelow: (a: Polygon, b: Polygon) => a.bound.high.y <= b.bound.high.y,
  poly_above: (a: Polygon, b: Polygon) => a.bound.low.y > b.bound.high.y,
  poly_overabove: (a: Polygon, b: Polygon) => a.bound.low.y >= b.bound.low.y,
  poly_contain_pt: (polygon: Polygon, p: Point) => inside(p, polygon),
  pt_contained_poly: inside,
  dist_ppoly: toPolygon,
  dist_polyp: (polygon: Polygon, p: Point) => toPolygon(p, polygon),
  dist_cpoly: ({ center, radius }: Circle, polygon: Polygon) => Math.max(toPolygon(center, polygon) - radius, 0),
  dist_polyc: (polygon: Polygon, { center, radius }: Circle) => Math.max(toPolygon(center, polygon) - radius, 0),
  poly_npoints: ({ points }: Polygon) => points.length,
  poly_center: (polygon: Polygon) => polygonCircle(polygon).center,
  poly_circle: polygonCircle,
  poly_box: ({ bound }: Polygon) => bound,
});
