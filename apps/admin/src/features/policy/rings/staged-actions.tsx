import { Button, Note } from '@clearhold/ui';
import { useState } from 'react';
import { useCan } from '../../../lib/session.ts';
import type { Staged } from './documents.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { stepWords } from './ring-steps.tsx';

type Asking = 'PROMOTE' | 'WITHDRAW' | 'APPROVE' | 'REJECT';

/** The steps that this person can take with a version on its way. */
export function StagedActions({ scope, staged, needsSecond }: { scope: string; staged: Staged; needsSecond: boolean }) {
  const mayPublish = useCan('publish', 'Policy');
  const [asking, setAsking] = useState<Asking>();
  const waiting = staged.steps.find(({ state }) => state === 'asked');
  const close = () => setAsking(undefined);
  const goal = staged.nextIsLast ? 'all tenants' : staged.next;
  const second = needsSecond ? ' Somebody else with authority decides it.' : '';
  if (!mayPublish) return null;
  return (
    <div className="flex flex-col gap-3">
      {waiting && !waiting.mayDecide && (
        <Note tone="info">{stepWords(waiting)} by you. Somebody else with authority decides it.</Note>
      )}
      {waiting?.mayDecide && (
        <Note tone="waiting" title={`${stepWords(waiting)} by ${waiting.askedBy}`}>
          “{waiting.reason}”
        </Note>
      )}
      {waiting?.notSecond && <Note tone="info">{waiting.notSecond}</Note>}
      <div className="flex flex-wrap gap-2">
        {waiting?.mayDecide && (
          <>
            <Button kind="primary" isDisabled={waiting.notSecond !== null} onPress={() => setAsking('APPROVE')}>
              Approve step
            </Button>
            <Button onPress={() => setAsking('REJECT')}>Reject step</Button>
          </>
        )}
        {!waiting && (
          <>
            <Button kind="primary" onPress={() => setAsking('PROMOTE')}>
              Promote to {goal}
            </Button>
            <Button onPress={() => setAsking('WITHDRAW')}>Withdraw version</Button>
          </>
        )}
      </div>
      {asking === 'PROMOTE' && (
        <ReasonDialog
          scope={scope}
          title={`Promote version ${staged.version} to ${goal}`}
          lead={`It works there from the next document on.${second}`}
          act={needsSecond ? 'Ask for promotion' : `Promote to ${goal}`}
          does={{ do: 'move', version: staged.version, move: 'PROMOTE' }}
          onClose={close}
        />
      )}
      {asking === 'WITHDRAW' && (
        <ReasonDialog
          scope={scope}
          title={`Withdraw version ${staged.version}`}
          lead={`What held before holds again everywhere, from the next document on.${second}`}
          act={needsSecond ? 'Ask for withdrawal' : 'Withdraw version'}
          does={{ do: 'move', version: staged.version, move: 'WITHDRAW' }}
          isDanger
          onClose={close}
        />
      )}
      {waiting && (asking === 'APPROVE' || asking === 'REJECT') && (
        <ReasonDialog
          scope={scope}
          title={asking === 'APPROVE' ? 'Approve the step' : 'Reject the step'}
          lead={`${stepWords(waiting)} by ${waiting.askedBy}: “${waiting.reason}”`}
          act={asking === 'APPROVE' ? 'Approve step' : 'Reject step'}
          does={{ do: 'decide', id: waiting.id, decision: asking }}
          isFree={asking === 'APPROVE'}
          isDanger={asking === 'REJECT'}
          onClose={close}
        />
      )}
    </div>
  );
}
