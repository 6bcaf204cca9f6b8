import { DUTY_RULES } from '@clearhold/access';
import { DUTY_RULE_CODES, SETTINGS } from '@clearhold/policy';
import { expect, it } from 'vitest';

it('policy knows the rules on duties that there are, and all hold unless it says otherwise', () => {
  expect([...DUTY_RULE_CODES]).toEqual(DUTY_RULES.map(({ code }) => code));
  expect(SETTINGS['duties.rules'].default).toEqual(DUTY_RULE_CODES);
});
