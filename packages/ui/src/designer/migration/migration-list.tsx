import { useQuery } from '@tanstack/react-query';
import { Failure } from '../../exchange/answer.tsx';
import { StateText } from '../../feedback/badge.tsx';
import { SkeletonRows } from '../../feedback/states.tsx';
import { DateTime } from '../../figures/time.tsx';
import { type CaseMigration, migrationsQuery } from './documents.ts';
import { ReasonList } from './dry-run-view.tsx';
import { targetWords } from './words.ts';

/** What was done before, and how far it is where it still runs. */
export function MigrationList({ scope, playbook }: { scope: string; playbook: string }) {
  const query = useQuery(migrationsQuery(scope, playbook));
  return (
    <section aria-live="polite">
      <h3 className="pb-2 text-row font-semibold">What was done</h3>
      {query.isPending && <SkeletonRows rows={2} />}
      {query.isError && <Failure error={query.error} what="The list" retry={() => void query.refetch()} />}
      {query.data?.length === 0 && (
        <p className="text-row text-muted">No open case of this playbook was taken to another version yet.</p>
      )}
      <ul aria-label="What was done">
        {query.data?.map((one) => (
          <Migration key={one.id} migration={one} />
        ))}
      </ul>
    </section>
  );
}

function Migration({ migration }: { migration: CaseMigration }) {
  const { toVersion, reason, state, total, moved, stayed, reasons, requestedBy, requestedAt } = migration;
  const isRunning = state === 'RUNNING';
  return (
    <li className="flex flex-col gap-1 border-t border-line py-2.5 text-row">
      <span className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="font-medium">To {targetWords(toVersion)}</span>
        <StateText tone={isRunning ? 'waiting' : 'good'}>{isRunning ? 'Under way' : 'Done'}</StateText>
        <span className="text-muted tabular-nums">
          {moved} taken over, {stayed} stayed
        </span>
        <DateTime value={requestedAt} className="ms-auto text-muted" />
      </span>
      {isRunning && (
        <progress
          aria-label="How far it is"
          className="h-1.5 w-full accent-brand"
          max={Math.max(total, 1)}
          value={Math.min(moved + stayed, total)}
        />
      )}
      <span className="text-label text-muted wrap-anywhere">
        {requestedBy}: {reason}
      </span>
      {reasons.length > 0 && (
        <details>
          <summary className="cursor-pointer text-label text-muted">Why cases stayed</summary>
          <div className="pt-1">
            <ReasonList reasons={reasons} />
          </div>
        </details>
      )}
    </li>
  );
}
