import type { Playbook } from '../playbook/definition.ts';
import { confirmation } from './ending.ts';

/**
 * New bank details nobody verified: a call to a number that the supplier record already held, a time to cool off, two
 * approvers; never the one who asked for the change. Nobody overrides it and only a revised invoice clears it.
 */
export const unverifiedBankChange: Playbook = {
  key: 'unverified-bank-change',
  version: 1,
  title: 'Bank details changed',
  appliesTo: ['MD.BANK.CHANGED_UNVERIFIED'],
  overridable: false,
  clearsBy: ['revisedInvoice'],
  steps: [
    {
      id: 'warn',
      title: 'Warn the controller',
      kind: 'notify',
      who: { role: 'controller' },
      message: 'Bank details changed. Nothing is paid to them before they are verified.',
    },
    {
      id: 'cooling-off',
      title: 'Cooling-off time',
      kind: 'waitForEvent',
      events: ['timeElapsed'],
      within: { setting: 'bankChange.coolingOffHours', unit: 'hours', default: 72, clock: 'wall' },
    },
    {
      id: 'call-back',
      title: 'Call the supplier back',
      kind: 'task',
      who: { role: 'analyst', also: ['treasurer'], owner: 'analyst', notThe: ['requester'] },
      form: [
        {
          key: 'calledPerson',
          label: 'Who was called',
          type: 'text',
          required: true,
          onlyFor: ['verified', 'notVerified'],
        },
        {
          key: 'calledNumber',
          label: 'Number called',
          type: 'phone',
          required: true,
          oneOfFact: 'supplierPhones',
        },
        {
          key: 'numberSource',
          label: 'Where the number is from',
          type: 'choice',
          required: true,
          options: [
            { key: 'supplierRecord', label: 'Supplier record' },
            { key: 'contract', label: 'Signed contract' },
          ],
        },
        { key: 'calledAt', label: 'When', type: 'dateTime', required: true },
        {
          key: 'ownerCheck',
          label: 'How the account was checked to be the supplier’s',
          type: 'choice',
          required: true,
          onlyFor: ['verified'],
          options: [
            { key: 'nameCheck', label: 'The bank’s check of name and number agreed' },
            { key: 'trialPayment', label: 'The supplier named a trial payment' },
            { key: 'bankLetter', label: 'A letter of the bank, read in the original' },
          ],
        },
      ],
      outcomes: [
        { key: 'verified', label: 'The supplier confirmed the new details', resolution: 'bankVerified' },
        {
          key: 'notVerified',
          label: 'The supplier knows nothing of it',
          reasonRequired: true,
          resolution: 'rejectedToSupplier',
        },
        { key: 'notReached', label: 'Nobody was reached', goTo: 'call-back' },
      ],
      within: 480,
      onTimeout: { escalateTo: 'controller' },
    },
    {
      id: 'approve',
      title: 'Approve the new bank details',
      kind: 'approval',
      needs: ['call-back:verified', 'cooling-off'],
      who: { role: 'approver', also: ['controller', 'treasurer'], notThe: ['requester', 'preparer'] },
      persons: { setting: 'bankChange.persons', default: 2 },
      sendBackTo: 'call-back',
      approvedResolution: 'bankVerified',
      rejectedResolution: 'rejectedToSupplier',
      within: 480,
      onTimeout: { escalateTo: 'controller' },
    },
    {
      id: 'release',
      title: 'Release the hold in the ERP',
      kind: 'connectorAction',
      action: 'releaseHold',
      needs: ['approve:approved'],
    },
    {
      id: 'reject',
      title: 'Reject the invoice to the supplier',
      kind: 'connectorAction',
      action: 'rejectInvoice',
      needs: { any: ['call-back:notVerified', 'approve:rejected', '@cleared:revisedInvoice'] },
    },
    confirmation(),
  ],
};
