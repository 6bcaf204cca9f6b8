import { toCsv } from '@clearhold/ui/csv';
import type { Section } from '../sections/section.ts';

/** A section as CSV (RFC 4180): exact numbers, and no cell that a spreadsheet takes for a formula. */
export const sectionCsv = ({ columns, rows }: Section): string =>
  toCsv(
    columns.map(({ title }) => title),
    rows.map(({ cells }) => cells.map(({ value }) => value)),
  );
