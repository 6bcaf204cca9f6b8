import type { InvoiceFacts } from '../ubl/facts.ts';

/** The same question, answered once an invoice: many rules ask for the same list. Forgotten together with the facts. */
export function perInvoice<T>(answer: (facts: InvoiceFacts) => T): (facts: InvoiceFacts) => T {
  const known = new WeakMap<InvoiceFacts, { value: T }>();
  return (facts) => {
    const held = known.get(facts);
    if (held) return held.value;
    const value = answer(facts);
    known.set(facts, { value });
    return value;
  };
}
