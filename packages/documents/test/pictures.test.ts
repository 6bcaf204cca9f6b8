import { PDFDocument } from '@cantoo/pdf-lib';
import { createCanvas } from '@napi-rs/canvas';
import { afterAll, describe, expect, it } from 'vitest';
import { closeThreads, openDocument } from '../src/open/index.ts';

afterAll(closeThreads);

const LINES = [
  'Northwind Timber Ltd',
  '',
  'Invoice number: 20240118',
  'Invoice date: 3 March 2024',
  '',
  'Subtotal      EUR 340.50',
  'VAT 20%       EUR 68.10',
  'Total due     EUR 408.60',
];

function picture(kind: 'image/png' | 'image/jpeg'): Buffer {
  const canvas = createCanvas(1240, 900);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = 'black';
  context.font = '34px sans-serif';
  for (const [index, line] of LINES.entries()) context.fillText(line, 80, 100 + 60 * index);
  return kind === 'image/png' ? canvas.toBuffer('image/png') : canvas.toBuffer('image/jpeg');
}

async function scan(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const image = await document.embedPng(picture('image/png'));
  document.addPage([595, 432]).drawImage(image, { x: 0, y: 0, width: 595, height: 432 });
  return document.save();
}

describe('a picture of an invoice', () => {
  it.each([
    ['png', async () => picture('image/png')],
    ['jpeg', async () => picture('image/jpeg')],
    ['pdf-scan', scan],
  ])('is recognised, less surely than text: %s', { timeout: 90_000 }, async (format, make) => {
    const result = await openDocument(await make());
    expect(result).toMatchObject({
      status: 'read',
      format,
      canonical: { number: '20240118', issueDate: '2024-03-03', currency: 'EUR', totals: { payable: '408.60' } },
    });
    expect(result.problems.find(({ path }) => path === 'number')!.confidence).toBeLessThan(0.9);
  });

  it('of too many points, or broken, is refused before it is unpacked', async () => {
    const huge = picture('image/png');
    huge.writeUInt32BE(100_000, 16);
    huge.writeUInt32BE(100_000, 20);
    expect((await openDocument(huge)).problems[0]!.code).toBe('DOC-TOO-LARGE-UNPACKED');
    expect((await openDocument(picture('image/png').subarray(0, 60))).problems[0]!.code).toBe('DOC-PICTURE-BROKEN');
  });
});
