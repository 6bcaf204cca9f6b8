import type { CanonicalDocument } from '@clearhold/documents';

/** A canonical document in the words in which the corpus says what a file must give. */
export function meaningOf(document: CanonicalDocument): Record<string, unknown> {
  const told: Record<string, unknown> = {
    id: document.number || undefined,
    issue_date: document.issueDate,
    supplier: document.supplier.name,
    order_ref: orderOf(document),
    currency: 'currency' in document ? document.currency : undefined,
    customization: 'customizationId' in document ? document.customizationId : undefined,
  };
  told.guideline = told.customization;
  // An ApplicationResponse answers lines, which the rows do not count.
  if (document.kind !== 'ApplicationResponse') told.lines = document.lines.length;
  if ('responseCode' in document) told.response_code = document.responseCode;
  if (document.kind === 'Invoice' || document.kind === 'CreditNote') {
    told.payable = document.totals.payable;
    told.grand_total = document.totals.gross;
    told.preceding = [document.precedingInvoice, ...(document.alsoPreceding ?? [])];
  } else if ('totals' in document)
    told.payable = ('payable' in document.totals ? document.totals.payable : undefined) ?? document.totals.gross;
  return told;
}

// The document's order, else the first that a line names.
const orderOf = (document: CanonicalDocument): string | undefined => {
  const ofLines = document.lines.map((line) => ('orderReference' in line ? line.orderReference : undefined));
  return ('orderReference' in document ? document.orderReference : undefined) ?? ofLines.find(Boolean);
};
