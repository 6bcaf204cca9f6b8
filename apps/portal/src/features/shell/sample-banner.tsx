import { Badge, Banner } from '@clearhold/ui';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { graphql, request } from '../../lib/graphql.ts';
import { useCan } from '../../lib/session.ts';

const SAMPLE = graphql('query Sample { tenant { id sample } }');

const sampleQuery = queryOptions({
  queryKey: ['sample'],
  queryFn: async ({ signal }) => (await request(SAMPLE, {}, signal)).tenant,
  staleTime: Number.POSITIVE_INFINITY,
});

/** Says that nothing here is real; nothing at a tenant that is. */
export function SampleBanner() {
  const tenant = useQuery({ ...sampleQuery, enabled: useCan('read', 'Tenant') }).data;
  if (!tenant?.sample) return null;
  return (
    <Banner tone="info">
      <Badge tone="info" className="me-2">
        Sample
      </Badge>
      Documents and people here are made up. Nothing is written to an ERP, and no mail goes out.
    </Banner>
  );
}
