import type { ReportFigures } from '../figures/report-figures.ts';
import { type Behind, type CellKind, columns, type Row, type Section, text } from './section.ts';
import { mean, moved, share } from './share.ts';

interface Figure {
  readonly title: string;
  readonly kind: CellKind;
  readonly of: (figures: ReportFigures) => string | null;
  readonly behind?: Behind;
}

const counted = (title: string, of: (figures: ReportFigures) => number, behind?: Behind): Figure => ({
  ...{ title, kind: 'COUNT', behind },
  of: (figures) => String(of(figures)),
});
const closed = (figures: ReportFigures) => figures.resolved + figures.withdrawn;

const FIGURES: readonly Figure[] = [
  counted('Documents received', ({ documents }) => documents, { kind: 'DOCUMENTS' }),
  counted('Documents rejected', ({ rejected }) => rejected, { kind: 'DOCUMENTS' }),
  counted('Invoices judged', ({ invoices }) => invoices),
  {
    ...{ title: 'Exception rate', kind: 'PERCENT' },
    of: ({ invoices, passed }) => share(invoices - passed, invoices),
  },
  counted('Cases opened', ({ opened }) => opened, { kind: 'OPENED' }),
  counted('Cases resolved', ({ resolved }) => resolved, { kind: 'CLOSED' }),
  counted('Cases withdrawn', ({ withdrawn }) => withdrawn, { kind: 'CLOSED' }),
  counted('Open at the end', ({ open }) => open, { kind: 'CASES' }),
  counted('Overdue at the end', ({ overdue }) => overdue, { kind: 'OVERDUE' }),
  {
    ...{ title: 'Closed in time', kind: 'PERCENT', behind: { kind: 'CLOSED' } },
    of: ({ inTime, dated }) => share(inTime, dated),
  },
  {
    ...{ title: 'Autonomy: closed without a person', kind: 'PERCENT', behind: { kind: 'CLOSED' } },
    of: (figures) => share(figures.touchless, closed(figures)),
  },
  { title: 'Human actions a closed case', kind: 'HOURS', of: (figures) => mean(figures.touches, closed(figures)) },
  counted('Rework: invoices stopped again after a case was closed', ({ again }) => again, { kind: 'CASES' }),
  counted('Rework: times a case was taken back to an earlier step', ({ reworked }) => reworked),
];
const HOURS: Figure = { title: 'Hours from opened to closed, median', kind: 'HOURS', of: ({ hours }) => hours };

/** The figures that a reader looks at first, beside those of the period before. Medians of several tenants have no sum. */
export function keyFigures(now: ReportFigures, before: ReportFigures | null, isSum: boolean): Section {
  const rowOf = ({ title, kind, of, behind }: Figure): Row => {
    const [value, last] = [of(now), before && of(before)];
    return {
      cells: [text(title), { value, kind }, { value: last, kind }, { value: moved(value, last), kind: 'CHANGE' }],
      behind: isSum ? undefined : behind,
    };
  };
  return {
    ...{ key: 'figures', title: 'Key figures' },
    note: before ? null : 'The period before was not measured.',
    columns: columns(['Figure', 'TEXT'], ['This period'], ['Period before'], ['Change', 'CHANGE']),
    rows: (isSum ? FIGURES : [...FIGURES, HOURS]).map(rowOf),
  };
}
