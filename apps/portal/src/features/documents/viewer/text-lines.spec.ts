import { expect, it } from 'vitest';
import { ediTokens, lineAt, plainLines, unfolded, xmlLines, xmlTokens } from './text-lines.ts';

// Promise: what is shown of a text is the text itself, cut where people would cut it, and nothing of it is lost.

const XML = `<?xml version="1.0"?>
<a:Invoice xmlns:a="u"
   b='x > y'><ID>1</ID><!-- <no> --><Party><Name>A <![CDATA[& B]]></Name><Empty/></Party>loose</a:Invoice>`;

const drawn = (text: string) =>
  xmlLines(text).map(({ start, end, depth, closes }) => [depth, text.slice(start, end), closes]);

it('an element stands on a line of its own, one with only text in it as a whole', () => {
  expect(drawn(XML)).toEqual([
    [0, '<?xml version="1.0"?>', undefined],
    [0, `<a:Invoice xmlns:a="u"\n   b='x > y'>`, 9],
    [1, '<ID>1</ID>', undefined],
    [1, '<!-- <no> -->', undefined],
    [1, '<Party>', 7],
    [2, '<Name>A <![CDATA[& B]]></Name>', undefined],
    [2, '<Empty/>', undefined],
    [1, '</Party>', undefined],
    [1, 'loose', undefined],
    [0, '</a:Invoice>', undefined],
  ]);
});

it('a text that breaks off, or closes what it never began, is shown as it is', () => {
  expect(drawn('<a><b>1</b></x><c')).toEqual([
    [0, '<a>', 2],
    [1, '<b>1</b>', undefined],
    [0, '</x>', undefined],
    [0, '<c', undefined],
  ]);
});

it('folding leaves out what stands between, with the line that ends it', () => {
  const lines = xmlLines('<a><b><c>1</c></b><d>2</d></a>');
  expect(unfolded(lines, new Set([1]))).toEqual([0, 1, 4, 5]);
  expect(unfolded(lines, new Set([0, 1]))).toEqual([0]);
  expect(lineAt(lines, 10)).toBe(2);
});

it('the parts of a line are all of it', () => {
  for (const line of xmlLines(XML)) {
    const parts = xmlTokens(XML, line).map(({ start, end }) => XML.slice(start, end));
    expect(parts.join('')).toBe(XML.slice(line.start, line.end));
  }
  const [line] = plainLines("\nMOA+9:801.78'\n");
  const text = "\nMOA+9:801.78'\n";
  expect(ediTokens(text, line!).map(({ start, end, kind }) => [kind, text.slice(start, end)])).toEqual([
    ['name', 'MOA'],
    ['sign', '+'],
    ['text', '9'],
    ['sign', ':'],
    ['text', '801.78'],
    ['sign', "'"],
  ]);
});
