import { Section } from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { CheckList } from './check-list.tsx';
import { linkQuery } from './documents.ts';

const AGAIN_MS = 4000;

/** What a new tenant's blueprint asks of it and how that stands, looked at anew while somebody puts it in place; nothing where it asks nothing. */
export function WhatMustHold({ tenantId }: { tenantId: string }) {
  const { data } = useQuery({ ...linkQuery(tenantId), refetchInterval: AGAIN_MS });
  const checks = (data?.checks ?? []).filter(({ offered }) => !offered);
  if (checks.length === 0) return null;
  const left = checks.filter(({ passed }) => !passed).length;
  return (
    <Section
      title="What must hold"
      aside={left === 0 ? `All that ${data?.title} asks for is in place` : `${left} of ${checks.length} still to do`}
    >
      <CheckList checks={checks} label="What must hold" />
    </Section>
  );
}
