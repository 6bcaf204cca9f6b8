import type { CanonicalInvoice } from '@clearhold/documents';

const NOTHING = new Set(['', '-', '0', 'NA', 'N/A', 'NONE', 'NULL', '.']);

/** A reference without what people add or drop: spaces, letter case, leading zeros. Undefined for stand-ins like `NA`. */
export function referenceKey(text: string | undefined): string | undefined {
  const key = (text ?? '').trim().toUpperCase().replace(/\s+/g, '');
  if (NOTHING.has(key)) return undefined;
  return key.replace(/^0+(?=.)/, '');
}

/** The keys of the invoices that a document says it replaces or credits, each once. */
export const precedingKeys = ({ precedingInvoice, alsoPreceding = [] }: CanonicalInvoice): string[] => [
  ...new Set([precedingInvoice, ...alsoPreceding].flatMap((number) => referenceKey(number) ?? [])),
];
