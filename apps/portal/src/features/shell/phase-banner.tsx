import { Banner } from '@clearhold/ui';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { graphql, request } from '../../lib/graphql.ts';
import { useCan } from '../../lib/session.ts';

const PHASE = graphql('query Phase { phase { name title words units { id name } } }');

const phaseQuery = queryOptions({
  queryKey: ['phase'],
  queryFn: async ({ signal }) => (await request(PHASE, {}, signal)).phase,
  staleTime: 60_000,
});

/** Says what does not go out on its own yet; nothing once all does. */
export function PhaseBanner() {
  const phase = useQuery({ ...phaseQuery, enabled: useCan('read', 'Tenant') }).data;
  if (!phase || phase.name === 'STEADY') return null;
  const units = phase.units.map(({ name }) => name).join(', ');
  return (
    <Banner tone="info">
      {phase.title} phase. {phase.words}
      {units && ` ${phase.name === 'PILOT' ? 'Taking part' : 'Held back'}: ${units}.`} You can act by hand.
    </Banner>
  );
}
