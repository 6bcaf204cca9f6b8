import type { Detector } from '../context.ts';
import { detectAmountLine } from './amount-line.ts';
import { detectCharges } from './charges.ts';
import { detectCoding } from './coding.ts';
import { detectCreditExceeds } from './credit-exceeds.ts';
import { detectCurrency, detectExchangeRate } from './currency.ts';
import { detectDate } from './date.ts';
import { detectLowConfidence, detectMissingField, detectSchemaInvalid } from './document.ts';
import { detectDuplicates } from './duplicate.ts';
import { detectEntity } from './entity.ts';
import { detectMovingAverage } from './moving-average.ts';
import { detectNotAccepted } from './not-accepted.ts';
import { detectBlanketLimit, detectBudget } from './order-limits.ts';
import {
  detectOrderClosed,
  detectOrderInvalid,
  detectOrderMissing,
  detectOrderNotApproved,
} from './order-reference.ts';
import { detectPrice } from './price.ts';
import { detectOverConsumed, detectOverOrdered, detectOverReceived, detectReceiptMissing } from './quantity.ts';
import { detectReceiptException } from './receipt-exception.ts';
import { detectSample } from './sample.ts';
import { detectSender } from './sender.ts';
import { detectBankUnverified, detectVendorBlocked } from './supplier.ts';
import { detectVendorIncomplete } from './supplier-incomplete.ts';
import { detectVendorTwins } from './supplier-twins.ts';
import { detectTaxAmount } from './tax-amount.ts';
import { detectTaxCode } from './tax-code.ts';
import { detectTaxRegistration } from './tax-registration.ts';
import { detectTerms } from './terms.ts';
import { detectTotal } from './total.ts';
import { detectUnitRatio } from './unit-ratio.ts';
import { detectWithholding } from './withholding.ts';

/** All detectors by a stable name, in the order in which their exceptions are listed. */
export const DETECTORS: Readonly<Record<string, Detector>> = Object.freeze({
  supplierBlocked: detectVendorBlocked,
  supplierIncomplete: detectVendorIncomplete,
  supplierTwins: detectVendorTwins,
  bankUnverified: detectBankUnverified,
  duplicates: detectDuplicates,
  orderMissing: detectOrderMissing,
  orderInvalid: detectOrderInvalid,
  orderNotApproved: detectOrderNotApproved,
  orderClosed: detectOrderClosed,
  entity: detectEntity,
  currency: detectCurrency,
  exchangeRate: detectExchangeRate,
  price: detectPrice,
  overOrdered: detectOverOrdered,
  overReceived: detectOverReceived,
  overConsumed: detectOverConsumed,
  receiptMissing: detectReceiptMissing,
  receiptException: detectReceiptException,
  notAccepted: detectNotAccepted,
  movingAverage: detectMovingAverage,
  unitRatio: detectUnitRatio,
  amountLine: detectAmountLine,
  creditExceeds: detectCreditExceeds,
  blanketLimit: detectBlanketLimit,
  budget: detectBudget,
  charges: detectCharges,
  total: detectTotal,
  taxAmount: detectTaxAmount,
  taxCode: detectTaxCode,
  taxRegistration: detectTaxRegistration,
  terms: detectTerms,
  date: detectDate,
  missingField: detectMissingField,
  lowConfidence: detectLowConfidence,
  schemaInvalid: detectSchemaInvalid,
  sender: detectSender,
  coding: detectCoding,
  withholding: detectWithholding,
  sample: detectSample,
});
