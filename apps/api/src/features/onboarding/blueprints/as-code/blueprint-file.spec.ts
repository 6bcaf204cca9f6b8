import { expect, it } from 'vitest';
import { blueprintSchema } from '../../blueprint.ts';
import { STANDARD_BLUEPRINT } from '../../standard-blueprint.ts';
import { readBlueprintFile, writeBlueprintFile } from './blueprint-file.ts';

const HEAD =
  'clearhold: blueprint/1\npartner: meridian\nkey: makers\ntitle: Makers\nsummary: For firms that make things.\n';

it('is read back as it was written, samples, checks and all', () => {
  const definition = blueprintSchema.parse({
    ...STANDARD_BLUEPRINT.definition,
    primaryColour: '#0a7000',
    policy: { 'match.price.tolerancePercent': { mode: 'ceiling', value: { kind: 'limit', value: '2.50' } } },
    checks: { readiness: ['CALENDAR'], cases: [{ name: 'Tight', holds: { 'match.price.tolerancePercent': 2 } }] },
  });
  const row = { key: 'makers', version: 3, title: 'Makers', summary: 'For firms.', definition };
  const { version, definition: read, ...named } = readBlueprintFile(writeBlueprintFile('meridian', row));
  expect(named).toMatchObject({ partner: 'meridian', key: 'makers', title: 'Makers', summary: 'For firms.' });
  expect(version).toBe(3);
  const value = { kind: 'limit', value: '2.5' };
  const price = { 'match.price.tolerancePercent': { mode: 'ceiling', value } };
  expect(read).toEqual(JSON.parse(JSON.stringify({ ...definition, policy: price })));
});

it('takes settings as a policy file does', () => {
  const { definition } = readBlueprintFile(`${HEAD}settings:\n  match.price.tolerancePercent: 2\n`);
  expect(definition.policy).toEqual({
    'match.price.tolerancePercent': { mode: 'default', value: { kind: 'limit', value: '2' } },
  });
});

it.each([
  ['colour: red\n', /there is no field colour here/],
  ['units:\n  - slug: oslo\n', /line 7: units\.0\.name: this is missing|units\.0\.name: this is missing/],
  ['checks:\n  readiness: [SOON]\n', /one of ERP_ANSWERS/],
  ['title: Again\n', /line 6: Map keys must be unique/],
])('says where and what is wrong: %s', (more, words) => {
  expect(() => readBlueprintFile(HEAD + more)).toThrow(words);
});
