import { Button, Money, RefusalNote, Section, TextField } from '@clearhold/ui';
import { useState } from 'react';
import { isEnded } from '../../lib/case-words.ts';
import { request } from '../../lib/graphql.ts';
import { useCan } from '../../lib/session.ts';
import type { WholeCase } from './case-query.ts';
import { CODE_LINES } from './documents.ts';
import { useCaseAct } from './use-case-act.ts';

type Line = NonNullable<WholeCase['coding']>[number];
type Proposal = Line['proposals'][number];
interface Entry {
  account: string;
  costCentre: string;
}

const entryOf = ({ account, costCentre }: { account: string; costCentre: string | null }): Entry => ({
  account,
  costCentre: costCentre ?? '',
});
const EMPTY: Entry = { account: '', costCentre: '' };

/** What stands in the fields at first: what was said, else nothing; a proposal is taken by a person. */
const atFirst = (lines: readonly Line[]): Record<string, Entry> =>
  Object.fromEntries(lines.map(({ line, chosen }) => [line, chosen ? entryOf(chosen) : EMPTY]));

/** Which accounts bear the lines in question: what history proposes and why, and the fields to say it. */
export function Coding({ found }: { found: WholeCase }) {
  const lines = found.coding ?? [];
  const may = useCan('complete', 'Task') && !isEnded(found.state);
  if (lines.length === 0) return null;
  return (
    <Section title={lines.length === 1 ? 'The account that bears it' : 'The accounts that bear it'}>
      {may ? <Form found={found} lines={lines} /> : <Said lines={lines} />}
    </Section>
  );
}

function Said({ lines }: { lines: readonly Line[] }) {
  return (
    <ul className="flex flex-col gap-2">
      {lines.map((line) => (
        <li key={line.line}>
          <Head line={line} />
          <p className="text-row">
            {line.chosen
              ? `Coded to ${line.chosen.account}${line.chosen.costCentre ? `, cost centre ${line.chosen.costCentre}` : ''}`
              : 'Nobody has coded it here.'}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Head({ line: { line, text, net, stated } }: { line: Line }) {
  return (
    <p className="text-row">
      <span className="font-medium">
        {line} · {text || 'No description'}
      </span>
      , <Money amount={net.amount} currency={net.currency} showZero />
      <span className="block text-label text-muted">
        {stated ? `The invoice says ${stated}.` : 'The invoice names no account.'}
      </span>
    </p>
  );
}

function Form({ found, lines }: { found: WholeCase; lines: readonly Line[] }) {
  const [entries, setEntries] = useState(() => atFirst(lines));
  const code = useCaseAct(
    async (coded: { line: string; account: string; costCentre: string | null }[]) =>
      (await request(CODE_LINES, { input: { caseId: found.id, expectedVersion: found.version, lines: coded } }))
        .codeLines,
    () => ({ title: `${found.invoiceNumber}: coded` }),
  );
  const filled = lines.filter(({ line }) => entries[line]?.account.trim());
  const set = (line: string, entry: Entry) => setEntries({ ...entries, [line]: entry });
  const send = () =>
    code.mutate(
      filled.map(({ line }) => {
        const { account, costCentre } = entries[line] ?? EMPTY;
        return { line, account, costCentre: costCentre.trim() || null };
      }),
    );
  return (
    <div className="flex flex-col gap-5">
      {lines.map((line) => (
        <LineForm key={line.line} line={line} entry={entries[line.line] ?? EMPTY} onChange={set} />
      ))}
      <RefusalNote error={code.error} />
      <div className="flex flex-wrap items-center gap-3">
        <Button isDisabled={filled.length === 0} isPending={code.isPending} onPress={send}>
          {lines.some(({ chosen }) => chosen) ? 'Code again' : 'Code'}
        </Button>
        <span className="text-label text-muted">
          Kept in the history and in the log. Who codes does not approve the release.
        </span>
      </div>
    </div>
  );
}

function LineForm(props: { line: Line; entry: Entry; onChange: (line: string, entry: Entry) => void }) {
  const { line, entry, onChange } = props;
  const set = (part: Partial<Entry>) => onChange(line.line, { ...entry, ...part });
  return (
    <div className="flex flex-col gap-3">
      <Head line={line} />
      {line.proposals.length > 0 ? (
        <ul className="flex flex-col gap-2" aria-label={`Proposals for line ${line.line}`}>
          {line.proposals.map((proposal) => (
            <Proposed
              key={`${proposal.account} ${proposal.costCentre}`}
              proposal={proposal}
              onTake={() => set(entryOf(proposal))}
            />
          ))}
        </ul>
      ) : (
        <p className="text-label text-muted">No earlier line says what it may be for.</p>
      )}
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          label={`Account of line ${line.line}`}
          maxLength={60}
          value={entry.account}
          onChange={(account) => set({ account })}
        />
        <TextField
          label="Cost centre (optional)"
          maxLength={60}
          value={entry.costCentre}
          onChange={(costCentre) => set({ costCentre })}
        />
      </div>
    </div>
  );
}

function Proposed({ proposal, onTake }: { proposal: Proposal; onTake: () => void }) {
  const { account, costCentre, percent, reasons } = proposal;
  return (
    <li className="flex items-start gap-3">
      <Button size="small" onPress={onTake}>
        Take {account}
        {costCentre && `, ${costCentre}`}
      </Button>
      <p className="min-w-0 text-label text-muted">
        <span className="tabular-nums text-ink">{percent} % sure</span>
        {reasons.map((reason) => (
          <span key={reason} className="block">
            {reason}
          </span>
        ))}
      </p>
    </li>
  );
}
