import { Mappings } from '@clearhold/ui/mappings';
import { Closed } from '../../lib/closed.tsx';
import { useAbility, useCan } from '../../lib/session.ts';

/** How files of CSV and Excel are read in all tenants of the partner that have no mapping of their own. */
export function MappingsPage() {
  const [mayRead, ability] = [useCan('read', 'TableMapping'), useAbility()];
  if (!mayRead) return <Closed title="Column mappings" who="A partner admin" />;
  return (
    <Mappings
      about="Which column is what in files of CSV and Excel, in all your tenants; a tenant’s own mapping goes first."
      ability={ability}
    />
  );
}
