import { Banner } from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { useRouter, useRouterState } from '@tanstack/react-router';
import { useCan } from '../../lib/session.ts';
import { erpsQuery } from './documents.ts';

const PATH = '/operation';

const waits = (postings: number): string =>
  postings === 0 ? 'no posting waits.' : postings === 1 ? '1 posting waits.' : `${postings} postings wait.`;

/** Says on every page whose ERPs do not answer; nothing while all do. */
export function AwayBanner() {
  const router = useRouter();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const erps = useQuery({ ...erpsQuery, enabled: useCan('read', 'Operation') }).data ?? [];
  const away = erps.filter(({ state }) => state === 'AWAY' || state === 'SHUT_OUT');
  if (away.length === 0) return null;
  const whose = away.length <= 2 ? away.map(({ name }) => name).join(' and ') : `${away.length} tenants`;
  const waiting = away.reduce((sum, one) => sum + one.waiting, 0);
  const action = path === PATH ? undefined : { label: 'Show', onPress: () => router.history.push(PATH) };
  return (
    <Banner tone="waiting" action={action}>
      No answer from the ERP of {whose}. Other work goes on; {waits(waiting)}
    </Banner>
  );
}
