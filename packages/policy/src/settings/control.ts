import { decimal, isDecimalText } from '@clearhold/kernel';
import { z } from 'zod';
import { AUTHORITY_ORDER, thresholdsSchema } from '../authority.ts';
import { defineSetting } from '../setting.ts';

const hours = (most: number) => z.int().min(0).max(most);

/** Who may release what, and how bank data and supplier links are guarded. */
export const CONTROL = [
  defineSetting({
    key: 'approval.thresholds',
    schema: thresholdsSchema,
    unit: 'rows of amount, currency, role and people',
    default: [
      { upTo: '10000', currency: '*', role: 'approver', approvers: 1 },
      { upTo: '100000', currency: '*', role: 'controller', approvers: 1 },
      { upTo: null, currency: '*', role: 'controller', approvers: 2 },
    ],
    title: 'Approval authority',
    meaning:
      'Who may release which amount: up to an amount, a role and how many different people. An amount that no row covers can be released by nobody.',
    strictness: AUTHORITY_ORDER,
    merge: 'replace',
    group: 'Approvals',
  }),
  defineSetting({
    key: 'approval.reasonRequired',
    schema: z.boolean(),
    unit: 'yes or no',
    default: true,
    title: 'Reason for approval',
    meaning: 'Whether an approver must write down why a hold is released.',
    strictness: { scale: [false, true], stricter: 'higher' },
    merge: 'replace',
    group: 'Approvals',
  }),
  defineSetting({
    key: 'policy.secondPerson',
    schema: z.boolean(),
    unit: 'yes or no',
    default: false,
    title: 'Second person for policy',
    meaning:
      'Whether a change of policy is published only after somebody else than its authors approved it. Turning this off needs that second person too.',
    strictness: { scale: [false, true], stricter: 'higher' },
    merge: 'replace',
    group: 'Approvals',
  }),
  defineSetting({
    key: 'supplierLink.hours',
    schema: z.int().min(1).max(2160),
    unit: 'hours',
    default: 168,
    title: 'Life of a supplier link',
    meaning: 'How long the signed link that a supplier gets for one matter stays valid.',
    strictness: 'lower',
    merge: 'replace',
    group: 'Suppliers',
  }),
  defineSetting({
    key: 'bankChange.coolingOffHours',
    schema: hours(720),
    unit: 'hours',
    default: 24,
    title: 'Cooling-off after a bank change',
    meaning: 'How long after new bank details were verified no payment to them is released.',
    strictness: 'higher',
    merge: 'replace',
    group: 'Bank details',
  }),
  defineSetting({
    key: 'bankChange.persons',
    schema: z.int().min(1).max(5),
    unit: 'people',
    default: 2,
    title: 'People for a bank change',
    meaning: 'How many different people must confirm new bank details of a supplier; the requester never counts.',
    strictness: 'higher',
    merge: 'replace',
    group: 'Bank details',
  }),
  defineSetting({
    key: 'masking.bankDetails',
    schema: z.enum(['off', 'lastFour', 'full']),
    unit: 'choice',
    default: 'lastFour',
    title: 'Masking of bank details',
    meaning:
      'How much of an account number is hidden from people whose role does not need it: nothing, all but the last four characters, or all.',
    strictness: { scale: ['off', 'lastFour', 'full'], stricter: 'higher' },
    merge: 'replace',
    group: 'Bank details',
  }),
  defineSetting({
    key: 'queue.criticalAmount',
    schema: z.string().refine((text) => isDecimalText(text) && decimal(text).gte(0), {
      message: 'an amount of 0 or more is expected',
    }),
    unit: 'amount in the currency of the case',
    default: '50000',
    title: 'Critical amount',
    meaning: 'From which money at risk on a case is shown as critical and comes first in the queue.',
    strictness: 'lower',
    merge: 'replace',
    group: 'Queue',
  }),
  defineSetting({
    key: 'queue.discountHorizonDays',
    schema: z.int().min(1).max(90),
    unit: 'days',
    default: 14,
    title: 'Discount in sight',
    meaning:
      'How many days before the last day of an early-payment discount an open case comes to the view “Discount at risk”.',
    strictness: 'none',
    merge: 'replace',
    group: 'Queue',
  }),
  defineSetting({
    key: 'queue.periodCloseDays',
    schema: z.int().min(1).max(23),
    unit: 'business days',
    default: 10,
    title: 'Period close in sight',
    meaning:
      'How many business days before the end of a month the open cases of its invoices, and of earlier ones, come to the view “Period close”.',
    strictness: 'none',
    merge: 'replace',
    group: 'Queue',
  }),
  defineSetting({
    key: 'writeback.confirmWithinMinutes',
    schema: z.int().min(1).max(10080),
    unit: 'minutes',
    default: 30,
    title: 'Confirmation by the ERP',
    meaning: 'How long the ERP may take to confirm a release or rejection before an integration case is opened.',
    strictness: 'lower',
    merge: 'replace',
    group: 'Write-back',
  }),
] as const;
