import { describe, expect, it } from 'vitest';
import { readDocument } from '../src/index.ts';

// Promise: what holds documents together is checked as the standards say, and each document in it is to be had by itself.

const isa = (control = '000000007') =>
  `ISA*00*          *00*          *ZZ*SELLER         *ZZ*BUYER          *260301*1200*U*00401*${control}*0*P*>~`;
const set = (type: string, control: string, ...segments: string[]) =>
  [`ST*${type}*${control}`, ...segments, `SE*${segments.length + 2}*${control}`].map((one) => `${one}~\n`).join('');
const group = (control: string, ...sets: string[]) =>
  `GS*IN*S*B*20260301*1200*${control}*X*004010~${sets.join('')}GE*${sets.length}*${control}~`;
const x12 = (...groups: string[]) => `${isa()}${groups.join('')}IEA*${groups.length}*000000007~`;
const read = (text: string) => readDocument(Buffer.from(text, 'latin1'));
const codes = (text: string) => read(text).problems.map((problem) => `${problem.code} ${problem.path}`);
const PRICES = set('832', '0001', 'BCT*PC*1');

describe('X12 envelopes', () => {
  it('a sound interchange raises nothing but that its document is not for us', () => {
    expect(codes(x12(group('1', PRICES)))).toEqual(['DOC-NOT-FOR-US ST[1]']);
  });

  it.each([
    ['SE counts wrongly', x12(group('1', PRICES.replace('SE*3', 'SE*4'))), 'X12-SE-COUNT ST[1]/SE[1]'],
    ['SE ends another set', x12(group('1', PRICES.replace('SE*3*0001', 'SE*3*0002'))), 'X12-SE-CONTROL ST[1]/SE[1]'],
    ['SE is missing', x12(group('1', PRICES.replace('SE*3*0001~', ''))), 'X12-SE-MISSING ST[1]'],
    ['GE counts wrongly', x12(group('1', PRICES)).replace('GE*1', 'GE*2'), 'X12-GE-COUNT GE[1]'],
    ['GE ends another group', x12(group('1', PRICES)).replace('GE*1*1', 'GE*1*9'), 'X12-GE-CONTROL GE[1]'],
    ['IEA counts wrongly', x12(group('1', PRICES)).replace('IEA*1', 'IEA*3'), 'X12-IEA-COUNT IEA[1]'],
    ['IEA ends another one', x12(group('1', PRICES)).replace('IEA*1*000000007', 'IEA*1*8'), 'X12-IEA-CONTROL IEA[1]'],
    ['IEA is missing', x12(group('1', PRICES)).replace(/IEA.*/, ''), 'X12-IEA-MISSING ISA[1]'],
    ['a segment stands outside', x12(group('1', PRICES)).replace('GE*', 'REF*X~GE*'), 'X12-SEGMENT GS[1]'],
    ['there is no ISA', PRICES, 'X12-ISA-MISSING ST[1]'],
    ['a group comes twice', x12(group('1', PRICES), group('1', PRICES)), 'X12-GS-REPEATED GS[2]'],
    ['a set comes twice', x12(group('1', PRICES, PRICES)), 'X12-ST-REPEATED ST[2]'],
    ['an interchange comes twice', x12(group('1', PRICES)).repeat(2), 'X12-ISA-REPEATED ISA[2]'],
  ])('%s', (_, text, expected) => {
    expect(codes(text)).toContain(expected);
  });

  it.each([
    ['line breaks', (text: string) => text.replaceAll('\n', '').replaceAll('~', '\r\n')],
    ['an ellipsis', (text: string) => text.replaceAll('~', Buffer.from('…').toString('latin1'))],
    ['tildes in lines of 80 characters', (text: string) => text.replaceAll('\n', '').replace(/.{80}/g, '$&\r\n')],
    ['tildes, behind a byte order mark', (text: string) => `\u00ef\u00bb\u00bf${text}`],
  ])('ends segments by %s', (_, changed) => {
    expect(codes(changed(x12(group('1', PRICES))))).toEqual(['DOC-NOT-FOR-US ST[1]']);
  });

  it('gives each of several sets as a sound file of its own', () => {
    const result = read(
      x12(group('1', PRICES, set('832', '0002', 'BCT*PC*2')), group('2', set('846', '0003', 'BIA*00'))),
    );
    if (result.status !== 'split') throw new Error(result.status);
    expect(result).toMatchObject({ format: 'x12-interchange', problems: [] });
    expect(result.parts.map((part) => part.name)).toEqual(['832 0001', '832 0002', '846 0003']);
    const again = result.parts.map((part) => readDocument(part.bytes).problems.map((problem) => problem.code));
    expect(again).toEqual([['DOC-NOT-FOR-US'], ['DOC-NOT-FOR-US'], ['DOC-NOT-FOR-US']]);
  });

  it('refuses a file of more documents than are accepted, and one whose header cannot be told apart', () => {
    const two = Buffer.from(x12(group('1', PRICES, set('832', '0002', 'BCT*PC*2'))));
    expect(readDocument(two, { partsMax: 1 }).problems[0]?.code).toBe('DOC-TOO-MANY-DOCUMENTS');
    expect(codes('ISA*00*nothing more~')).toEqual(['X12-ISA ISA[1]']);
    expect(codes('ISA*00*')).toEqual(['X12-ISA ISA[1]']);
    expect(codes('UNA:+.?')).toEqual(['EDIFACT-UNA UNA[1]']);
  });
});

