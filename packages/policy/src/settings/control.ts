import { ROLE_NAMES, type Role } from '@clearhold/access';
import { decimal, isDecimalText } from '@clearhold/kernel';
import { z } from 'zod';
import { thresholdsSchema } from '../authority.ts';
import { AUTHORITY_ORDER } from '../authority-order.ts';
import { defineSetting } from '../setting.ts';

const hours = (most: number) => z.int().min(0).max(most);

/** Every role of the platform that a person may sign in with. */
export const SIGNING_ROLES = ROLE_NAMES as readonly [Role, ...Role[]];

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
      'Who may release which amount: up to an amount, a role and how many different people; with `own` a role of one’s own that counts as that role. An amount that no row covers can be released by nobody.',
    acts: 'Whenever somebody approves a case, releases it or overrides an exception: who may, and who else must.',
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
    acts: 'On each approval step of a playbook.',
    strictness: { scale: [false, true], stricter: 'higher' },
    merge: 'replace',
    group: 'Approvals',
  }),
  defineSetting({
    key: 'override.reasonLength',
    schema: z.int().min(1).max(500),
    unit: 'characters',
    default: 1,
    title: 'Length of the reason for an override',
    meaning:
      'How many characters a reason must have at least where somebody overrides an exception, or releases a case without the approval that its playbook asks for.',
    acts: 'When an exception is overridden or a case is released past its playbook.',
    strictness: 'higher',
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
    acts: 'When a change of policy is published, as a draft or as a file.',
    strictness: { scale: [false, true], stricter: 'higher' },
    merge: 'replace',
    group: 'Approvals',
  }),
  defineSetting({
    key: 'identity.secondFactor',
    schema: z.array(z.enum(SIGNING_ROLES)),
    unit: 'roles',
    default: [],
    title: 'Second factor',
    meaning:
      'Whoever holds one of these roles signs in with a code of an authenticator app besides the password. Who has none yet sets one up at the next sign-in.',
    acts: 'When somebody signs in with a password, and when somebody wants to turn the second factor off.',
    strictness: 'higher',
    merge: 'extend',
    group: 'Sign-in',
  }),
  defineSetting({
    key: 'supplierLink.hours',
    schema: z.int().min(1).max(2160),
    unit: 'hours',
    default: 168,
    title: 'Life of a supplier link',
    meaning: 'How long the signed link that a supplier gets for one matter stays valid.',
    acts: 'When a question to a supplier is sent: its link ends then.',
    strictness: 'lower',
    merge: 'replace',
    group: 'Suppliers',
  }),
  defineSetting({
    key: 'supplierLink.listed',
    schema: z.boolean(),
    unit: 'yes or no',
    default: true,
    title: 'Matters in the supplier’s list',
    meaning:
      'Whether a supplier who proved an e-mail address at the service’s own page sees the open matters that were mailed to it in one list, beside those of other buyers. He alone sees the list; no buyer learns of another.',
    acts: 'When a supplier looks at the list or opens a matter from it.',
    strictness: { scale: [true, false], stricter: 'higher' },
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
    acts: 'In the playbook for a bank change, before the new account may be used.',
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
    acts: 'In the playbook for a bank change, on the step that confirms it.',
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
    acts: 'Where a supplier’s bank accounts are shown. Who verifies them sees at least the last four characters.',
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
    acts: 'On a case’s place in the queue, each time it is judged anew.',
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
    acts: 'On the queue’s view “Discount at risk”.',
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
    acts: 'On the queue’s view “Period close”.',
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
    acts: 'After a release or a rejection was written to the ERP.',
    strictness: 'lower',
    merge: 'replace',
    group: 'Write-back',
  }),
] as const;
