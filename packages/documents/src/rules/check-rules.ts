import type { Problem } from '../canonical.ts';
import type { InvoiceFacts } from '../ubl/facts.ts';

export function checkRules(_facts: InvoiceFacts): Problem[] {
  return [];
}
