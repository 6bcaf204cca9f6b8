import { Button, Note, RadioGroup, RefusalNote } from '@clearhold/ui';
import { useState } from 'react';
import { useCan } from '../../../lib/session.ts';
import type { SentChange } from '../draft.ts';
import type { PolicyConflict, PolicyDraft } from './documents.ts';
import { type Choice, mergedChanges } from './merge.ts';
import { useStep } from './use-step.ts';

/** Settings that somebody else published since the draft was saved: whose value stays, one by one. */
export function Conflicts({ scope, draft }: { scope: string; draft: PolicyDraft }) {
  const [choices, setChoices] = useState<Readonly<Record<string, Choice | undefined>>>({});
  const step = useStep(scope, draft);
  const mayMerge = useCan('update', 'Policy') && draft.state !== 'SCHEDULED';
  const changes = mergedChanges(draft.changes as SentChange[], choices);
  // Whoever can decide wrote none of it.
  const own = draft.mayDecide ? 'The draft’s' : 'Mine';
  const open = draft.conflicts.filter(({ key }) => !choices[key]).length;
  return (
    <section aria-label="Changed meanwhile" className="flex flex-col gap-3">
      <Note tone="waiting" title="Somebody else published the same settings meanwhile">
        {draft.state === 'SCHEDULED'
          ? 'It cannot be published like this. Withdraw it, or at its date it goes back to its author.'
          : 'Before this draft can go on, choose for each whose value stays.'}
      </Note>
      <ul>
        {draft.conflicts.map((conflict) => (
          <li key={conflict.key} className="border-b border-line py-3 text-row last:border-b-0">
            <Versions conflict={conflict} own={own} />
            {mayMerge && (
              <RadioGroup
                className="pt-2"
                hideLabel
                label={`Which ${conflict.title} stays`}
                value={choices[conflict.key] ?? null}
                onChange={(choice) => setChoices({ ...choices, [conflict.key]: choice as Choice })}
                options={[
                  { id: 'mine', label: `Keep ${own.toLowerCase()}` },
                  { id: 'theirs', label: 'Take theirs' },
                ]}
              />
            )}
          </li>
        ))}
      </ul>
      <RefusalNote error={step.error} />
      {mayMerge && open === 0 && changes.length === 0 && (
        <Note tone="info">With theirs, nothing of this draft is left. Withdraw it instead.</Note>
      )}
      {mayMerge && draft.mayDecide && (
        <p className="text-label text-muted">
          Whoever saves the draft becomes one of its authors and cannot approve it.
        </p>
      )}
      {mayMerge && (
        <Button
          className="self-start"
          isDisabled={open > 0 || changes.length === 0}
          isPending={step.isPending}
          onPress={() => step.mutate({ do: 'merge', changes })}
        >
          Save draft with {draft.conflicts.length === 1 ? 'this choice' : 'these choices'}
        </Button>
      )}
    </section>
  );
}

function Versions({ conflict, own }: { conflict: PolicyConflict; own: string }) {
  const values = [
    ['When begun', conflict.base],
    ['Now', conflict.now],
    [own, conflict.mine],
  ] as const;
  return (
    <>
      <h3 className="font-medium">{conflict.title}</h3>
      <dl className="grid gap-x-4 gap-y-1 pt-1 sm:grid-cols-3">
        {values.map(([name, value]) => (
          <div key={name} className="min-w-0">
            <dt className="text-label text-muted">{name}</dt>
            <dd className="break-words">{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
