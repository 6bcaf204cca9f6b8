import { describe, expect, it } from 'vitest';
import { faultOfValues, readFiles } from './check-answer.ts';

const OFFERED = [
  { line: '1', field: 'PRICE' },
  { line: '3', field: 'QUANTITY' },
];
const file = (name: string, content: string | Buffer) => ({
  name,
  contentType: 'application/pdf',
  content: Buffer.from(content).toString('base64'),
});
const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0]);

describe('a supplier’s corrected values', () => {
  it('are taken for what the matter asks about', () => {
    expect(faultOfValues([{ line: '1', field: 'PRICE', value: '9.50' }], OFFERED)).toBeUndefined();
  });

  it('are refused for a line that is not there, saying which are', () => {
    const good = { line: '1', field: 'PRICE', value: '9.50' };
    expect(faultOfValues([good, { line: '99', field: 'PRICE', value: '9.50' }], OFFERED)).toEqual({
      __typename: 'Invalid',
      code: 'NO_SUCH_LINE',
      message: 'This matter has no line 99. It is about line 1, 3.',
      path: 'values[1].line',
    });
    expect(faultOfValues([good], [])?.message).toContain('It is about no single line.');
  });

  it('are refused for a field that nobody asks about, and for what is no number', () => {
    const of = (field: string, value: string) => faultOfValues([{ line: '3', field, value }], OFFERED);
    expect(of('PRICE', '9.50')).toMatchObject({ code: 'NO_SUCH_FIELD', path: 'values[0].field' });
    expect(of('PRICE', '9.50')?.message).toBe('Nothing is asked about PRICE of line 3, only about QUANTITY.');
    expect(of('QUANTITY', 'four')).toMatchObject({ code: 'VALUE_INVALID', path: 'values[0].value' });
  });
});

describe('a supplier’s files', () => {
  it('are kept as what their bytes say they are, whatever the sender calls them', async () => {
    const sent = [
      file('letter.PDF', '%PDF-1.7 letter'),
      file('photo.jpeg', jpeg),
      file('invoice.xml', '<Invoice/>'),
      file('lines.csv', 'line;price\r\n1;9,50 €\n'),
    ];
    const read = await readFiles(sent);
    expect(Array.isArray(read) && read.map(({ name, contentType }) => `${name} ${contentType}`)).toEqual([
      'letter.PDF application/pdf',
      'photo.jpeg image/jpeg',
      'invoice.xml application/xml',
      'lines.csv text/csv',
    ]);
  });

  it.each([
    ['a.exe', 'MZ\u0090\u0000\u0003'],
    ['a.exe', 'only text'],
    ['a.pdf', 'MZ\u0090\u0000\u0003'],
    ['a.txt', 'bytes\u0000'],
    ['a.png', '%PDF-1.7'],
    ['page.html', '<script>alert(1)</script>'],
    ['archive.zip', 'PK\u0003\u0004'],
    ['noending', 'text'],
  ])('are refused by name where they are of no kind that is taken: %s', async (name, content) => {
    const fault = await readFiles([file('good.txt', 'good'), file(name, content)]);
    expect(fault).toMatchObject({ code: 'FILE_KIND', path: 'files[1].name' });
    expect(fault).toMatchObject({ message: expect.stringContaining(`${name} is not taken`) });
  });

  it('are refused with their size where they are too large, and where nothing is in them', async () => {
    expect(await readFiles([file('film.pdf', Buffer.alloc(5_662_311, 'a'))])).toMatchObject({
      code: 'FILE_TOO_LARGE',
      message: 'film.pdf has 5.4 MB; a file has at most 5 MB.',
      path: 'files[0].content',
    });
    expect(await readFiles([file('none.pdf', '')])).toMatchObject({ code: 'FILE_EMPTY' });
  });
});
