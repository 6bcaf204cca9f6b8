import type { Problems } from '../edi/problems.ts';
import { Tally } from '../edi/tally.ts';
import { dateOf, decimalOf } from '../edi/values.ts';
import { part, type Segment } from './segment.ts';

/** Reads the values of one segment after another, and says where one is not what it should be. */
export class Cursor {
  readonly #problems: Problems;
  readonly tally: Tally;

  constructor(rootPath: string, problems: Problems) {
    this.#problems = problems;
    this.tally = new Tally(rootPath);
  }

  /** A number; a fatal problem for anything else. */
  number(segment: Segment, element: number, component: number): string | undefined {
    const value = part(segment, element, component);
    const decimal = value === undefined ? undefined : decimalOf(value);
    if (value !== undefined && decimal === undefined)
      this.#problem('EDIFACT-NUMBER', `"${value.slice(0, 40)}" in ${segment.tag} is not a number.`);
    return decimal;
  }

  /** The day of a DTM: formats 102, 203, 204, 303 and 304 begin with one of eight digits, 101 and 201 with one of six. */
  date(segment: Segment): string | undefined {
    const value = part(segment, 1, 2);
    if (value === undefined) return undefined;
    const format = part(segment, 1, 3) ?? '102';
    if (format === '718' || format === '719') return dateOf(value);
    const short = format === '101' || format === '201' || (value.length === 6 && format !== '610');
    const known = short || /^(102|203|204|205|303|304)$/.test(format);
    const date = known ? dateOf(value, short ? 6 : 8) : undefined;
    if (known && date === undefined)
      this.#problem('EDIFACT-DATE', `"${value.slice(0, 40)}" in ${segment.tag} is not a date of the format ${format}.`);
    return date;
  }

  /** An amount of a MOA. */
  amount(segment: Segment): { text: string; currency?: string } | undefined {
    const text = this.number(segment, 1, 2);
    return text === undefined ? undefined : { text, currency: part(segment, 1, 3) };
  }

  #problem(code: string, message: string): void {
    this.#problems.add('fatal', code, message, this.tally.path);
  }
}
