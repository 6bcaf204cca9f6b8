import { useQuery } from '@tanstack/react-query';
import { FileText } from 'lucide-react';
import { Answer, ButtonLink, DateTime, EmptyState, SkeletonRows, useLocale, useNow } from '../index.ts';
import { fileUrl, type Report, reportQuery } from './documents.ts';
import { PeriodPicker } from './period-picker.tsx';
import { daysName, todayIn } from './periods.ts';
import { type HrefOf, SectionTable } from './section-table.tsx';

/** A report on screen: its period, its tables, and the ways to take it away. Without a scope: the reader's own. */
export function ReportView(props: {
  scope?: string;
  period: string | undefined;
  onPeriod: (period: string) => void;
  hrefOf: HrefOf;
  /** Days of one's own choice: of the own tenant alone. */
  anyDays: boolean;
  mayExport: boolean;
}) {
  const { scope, period, onPeriod, hrefOf, anyDays, mayExport } = props;
  const now = useNow();
  const query = useQuery(reportQuery(scope, period));
  return (
    <Answer
      query={query}
      what="The report"
      loading={<SkeletonRows rows={12} />}
      missing={<EmptyState title="There is no such report">It may belong to somebody else.</EmptyState>}
    >
      {(report) => {
        const at = { period: report.period, scope };
        return (
          <>
            <div className="flex flex-wrap items-end justify-between gap-3 border-b border-line px-4 py-3 sm:px-6">
              <PeriodPicker
                today={todayIn(now, report.timeZone)}
                period={period ?? report.period}
                anyDays={anyDays}
                onChange={onPeriod}
              />
              {mayExport && report.sections.length > 0 && (
                <ButtonLink href={fileUrl('pdf', at)} target="_blank">
                  <FileText size={16} aria-hidden />
                  Download as PDF
                </ButtonLink>
              )}
            </div>
            <Standing report={report} />
            {report.sections.map((section) => (
              <SectionTable
                key={section.key}
                section={section}
                days={[report.firstDay, report.lastDay]}
                hrefOf={hrefOf}
                csv={mayExport ? fileUrl('csv', { ...at, section: section.key }) : undefined}
              />
            ))}
          </>
        );
      }}
    </Answer>
  );
}

function Standing({ report: { firstDay, lastDay, timeZone, isRunning, measuredAt } }: { report: Report }) {
  const { wordsLocale } = useLocale();
  if (!measuredAt)
    return (
      <EmptyState title="This period was not measured">
        The running month and week are measured within hours; those before the tenant came here never were.
      </EmptyState>
    );
  return (
    <p className="px-4 pt-3 text-row text-muted sm:px-6">
      {daysName(firstDay, lastDay, wordsLocale)}, {timeZone}. {isRunning && 'The period is still running. '}
      Measured <DateTime value={measuredAt} />.
    </p>
  );
}
