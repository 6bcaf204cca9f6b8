import { PageHeader } from '@clearhold/ui';
import { Closed } from '../../lib/closed.tsx';
import { useCan, useMe } from '../../lib/session.ts';
import { BrandDesk } from './brand-desk.tsx';

/** The brand of this console itself; tenants without their own wear it. */
export function BrandPage() {
  const { scope, scopeKind } = useMe();
  const mayRead = useCan('read', 'Brand');
  if (!mayRead) return <Closed title="Brand" />;
  const below = scopeKind === 'PLATFORM' ? 'Partners' : 'Tenants';
  return (
    <div className="flex min-h-full flex-col lg:h-full">
      <PageHeader title={`Brand of ${scope.name}`} meta={`${below} wear what they do not set themselves`} />
      <BrandDesk scope={scope.id} scopeName={scope.name} />
    </div>
  );
}
