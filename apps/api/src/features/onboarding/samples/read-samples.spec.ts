import { describe, expect, it } from 'vitest';
import { readSamples } from './read-samples.ts';
import { datedFrom } from './sample-file.ts';
import { STANDARD_SAMPLES } from './standard-samples.ts';

const file = (name: string, content: string) => readSamples([{ name, content }], '2026-11-22');

describe('samples of a blueprint', () => {
  it('the shipped ones are read, with their days counted from the one on which they are used', () => {
    const read = readSamples(STANDARD_SAMPLES, '2027-03-01');
    expect(read).not.toHaveProperty('code');
    if ('code' in read) return;
    expect([read.suppliers.length, read.orders.length, read.receipts.length, read.documents.length]).toEqual([
      3, 5, 4, 6,
    ]);
    expect(read.orders[0]).toMatchObject({ issueDate: '2027-01-30' });
    expect(read.documents[0]!.content).toContain('<cbc:IssueDate>2027-02-24</cbc:IssueDate>');
    expect(JSON.stringify(read)).not.toContain('{{');
  });

  it('counts days over the ends of months and years, and leaves other text as it is', () => {
    expect(datedFrom('2026-12-30', '{{today}} {{today+3}} {{today-365}} {{tomorrow}}')).toBe(
      '2026-12-30 2027-01-02 2025-12-30 {{tomorrow}}',
    );
  });

  it.each([
    ['scan.pdf', '…', /“scan.pdf” cannot name a sample file/],
    ['a.xml', '<Scan/>', /^a.xml: /],
    ['r.json', '{"suppliers":[{"sourceId":"S"}]}', /^r.json: suppliers\.0\./],
    ['r.json', '{"invoices":[]}', /^r.json: .*invoices/],
    ['r.json', 'no', /^r.json: /],
  ])('refuses %s by its name and says what is wrong', (name, content, message) => {
    expect(file(name, content)).toMatchObject({ path: 'input.samples', message: expect.stringMatching(message) });
  });
});
