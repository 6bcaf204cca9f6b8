import { Button, Note, RefusalNote, Select } from '@clearhold/ui';
import { FlaskConical } from 'lucide-react';
import { useState } from 'react';
import type { Desk } from '../use-desk.ts';
import { isAsRehearsed } from './as-rehearsed.ts';
import { PERIODS } from './periods.ts';
import { RehearsalProgress } from './rehearsal-progress.tsx';
import { RehearsalResult } from './rehearsal-result.tsx';
import { useRehearseNow } from './use-rehearse-now.ts';

/** Beside values that were just changed: what they would have made different on past invoices. */
export function RehearseNow({ desk, scopeId, isReady }: { desk: Desk; scopeId: string; isReady: boolean }) {
  const [days, setDays] = useState('90');
  const { newest, rehearse, cancel } = useRehearseNow(desk, scopeId);
  const isCurrent = isAsRehearsed(desk.draft);
  const isRunning = newest?.state === 'RUNNING';
  return (
    <section aria-label="Past invoices" className="flex flex-col gap-2 border-t border-line pt-4">
      <h3 className="text-row font-semibold">On past invoices</h3>
      {!isRunning && (
        <>
          <div className="flex flex-wrap items-end gap-2">
            <Select label="Period" hideLabel options={PERIODS} value={days} onChange={(id) => setDays(String(id))} />
            <Button
              icon={<FlaskConical size={16} aria-hidden />}
              isDisabled={!isReady}
              isPending={rehearse.isPending}
              onPress={() => rehearse.mutate(Number(days))}
            >
              {newest ? 'Rehearse again' : 'Rehearse'}
            </Button>
          </div>
          {!isCurrent && (
            <p className="text-label text-muted">
              {desk.draft.saved || desk.draft.rehearsed
                ? 'Saves your changes into the draft first. Nothing holds yet.'
                : 'Saves your changes as a draft first. Nothing holds yet.'}
            </p>
          )}
        </>
      )}
      <RefusalNote error={rehearse.error ?? cancel.error} />
      {newest && (
        <>
          {!isCurrent && (
            <Note tone="waiting" title="Changed since">
              Rehearse again to see what your changes do now.
            </Note>
          )}
          <RehearsalProgress rehearsal={newest} onCancel={() => cancel.mutate(newest.id)} />
          <RehearsalResult rehearsal={newest} />
        </>
      )}
    </section>
  );
}
