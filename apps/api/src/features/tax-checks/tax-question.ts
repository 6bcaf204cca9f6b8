import type { TaxParty, TaxQuestion } from '@clearhold/connectors';
import type { CanonicalInvoice, Party } from '@clearhold/documents';

const partyOf = ({ country, taxId }: Party): TaxParty => ({ country: country ?? null, taxId: taxId ?? null });

/** What the service is asked: the invoice's own words on tax, and nothing of bank details, people or descriptions. */
export const questionOf = ({ kind, number, issueDate, currency, ...rest }: CanonicalInvoice): TaxQuestion => ({
  ...{ kind, number, currency, issueDate: issueDate ?? null, tax: rest.totals.tax ?? null },
  supplier: partyOf(rest.supplier),
  buyer: partyOf(rest.customer),
  lines: rest.lines.map(({ id, net, tax }) => ({
    ...{ id, net: net ?? null, category: tax?.category ?? null, rate: tax?.percent ?? null },
  })),
});