const UNB = "UNB+UNOC:3+SELLER:14+BUYER:14+260301:1200+77'";
const message = (reference: string, ...segments: string[]) =>
  [`UNH+${reference}+PRICAT:D:96A:UN`, ...segments, `UNT+${segments.length + 2}+${reference}`]
    .map((one) => `${one}'\n`)
    .join('');
const edifact = (...messages: string[]) => `${UNB}${messages.join('')}UNZ+${messages.length}+77'`;
const ONE = message('1', 'BGM+9+A');

describe('EDIFACT envelopes', () => {
  it('a sound interchange raises nothing but that its document is not for us', () => {
    expect(codes(edifact(ONE))).toEqual(['DOC-NOT-FOR-US UNH[1]']);
  });

  it.each([
    ['UNT counts wrongly', edifact(ONE.replace('UNT+3', 'UNT+4')), 'EDIFACT-UNT-COUNT UNH[1]/UNT[1]'],
    ['UNT ends another message', edifact(ONE.replace('UNT+3+1', 'UNT+3+2')), 'EDIFACT-UNT-REFERENCE UNH[1]/UNT[1]'],
    ['UNT is missing', edifact(ONE.replace("UNT+3+1'", '')), 'EDIFACT-UNT-MISSING UNH[1]'],
    ['UNZ counts wrongly', edifact(ONE).replace('UNZ+1', 'UNZ+5'), 'EDIFACT-UNZ-COUNT UNZ[1]'],
    ['UNZ ends another one', edifact(ONE).replace('UNZ+1+77', 'UNZ+1+78'), 'EDIFACT-UNZ-REFERENCE UNZ[1]'],
    ['UNZ is missing', edifact(ONE).replace("UNZ+1+77'", ''), 'EDIFACT-UNZ-MISSING UNB[1]'],
    ['UNB is missing', ONE, 'EDIFACT-UNB-MISSING UNB[1]'],
    ['UNB says nothing', edifact(ONE).replace(UNB, "UNB+UNOC'"), 'EDIFACT-UNB UNB[1]'],
    ['a message comes twice', edifact(ONE, ONE), 'EDIFACT-UNH-REPEATED UNH[2]'],
    ['an interchange comes twice', edifact(ONE).repeat(2), 'EDIFACT-UNB-REPEATED UNB[2]'],
    ['the file is cut', edifact(ONE).split('9+A')[0] ?? '', 'EDIFACT-CUT UNH[1]'],
  ])('%s', (_, text, expected) => {
    expect(codes(text)).toContain(expected);
  });

  it('takes the separators from UNA, and what is released as it is', () => {
    const text = `UNA=*.! ~${edifact(message('1', 'BGM+9+A')).replaceAll(':', '=').replaceAll('+', '*').replaceAll("'", '~')}`;
    expect(codes(text)).toEqual(['DOC-NOT-FOR-US UNH[1]']);
    expect(codes(edifact(message('1', "FTX+AAI+++it?'s ?+ 5?? ?:-)")))).toEqual(['DOC-NOT-FOR-US UNH[1]']);
  });

  it('gives each of several messages as a sound file of its own', () => {
    const result = read(`UNA:+.? '${edifact(ONE, message('2', 'BGM+9+B'))}`);
    if (result.status !== 'split') throw new Error(result.status);
    expect(result).toMatchObject({ format: 'edifact-interchange', problems: [] });
    const again = result.parts.map((part) => readDocument(part.bytes).problems.map((problem) => problem.code));
    expect(again).toEqual([['DOC-NOT-FOR-US'], ['DOC-NOT-FOR-US']]);
  });
});
