import type { AppAbility } from '@clearhold/access';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../actions/button.tsx';
import { Answer } from '../exchange/answer.tsx';
import { RefusalNote } from '../exchange/refusal-note.tsx';
import { StateText } from '../feedback/badge.tsx';
import { Skeleton } from '../feedback/states.tsx';
import { DateTime } from '../figures/time.tsx';
import { Section } from '../layout/page.tsx';
import { confirmLift, type HoldRow, holdsQuery, liftHold, placeHold } from './documents.ts';
import { ReasonDialog } from './reason-dialog.tsx';

interface HoldsPartProps {
  ability: AppAbility;
  /** The tenant; absent: the reader's own. */
  scope?: string;
}

/** What must be kept whatever else is said: who placed which hold, and the way to lift it. */
export function HoldsPart({ ability, scope }: HoldsPartProps) {
  const client = useQueryClient();
  const [asking, setAsking] = useState<'place' | HoldRow>();
  const again = () => client.invalidateQueries({ queryKey: ['legal-holds'] });
  const confirming = useMutation({ mutationFn: (id: string) => confirmLift({ scope, id }), onSettled: again });
  const done = <T,>(work: Promise<T>) => work.finally(again);
  return (
    <Section
      title="Legal hold"
      actions={
        ability.can('create', 'LegalHold') && (
          <Button size="small" onPress={() => setAsking('place')}>
            Place a hold
          </Button>
        )
      }
    >
      <Answer query={useQuery(holdsQuery(scope))} what="The legal holds" loading={<Skeleton lines={2} />}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="text-row text-muted">None stands: what is over its time may be deleted.</p>
          ) : (
            <ul aria-label="Legal holds" className="divide-y divide-line border-y border-line">
              {rows.map((row) => (
                <li key={row.id} className="flex flex-wrap items-start justify-between gap-3 py-2">
                  <Facts row={row} />
                  <Acts
                    row={row}
                    ability={ability}
                    onLift={() => setAsking(row)}
                    onConfirm={() => confirming.mutate(row.id)}
                  />
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
      <RefusalNote error={confirming.error} />
      {asking === 'place' && (
        <ReasonDialog
          title="Place a legal hold"
          lead="Nothing here is deleted while it stands, whatever retention or a deletion says."
          hint="For which matter; kept in the log."
          act="Place the hold"
          onAct={(reason) => done(placeHold({ scope, reason }))}
          onClose={() => setAsking(undefined)}
        />
      )}
      {typeof asking === 'object' && (
        <ReasonDialog
          title="Lift the legal hold"
          lead="It stands until another person confirms."
          hint="Why it is not needed any more; kept in the log."
          act="Ask to lift it"
          onAct={(reason) => done(liftHold({ scope, id: asking.id, reason }))}
          onClose={() => setAsking(undefined)}
        />
      )}
    </Section>
  );
}

function Facts({ row }: { row: HoldRow }) {
  const { stands, liftAskedBy, liftReason, liftedAt, liftedBy, until } = row;
  const word = stands ? (liftAskedBy ? 'Waits for a second person to lift it' : 'Stands') : 'Over';
  return (
    <span className="min-w-0 flex-1 basis-64 text-row">
      <span className="flex flex-wrap items-center gap-x-2">
        <span className="font-medium">{row.caseId ? `Case ${row.caseNumber ?? ''}` : 'Everything'}</span>
        <StateText tone={stands ? 'waiting' : 'neutral'}>{word}</StateText>
      </span>
      <span className="block">{row.reason}</span>
      <span className="block text-label text-muted">
        {row.placedBy}, <DateTime value={row.placedAt} as="exact" />
        {until && (
          <>
            {' '}
            · until <DateTime value={until} as="exact" />
          </>
        )}
        {liftAskedBy && ` · ${liftAskedBy} asked to lift it: ${liftReason}`}
        {liftedAt && (
          <>
            {' '}
            · lifted by {liftedBy}, <DateTime value={liftedAt} as="exact" />
          </>
        )}
      </span>
      {row.notSecond && <span className="block text-label text-muted">{row.notSecond}</span>}
    </span>
  );
}

function Acts(props: { row: HoldRow; ability: AppAbility; onLift: () => void; onConfirm: () => void }) {
  const { row, ability, onLift, onConfirm } = props;
  if (!row.stands) return null;
  if (row.canConfirmLift && !row.notSecond)
    return (
      <Button size="small" kind="primary" aria-label={`Confirm lifting: ${row.reason}`} onPress={onConfirm}>
        Confirm
      </Button>
    );
  if (row.liftAskedBy || !ability.can('revoke', 'LegalHold')) return null;
  return (
    <Button size="small" aria-label={`Lift: ${row.reason}`} onPress={onLift}>
      Lift
    </Button>
  );
}
