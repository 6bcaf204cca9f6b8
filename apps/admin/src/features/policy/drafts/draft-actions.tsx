import { Button, Note, RefusalNote } from '@clearhold/ui';
import { PencilLine } from 'lucide-react';
import { useState } from 'react';
import { useCan } from '../../../lib/session.ts';
import { AskFirst } from './ask-first.tsx';
import type { PolicyDraft } from './documents.ts';
import { isOpen, whyNotDecide } from './draft-words.ts';
import { EditInDesk } from './edit-in-desk.tsx';
import { RejectDialog } from './reject-dialog.tsx';
import { ScopeTime } from './scope-time.tsx';
import { SubmitForm } from './submit-form.tsx';
import { useStep } from './use-step.ts';

/** The steps that this person can take with a draft, and why not the others. */
export function DraftActions(props: {
  scope: string;
  scopeName: string;
  draft: PolicyDraft;
  timeZone: string;
  onEdit: () => void;
}) {
  const { scope, scopeName, draft, timeZone, onEdit } = props;
  const [asking, setAsking] = useState<'reject' | 'withdraw'>();
  const step = useStep(scope, draft);
  const mayUpdate = useCan('update', 'Policy');
  const whyNot = whyNotDecide(draft, useCan('publish', 'Policy'));
  const isBlocked = draft.conflicts.length + draft.refusals.length > 0;
  if (!isOpen(draft)) return null;
  return (
    <section aria-label="What you can do" className="flex flex-col gap-3">
      {draft.mayDecide && (
        <>
          <p className="text-row text-muted">
            Approved, it holds{' '}
            {draft.effectiveAt ? (
              <>
                from <ScopeTime value={draft.effectiveAt} timeZone={timeZone} />
              </>
            ) : (
              'from the next document on'
            )}
            . Your name stands beside the author’s.
          </p>
          <div className="flex flex-wrap gap-2">
            <Button
              kind="primary"
              isDisabled={isBlocked || draft.notSecond !== null}
              isPending={step.isPending}
              onPress={() => step.mutate({ do: 'approve' })}
            >
              Approve draft
            </Button>
            <Button onPress={() => setAsking('reject')}>Reject draft</Button>
          </div>
        </>
      )}
      {draft.notSecond && <Note tone="info">{draft.notSecond}</Note>}
      {whyNot && <Note tone="info">{whyNot}</Note>}
      {draft.state === 'DRAFT' && mayUpdate && (
        <SubmitForm scope={scope} isBlocked={isBlocked} step={step} timeZone={timeZone} />
      )}
      <RefusalNote error={step.variables?.do === 'submit' ? undefined : step.error} />
      {mayUpdate && (
        <div className="flex flex-wrap gap-2">
          {draft.state !== 'SCHEDULED' && (
            <EditInDesk scope={scope} scopeName={scopeName} draft={draft} onEdit={onEdit}>
              {(edit) => (
                <Button icon={<PencilLine size={16} aria-hidden />} onPress={edit}>
                  Edit in the desk
                </Button>
              )}
            </EditInDesk>
          )}
          <Button onPress={() => setAsking('withdraw')}>Withdraw draft</Button>
        </div>
      )}
      {mayUpdate && draft.state === 'SUBMITTED' && (
        <p className="text-label text-muted">
          Once it is edited, it is submitted anew, and whoever edited it cannot approve it.
        </p>
      )}
      {asking === 'reject' && <RejectDialog draft={draft} step={step} onClose={() => setAsking(undefined)} />}
      {asking === 'withdraw' && (
        <AskFirst
          title={`Withdraw “${draft.title}”?`}
          act="Withdraw draft"
          onAct={() => step.mutate({ do: 'withdraw' })}
          onClose={() => setAsking(undefined)}
        >
          It can no longer become policy. It stays readable among the decided ones.
        </AskFirst>
      )}
    </section>
  );
}
