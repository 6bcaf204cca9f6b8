import { expect, test } from 'vitest';
import { acknowledgementFor } from './acknowledgement.ts';

// Promise: an interchange is acknowledged as a whole, alike each time, and nothing else is.

const row = {
  id: '01a2014e-b716-707a-9c69-e624ee0f47ab',
  format: 'x12-850',
  status: 'processed',
  processedAt: new Date('2026-03-02T10:30:00Z'),
  partOf: null,
  problems: [],
};
const INTERCHANGE =
  'ISA*00*          *00*          *ZZ*BUYER          *ZZ*SELLER         *260301*1200*U*00401*000000007*0*P*>~GS*PO*B*S*20260301*1200*9*X*004010~ST*850*0001~BEG*00*SA*PO-1**20260301~PO1*1*25*EA*36~SE*4*0001~GE*1*9~IEA*1*000000007~';
const bytes = () => Promise.resolve(Buffer.from(INTERCHANGE));

test('the same document is answered alike each time, with a number of its own', async () => {
  const [first, second] = [await acknowledgementFor(row, bytes), await acknowledgementFor(row, bytes)];
  expect(first).toEqual(second);
  expect(first.text).toMatch(/^ISA.*\*260302\*1030\*U\*00401\*(\d{9})\*.*AK5\*A~AK9\*A\*1\*1\*1~.*IEA\*1\*\1~$/);
  const other = await acknowledgementFor({ ...row, id: '01a2014e-b716-707a-9c69-e624ee0f47ac' }, bytes);
  expect(other.name).not.toBe(first.name);
});

test.each([
  ['one that was not read yet', { processedAt: null }, 'NOT_READ_YET'],
  ['a part of an interchange', { partOf: row.id }, 'PART_OF_INTERCHANGE'],
  ['what is no interchange', { format: 'ubl-invoice-2.1' }, 'NO_INTERCHANGE'],
  ['one with malware', { problems: [{ code: 'DOC-MALWARE' }] }, 'NO_INTERCHANGE'],
])('%s is not acknowledged', async (_, change, code) => {
  await expect(acknowledgementFor({ ...row, ...change }, bytes)).rejects.toMatchObject({ code });
});
