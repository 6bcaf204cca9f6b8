import { Button, DateTime, Section } from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useCan } from '../../lib/session.ts';
import { MoveDialog, type Moving } from './move-dialog.tsx';
import { stagedQuery } from './staged-documents.ts';

/** Blueprints whose newest version is not offered to all followers yet; nothing where there is none. */
export function StagedBlueprints() {
  const staged = useQuery(stagedQuery).data ?? [];
  const mayMove = useCan('create', 'Blueprint');
  const [moving, setMoving] = useState<Moving>();
  if (staged.length === 0) return null;
  return (
    <Section title="Blueprints on their way" aside="Each follower takes its offer up on the tenant’s page">
      <ul className="max-w-3xl">
        {staged.map((one) => (
          <li
            key={`${one.key} ${one.version}`}
            className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-2 text-row last:border-b-0"
          >
            <div className="min-w-0 flex-1 basis-64">
              <p className="font-medium">
                {one.title}, version {one.version}: with {one.ringName}
              </p>
              <p className="text-muted">
                Offered to {one.offeredTo}, taken up by {one.takenUpBy}
                {one.heldBackAt > 0 && `, held back at ${one.heldBackAt} by a test case`}. {one.reachedBy},{' '}
                <DateTime value={one.reachedAt} />: “{one.reason}”
              </p>
            </div>
            {mayMove && (
              <span className="flex flex-wrap gap-2">
                <Button size="small" onPress={() => setMoving({ staged: one, move: 'PROMOTE' })}>
                  Promote to {one.nextIsLast ? 'all followers' : one.next}
                </Button>
                <Button size="small" kind="quiet" onPress={() => setMoving({ staged: one, move: 'WITHDRAW' })}>
                  Withdraw
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {moving && <MoveDialog {...moving} onClose={() => setMoving(undefined)} />}
    </Section>
  );
}
