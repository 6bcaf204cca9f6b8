import type { AppAbility } from '@clearhold/access';
import type { Playbook } from '@clearhold/cases/playbook';
import { useQuery } from '@tanstack/react-query';
import { GitFork, Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../actions/button.tsx';
import { Link } from '../actions/link.tsx';
import { Answer } from '../exchange/answer.tsx';
import { Badge, Code, StateText } from '../feedback/badge.tsx';
import { EmptyState, SkeletonRows } from '../feedback/states.tsx';
import { Section } from '../layout/page.tsx';
import { type PlaybookRow, playbooksQuery } from './documents.ts';
import { NewPlaybookDialog } from './new-playbook-dialog.tsx';
import { WaitingPlaybooks } from './waiting-playbooks.tsx';

/** The playbooks of a scope: what each is for, who wrote it, and the way to its drawing. */
export function PlaybookBoard(props: {
  ability: AppAbility;
  scope: string;
  hrefOf: (key: string) => string;
  onGo: (key: string) => void;
}) {
  const { ability, scope, hrefOf, onGo } = props;
  const playbooks = useQuery(playbooksQuery(scope));
  const mayChange = ability.can('update', 'Policy');
  const [isNew, setNew] = useState(false);
  return (
    <Answer query={playbooks} what="The playbooks" loading={<SkeletonRows rows={6} />}>
      {(rows) => (
        <>
          <WaitingPlaybooks scope={scope} />
          <Section
            flush
            title="Playbooks"
            aside="A case keeps the version that it began with; new cases take the new one."
            actions={
              mayChange && (
                <Button size="small" icon={<Plus size={14} aria-hidden />} onPress={() => setNew(true)}>
                  New playbook
                </Button>
              )
            }
          >
            {rows.length === 0 ? (
              <EmptyState icon={<GitFork size={16} aria-hidden />} title="No playbook holds here">
                The platform brings those that every case can follow.
              </EmptyState>
            ) : (
              <ul>
                {rows.map((row) => (
                  <Row key={row.key} row={row} href={hrefOf(row.key)} />
                ))}
              </ul>
            )}
          </Section>
          {isNew && <NewPlaybookDialog {...{ scope, rows }} onBegin={onGo} onClose={() => setNew(false)} />}
        </>
      )}
    </Answer>
  );
}

const WAYS: Record<PlaybookRow['way'], string> = {
  INHERITED: '',
  STEPS: 'single steps changed here',
  WHOLE: 'written here',
};

function Row({ row, href }: { row: PlaybookRow; href: string }) {
  const { title, key, appliesTo, way, sourceName, fixed, faults, locks, running } = row;
  const steps = (row.definition as Playbook).steps.length;
  const cases = running.reduce((sum, one) => sum + one.cases, 0);
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-line px-4 py-2.5 text-row last:border-b-0 sm:px-6">
      <span className="min-w-0 flex-1 basis-72">
        <Link href={href} className="font-medium">
          {title}
        </Link>
        <span className="block text-label text-muted">
          {steps} steps, for{' '}
          {appliesTo.map((code, index) => (
            <span key={code}>
              {index > 0 && ', '}
              {code === '*' ? 'everything else' : <Code>{code}</Code>}
            </span>
          ))}
        </span>
        {faults.length > 0 && (
          <StateText tone="waiting">
            <span className="text-label whitespace-normal">
              What was written here cannot run any more: {faults[0]!.message}
            </span>
          </StateText>
        )}
      </span>
      <span className="flex basis-80 flex-wrap items-center gap-2 text-label text-muted">
        {way === 'INHERITED' ? `from ${sourceName}` : <Badge tone="info">{WAYS[way]}</Badge>}
        {fixed && <Badge>fixed</Badge>}
        {!fixed && locks.length > 0 && <Badge>{`${locks[0]!.by} keeps ${locks[0]!.step ? 'steps' : 'it'}`}</Badge>}
        {cases > 0 && <span>{cases === 1 ? '1 open case' : `${cases} open cases`}</span>}
        <span className="sr-only">{key}</span>
      </span>
    </li>
  );
}
