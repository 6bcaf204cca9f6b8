import { Banner, request, SIGN_OUT, useNow } from '@clearhold/ui';
import { actAsQuery } from '@clearhold/ui/acting';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { meQuery, useCan, useMe } from '../../lib/session.ts';

/** Says the whole time that somebody of the service provider looks in: to himself, and to whoever can end it. */
export function ActAsBanner() {
  const { actAs } = useMe();
  const decides = useCan('decide', 'ActAs');
  if (actAs) return <OwnBanner {...actAs} />;
  return decides ? <DecidersBanner /> : null;
}

const MINUTE_MS = 60_000;

function OwnBanner(props: { asker: { name: string }; purpose: string; ticket: string; endsAt: string | null }) {
  const { asker, purpose, ticket, endsAt } = props;
  const { scope } = useMe();
  const client = useQueryClient();
  const router = useRouter();
  const left = endsAt ? new Date(endsAt).getTime() - useNow(1_000).getTime() : 0;
  const leave = () => {
    client.setQueryData(meQuery.queryKey, null);
    router.history.push('/sign-in');
  };
  const end = useMutation({ mutationFn: () => request(SIGN_OUT), onSuccess: leave });
  const isOver = left <= 0;
  useEffect(() => {
    if (isOver) leave();
  }, [isOver]);
  return (
    <Banner tone="waiting" action={{ label: 'End now', onPress: () => end.mutate() }}>
      {asker.name}, you are looking into {scope.name}, read only.{' '}
      <span className="max-md:hidden">
        {purpose} (ticket {ticket}).
      </span>{' '}
      {Math.max(1, Math.ceil(left / MINUTE_MS))} min left
    </Banner>
  );
}

function DecidersBanner() {
  const { scope } = useMe();
  const router = useRouter();
  const rows = useQuery(actAsQuery(scope.id)).data ?? [];
  const open = rows.find(({ state }) => state === 'OPEN');
  const asked = rows.find(({ state, way }) => state === 'ASKED' && way === 'CONSENT');
  const show = () => router.history.push('/team/access');
  if (asked)
    return (
      <Banner tone="waiting" action={{ label: 'Decide', onPress: show }}>
        {asked.asker.name} of your service provider asks to look into your data: {asked.purpose}
      </Banner>
    );
  if (!open) return null;
  return (
    <Banner tone="info" action={{ label: 'Show', onPress: show }}>
      {open.asker.name} of your service provider is looking into your data: {open.purpose}
    </Banner>
  );
}
