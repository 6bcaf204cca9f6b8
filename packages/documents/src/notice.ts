import type { DecimalText } from '@clearhold/kernel';
import type { Party } from './canonical.ts';

/** One line of a notice: what it says of a line of the order, or which invoice it pays, lists or reminds of. */
export interface NoticeLine {
  id: string;
  /** UBL's LineStatusCode or the response code of the line: 1 added, 2 deleted, 3 changed, 5 accepted, 7 rejected, … */
  status?: string;
  orderReference?: string;
  orderLineReference?: string;
  invoiceReference?: string;
  name?: string;
  sellerItemId?: string;
  quantity?: DecimalText;
  unit?: string;
  price?: DecimalText;
  net?: DecimalText;
  debit?: DecimalText;
  credit?: DecimalText;
  balance?: DecimalText;
  notes?: string[];
}

/** Why an answer is as it is: a code of a list (OPStatusReason, OPStatusAction), words, or both. */
export interface NoticeReason {
  code?: string;
  list?: string;
  text?: string;
  conditions?: { term: string; value?: string }[];
}

/** A document that answers, changes, pays, lists or reminds of others. It is kept and shown; it is neither billed nor matched. */
export interface CanonicalNotice {
  kind:
    | 'OrderChange'
    | 'OrderCancellation'
    | 'OrderResponse'
    | 'Remittance'
    | 'Statement'
    | 'Reminder'
    | 'ApplicationResponse';
  number: string;
  customizationId?: string;
  issueDate?: string;
  currency?: string;
  note?: string;
  supplier: Party;
  customer: Party;
  orderReference?: string;
  /** The answer: AB acknowledged, IP in process, UQ under query, CA conditionally accepted, RE rejected, AP accepted, PD paid. */
  responseCode?: string;
  effectiveDate?: string;
  reasons: NoticeReason[];
  /** The documents it is about, by number and their type code of UNCL 1001. */
  references: { number: string; issueDate?: string; typeCode?: string }[];
  lines: NoticeLine[];
  totals: { net?: DecimalText; gross?: DecimalText; payable?: DecimalText; debit?: DecimalText; credit?: DecimalText };
}
