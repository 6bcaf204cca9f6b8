import { Code, formatCount, formatDate, useLocale } from '@clearhold/ui';
import type { CaseGroup, CaseGrouping, CaseRow } from '../documents.ts';
import { Sums } from '../sums.tsx';

/** What the cases of a group have in common, in words. */
export function groupName(
  by: CaseGrouping,
  { key, label }: CaseGroup,
  row: Pick<CaseRow, 'type'>,
  locale: string,
  timeZone: string,
): string {
  if (by === 'TYPE') return row.type.name;
  if (by === 'OWNER') return label ?? 'Nobody yet';
  if (by === 'DUE_DAY') return key ? formatDate(key, locale, timeZone) : 'No due time';
  return label ?? key;
}

/** The head of a group: what its cases have in common, how many they are and what is at risk, by currency. */
export function GroupHead({ by, group, row }: { by: CaseGrouping; group: CaseGroup; row: CaseRow }) {
  const { locale, timeZone } = useLocale();
  return (
    <span className="flex min-w-0 items-baseline gap-x-2 text-row">
      <span className="truncate font-semibold text-ink">
        {by === 'DUE_DAY' && group.key && <span className="font-normal text-muted">Due </span>}
        {groupName(by, group, row, locale, timeZone)}
      </span>
      {by === 'TYPE' && (
        <span className="max-sm:hidden">
          <Code>{group.key}</Code>
        </span>
      )}
      <span className="ms-auto shrink-0 text-muted">
        {formatCount(group.count, locale)} {group.count === 1 ? 'case' : 'cases'}
      </span>
      <span className="shrink-0 text-muted">
        <Sums sums={group.valueAtRisk} strong />
      </span>
    </span>
  );
}
