import { FailedWork } from '@clearhold/ui/failed-work';
import { useCan } from '../../lib/session.ts';

/** Work of the company that failed for good, with its cause and the ways to deal with it. */
export function FailedWorkPage() {
  return (
    <FailedWork
      about="What could not be done after all tries: reading, mailing, writing to the ERP."
      mayAct={useCan('replay', 'DeadLetter')}
      caseHrefOf={(id) => `/cases/${id}`}
    />
  );
}
