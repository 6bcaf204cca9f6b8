import { PageHeader } from '@clearhold/ui';
import { ServiceLevels } from '@clearhold/ui/service';
import { BreachList } from './breach-list.tsx';

/** What the partner promised this tenant, and how it was kept. */
export function ServicePage() {
  return (
    <>
      <PageHeader
        title="Service levels"
        meta={<span>What was promised, how it was kept, and what is given back</span>}
      />
      <ServiceLevels name="your company" below={({ month }) => <BreachList month={month} />} />
    </>
  );
}
