import { Link } from '../actions/link.tsx';
import { type DataColumn, DataTable } from '../data/data-table.tsx';
import { StateText } from '../feedback/badge.tsx';
import { DateTime } from '../figures/time.tsx';
import { useScreen } from '../layout/use-screen.ts';
import { type MailShown, mailState } from './mail-words.ts';

const columnsWith = (hrefOf: (id: string) => string): readonly DataColumn<MailShown>[] => [
  {
    id: 'to',
    header: 'To',
    width: 'minmax(96px, 1fr)',
    render: ({ to }) => <span title={to}>{to}</span>,
  },
  {
    id: 'subject',
    header: 'Subject',
    width: 'minmax(110px, 2fr)',
    render: ({ id, subject }) => (
      <Link quiet href={hrefOf(id)} className="font-medium">
        {subject}
      </Link>
    ),
  },
  {
    id: 'state',
    header: 'State',
    width: '104px',
    render: (mail) => <StateText tone={mailState(mail).tone}>{mailState(mail).label}</StateText>,
  },
  {
    id: 'why',
    header: 'Why it failed',
    width: 'minmax(120px, 1fr)',
    from: 'wide',
    render: ({ error }) =>
      error ? (
        <span title={error} className="text-muted">
          {error}
        </span>
      ) : (
        <span className="text-faint">–</span>
      ),
  },
  {
    id: 'at',
    header: 'Written',
    width: '104px',
    align: 'end',
    from: 'tablet',
    render: ({ createdAt }) => <DateTime value={createdAt} className="text-muted" />,
  },
];

function MailCards({ rows, hrefOf }: { rows: readonly MailShown[]; hrefOf: (id: string) => string }) {
  return (
    <ul aria-label="Mails">
      {rows.map((mail) => (
        <li key={mail.id} className="relative flex flex-col gap-1 border-b border-line px-4 py-2.5">
          <Link quiet href={hrefOf(mail.id)} className="text-body font-medium after:absolute after:inset-0">
            {mail.subject}
          </Link>
          <span className="truncate text-row text-muted">{mail.to}</span>
          <span className="flex justify-between gap-3 text-label">
            <StateText tone={mailState(mail).tone}>{mailState(mail).label}</StateText>
            <DateTime value={mail.createdAt} className="text-muted" />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Mails in the order given: a table, on a phone a card each. */
export function MailTable<T extends MailShown>(props: {
  rows: readonly T[];
  hrefOf: (id: string) => string;
  active: number;
  onActive: (index: number) => void;
  onOpen: (mail: T) => void;
}) {
  const { rows, hrefOf, active, onActive, onOpen } = props;
  if (useScreen() === 'phone') return <MailCards rows={rows} hrefOf={hrefOf} />;
  return (
    <DataTable
      label="Mails"
      columns={columnsWith(hrefOf) as readonly DataColumn<T>[]}
      rows={rows}
      rowId={({ id }) => id}
      rowName={({ subject }) => subject}
      active={active}
      onActive={onActive}
      onOpen={onOpen}
    />
  );
}
