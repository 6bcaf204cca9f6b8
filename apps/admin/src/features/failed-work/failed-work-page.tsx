import { FailedWork } from '@clearhold/ui/failed-work';
import { Closed } from '../../lib/closed.tsx';
import { useCan } from '../../lib/session.ts';

/** Work of the console's own space that failed for good and waits for somebody. */
export function FailedWorkPage() {
  const mayRead = useCan('read', 'DeadLetter');
  const mayAct = useCan('replay', 'DeadLetter');
  if (!mayRead) return <Closed title="Failed work" who="A platform operator" />;
  return (
    <FailedWork
      about="Work of this console’s own space; what fails in a tenant is shown to the tenant."
      mayAct={mayAct}
    />
  );
}
