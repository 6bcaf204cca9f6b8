import type { ResultOf } from '@clearhold/contract';
import { Banner, DateTime } from '@clearhold/ui';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { graphql, request } from '../../lib/graphql.ts';
import { useChanges } from '../../lib/live.ts';
import { useCan } from '../../lib/session.ts';

const OUTAGES = graphql('query Outages { outages { connection title state since waiting } }');
type Outage = ResultOf<typeof OUTAGES>['outages'][number];

// How much waits changes without a word while a system is away.
const AWAY_MS = 15_000;

const outagesQuery = queryOptions({
  queryKey: ['outages'],
  queryFn: async ({ signal }) => (await request(OUTAGES, {}, signal)).outages,
  staleTime: 60_000,
  refetchInterval: ({ state }) => (state.data?.length ? AWAY_MS : false),
});

/** Says which connected system is away, since when, and that work goes on; nothing while all answer. */
export function OutageBanner() {
  const client = useQueryClient();
  useChanges(({ kind }) => {
    if (kind === 'CONNECTION') void client.invalidateQueries({ queryKey: outagesQuery.queryKey });
  });
  const outages = useQuery({ ...outagesQuery, enabled: useCan('read', 'Tenant') }).data ?? [];
  const router = useRouter();
  const action = { label: 'What waits', onPress: () => router.history.push('/awaits') };
  return outages.map((outage) => (
    <Banner key={outage.connection} tone="waiting" action={outage.waiting > 0 ? action : undefined}>
      <Said outage={outage} /> {waits(outage.waiting)}
    </Banner>
  ));
}

function Said({ outage: { title, state, since } }: { outage: Outage }) {
  if (state === 'SHUT_OUT') return <>{title} does not let us in: its sign-in needs an administrator. Work goes on;</>;
  return (
    <>
      {title} {state === 'RESTING' ? 'is not asked for anything' : 'has not answered'} since{' '}
      <DateTime value={since} as="exact" />. Work goes on;
    </>
  );
}

const waits = (postings: number): string =>
  postings === 0 ? 'no posting waits.' : postings === 1 ? '1 posting waits.' : `${postings} postings wait.`;
