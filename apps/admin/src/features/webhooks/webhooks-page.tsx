import { Webhooks } from '@clearhold/ui/webhooks';
import { Closed } from '../../lib/closed.tsx';
import { useAbility, useCan } from '../../lib/session.ts';

/** Systems of the partner that are told of what happens in his tenants. */
export function WebhooksPage() {
  const [mayRead, ability] = [useCan('read', 'Webhook'), useAbility()];
  if (!mayRead) return <Closed title="Webhooks" who="A partner admin" />;
  return (
    <Webhooks
      about="Systems of yours that are told of what happens in your tenants: which tenant, of what kind, and an id."
      ability={ability}
    />
  );
}
