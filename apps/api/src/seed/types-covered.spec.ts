import { readFileSync } from 'node:fs';
import { playbookFor, TAXONOMY } from '@clearhold/exceptions';
import { expect, test } from 'vitest';

const TYPES = TAXONOMY.map(({ code }) => code).filter((code) => /^(AP|MD)\./.test(code));

// Promise: whoever meets a type of payables or master data finds in the documentation which playbook resolves it.
test('the page on playbooks names each type beside its playbook', () => {
  const page = readFileSync(new URL('../../../../docs/playbooks.md', import.meta.url), 'utf8').split('\n');
  const isNamed = (code: string) =>
    page.some((row) => row.startsWith(`| \`${playbookFor(code)}\``) && row.includes(`\`${code}\``));
  expect(TYPES.filter((code) => !isNamed(code))).toEqual([]);
});
