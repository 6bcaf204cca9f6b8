import { Answer, Button, Note, RefusalNote, Select, Skeleton } from '@clearhold/ui';
import { FlaskConical } from 'lucide-react';
import { useState } from 'react';
import { useCan } from '../../../lib/session.ts';
import type { PolicyDraft } from '../drafts/documents.ts';
import { PERIODS } from './periods.ts';
import { RehearsalProgress } from './rehearsal-progress.tsx';
import { RehearsalResult } from './rehearsal-result.tsx';
import { useRehearsals } from './use-rehearsals.ts';

/** What a draft would have made different on the invoices of a period: begun here, and shown as it comes. */
export function PastInvoices({ scope, draft }: { scope: string; draft: PolicyDraft }) {
  const [days, setDays] = useState('90');
  const { all, ofDraft, begin, cancel } = useRehearsals(scope, draft.id);
  const mayAsk = useCan('update', 'Policy') && draft.refusals.length === 0;
  const [newest] = ofDraft ?? [];
  return (
    <section aria-label="Past invoices" className="flex flex-col gap-3">
      <h3 className="text-row font-semibold">On past invoices</h3>
      {mayAsk && newest?.state !== 'RUNNING' && (
        <div className="flex flex-wrap items-end gap-2">
          <Select label="Period" hideLabel options={PERIODS} value={days} onChange={(id) => setDays(String(id))} />
          <Button
            icon={<FlaskConical size={16} aria-hidden />}
            isPending={begin.isPending}
            onPress={() => begin.mutate({ days: Number(days), draftId: draft.id })}
          >
            {newest ? 'Rehearse again' : 'Rehearse on past invoices'}
          </Button>
        </div>
      )}
      <RefusalNote error={begin.error ?? cancel.error} />
      <Answer query={all} what="The rehearsals" loading={<Skeleton lines={3} />}>
        {() =>
          newest ? (
            <>
              {newest.draftRevision !== draft.revision && (
                <Note tone="waiting" title="The draft was changed since">
                  This is what its revision {newest.draftRevision} did; rehearse again to see what it does now.
                </Note>
              )}
              <RehearsalProgress rehearsal={newest} onCancel={() => cancel.mutate(newest.id)} />
              <RehearsalResult rehearsal={newest} />
            </>
          ) : (
            <p className="text-row text-muted">
              Not rehearsed yet. A rehearsal judges the invoices of a period once more by what was known when each came
              in, and changes nothing.
            </p>
          )
        }
      </Answer>
    </section>
  );
}
