import { shapeWords } from '@clearhold/kernel';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { type TestCase, testCaseSchema } from './policy-file.ts';

const MOST = 50;
const several = z.array(testCaseSchema).max(MOST, `${MOST} test cases at most`);

/**
 * Test cases alone, as YAML: the list that stands under `tests` in a policy file, with or without that word. At most 50, each with a
 * name of its own. Throws RangeError whose message names each fault with its line.
 */
export function readTestCases(text: string): TestCase[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const at = (offset: number | undefined) => (offset === undefined ? '' : `line ${lines.linePos(offset).line}: `);
  if (document.errors.length)
    throw new RangeError(document.errors.map((one) => `${at(one.pos[0])}${one.message.split('\n')[0]}`).join('\n'));
  const said: unknown = document.toJS() ?? [];
  const under = typeof said === 'object' && !Array.isArray(said) && 'tests' in (said as object) ? ['tests'] : [];
  const read = several.safeParse(under.length ? (said as { tests: unknown }).tests : said, { error: shapeWords });
  const startOf = (path: PropertyKey[]) =>
    (document.getIn([...under, ...path], true) as { range?: [number, number, number] } | undefined)?.range?.[0];
  if (!read.success)
    throw new RangeError(
      read.error.issues
        .map(({ path, message }) => `${at(startOf(path))}${path.join('.') || 'the test cases'}: ${message}`)
        .join('\n'),
    );
  const twice = read.data.findIndex(({ name }, index) => read.data.findIndex((one) => one.name === name) < index);
  if (twice >= 0)
    throw new RangeError(`${at(startOf([twice]))}another test case has the name “${read.data[twice]!.name}”`);
  return read.data;
}
