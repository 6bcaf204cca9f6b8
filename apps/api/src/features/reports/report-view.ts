import type { Report } from './make-report.ts';

/** A report as the schema shows it. */
export function reportView({ span, ...report }: Report) {
  return {
    ...report,
    ...{ period: span.period, kind: span.kind.toUpperCase(), firstDay: span.firstDay, lastDay: span.lastDay },
    sections: report.sections.map((section) => ({
      ...section,
      rows: section.rows.map(({ cells, behind }) => ({
        cells: cells.map(({ value, kind, currency }) => ({ value, kind, currency: currency ?? null })),
        behind: behind ?? null,
      })),
    })),
  };
}
