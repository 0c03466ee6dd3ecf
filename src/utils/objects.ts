/**
 * Puts further fields on an object that was just made, and that nobody else holds. A spread that adds fields,
 * `{ ...made, more }`, costs V8 about a microsecond for each of them; this does not. Where a spread only replaces fields
 * it is as fast.
 */
export const withFields = <A extends object, B extends object>(made: A, fields: B): Omit<A, keyof B> & B => Object.assign(made, fields);
