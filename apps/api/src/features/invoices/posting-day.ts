import type { CanonicalInvoice } from '@clearhold/documents';

/** The day that decides the period in which an invoice is posted, as an ISO date: its tax point, else its issue. */
export function postingDay({ taxPointDate, issueDate }: CanonicalInvoice): string | null {
  return [taxPointDate, issueDate].find(isDay) ?? null;
}

const isDay = (text: string | undefined) =>
  text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
