import { decimal } from '@clearhold/kernel';
import type { InvoiceFacts, LineFacts } from '../ubl/facts.ts';
import type { Amount } from '../xml/fields.ts';

/** True for a credit that is written as cXML asks: with negative amounts. */
function isNegative({ totals, lines }: InvoiceFacts): boolean {
  const telling = [totals?.payable, totals?.gross, totals?.net, totals?.lines, lines?.[0]?.net];
  const amount = telling.find((one) => one && !decimal(one.text).isZero());
  return amount !== undefined && decimal(amount.text).isNegative();
}

/** A credit with positive amounts, as a credit note of EN 16931 (type code 381) writes them. */
export function asCredit(facts: InvoiceFacts): InvoiceFacts {
  if (facts.kind !== 'CreditNote' || !isNegative(facts)) return facts;
  const { totals } = facts;
  return {
    ...facts,
    lines: facts.lines?.map(creditLine),
    totals: totals && Object.fromEntries(Object.entries(totals).map(([key, amount]) => [key, opposite(amount)])),
    allowanceCharges: facts.allowanceCharges?.map((one) => ({ ...one, amount: opposite(one.amount) })),
    taxTotals: facts.taxTotals?.map((total) => ({
      amount: opposite(total.amount),
      subtotals: total.subtotals?.map((one) => ({
        ...one,
        taxable: opposite(one.taxable),
        amount: opposite(one.amount),
      })),
    })),
  };
}

// Of what is taken back the quantity is negative, of a lowered price the price.
function creditLine(line: LineFacts): LineFacts {
  const net = opposite(line.net);
  if (line.quantity !== undefined && decimal(line.quantity).isNegative()) {
    return { ...line, net, quantity: decimal(line.quantity).negated().toFixed() };
  }
  const lowered = line.price && decimal(line.price.text).isNegative();
  return { ...line, net, price: lowered ? opposite(line.price) : line.price };
}

function opposite(amount: Amount | undefined): Amount | undefined {
  return amount && { ...amount, text: negated(amount.text) };
}

const negated = (text: string) => (text.startsWith('-') ? text.slice(1) : decimal(text).isZero() ? text : `-${text}`);
