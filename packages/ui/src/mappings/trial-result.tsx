import { KeyValueList } from '../data/key-value-list.tsx';
import { StateDot } from '../feedback/badge.tsx';
import { Note } from '../feedback/banner.tsx';
import type { Trial } from './mappings.ts';

interface Shown {
  kind?: string;
  number?: string;
  issueDate?: string;
  currency?: string;
  supplier?: { name?: string; taxId?: string };
  lines?: { description?: string; quantity?: string; net?: string }[];
  totals?: { net?: string; tax?: string; payable?: string };
}

/** What a file would give: how many invoices, the first as it would be read, and what would be wrong. */
export function TrialResult({ trial }: { trial: Trial }) {
  if (trial.faults.length > 0)
    return (
      <Note tone="waiting" title="Still to be said">
        <ul className="list-disc ps-4">
          {trial.faults.map(({ field, message }) => (
            <li key={`${field} ${message}`}>{message}</li>
          ))}
        </ul>
      </Note>
    );
  const first = trial.canonical as Shown | null;
  return (
    <div className="flex flex-col gap-3">
      <p className="text-row">
        {trial.count === 1 ? 'One invoice would be read:' : `${trial.count} invoices would be read. The first:`}
      </p>
      {first && <KeyValueList items={factsOf(first)} />}
      {trial.problems.length > 0 && (
        <ul aria-label="What would be wrong">
          {trial.problems.map(({ code, severity, message }, index) => (
            <li key={`${code}${index}`} className="flex gap-2 py-1 text-row">
              <StateDot
                tone={severity === 'fatal' ? 'risk' : 'waiting'}
                label={severity === 'fatal' ? 'Fatal' : 'Warning'}
              />
              <span className="min-w-0 break-words">{message}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const factsOf = ({ kind, number, issueDate, currency, supplier, lines = [], totals }: Shown) =>
  [
    [kind === 'CreditNote' ? 'Credit note' : 'Invoice', number],
    ['Date', issueDate],
    ['Supplier', [supplier?.name, supplier?.taxId].filter(Boolean).join(', ')],
    [
      'Lines',
      lines.length > 0
        ? `${lines.length}; the first: ${[lines[0]!.description, lines[0]!.quantity, lines[0]!.net].filter(Boolean).join(' · ')}`
        : undefined,
    ],
    ['Without tax', totals?.net],
    ['Tax', totals?.tax],
    ['Amount due', totals?.payable && `${totals.payable} ${currency ?? ''}`],
  ].map(([label, value]) => ({ label: label!, value: value || 'Not given' }));
