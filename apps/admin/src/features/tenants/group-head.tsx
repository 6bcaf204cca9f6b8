import { formatCount, useLocale } from '@clearhold/ui';
import type { TenantRow } from './documents.ts';
import { totals } from './figures.ts';
import { MoneyList } from './money-list.tsx';

/** What a group's tenants come to together. */
export function GroupHead({ name, rows }: { name: string; rows: readonly TenantRow[] }) {
  const { locale } = useLocale();
  const all = totals(rows);
  const count = (value: number) => formatCount(value, locale);
  return (
    <div className="flex items-baseline gap-3 text-row">
      <span className="font-semibold">{name}</span>
      <span className="text-muted">
        {count(all.tenants)} {all.tenants === 1 ? 'tenant' : 'tenants'}, {count(all.open)} open
      </span>
      {all.overdue > 0 && <span className="text-risk">{count(all.overdue)} overdue</span>}
      <span className="ms-auto text-muted">
        <MoneyList short amounts={all.money} most={2} />
      </span>
    </div>
  );
}
