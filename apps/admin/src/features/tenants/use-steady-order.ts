import { useState } from 'react';
import type { TenantRow } from './documents.ts';
import { arrange, keepOrder } from './order.ts';
import type { TenantSearch } from './tenant-search.ts';

/**
 * The rows in the search's order, which then stays: fresh figures fill the rows where they stand. `moved` says that
 * sorting again would change the order; `settle` does it.
 */
export function useSteadyOrder(rows: readonly TenantRow[], search: TenantSearch) {
  const wanted = arrange(rows, search);
  const ids = wanted.map(({ tenant }) => tenant.id);
  const asked = `${JSON.stringify(search)} ${[...ids].sort().join(' ')}`;
  const [kept, setKept] = useState({ asked, ids });
  if (kept.asked !== asked) setKept({ asked, ids });
  const shown = kept.asked === asked ? keepOrder(wanted, kept.ids) : wanted;
  return {
    rows: shown,
    moved: shown.some((row, at) => row !== wanted[at]),
    settle: () => setKept({ asked, ids }),
  };
}
