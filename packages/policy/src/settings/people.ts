import { DUTY_RULES, type DutyRuleCode } from '@clearhold/access';
import { z } from 'zod';
import { defineSetting } from '../setting.ts';
import { MORE_ITEMS } from '../strictness.ts';

/** The code of every rule on duties that are kept apart. */
export const DUTY_RULE_CODES = DUTY_RULES.map(({ code }) => code) as [DutyRuleCode, ...DutyRuleCode[]];

/** How far approvals may be handed on, and which duties nobody has together. */
export const PEOPLE = [
  defineSetting({
    key: 'delegation.maxDays',
    schema: z.int().min(1).max(365),
    unit: 'days',
    default: 30,
    title: 'Length of a delegation',
    meaning: 'For how many days at most somebody who is out of office can hand the approvals to a colleague.',
    acts: 'When a delegation is set.',
    strictness: 'lower',
    merge: 'replace',
    group: 'Approvals',
  }),
  defineSetting({
    key: 'delegation.chainLimit',
    schema: z.int().min(1).max(5),
    unit: 'delegations',
    default: 2,
    title: 'Delegations in a row',
    meaning: 'How often approvals may be handed on: once, or also by whoever they were handed to.',
    acts: 'When a delegation is set, and each time somebody decides an approval for somebody else.',
    strictness: 'lower',
    merge: 'replace',
    group: 'Approvals',
  }),
  defineSetting({
    key: 'people.secondPersonDays',
    schema: z.int().min(3).max(90),
    unit: 'days',
    default: 7,
    title: 'Days until a new account counts as a second person',
    meaning:
      'For how many days somebody who got an account, a role or a way in from a colleague is no second person to that colleague, where an act takes two. What came after the request never counts for it.',
    acts: 'When somebody confirms or approves what another asked for.',
    strictness: 'higher',
    merge: 'replace',
    group: 'Approvals',
  }),
  defineSetting({
    key: 'duties.rules',
    schema: z.array(z.enum(DUTY_RULE_CODES)),
    unit: 'rules',
    default: [...DUTY_RULE_CODES],
    title: 'Duties kept apart',
    meaning:
      'Which pairs of duties nobody may have together, by roles, keys or delegations. Taking a rule out is for the level above, with a second person.',
    acts: 'When somebody is given roles, makes an API key, or gets another person’s approvals.',
    strictness: MORE_ITEMS,
    merge: 'replace',
    group: 'Approvals',
  }),
  defineSetting({
    key: 'actAs.consent',
    schema: z.enum(['announced', 'required']),
    unit: 'choice',
    default: 'required',
    title: 'Consent to act-as',
    meaning:
      'Whether somebody of the service provider may look into the company only after an administrator or controller of the company allowed it, or at once, with a mail to them. Either way he reads only, and each look is in the log.',
    acts: 'When somebody of the service provider asks to look in.',
    strictness: { scale: ['announced', 'required'], stricter: 'higher' },
    merge: 'replace',
    group: 'Sign-in',
  }),
  defineSetting({
    key: 'actAs.maxMinutes',
    schema: z.int().min(1).max(30),
    unit: 'minutes',
    default: 30,
    title: 'Length of an act-as',
    meaning: 'How long at most somebody of the service provider may look into the company at a time.',
    acts: 'When somebody of the service provider asks to look in, and when he begins.',
    strictness: 'lower',
    merge: 'replace',
    group: 'Sign-in',
  }),
] as const;
