import { describe, expect, it } from 'vitest';
import { ciiXml } from '../../test/cii-fixture.ts';
import { invoiceXml } from '../../test/invoice-fixture.ts';
import { type CanonicalInvoice, readDocument } from '../index.ts';

const read = (xml: string) => readDocument(new TextEncoder().encode(xml));
const SETTLEMENT = '/rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement';

function invoice(xml: string): CanonicalInvoice {
  const result = read(xml);
  if (result.status !== 'read') throw new Error(result.problems[0]?.message);
  return result.canonical as CanonicalInvoice;
}

describe('a Cross Industry Invoice', () => {
  it('means the same as its twin in UBL', () => {
    expect(read(ciiXml())).toMatchObject({ status: 'read', format: 'cii-invoice-d16b', problems: [] });
    expect(invoice(ciiXml())).toEqual(invoice(invoiceXml()));
  });

  it('points at its own elements', () => {
    const wrong = ciiXml().replace('>240.00</ram:DuePayableAmount>', '>250.00</ram:DuePayableAmount>');
    expect(read(wrong).problems).toMatchObject([
      { code: 'BR-CO-16', path: `${SETTLEMENT}/ram:SpecifiedTradeSettlementHeaderMonetarySummation[1]` },
    ]);
    const unrated = ciiXml().replace(
      /<ram:ApplicableTradeTax><ram:CalculatedAmount>[\s\S]*?<\/ram:ApplicableTradeTax>/,
      '',
    );
    expect(read(unrated).problems.map((problem) => problem.code)).toContain('BR-CO-18');
    const line = ciiXml().replace('<ram:Name>Board</ram:Name>', '');
    expect(read(line).problems).toMatchObject([
      {
        code: 'BR-25',
        path: '/rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem[1]/ram:SpecifiedTradeProduct',
      },
    ]);
  });

  it('is a credit note by its type code', () => {
    const typed = (code: string) => invoice(ciiXml().replace('>380<', `>${code}<`)).kind;
    expect(['380', '384', '381', '396', '261', '532'].map(typed)).toEqual([
      ...['Invoice', 'Invoice', 'CreditNote', 'CreditNote', 'CreditNote', 'CreditNote'],
    ]);
  });

  it('leaves out lines that only group or explain others, and keeps the places of the rest', () => {
    const role = (word: string) => `<ram:LineStatusReasonCode>${word}</ram:LineStatusReasonCode>`;
    const grouped = ciiXml(3)
      .replace('<ram:LineID>1</ram:LineID></ram:Ass', `<ram:LineID>1</ram:LineID>${role('GROUP')}</ram:Ass`)
      .replace('<ram:LineID>2</ram:LineID></ram:Ass', `<ram:LineID>2</ram:LineID>${role('DETAIL')}</ram:Ass`)
      .replaceAll('<ram:ChargeAmount>25<', '<ram:ChargeAmount>-25<');
    expect(invoice(grouped).lines.map((line) => line.id)).toEqual(['2', '3']);
    const negative = read(grouped).problems.filter((problem) => problem.code === 'BR-27');
    expect(negative.map((problem) => /LineItem\[\d\]/.exec(problem.path ?? '')?.[0])).toEqual([
      'LineItem[2]',
      'LineItem[3]',
    ]);
  });

  it('says where a date is none, and understands one that is only written otherwise', () => {
    const faulty = read(ciiXml().replace('20260401', '20260431'));
    expect(faulty.problems.map((problem) => problem.code)).toEqual(['DOC-DATE', 'BR-CO-25']);
    const dashed = ciiXml().replace('20260401', '2026-04-01');
    expect(invoice(dashed).dueDate).toBe('2026-04-01');
    expect(read(dashed).problems).toMatchObject([{ code: 'DOC-DATE-FORMAT', severity: 'warning' }]);
  });

  it('adds the charges for transport, and points at them', () => {
    const service =
      '<ram:SpecifiedLogisticsServiceCharge><ram:Description>Freight</ram:Description><ram:AppliedAmount>5.00</ram:AppliedAmount></ram:SpecifiedLogisticsServiceCharge>';
    const charged = ciiXml().replace('<ram:SpecifiedTradePaymentTerms>', `${service}$&`);
    expect(invoice(charged).charges).toEqual([{ reason: 'Freight', amount: '5.00' }]);
    expect(read(charged).problems).toContainEqual(
      expect.objectContaining({ code: 'BR-37', path: `${SETTLEMENT}/ram:SpecifiedLogisticsServiceCharge[1]` }),
    );
  });
});

describe('a Cross Industry Document of ZUGFeRD 1', () => {
  it('is read along its own names', () => {
    const first = ciiXml()
      .replace(
        'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100',
        'urn:ferd:CrossIndustryDocument:invoice:1p0',
      )
      .replace('InformationEntity:100', 'InformationEntity:12')
      .replace('UnqualifiedDataType:100', 'UnqualifiedDataType:15')
      .replaceAll('rsm:CrossIndustryInvoice', 'rsm:CrossIndustryDocument')
      .replaceAll('rsm:ExchangedDocumentContext', 'rsm:SpecifiedExchangedDocumentContext')
      .replaceAll('rsm:ExchangedDocument>', 'rsm:HeaderExchangedDocument>')
      .replaceAll('rsm:SupplyChainTradeTransaction', 'rsm:SpecifiedSupplyChainTradeTransaction')
      .replaceAll('ram:ApplicableHeaderTrade', 'ram:ApplicableSupplyChainTrade')
      .replaceAll('ram:SpecifiedLineTrade', 'ram:SpecifiedSupplyChainTrade')
      .replaceAll('SettlementHeaderMonetary', 'SettlementMonetary')
      .replaceAll('SettlementLineMonetary', 'SettlementMonetary')
      .replaceAll('RateApplicablePercent', 'ApplicablePercent')
      .replaceAll('IssuerAssignedID', 'ID');
    expect(read(first)).toMatchObject({ status: 'read', format: 'zugferd-invoice-1.0', problems: [] });
    expect(invoice(first)).toEqual(invoice(ciiXml()));
  });
});
