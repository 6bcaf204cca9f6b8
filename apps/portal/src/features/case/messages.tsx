import { Badge, Button, DateTime, RefusalNote } from '@clearhold/ui';
import { Link2Off } from 'lucide-react';
import { request } from '../../lib/graphql.ts';
import { useCan } from '../../lib/session.ts';
import type { WholeCase } from './case-query.ts';
import { REVOKE } from './documents.ts';
import { useCaseAct } from './use-case-act.ts';

type SupplierLink = WholeCase['supplierLinks'][number];

function standing(link: SupplierLink, now: number): { label: string; tone: 'good' | 'neutral' | 'waiting' | 'info' } {
  if (link.revokedAt) return { label: 'Revoked', tone: 'neutral' };
  if (new Date(link.expiresAt).getTime() < now) return { label: 'Expired', tone: 'neutral' };
  if (link.firstOpenedAt) return { label: 'Opened', tone: 'good' };
  return { label: 'Not opened yet', tone: 'waiting' };
}

/** The links that were sent to the supplier: opened or not, until when, and how to take them back. */
export function Messages({ found, onAsk }: { found: WholeCase; onAsk?: () => void }) {
  const mayRevoke = useCan('revoke', 'SupplierLink');
  const revoke = useCaseAct(
    async (id: string) => (await request(REVOKE, { input: { id } })).revokeSupplierLink,
    () => ({ title: 'Link revoked: it opens nothing any more' }),
  );
  return (
    <div className="flex flex-col gap-2 px-4 py-3 sm:px-6">
      {found.supplierLinks.length === 0 && <p className="text-row text-muted">The supplier was not asked yet.</p>}
      <ul>
        {found.supplierLinks.map((link) => {
          const state = standing(link, Date.now());
          return (
            <li
              key={link.id}
              className="flex items-start justify-between gap-3 border-b border-line py-2 text-row last:border-b-0"
            >
              <span className="min-w-0">
                <span className="block truncate">{link.email ?? 'Link to hand over'}</span>
                <span className="block text-label text-muted">
                  Sent <DateTime value={link.createdAt} />, ends <DateTime value={link.expiresAt} as="date" />
                </span>
              </span>
              <span className="flex shrink-0 items-center gap-1">
                <Badge tone={state.tone}>{state.label}</Badge>
                {mayRevoke && !link.revokedAt && (
                  <Button
                    size="small"
                    kind="quiet"
                    icon={<Link2Off size={14} aria-hidden />}
                    isPending={revoke.isPending && revoke.variables === link.id}
                    onPress={() => revoke.mutate(link.id)}
                  >
                    Revoke
                  </Button>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      <RefusalNote error={revoke.error} />
      {onAsk && (
        <div>
          <Button size="small" onPress={onAsk}>
            {found.supplierLinks.length > 0 ? 'Ask again' : 'Ask the supplier'}
          </Button>
        </div>
      )}
    </div>
  );
}
