export { type Acknowledgement, acknowledgementOf } from './acknowledgement.ts';
export * from './canonical.ts';
export { DEFAULT_LIMITS, type ReadLimits } from './limits.ts';
export type { MailHead, SenderProof } from './mail/mail-head.ts';
export type * from './notice.ts';
export { STATUS_ACTIONS, STATUS_REASONS } from './postaward/rules/responses.ts';
export {
  type InvoiceResponse,
  type InvoiceResponseCode,
  invoiceResponse,
  type MessageLevelResponse,
  messageLevelResponse,
} from './postaward/write/application-response.ts';
export { readDocument } from './read-document.ts';
export { checkRules, followsEn16931, followsPeppol, RULES } from './rules/check-rules.ts';
export type { Finding, Rule } from './rules/rule.ts';
export type { InvoiceFacts } from './ubl/facts.ts';
export { type PlainInvoice, type PlainLine, ublInvoice } from './ubl/plain-invoice.ts';
