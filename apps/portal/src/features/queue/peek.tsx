import {
  Answer,
  Button,
  ButtonLink,
  Code,
  DueTime,
  IconButton,
  KeyValueList,
  Money,
  Note,
  Sentence,
  Skeleton,
  StateText,
  StepPath,
} from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { UserRoundPlus, X } from 'lucide-react';
import { stateOf } from '../../lib/case-words.ts';
import { caseQuery } from '../case/case-query.ts';
import { answersOf, primaryOf } from '../case/decision.tsx';
import { pathSteps } from '../case/playbook.tsx';
import { ClosedTime } from './closed-time.tsx';
import type { CaseRow } from './documents.ts';

function Facts({ id }: { id: string }) {
  const query = useQuery(caseQuery(id));
  return (
    <Answer query={query} what="This case" loading={<Skeleton lines={6} />}>
      {(found) => {
        const asked = answersOf(found)[0] ?? primaryOf(found);
        return (
          <>
            {asked && (
              <Note tone="info" title={asked.taskId ? 'You are asked' : 'You can'}>
                {asked.reason ?? asked.label}
              </Note>
            )}
            <ul className="flex flex-col gap-1 text-row">
              {found.exceptions.slice(0, 6).map((exception) => (
                <li key={exception.id} className="flex justify-between gap-3 border-b border-line py-1.5">
                  <span>
                    <Sentence>{exception.summary}</Sentence>
                  </span>
                  <Money
                    amount={exception.amountAtRisk.amount}
                    currency={exception.amountAtRisk.currency}
                    shown="none"
                  />
                </li>
              ))}
            </ul>
            <StepPath label="Playbook" steps={pathSteps(found.path)} />
          </>
        );
      }}
    </Answer>
  );
}

/** A case beside the list: enough to decide whether to open it. */
export function Peek(props: { row: CaseRow; onClose: () => void; onAssign?: () => void }) {
  const { row, onClose, onAssign } = props;
  const state = stateOf(row.state);
  return (
    <aside aria-label="Peek" className="hidden w-96 shrink-0 flex-col overflow-auto border-s border-line lg:flex">
      <header className="flex items-start gap-2 px-5 pt-4 pb-2">
        <div className="min-w-0 flex-1">
          <h2 className="text-body font-semibold text-balance">
            <Sentence>{row.title}</Sentence>
          </h2>
          <p className="mt-0.5 flex flex-wrap gap-x-2 text-row text-muted">
            <StateText tone={state.tone}>{state.label}</StateText>
            <Code>{row.code}</Code>
          </p>
        </div>
        <IconButton
          size="small"
          label="Close the peek"
          keys="Space"
          icon={<X size={16} aria-hidden />}
          onPress={onClose}
        />
      </header>
      <div className="flex flex-col gap-4 px-5 pb-5">
        <KeyValueList
          items={[
            { label: 'Invoice', value: `${row.invoiceNumber}, ${row.supplierName}` },
            {
              label: 'At risk',
              value: <Money amount={row.amountAtRisk.amount} currency={row.amountAtRisk.currency} strong />,
            },
            row.closedAt
              ? { label: 'Closed', value: <ClosedTime at={row.closedAt} due={row.dueAt} /> }
              : { label: 'Due', value: <DueTime due={row.dueAt} pausesAt={row.pausesAt ?? undefined} /> },
            { label: 'Owner', value: row.owner?.name ?? <span className="text-muted">Nobody yet</span> },
            ...(row.unit ? [{ label: 'Business unit', value: row.unit.name }] : []),
            ...(row.waitingFor ? [{ label: 'Waiting for', value: row.waitingFor }] : []),
          ]}
        />
        <Facts id={row.id} />
        <div className="flex gap-2">
          <ButtonLink kind="primary" href={`/cases/${row.id}`}>
            Open case
          </ButtonLink>
          {onAssign && (
            <Button icon={<UserRoundPlus size={16} aria-hidden />} onPress={onAssign}>
              Assign
            </Button>
          )}
        </div>
      </div>
    </aside>
  );
}
