import { type Playbook, validatePlaybook } from '../src/index.ts';
import { confirmation } from '../src/playbooks/ending.ts';

/** A playbook with every way round that there is: two of three, a bounded loop, steps left out, asked and tried again. */
export const wide: Playbook = {
  key: 'wide',
  version: 1,
  title: 'Wide',
  appliesTo: ['*'],
  steps: [
    ...(['buyer', 'receiver', 'analyst'] as const).map((role) => ({
      id: `ask-${role}`,
      title: `Ask the ${role}`,
      kind: 'task' as const,
      who: { role },
      outcomes: [{ key: 'fine', label: 'Fine' }],
      skippable: true as const,
      within: 60,
      retry: { times: 1 },
      onTimeout: { escalateTo: 'controller' },
    })),
    {
      id: 'look',
      title: 'Look at it',
      kind: 'decide',
      needs: { count: 2, of: ['ask-buyer', 'ask-receiver', 'ask-analyst'] },
      outcomes: [
        { key: 'again', label: 'Again', when: 'hold', goTo: 'ask-buyer', atMost: 2 },
        { key: 'done', label: 'Done' },
      ],
    },
    {
      id: 'approve',
      title: 'Approve',
      kind: 'approval',
      needs: { any: ['look:done', 'look:exhausted'] },
      who: { role: 'approver', also: ['controller'] },
      sendBackTo: 'ask-buyer',
    },
    {
      id: 'release',
      title: 'Release',
      kind: 'connectorAction',
      action: 'releaseHold',
      needs: { any: ['approve:approved', '@overridden', '@cleared'] },
      retry: { times: 2, afterMinutes: 10, doubling: true },
    },
    {
      id: 'reject',
      title: 'Reject',
      kind: 'connectorAction',
      action: 'rejectInvoice',
      needs: ['approve:rejected'],
    },
    confirmation(),
  ],
};

const unsound = validatePlaybook(wide);
if (unsound.length > 0) throw new Error(JSON.stringify(unsound));
