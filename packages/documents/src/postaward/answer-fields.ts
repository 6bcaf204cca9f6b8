import { TOTALS } from '../ubl/invoice-fields.ts';
import { PARTY, PARTY_ROLE } from '../ubl/party-fields.ts';
import { UBL } from '../ubl/vocabulary.ts';
import {
  amount,
  date,
  type Field,
  type Fields,
  group,
  record,
  records,
  rootField,
  text,
  textOnce,
  texts,
} from '../xml/fields.ts';
import { identifier } from '../xml/identifier-fields.ts';

const RESPONSE: Fields = {
  ResponseCode: text('code'),
  Description: texts('descriptions'),
  EffectiveDate: date('effectiveDate'),
  Status: records('statuses', {
    StatusReasonCode: identifier('code', 'list', 'listID'),
    StatusReason: text('text'),
    Condition: records('conditions', { AttributeID: text('term'), Description: text('value') }),
  }),
};

const HEADER: Fields = {
  CustomizationID: text('customizationId'),
  ID: textOnce('number'),
  IssueDate: date('issueDate'),
  Note: texts('notes'),
};

/** Everything the reader takes from an ApplicationResponse. */
export const APPLICATION_RESPONSE: Field = rootField(
  'ApplicationResponse',
  {
    ...HEADER,
    SenderParty: record('sender', PARTY),
    ReceiverParty: record('receiver', PARTY),
    DocumentResponse: records('answers', {
      Response: record('response', RESPONSE),
      DocumentReference: records('documents', {
        ID: text('number'),
        IssueDate: date('issueDate'),
        DocumentTypeCode: text('typeCode'),
      }),
      LineResponse: records('lines', {
        LineReference: group({ LineID: text('id') }),
        Response: records('responses', RESPONSE),
      }),
    }),
  },
  UBL,
);

const REFERENCE = group({ ID: text('number'), IssueDate: date('issueDate') });

const BILLING = records('billing', {
  InvoiceDocumentReference: REFERENCE,
  SelfBilledInvoiceDocumentReference: REFERENCE,
  CreditNoteDocumentReference: REFERENCE,
  SelfBilledCreditNoteDocumentReference: REFERENCE,
  DebitNoteDocumentReference: REFERENCE,
  ReminderDocumentReference: REFERENCE,
});

const LINE = records('lines', {
  ID: textOnce('id'),
  Note: texts('notes'),
  DebitLineAmount: amount('debit'),
  CreditLineAmount: amount('credit'),
  BalanceAmount: amount('balance'),
  BillingReference: BILLING,
});

/** Everything the reader takes from a RemittanceAdvice, a Statement or a Reminder. */
export const account = (root: string): Field =>
  rootField(
    root,
    {
      ...HEADER,
      DocumentCurrencyCode: textOnce('currency'),
      TotalDebitAmount: amount('debit'),
      TotalCreditAmount: amount('credit'),
      TotalPaymentAmount: amount('payment'),
      TotalBalanceAmount: amount('balance'),
      BillingReference: BILLING,
      AccountingSupplierParty: record('supplier', PARTY_ROLE),
      AccountingCustomerParty: record('customer', PARTY_ROLE),
      PayeeParty: record('payee', PARTY),
      LegalMonetaryTotal: record('totals', TOTALS),
      RemittanceAdviceLine: LINE,
      StatementLine: LINE,
      ReminderLine: LINE,
    },
    UBL,
  );
