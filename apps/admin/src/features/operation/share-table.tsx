import {
  type DataColumn,
  DataTable,
  DateTime,
  EmptyState,
  formatCount,
  StateText,
  useLocale,
  useScreen,
} from '@clearhold/ui';
import { useCan, useIsPlatform } from '../../lib/session.ts';
import type { Share } from './documents.ts';
import { ShareActs } from './share-acts.tsx';
import { tenantWords, workTime } from './words.ts';

const State = ({ share }: { share: Share }) => {
  const { label, tone } = tenantWords(share.state);
  const why = share.stopReason ? `${share.stopReason} (${share.stoppedBy})` : undefined;
  return (
    <span title={why}>
      <StateText tone={tone}>{label}</StateText>
    </span>
  );
};

const Used = ({ share }: { share: Share }) => {
  const { locale } = useLocale();
  if (share.usedMs === 0) return <span className="text-faint">–</span>;
  return (
    <span className="whitespace-nowrap">
      {Math.round(Number(share.usedPercent))} %
      <span className="ms-2 text-muted max-lg:hidden">{workTime(share.usedMs, locale)}</span>
    </span>
  );
};

const Count = ({ value }: { value: number }) => {
  const { locale } = useLocale();
  return value === 0 ? <span className="text-faint">–</span> : formatCount(value, locale);
};

const count = (id: string, header: string, width: string, from: 'tablet' | 'wide', of: (share: Share) => number) => ({
  ...{ id, header, width, from, align: 'end' as const },
  render: (share: Share) => <Count value={of(share)} />,
});

const COLUMNS = (isPlatform: boolean, mayAct: boolean): readonly DataColumn<Share>[] => [
  {
    id: 'tenant',
    header: 'Tenant',
    width: 'minmax(140px, 1fr)',
    render: ({ name, partner }) => (
      <span className="flex min-w-0 gap-2" title={isPlatform ? `${name}, ${partner}` : name}>
        <span className="max-w-full shrink-0 truncate font-medium">{name}</span>
        {isPlatform && <span className="truncate text-muted">{partner}</span>}
      </span>
    ),
  },
  { id: 'state', header: 'State', width: '116px', render: (share) => <State share={share} /> },
  { id: 'weight', header: 'Weight', width: '64px', align: 'end', render: ({ weight }) => weight },
  { id: 'used', header: 'Worker time', width: '116px', align: 'end', render: (share) => <Used share={share} /> },
  count('done', 'Done', '64px', 'wide', ({ doneRecently }) => doneRecently),
  count('waiting', 'Waiting', '72px', 'tablet', ({ waiting }) => waiting),
  {
    id: 'oldest',
    header: 'Oldest',
    width: '100px',
    align: 'end',
    from: 'wide',
    render: ({ oldestSince }) =>
      oldestSince ? <DateTime value={oldestSince} className="text-muted" /> : <span className="text-faint">–</span>,
  },
  count('flying', 'In hand', '68px', 'tablet', ({ inFlight }) => inFlight),
  count('doubt', 'In doubt', '72px', 'wide', ({ effectsInDoubt }) => effectsInDoubt),
  count('failed', 'Failed', '64px', 'tablet', ({ failedWork }) => failedWork),
  ...(mayAct
    ? [
        {
          id: 'acts',
          header: 'Acts',
          hideHeader: true,
          width: '44px',
          render: (share: Share) => <ShareActs share={share} />,
        },
      ]
    : []),
];

/** The tenants' parts of the workers' time; on a phone a card each. */
export function ShareTable({ shares, isFound }: { shares: readonly Share[]; isFound: boolean }) {
  const isPlatform = useIsPlatform();
  const mayAct = useCan('update', 'Operation');
  if (shares.length === 0)
    return (
      <EmptyState title={isFound ? 'No tenant of that name' : 'No tenants yet'}>
        {isFound ? 'Look for a part of its name.' : 'A tenant stands here as soon as it is created.'}
      </EmptyState>
    );
  if (useScreen() === 'phone') return <Cards shares={shares} mayAct={mayAct} />;
  return (
    <DataTable
      label="Tenants’ shares"
      columns={COLUMNS(isPlatform, mayAct)}
      rows={shares}
      rowId={({ tenant }) => tenant}
      rowName={({ name }) => name}
    />
  );
}

function Cards({ shares, mayAct }: { shares: readonly Share[]; mayAct: boolean }) {
  return (
    <ul aria-label="Tenants’ shares">
      {shares.map((share) => (
        <li key={share.tenant} className="flex flex-col gap-1 border-b border-line px-4 py-2.5">
          <span className="flex items-center justify-between gap-2">
            <span className="min-w-0 truncate text-body font-medium">{share.name}</span>
            {mayAct && <ShareActs share={share} />}
          </span>
          <span className="flex flex-wrap items-center gap-x-4 gap-y-1 text-row text-muted">
            <State share={share} />
            <span>Weight {share.weight}</span>
            <span>
              Worker time <Used share={share} />
            </span>
            <span>
              Waiting <Count value={share.waiting} />
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
