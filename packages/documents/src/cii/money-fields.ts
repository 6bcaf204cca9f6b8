import {
  amount,
  amounts,
  type Fields,
  group,
  inNamespace,
  number,
  record,
  records,
  text,
  verbatim,
} from '../xml/fields.ts';
import { dateFields, dateIn } from './date-fields.ts';

/** A tax category, its rate, and where it stands in the breakdown, what it is charged on. */
export const TAX: Fields = {
  CalculatedAmount: amount('amount'),
  TypeCode: text('scheme'),
  ExemptionReason: text('exemptionReason'),
  ExemptionReasonCode: text('exemptionReasonCode'),
  BasisAmount: amount('taxable'),
  CategoryCode: text('category'),
  TaxPointDate: record('taxPoint', dateFields('date')),
  DueDateTypeCode: text('dueDateCode'),
  ApplicablePercent: number('percent'),
  RateApplicablePercent: number('percent'),
};

export const ALLOWANCE_CHARGE: Fields = {
  ChargeIndicator: group({ Indicator: inNamespace('udt', text('indicator')) }),
  CalculationPercent: number('factor'),
  BasisAmount: amount('base'),
  ActualAmount: amount('amount'),
  ReasonCode: text('reasonCode'),
  Reason: text('reason'),
  CategoryTradeTax: records('taxes', TAX),
};

/** A flat charge for transport and the like (Factur-X Extended, ZUGFeRD 1). */
export const SERVICE_CHARGE: Fields = {
  Description: text('reason'),
  AppliedAmount: amount('amount'),
  AppliedTradeTax: records('taxes', TAX),
};

export const PERIOD: Fields = { StartDateTime: dateIn('start'), EndDateTime: dateIn('end') };

export const TOTALS: Fields = {
  LineTotalAmount: amount('lines'),
  ChargeTotalAmount: amount('charges'),
  AllowanceTotalAmount: amount('allowances'),
  TaxBasisTotalAmount: amount('net'),
  TaxTotalAmount: amounts('taxes'),
  RoundingAmount: amount('rounding'),
  GrandTotalAmount: amount('gross'),
  TotalPrepaidAmount: amount('prepaid'),
  DuePayableAmount: amount('payable'),
};

export const PAYMENT_MEANS: Fields = {
  TypeCode: text('code'),
  Information: text('note'),
  ApplicableTradeSettlementFinancialCard: record('card', { ID: text('number') }),
  PayerPartyDebtorFinancialAccount: record('payer', { IBANID: text('id'), ProprietaryID: text('otherId') }),
  PayeePartyCreditorFinancialAccount: record('payee', {
    IBANID: text('id'),
    ProprietaryID: text('otherId'),
    AccountName: text('name'),
  }),
  PayeeSpecifiedCreditorFinancialInstitution: group({ BICID: text('bic') }),
};

export const PAYMENT_TERMS: Fields = {
  Description: verbatim('notes', 'verbatim'),
  DueDateDateTime: dateIn('dueDate'),
  DirectDebitMandateID: text('mandateId'),
};
