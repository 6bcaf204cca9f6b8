import { decimal } from '@clearhold/kernel';
import type { Pages } from './page.ts';
import { amountShape } from './shapes.ts';
import { type Found, valuesOf } from './values.ts';

type Amount = Found<string>;

/** The sums of an invoice, and whether net and tax add up to gross. */
export interface FoundTotals {
  gross?: Amount;
  net?: Amount;
  tax?: Amount;
  proven: boolean;
}

const MOST = 24;

/** The sums at an invoice's end: those that add up, the largest of them; else the largest that is called the total. */
export function totalsOf(pages: Pages): FoundTotals {
  const shape = amountShape(pages);
  const of = (field: 'gross' | 'net' | 'tax') => largestFirst(valuesOf(pages, field, shape, 'last')).slice(0, MOST);
  const [grosses, nets, taxes] = [of('gross'), of('net'), of('tax')];
  for (const gross of grosses)
    for (const net of nets)
      for (const tax of taxes)
        if (!decimal(tax.value).eq(0) && decimal(net.value).plus(tax.value).eq(gross.value))
          return { gross, net, tax, proven: true };
  const gross = firstPage(grosses);
  if (!gross) return { proven: false };
  const fits = (one: Amount) =>
    one.words[0]!.page === gross.words[0]!.page && decimal(one.value).abs().lte(decimal(gross.value).abs());
  const net = nets.find(fits);
  const tax = taxes.find((one) => fits(one) && decimal(one.value).abs().lt(decimal(gross.value).abs()));
  const isUntaxed = net && tax && decimal(net.value).plus(tax.value).eq(gross.value);
  return isUntaxed ? { gross, net, tax, proven: true } : { gross, ...withTheThird(net, tax), proven: false };
}

// Later pages explain, and show examples; where the first names a total, that is it.
const firstPage = (amounts: readonly Amount[]): Amount | undefined =>
  amounts.find(({ words }) => words[0]!.page === 1) ?? amounts[0];

// Of two that do not add up with the third, only one that leaves a sensible rest is kept.
function withTheThird(net: Amount | undefined, tax: Amount | undefined): { net?: Amount; tax?: Amount } {
  if (net && !tax) return { net };
  if (tax && !net) return { tax };
  return {};
}

function largestFirst(amounts: readonly Amount[]): Amount[] {
  return [...amounts].sort((one, other) => decimal(other.value).abs().cmp(decimal(one.value).abs()));
}
