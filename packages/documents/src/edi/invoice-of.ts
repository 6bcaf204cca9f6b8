import type { Problem } from '../canonical.ts';
import { checkRules } from '../rules/check-rules.ts';
import type { InvoiceFacts } from '../ubl/facts.ts';
import { canonicalInvoice } from '../ubl/invoice.ts';
import { UBL_PLACES } from '../ubl/places.ts';
import type { Meaning } from './kinds.ts';
import { type EdiPlaces, placed } from './place-of.ts';

/** What a reader of segments collects: facts without what is the same for all. */
export type EdiInvoiceFacts = Omit<InvoiceFacts, 'rootPath' | 'places' | 'blanks' | 'noted'>;

/** An invoice's meaning, judged by the same rules as any other. */
export function invoiceOf(own: EdiInvoiceFacts, rootPath: string, places: EdiPlaces, problemsMax: number): Meaning {
  const facts: InvoiceFacts = { ...own, rootPath, places: UBL_PLACES[own.kind], blanks: [] };
  // Messages name no specification; only those that claim to follow EN 16931 are asked for its name.
  const broken = checkRules(facts, problemsMax).filter((problem) => problem.code !== 'BR-01');
  const problems: Problem[] = placed(broken, rootPath, places);
  return { canonical: canonicalInvoice(facts), problems };
}
