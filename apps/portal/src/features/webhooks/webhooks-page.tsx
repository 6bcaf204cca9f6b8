import { Webhooks } from '@clearhold/ui/webhooks';
import { useAbility } from '../../lib/session.ts';

/** Systems that are told of what happens in the company, and systems that send events in. */
export function WebhooksPage() {
  return (
    <Webhooks
      about="Systems that are told of what happens here, and systems that send events in."
      ability={useAbility()}
      takesEvents
      caseHrefOf={(id) => `/cases/${id}`}
    />
  );
}
