import { describe, expect, it } from 'vitest';
import type { CanonicalNotice } from '../../index.ts';
import { invoiceResponse, messageLevelResponse, readDocument } from '../../index.ts';

// Promise: the answers that are sent are read again as what they say, and keep Peppol's own rules.

const envelope = {
  number: 'A-1',
  issueDate: '2026-03-02',
  sender: { name: 'Tisch <& KG', endpoint: { scheme: '0088', id: '5790000435951' } },
  receiver: { name: 'Holz AG', endpoint: { scheme: '0192', id: '987654325' } },
  document: { number: 'R-1', issueDate: '2026-03-01', typeCode: '380' },
};

function read(xml: string): { said: CanonicalNotice; codes: string[] } {
  const result = readDocument(new TextEncoder().encode(xml));
  if (result.status !== 'read') throw new Error(result.problems[0]?.message);
  return { said: result.canonical as CanonicalNotice, codes: result.problems.map((one) => one.code) };
}

describe('an Invoice Response', () => {
  it('says how far an invoice has come, and why', () => {
    const reasons = [
      { code: 'PRI', list: 'OPStatusReason', text: 'Billed 10, ordered 9 < 10' },
      { code: 'PIN', list: 'OPStatusAction' },
    ];
    const { said, codes } = read(invoiceResponse({ ...envelope, code: 'UQ', effectiveDate: '2026-03-02', reasons }));
    expect(codes).toEqual([]);
    expect(said).toMatchObject({
      responseCode: 'UQ',
      effectiveDate: '2026-03-02',
      customer: { name: 'Tisch <& KG' },
      references: [{ number: 'R-1', issueDate: '2026-03-01', typeCode: '380' }],
    });
    expect(said.reasons).toEqual(reasons);
  });

  it.each(['UQ', 'CA', 'RE'] as const)('of %s without a reason would break a rule', (code) => {
    expect(read(invoiceResponse({ ...envelope, code, reasons: [] })).codes).toEqual(['PEPPOL-T111-R001']);
  });
});

describe('a Message Level Response', () => {
  it('names each broken rule at its place', () => {
    const problems = [
      {
        code: 'BR-CO-15',
        severity: 'fatal' as const,
        message: 'Totals differ.',
        path: '/Invoice/cac:LegalMonetaryTotal[1]',
      },
    ];
    const { said, codes } = read(messageLevelResponse({ ...envelope, isAccepted: false, problems }));
    expect(codes).toEqual([]);
    expect(said).toMatchObject({
      responseCode: 'RE',
      lines: [{ id: '/Invoice/cac:LegalMonetaryTotal[1]', status: 'RE', notes: ['[BR-CO-15] Totals differ.', 'BV'] }],
    });
  });

  it('is XML whatever a problem quotes', () => {
    const problems = [{ code: 'DOC-DATE', severity: 'warning' as const, message: 'Not <a> date: \u0000\ud800 "]]>".' }];
    expect(read(messageLevelResponse({ ...envelope, isAccepted: true, problems })).said.responseCode).toBe('AP');
  });
});
