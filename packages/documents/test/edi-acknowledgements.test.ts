import { expect, it } from 'vitest';
import { acknowledgementOf, readDocument } from '../src/index.ts';

// Promise: the sender of an interchange is told what was found in it, in his own syntax, and what he answers to us is understood.

const issue = { at: new Date('2026-03-02T10:30:00Z'), control: 42 };
const answer = (text: string) => acknowledgementOf(Buffer.from(text), issue);
const told = (text: string) => {
  const result = readDocument(Buffer.from(text));
  return result.status === 'read' ? result.canonical : result.problems;
};

const order = (control: string, counted = 4) =>
  `ST*850*${control}~BEG*00*SA*PO-1**20260301~PO1*1*25*EA*36**VP*A~SE*${counted}*${control}~`;
const X12 = (...sets: string[]) =>
  `ISA*00*          *00*          *ZZ*BUYER          *ZZ*SELLER         *260301*1200*U*00401*000000007*0*P*>~GS*PO*B*S*20260301*1200*9*X*004010~${sets.join('')}GE*${sets.length}*9~IEA*1*000000007~`;

it('997: what was accepted, what was accepted with errors, what was rejected', () => {
  const text = answer(X12(order('0001'), order('0002', 9), 'ST*832*0003~BCT*PC~SE*3*0003~'))?.text ?? '';
  expect(text.split('~').slice(0, -1)).toEqual([
    'ISA*00*          *00*          *ZZ*SELLER         *ZZ*BUYER          *260302*1030*U*00401*000000042*0*P*>',
    'GS*FA*S*B*20260302*1030*42*X*004010',
    'ST*997*0001',
    'AK1*PO*9',
    'AK2*850*0001',
    'AK5*A',
    'AK2*850*0002',
    'AK5*E*4',
    'AK2*832*0003',
    'AK5*R*1',
    'AK9*P*3*3*2',
    'SE*10*0001',
    'GE*1*42',
    'IEA*1*000000042',
  ]);
  expect(told(text)).toMatchObject({
    kind: 'ApplicationResponse',
    responseCode: 'CA',
    references: [{ number: '9' }],
    note: 'Group 9 was accepted in part.',
    reasons: [
      { code: '4', text: 'Set 850 0002 was accepted, with errors.' },
      { code: '1', text: 'Set 832 0003 was rejected.' },
    ],
  });
});

it('CONTRL: which message was acknowledged and which rejected, and what the envelope lacked', () => {
  const orders = "UNH+1+ORDERS:D:96A:UN'BGM+220+PO-1'LIN+1'QTY+21:5'UNT+5+1'";
  const unknown = "UNH+2+PRICAT:D:96A:UN'BGM+9+A'UNT+3+2'";
  const text = answer(`UNB+UNOC:3+BUYER:14+SELLER:14+260301:1200+77'${orders}${unknown}UNZ+5+77'`)?.text ?? '';
  expect(text.split("'").slice(0, -1)).toEqual([
    'UNB+UNOC:3+SELLER:14+BUYER:14+260302:1030+42',
    'UNH+1+CONTRL:D:3:UN',
    'UCI+77+BUYER:14+SELLER:14+8+29',
    'UCM+1+ORDERS:D:96A:UN+7',
    'UCM+2+PRICAT:D:96A:UN+4+14',
    'UNT+5+1',
    'UNZ+1+42',
  ]);
  expect(told(text)).toMatchObject({
    responseCode: 'CA',
    references: [{ number: '77' }],
    reasons: [{ code: '14', text: 'Message 2 was rejected.' }],
  });
});

it('APERAK and 824 say which document was not accepted, and why', () => {
  const head =
    "UNB+UNOA:3+A+B+260301:1200+1'UNH+1+APERAK:D:96A:UN'BGM+313+E-1+27'RFF+ACW:R-1'ERC+12'FTX+AAI+++No such order'";
  expect(told(`${head}UNT+6+1'UNZ+1+1'`)).toMatchObject({
    number: 'E-1',
    responseCode: 'RE',
    references: [{ number: 'R-1' }],
    reasons: [{ code: '12', text: 'No such order' }],
  });
  const advice = 'ST*824*0001~BGN*11*E-2*20260301~OTI*TR*IV*R-1~TED*024*No such order~SE*5*0001~';
  expect(told(X12(advice))).toMatchObject({
    number: 'E-2',
    responseCode: 'RE',
    references: [{ number: 'R-1' }],
    reasons: [{ code: '024', text: 'No such order' }],
  });
});

it('nobody is answered for what is no interchange', () => {
  expect(answer('<Invoice/>')).toBeUndefined();
  expect(answer('ISA*00*')).toBeUndefined();
  expect(answer(order('0001'))).toBeUndefined();
});
