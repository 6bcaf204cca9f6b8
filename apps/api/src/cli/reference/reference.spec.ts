import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { referencePages, sameWords } from './index.ts';

const folder = path.resolve(import.meta.dirname, '../../../../../docs/reference');

test.each(Object.entries(referencePages()))('docs/reference/%s says what the code says', (name, text) => {
  expect(sameWords(readFileSync(path.join(folder, name), 'utf8'), text), 'stale: npm run clearhold -- docs').toBe(true);
});
