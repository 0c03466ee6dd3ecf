/**
 * The transition states of float8's aggregates as SQL sees them: arrays, where somebody calls the support functions by
 * hand. Inside an aggregate a state is a plain list.
 *
 * @see src/backend/utils/adt/float.c (check_float8_array, float8_combine, float8_regr_combine)
 */
import { elog } from "../utils/errors.ts";
import { ArrayValue, makeArray } from "./array.ts";
import "./float.ts";
import type { Datum } from "../nodes/primnodes.ts";
import * as T from "./oids.ts";
import { defineFunction, findBuiltin } from "./registry.ts";

type State = readonly number[];
function checked(name: string, array: ArrayValue, size: number): State {
  if (array.dims.length !== 1 || array.items.length !== size || array.items.includes(null)) elog(`${name}: expected ${size}-element float8 array`);
  return array.items as State;
}
/** A function over states that takes arrays for them, and gives one where it gives a state. */
function onArrays(name: string, size: number, code: (...args: never[]) => unknown): void {
  const run = code as (...args: unknown[]) => unknown;
  defineFunction(name, {
    code: (...args: Datum[]) => {
      if (!(args[0] instanceof ArrayValue)) return run(...args);
      const result = run(...args.map((arg) => (arg instanceof ArrayValue ? checked(name, arg, size) : arg)));
      return Array.isArray(result) ? makeArray(T.FLOAT8OID, result as Datum[]) : result;
    },
  });
}
const known = (name: string): ((...args: never[]) => unknown) => findBuiltin(name)?.code ?? elog(`no function ${name}`);
for (const name of ["float8_accum", "float4_accum", "float8_avg", "float8_var_pop", "float8_var_samp", "float8_stddev_pop", "float8_stddev_samp"]) onArrays(name, 3, known(name));
for (const name of ["accum", "sxx", "syy", "sxy", "avgx", "avgy", "r2", "slope", "intercept"]) onArrays(`float8_regr_${name}`, 6, known(`float8_regr_${name}`));
for (const name of ["float8_covar_pop", "float8_covar_samp", "float8_corr"]) onArrays(name, 6, known(name));

/** Two states as one, by the formula of Youngs and Cramer. */
onArrays("float8_combine", 3, (a: State, b: State): State => {
  const [n1, sum1, squares1] = a as [number, number, number];
  const [n2, sum2, squares2] = b as [number, number, number];
  if (n1 === 0) return b;
  if (n2 === 0) return a;
  const apart = sum1 / n1 - sum2 / n2;
  return [n1 + n2, sum1 + sum2, squares1 + squares2 + (n1 * n2 * apart * apart) / (n1 + n2)];
});
onArrays("float8_regr_combine", 6, (a: State, b: State): State => {
  const [n1, x1, xx1, y1, yy1, xy1] = a as [number, number, number, number, number, number];
  const [n2, x2, xx2, y2, yy2, xy2] = b as [number, number, number, number, number, number];
  if (n1 === 0) return b;
  if (n2 === 0) return a;
  const n = n1 + n2;
  const [dx, dy] = [x1 / n1 - x2 / n2, y1 / n1 - y2 / n2];
  return [n, x1 + x2, xx1 + xx2 + (n1 * n2 * dx * dx) / n, y1 + y2, yy1 + yy2 + (n1 * n2 * dy * dy) / n, xy1 + xy2 + (n1 * n2 * dx * dy) / n];
});
