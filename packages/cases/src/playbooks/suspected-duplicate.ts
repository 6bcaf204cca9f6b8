import type { Playbook } from '../playbook/definition.ts';
import { ending } from './ending.ts';

/** Perhaps billed twice: the analyst compares; only an approver may let it pass. No change outside proves it. */
export const suspectedDuplicate: Playbook = {
  key: 'suspected-duplicate',
  version: 1,
  title: 'Invoice may be a duplicate',
  appliesTo: ['AP.DUP.EXACT', 'AP.DUP.SUSPECTED'],
  clearsBy: ['revisedInvoice'],
  steps: [
    {
      id: 'compare',
      title: 'Is it the same invoice?',
      kind: 'task',
      who: { role: 'analyst', owner: 'analyst' },
      outcomes: [
        { key: 'duplicate', label: 'Yes, it is a duplicate', resolution: 'duplicateConfirmed' },
        { key: 'notDuplicate', label: 'No, it is another invoice', reasonRequired: true, resolution: 'notDuplicate' },
      ],
      within: 480,
      onTimeout: { escalateTo: 'controller' },
    },
    ...ending({
      approveAfter: ['compare:notDuplicate'],
      sendBackTo: 'compare',
      rejectAfter: ['compare:duplicate', '@cleared:revisedInvoice'],
      releaseAlsoAfter: ['@overridden'],
    }),
  ],
};
