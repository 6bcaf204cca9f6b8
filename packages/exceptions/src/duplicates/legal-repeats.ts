import type { Likeness } from './likeness.ts';
import { isYear, shapeOf } from './number-shape.ts';

const MOST_DAYS_RETYPED = 60;
const LEAST_DAYS_OF_A_YEAR = 300;

/**
 * True where the numbers agree because the supplier's series starts anew each year: they lie about a year or more apart, and
 * came as far apart as they are dated. One that came soon after the other with a date of another year is dated wrongly.
 */
export function startsAnew(one: Pick<Likeness, 'daysApart' | 'candidate' | 'number'>): boolean {
  const { daysApart = 0, candidate } = one;
  if (daysApart < LEAST_DAYS_OF_A_YEAR) return false;
  return candidate.ageDays === undefined || candidate.ageDays > MOST_DAYS_RETYPED;
}

/** True where both numbers carry a year, and each another one. */
export function yearsDiffer(first: string, second: string): boolean {
  const [a, b] = [shapeOf(first).parts.find(isYear), shapeOf(second).parts.find(isYear)];
  return a !== undefined && b !== undefined && a !== b;
}
