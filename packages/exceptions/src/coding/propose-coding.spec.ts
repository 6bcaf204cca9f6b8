import { describe, expect, it } from 'vitest';
import { type CodedBefore, proposeCoding } from './propose-coding.ts';

const before = (account: string, text: string, over: Partial<CodedBefore> = {}): CodedBefore => ({
  account,
  text,
  invoiceNumber: 'R-1',
  sameSupplier: true,
  byPerson: false,
  ...over,
});
const times = (count: number, one: CodedBefore) => Array.from({ length: count }, () => one);

describe('which account a line may be for', () => {
  it('is what the supplier was coded to before, the likest words first, with the reasons', () => {
    const history = [...times(4, before('6420', 'Office cleaning, May')), ...times(4, before('6300', 'Window repair'))];
    expect(proposeCoding('Office cleaning, June', history)).toEqual([
      {
        account: '6420',
        costCentre: undefined,
        percent: 51,
        reasons: ['4 of 8 earlier lines of this supplier', 'Like “Office cleaning, May” on invoice R-1'],
      },
      { account: '6300', costCentre: undefined, percent: 13, reasons: ['4 of 8 earlier lines of this supplier'] },
    ]);
  });

  it('is the surer the more lines say so, and never certain', () => {
    const sure = (count: number) => proposeCoding('Cleaning', times(count, before('6420', 'Cleaning')))[0]?.percent;
    expect([sure(1), sure(4), sure(400)]).toEqual([44, 76, 99]);
  });

  it('counts what a person said for more than what a document said, and keeps cost centres apart', () => {
    const said = proposeCoding('Cleaning', [
      before('6420', 'Cleaning', { costCentre: 'CC10', byPerson: true }),
      before('6420', 'Cleaning', { costCentre: 'CC20' }),
    ]);
    expect(said.map(({ costCentre }) => costCentre)).toEqual(['CC10', 'CC20']);
    expect(said[0]?.reasons).toContain('Coded by a person once');
  });

  it('listens to other suppliers only where the words are alike', () => {
    const other = { sameSupplier: false, byPerson: true };
    expect(proposeCoding('Parcel freight to Graz', [before('6700', 'Toner', other)])).toEqual([]);
    expect(proposeCoding('Parcel freight', [before('6700', 'Parcel freight', other)])).toMatchObject([
      {
        account: '6700',
        percent: 33,
        reasons: ['1 line of other suppliers that read alike', expect.any(String), expect.any(String)],
      },
    ]);
  });

  it('is never an account that policy blocks, by account or cost centre', () => {
    const history = [before('4700', 'Cleaning'), before('6420', 'Cleaning', { costCentre: 'OLD9' })];
    expect(proposeCoding('Cleaning', history, ['47*', 'OLD9'])).toEqual([]);
    expect(proposeCoding('Cleaning', [])).toEqual([]);
  });
});
