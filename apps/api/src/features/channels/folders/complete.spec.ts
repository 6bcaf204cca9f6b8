import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { documentsIn, faultOf, listed, marked, seenOf, unchanged } from './complete.ts';

const lying = (name: string, size = 10, changedAt = 1) => ({ name, size, changedAt });
const names = (found: { file: { name: string } }[]) => found.map(({ file }) => file.name);

it('a file that grew or was touched since the last look is not whole yet, nor one that was not there', () => {
  const before = seenOf([lying('a.xml'), lying('b.xml'), lying('c.xml')]);
  const now = [lying('a.xml'), lying('b.xml', 11), lying('c.xml', 10, 2), lying('d.xml')];
  expect(names(unchanged(now, before))).toEqual(['a.xml']);
  expect(names(unchanged([lying('constructor')], before))).toEqual([]);
});

it('files that are being written by their names, and marks, are no documents', () => {
  const all = ['a.xml', '.a.xml', 'a.xml.part', 'b.tmp', 'c.done', 'd.manifest', 'e.xml~', 'f.FILEPART'];
  expect(documentsIn(all.map((name) => lying(name))).map(({ name }) => name)).toEqual(['a.xml']);
});

it('a mark beside it makes a file whole', () => {
  expect(names(marked([lying('a.xml'), lying('a.xml.done'), lying('b.xml'), lying('c.xml.done')]))).toEqual(['a.xml']);
});

it('a manifest’s files are whole all at once, and not what it says when a byte differs', () => {
  const sha256 = createHash('sha256').update('one').digest('hex');
  const manifest = `# night run\n${sha256}  a.xml\nb 2.xml\n`;
  expect(listed([lying('a.xml')], manifest)).toEqual([]);
  const both = listed([lying('a.xml'), lying('b 2.xml'), lying('c.xml')], manifest);
  expect(names(both)).toEqual(['a.xml', 'b 2.xml']);
  expect(faultOf(both[0]!, Buffer.from('one'))).toBeUndefined();
  expect(faultOf(both[0]!, Buffer.from('two'))).toContain('a.xml is not what its manifest says');
  expect(faultOf(both[1]!, Buffer.alloc(0))).toBe('b 2.xml is empty.');
});
