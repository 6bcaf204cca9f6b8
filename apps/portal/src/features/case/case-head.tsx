import { Button, Code, DueTime, Kbd, Money, PageHeader, Person, StateText, useSentence } from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { isEnded, riskWords, stateOf } from '../../lib/case-words.ts';
import { useCan } from '../../lib/session.ts';
import { CaseEvidence } from '../packs/case-evidence.tsx';
import { queueViewsQuery } from '../queue/documents.ts';
import { TraceButton } from '../trace/trace-button.tsx';
import { CaseHold } from './case-hold.tsx';
import type { WholeCase } from './case-query.ts';

/** What is wrong, how much is at risk, until when, whose it is. */
export function CaseHead(props: { found: WholeCase; from?: string; onAssign?: () => void }) {
  const { found, from, onAssign } = props;
  const views = useQuery({ ...queueViewsQuery, enabled: Boolean(from) }).data;
  const view = views?.find((each) => each.key === from);
  const sentence = useSentence();
  const state = stateOf(found.state);
  const mayExport = useCan('export', 'Case');
  const mayHold = useCan('create', 'LegalHold');
  return (
    <PageHeader
      crumbs={[
        { label: view?.title ?? 'Queue', href: `/queue/${from ?? 'all'}` },
        { label: `Case ${found.number}`, href: `/cases/${found.id}` },
      ]}
      title={sentence(found.title)}
      tabTitle={`Case ${found.number}: ${sentence(found.title)}`}
      meta={
        <>
          <StateText tone={state.tone}>{state.label}</StateText>
          <span>
            <Money
              amount={found.amountAtRisk.amount}
              currency={found.amountAtRisk.currency}
              strong
              className="text-ink"
              showZero
            />{' '}
            {riskWords(found.state)}
          </span>
          {!isEnded(found.state) && <DueTime due={found.dueAt} pausesAt={found.pausesAt ?? undefined} />}
          {found.unit && <span>{found.unit.name}</span>}
          <span className="inline-flex max-w-full flex-wrap items-center gap-x-1.5">
            {found.type.name} <Code>{found.code}</Code>
          </span>
        </>
      }
      actions={
        <>
          <TraceButton of={{ kind: 'case', id: found.id }} name={`case ${found.number}`} />
          {mayExport && <CaseEvidence caseId={found.id} number={found.number} />}
          {mayHold && <CaseHold caseId={found.id} number={found.number} />}
          {onAssign ? (
            <Button
              onPress={onAssign}
              hint={
                <span className="max-md:hidden">
                  <Kbd keys="a" />
                </span>
              }
            >
              {found.owner ? <Person name={found.owner.name} /> : 'Assign case'}
            </Button>
          ) : (
            <span className="text-row">{found.owner && <Person name={found.owner.name} />}</span>
          )}
        </>
      }
    >
      <div className="h-2" />
    </PageHeader>
  );
}
