import { Answer, ButtonLink, EmptyState, Skeleton, Tabs, useMedia, useScreen, useShortcuts } from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { isEnded } from '../../lib/case-words.ts';
import { useAbility } from '../../lib/session.ts';
import { About } from './about.tsx';
import { ActionDialogs, type OpenForm } from './action-dialogs.tsx';
import { CaseHead } from './case-head.tsx';
import { type CaseAction, caseQuery, type WholeCase } from './case-query.ts';
import { Coding } from './coding.tsx';
import { Comparison } from './comparison.tsx';
import { ANSWER_KEYS, answersOf, Decision, primaryOf, useBegin } from './decision.tsx';
import { Matter } from './matter.tsx';
import { Playbook } from './playbook.tsx';
import { Tasks } from './tasks.tsx';
import { isDoneAtOnce } from './way-of.ts';

const route = getRouteApi('/app/cases/$caseId');

function Loading() {
  return (
    <div role="status" aria-label="Loading the case">
      <div className="flex flex-col gap-3 border-b border-line px-6 py-5">
        <Skeleton className="h-3 w-32" />
        <Skeleton className="h-6 w-96 max-w-full" />
        <Skeleton className="h-3 w-72" />
      </div>
      <div className="grid gap-8 p-6 lg:grid-cols-3">
        <Skeleton lines={9} />
        <Skeleton lines={7} />
        <Skeleton lines={5} />
      </div>
    </div>
  );
}

function Body({ found, form, onOpen }: { found: WholeCase; form: OpenForm; onOpen: (form: OpenForm) => void }) {
  const search = route.useSearch();
  const screen = useScreen();
  // With less room the differences would be cut off beside the document: it follows below them.
  const isRoomy = useMedia('(min-width: 88rem)');
  const [tab, setTab] = useState(search.do === 'comment' ? 'about' : 'decision');
  const decision = (
    <>
      <Decision found={found} onOpen={onOpen} />
      <Tasks found={found} />
    </>
  );
  const comparison = (
    <>
      <Comparison found={found} />
      <Playbook found={found} onOpen={onOpen} />
    </>
  );
  const about = <About found={found} comment={search.do === 'comment'} onOpen={onOpen} />;
  const dialogs = <ActionDialogs found={found} open={form} onClose={() => onOpen(undefined)} />;
  if (screen !== 'wide')
    return (
      <>
        <Tabs
          label="Parts of the case"
          value={tab}
          onChange={setTab}
          tabs={[
            {
              id: 'decision',
              label: 'Decision',
              content: (
                <div className="max-w-xl">
                  <Coding found={found} />
                  {decision}
                </div>
              ),
            },
            { id: 'comparison', label: 'Comparison', content: comparison },
            {
              id: 'matter',
              label: 'Document',
              content: (
                <div className="max-w-xl">
                  <Matter found={found} />
                </div>
              ),
            },
            { id: 'about', label: 'Thread', content: <div className="max-w-xl">{about}</div> },
          ]}
        />
        {dialogs}
      </>
    );
  return (
    <div
      className={`grid min-h-0 flex-1 divide-x divide-line rtl:divide-x-reverse ${isRoomy ? 'grid-cols-[18rem_minmax(0,1fr)_19rem]' : 'grid-cols-[minmax(0,1fr)_19rem]'}`}
    >
      {/* biome-ignore-start lint/a11y/noNoninteractiveTabindex: places that scroll must be reachable by keyboard */}
      {isRoomy && (
        <section aria-label="Column of the matter" tabIndex={0} className="min-h-0 overflow-auto outline-offset-[-2px]">
          <Matter found={found} />
        </section>
      )}
      <section
        aria-label="Column of the comparison"
        tabIndex={0}
        className="min-h-0 overflow-auto outline-offset-[-2px]"
      >
        <Coding found={found} />
        {comparison}
        {!isRoomy && (
          <div className="max-w-xl">
            <Matter found={found} />
          </div>
        )}
      </section>
      <section aria-label="Column of the decision" tabIndex={0} className="min-h-0 overflow-auto outline-offset-[-2px]">
        {decision}
        {about}
      </section>
      {/* biome-ignore-end lint/a11y/noNoninteractiveTabindex: places that scroll must be reachable by keyboard */}
      {dialogs}
    </div>
  );
}

function Page({ found }: { found: WholeCase }) {
  const search = route.useSearch();
  const router = useRouter();
  const ability = useAbility();
  const [form, setForm] = useState<OpenForm>();
  const mayAssign = ability.can('assign', 'Case') && !isEnded(found.state);
  const { begin } = useBegin(found, setForm);
  const primary = primaryOf(found);
  const act = () => {
    if (primary) begin(primary);
  };
  const answers = answersOf(found);
  // A key is pressed by mistake sooner than a button: where money may go out, it asks once more.
  const answer = (action: CaseAction | undefined) => {
    if (action?.releases) setForm({ form: 'action', action });
    else if (action) begin(action);
  };
  useEffect(() => {
    const asks = primary?.taskId && !isDoneAtOnce(primary, found.tasks);
    if (search.do === 'act' && asks) act();
  }, []);
  useShortcuts({
    e: act,
    ...Object.fromEntries(ANSWER_KEYS.map((key, place) => [key, () => answer(answers[place])])),
    a: () => mayAssign && setForm({ form: 'assign' }),
    s: () => ability.can('ask', 'Case') && !isEnded(found.state) && setForm({ form: 'ask' }),
    Escape: () => router.history.push(`/queue/${search.from ?? 'all'}`),
  });
  return (
    <div className="flex h-full min-h-0 flex-col">
      <CaseHead found={found} from={search.from} onAssign={mayAssign ? () => setForm({ form: 'assign' }) : undefined} />
      <Body found={found} form={form} onOpen={setForm} />
    </div>
  );
}

/** One case: what is wrong, and what do I do? */
export function CasePage() {
  const { caseId } = route.useParams();
  const query = useQuery(caseQuery(caseId));
  return (
    <Answer
      query={query}
      what="This case"
      loading={<Loading />}
      missing={
        <>
          <h1 className="sr-only">Case</h1>
          <EmptyState title="There is no such case" action={<ButtonLink href="/">Go to the queue</ButtonLink>}>
            It may belong to somebody else, or the address is not whole.
          </EmptyState>
        </>
      }
    >
      {(found) => <Page key={found.id} found={found} />}
    </Answer>
  );
}
