import { DUTIES, type Duty } from './duty.ts';

/** Duties that one person may not have together in the same unit, and why. */
export interface DutyRule {
  readonly code: DutyRuleCode;
  readonly one: readonly Duty[];
  readonly other: readonly Duty[];
  /** One sentence for people. */
  readonly why: string;
}

const WORK: readonly Duty[] = ['vendor', 'prepare', 'order', 'receive', 'approve', 'pay', 'people', 'policy'];

const RULES = {
  'vendor-bank': [['vendor'], ['bank'], 'who maintains suppliers must not verify their bank accounts'],
  'vendor-approve': [['vendor'], ['approve'], 'who makes suppliers must not approve their invoices'],
  'vendor-pay': [['vendor'], ['pay'], 'who makes suppliers must not release payments to them'],
  'prepare-approve': [['prepare'], ['approve'], 'who prepares invoices must not approve them'],
  'prepare-pay': [['prepare'], ['pay'], 'who enters invoices must not pay them'],
  'prepare-reconcile': [['prepare'], ['reconcile'], 'who enters invoices must not be the one to check the figures'],
  'order-receive': [['order'], ['receive'], 'who orders could confirm what never arrived'],
  'order-approve': [['order', 'receive'], ['approve'], 'who orders or receives must not approve the invoice'],
  'order-pay': [['order', 'receive'], ['pay'], 'who orders or receives must not release the payment'],
  'approve-pay': [
    ['approve', 'reconcile'],
    ['pay'],
    'who approves or reconciles must not release or redirect the payment',
  ],
  'people-money': [['people'], ['approve', 'pay', 'bank'], 'who gives out authority must not use it'],
  'audit-work': [['audit'], WORK, 'an auditor must not audit own work'],
} as const;
export type DutyRuleCode = keyof typeof RULES;

/** The twelve toxic pairs. Policy says which of them hold (`duties.rules`); all do unless it says otherwise. */
export const DUTY_RULES: readonly DutyRule[] = (Object.keys(RULES) as DutyRuleCode[]).map((code) => {
  const [one, other, why] = RULES[code];
  return { code, one, other, why };
});

/** A rule's two sides in words: `approves invoices / answers for payments`. */
export const ruleWords = ({ one, other }: DutyRule): string =>
  [one, other].map((side) => side.map((duty) => DUTIES[duty].words).join(', ')).join(' / ');
