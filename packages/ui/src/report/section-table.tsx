import { ButtonLink, type DataColumn, DataTable, Link, Section } from '../index.ts';
import type { ReportBehind, ReportRow, ReportSection } from './documents.ts';
import { ReportCellText } from './report-cell.tsx';

/** Columns that a phone has room for beside the first. */
const ON_PHONE = 2;
const MANY = 8;
const WIDTHS: Record<string, string> = {
  MONEY: '118px',
  PERCENT: '88px',
  TEXT: 'minmax(72px, 0.7fr)',
};

/** Where something is found in this program; undefined where it has no page for it. */
export type HrefOf = (behind: ReportBehind, days: ReportDays) => string | undefined;

/** First and last day, both counted. */
export type ReportDays = readonly [first: string, last: string];

function columnsOf(
  { columns }: ReportSection,
  hrefOf: (behind: ReportBehind) => string | undefined,
): DataColumn<ReportRow>[] {
  const narrow = columns.length > MANY;
  // A phone shows figures beside the first column: codes and other words would be cut there.
  const onPhone = columns.flatMap(({ kind }, at) => (at > 0 && kind !== 'TEXT' ? [at] : [])).slice(0, ON_PHONE);
  return columns.map(({ title, kind }, at) => ({
    id: String(at),
    header: title,
    width:
      at === 0
        ? `minmax(${narrow ? 110 : 88}px, 2fr)`
        : narrow && kind !== 'MONEY'
          ? 'minmax(58px, 1fr)'
          : (WIDTHS[kind] ?? '96px'),
    align: kind === 'TEXT' ? ('start' as const) : ('end' as const),
    wraps: kind === 'TEXT',
    from: at === 0 || onPhone.includes(at) ? undefined : narrow ? ('wide' as const) : ('tablet' as const),
    render: ({ cells, behind }: ReportRow) => {
      const cell = cells[at];
      if (!cell) return null;
      const href = at === 0 && behind ? hrefOf(behind) : undefined;
      return href ? (
        <Link quiet href={href} className="font-medium underline decoration-current/30">
          <ReportCellText cell={cell} />
        </Link>
      ) : (
        <ReportCellText cell={cell} />
      );
    },
  }));
}

/** One table of a report; what is behind a line is a click away. */
export function SectionTable(props: {
  section: ReportSection;
  days: ReportDays;
  hrefOf: HrefOf;
  csv: string | undefined;
}) {
  const { section, days, hrefOf, csv } = props;
  return (
    <Section
      title={section.title}
      aside={section.note}
      flush
      actions={
        csv &&
        section.rows.length > 0 && (
          <ButtonLink size="small" href={csv} target="_blank" aria-label={`${section.title} as CSV`}>
            CSV
          </ButtonLink>
        )
      }
    >
      <DataTable
        label={section.title}
        columns={columnsOf(section, (behind) => hrefOf(behind, days))}
        rows={section.rows.map((row, index) => ({ ...row, index }))}
        rowId={(row) => String((row as ReportRow & { index: number }).index)}
        rowName={({ cells }) => cells[0]?.value ?? ''}
        empty={<p className="px-4 pb-3 text-row text-muted sm:px-6">Nothing in this period.</p>}
      />
    </Section>
  );
}
