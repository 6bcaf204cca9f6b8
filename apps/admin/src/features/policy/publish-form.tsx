import { Button, Note, RefusalNote, TextArea } from '@clearhold/ui';
import { KeepForm } from './drafts/keep-form.tsx';
import { RingSelect } from './rings/ring-select.tsx';
import type { Desk } from './use-desk.ts';

/** What becomes of the desk's changes: published at once where one person may, or kept as a draft for somebody else. */
export function PublishForm({ desk, scopeId, scopeName }: { desk: Desk; scopeId: string; scopeName: string }) {
  const { drafts, draft, count, publish, keep, mayPublish, needsSecond } = desk;
  const isBlocked = desk.faultsApart.length + Object.keys(desk.faults).length > 0;
  const isReady = !isBlocked && !desk.isTrying && draft.reason.trim().length >= 3;
  const publishes = mayPublish && !needsSecond && !draft.saved;
  const changes = count === 1 ? '1 change' : `${count} changes`;
  return (
    <>
      <TextArea
        label="Reason"
        hint="It stands beside the value wherever it holds."
        rows={2}
        maxLength={2000}
        value={draft.reason}
        onChange={(reason) => drafts.note(scopeId, { reason })}
      />
      <RingSelect scope={scopeId} value={draft.ring ?? ''} onChange={(ring) => drafts.note(scopeId, { ring })} />
      {publishes && (
        <>
          <RefusalNote error={publish.error} />
          <Button
            kind="primary"
            className="self-start"
            isDisabled={!isReady}
            isPending={publish.isPending}
            onPress={() => publish.mutate({ draft: draft.changes, reason: draft.reason, ring: draft.ring })}
          >
            Publish {changes}
          </Button>
        </>
      )}
      {needsSecond && (
        <Note tone="info">
          At {scopeName} a second person approves every change of policy, so you submit this one instead of publishing
          it.
        </Note>
      )}
      <KeepForm desk={desk} scopeId={scopeId} isReady={isReady} isPrimary={!publishes} />
      <Button
        className="self-start"
        kind="quiet"
        onPress={() => {
          drafts.discard(scopeId);
          publish.reset();
          keep.reset();
        }}
      >
        {draft.saved ? 'Close without saving' : `Discard ${changes}`}
      </Button>
    </>
  );
}
