import { formatCount, useLocale } from '@clearhold/ui';
import type { RehearsedTenant } from './documents.ts';

const moved = ({ figures: { stoppedBefore, stoppedAfter } }: RehearsedTenant) => Math.abs(stoppedAfter - stoppedBefore);

/** A partner's tenants with what the change would stop there, those that it moves most first. */
export function TenantRows({ parts }: { parts: readonly RehearsedTenant[] }) {
  const { locale } = useLocale();
  const sorted = [...parts].sort((a, b) => moved(b) - moved(a) || a.tenantName.localeCompare(b.tenantName));
  return (
    <table aria-label="By tenant" className="w-full text-row tabular-nums">
      <thead className="text-label text-muted">
        <tr className="border-b border-line">
          <th scope="col" className="py-1 text-start font-normal">
            Tenant
          </th>
          <th scope="col" className="py-1 text-end font-normal">
            Invoices
          </th>
          <th scope="col" className="py-1 text-end font-normal">
            Stopped today
          </th>
          <th scope="col" className="py-1 text-end font-normal">
            With this draft
          </th>
        </tr>
      </thead>
      <tbody>
        {sorted.map(({ tenantId, tenantName, figures }) => (
          <tr key={tenantId} className="border-b border-line last:border-b-0">
            <th scope="row" className="py-1.5 text-start font-normal">
              {tenantName}
            </th>
            <td className="py-1.5 text-end text-muted">{formatCount(figures.done, locale)}</td>
            <td className="py-1.5 text-end">{formatCount(figures.stoppedBefore, locale)}</td>
            <td className="py-1.5 text-end font-medium">{formatCount(figures.stoppedAfter, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
