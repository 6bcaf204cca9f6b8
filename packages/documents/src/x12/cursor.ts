import { decimal } from '@clearhold/kernel';
import type { Problems } from '../edi/problems.ts';
import { Tally } from '../edi/tally.ts';
import { dateOf, decimalOf } from '../edi/values.ts';
import { element, type Segment } from './segment.ts';

/** Reads the values of one segment after another, and says where one is not what it should be. */
export class Cursor {
  readonly #problems: Problems;
  readonly tally: Tally;

  constructor(rootPath: string, problems: Problems) {
    this.#problems = problems;
    this.tally = new Tally(rootPath);
  }

  /** A number with its decimal point (type R); a fatal problem for anything else. */
  number(segment: Segment, number: number): string | undefined {
    const value = element(segment, number);
    const found = value === undefined ? undefined : decimalOf(value);
    if (value !== undefined && found === undefined)
      this.problem('fatal', 'X12-NUMBER', `"${value.slice(0, 40)}" in ${segment.tag} is not a number.`);
    return found;
  }

  /** A number of implied decimals (type N2): 14400 is 144.00. One that is written with a point all the same is taken as it stands. */
  cents(segment: Segment, number: number): string | undefined {
    const value = this.number(segment, number);
    if (value === undefined) return undefined;
    if (!value.includes('.')) return decimal(value).div(100).toFixed(2);
    const words = `"${value.slice(0, 40)}" in ${segment.tag} has a decimal point where two decimals are implied.`;
    this.problem('warning', 'X12-DECIMAL-POINT', words);
    return value;
  }

  /** A day of eight digits, or of six in versions before 00401. */
  date(segment: Segment, number: number): string | undefined {
    const value = element(segment, number);
    if (value === undefined) return undefined;
    const date = dateOf(value, value.length === 6 ? 6 : 8);
    if (date === undefined)
      this.problem('fatal', 'X12-DATE', `"${value.slice(0, 40)}" in ${segment.tag} is not a date.`);
    return date;
  }

  /** A unit of measure (data element 355): two characters. */
  unit(segment: Segment, number: number): string | undefined {
    const unit = element(segment, number);
    if (unit !== undefined && !/^[A-Z0-9]{2}$/.test(unit))
      this.problem('fatal', 'X12-UNIT', `"${unit.slice(0, 40)}" in ${segment.tag} is not a unit of measure.`);
    return unit;
  }

  problem(severity: 'fatal' | 'warning', code: string, message: string, path = this.tally.path): void {
    this.#problems.add(severity, code, message, path);
  }
}
