import type { ConditionsMatcher } from '@casl/ability';

type Scalar = string | number | boolean | null;

/** A test of one column: equal, one of a list, or anything but (a missing or null column never passes `not`). */
export type ColumnTest = Scalar | { readonly in: readonly Scalar[] } | { readonly not: Scalar };

/**
 * Conditions on a row's scalar columns, all of which must hold. The form is that of a Prisma `where` input, so the same
 * rules filter rows in the database (`accessibleBy` of `@casl/prisma`) and judge one loaded row here.
 */
export type Conditions = { readonly [column: string]: ColumnTest };

function passes(test: ColumnTest, value: unknown): boolean {
  if (value === undefined) return false;
  if (test === null || typeof test !== 'object') return value === test;
  if ('in' in test) return value !== null && test.in.includes(value as Scalar);
  return value !== null && value !== test.not;
}

function check(test: unknown, column: string): void {
  if (test === undefined) throw new RangeError(`condition on ${column} is undefined: it would match every row`);
  if (test === null || typeof test !== 'object') return;
  const [operator, ...more] = Object.keys(test);
  if (more.length > 0 || (operator !== 'in' && operator !== 'not')) {
    throw new RangeError(`condition on ${column}: only equality, in and not are understood`);
  }
}

/**
 * Reads conditions into a predicate. A column that the row does not carry never matches, so a half-loaded row is denied.
 * Throws RangeError on operators other than equality, `in` and `not`, and on undefined (which a database reads as no test).
 */
export const matchConditions: ConditionsMatcher<Conditions> = (conditions) => {
  const tests = Object.entries(conditions);
  for (const [column, test] of tests) check(test, column);
  return (row) => tests.every(([column, test]) => passes(test, (row as Record<string, unknown>)[column]));
};
