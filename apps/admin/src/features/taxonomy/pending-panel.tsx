import { Button, IconButton, Note, RefusalNote, TextArea } from '@clearhold/ui';
import { X } from 'lucide-react';
import { Differences } from '../policy/differences.tsx';
import type { PendingDesk } from './use-pending.ts';
import { FIELD_WORDS } from './words.ts';

/** The changes that wait at a scope: what they would do, why, and the way to publish them. */
export function PendingPanel({ desk, scopeName, below }: { desk: PendingDesk; scopeName: string; below: number }) {
  const { all, reason, setReason, trial, publish, drop, discard } = desk;
  const answer = trial.data;
  const isTrying = trial.isPending || trial.isPlaceholderData;
  const faults =
    answer?.__typename === 'PolicyRefused'
      ? answer.refusals
      : answer && answer.__typename !== 'PolicyPublished' && answer.__typename !== 'PolicyDraftSaved'
        ? [answer]
        : [];
  const isReady = !isTrying && faults.length === 0 && reason.trim().length >= 3;
  return (
    <div className="flex flex-col gap-4">
      <ul aria-label="Changes" className="flex flex-col">
        {all.map((one) => (
          <li
            key={`${one.field} ${one.entry}`}
            className="flex items-start gap-2 border-b border-line py-1.5 text-row last:border-b-0"
          >
            <span className="min-w-0 flex-1 break-words">
              <span className="font-medium">{FIELD_WORDS[one.field] ?? one.field}</span>{' '}
              <span className="font-mono text-[0.6875rem] text-muted">{one.entry}</span>
              <span className="block text-muted">{one.remove ? 'inherit again' : String(one.value)}</span>
            </span>
            <IconButton
              size="small"
              kind="quiet"
              label={`Take back ${FIELD_WORDS[one.field] ?? one.field} of ${one.entry}`}
              icon={<X size={14} aria-hidden />}
              onPress={() => drop(one)}
            />
          </li>
        ))}
      </ul>
      {faults.map((fault) => (
        <Note key={`${fault.code} ${fault.path}`} tone="risk" title={fault.message}>
          {fault.hint}
        </Note>
      ))}
      {answer?.__typename === 'PolicyPublished' && (
        <Differences scopeName={scopeName} differences={answer.differences} below={below} />
      )}
      <TextArea
        label="Reason"
        hint="It stands beside the value wherever it holds."
        rows={2}
        maxLength={2000}
        value={reason}
        onChange={setReason}
      />
      <RefusalNote error={publish.error} />
      <div className="flex flex-wrap gap-2">
        <Button kind="primary" isDisabled={!isReady} isPending={publish.isPending} onPress={() => publish.mutate()}>
          Publish {all.length === 1 ? '1 change' : `${all.length} changes`}
        </Button>
        <Button kind="quiet" onPress={discard}>
          Discard
        </Button>
      </div>
    </div>
  );
}
