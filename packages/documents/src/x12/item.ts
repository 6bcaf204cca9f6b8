import type { ItemFacts } from '../ubl/facts.ts';
import { element, type Segment } from './segment.ts';

type Owner = 'sellerItemId' | 'buyerItemId' | 'standardItemId';

// Kinds of item numbers (data element 235) by whose number it is.
const OWNERS: Readonly<Record<string, Owner>> = {
  VN: 'sellerItemId',
  VP: 'sellerItemId',
  VC: 'sellerItemId',
  VA: 'sellerItemId',
  MG: 'sellerItemId',
  MN: 'sellerItemId',
  SK: 'sellerItemId',
  BP: 'buyerItemId',
  IN: 'buyerItemId',
  PI: 'buyerItemId',
  CB: 'buyerItemId',
  UP: 'standardItemId',
  UA: 'standardItemId',
  UI: 'standardItemId',
  UK: 'standardItemId',
  EN: 'standardItemId',
  GTIN: 'standardItemId',
};

interface Ordered extends ItemFacts {
  orderLines?: { line?: string; order?: string }[];
}

/** The pairs of kind and number in a segment, from an element on. PO and PL name the order and its line. */
export function noteItemNumbers(item: Ordered, segment: Segment, from: number): void {
  for (let at = from; at + 1 < segment.elements.length; at += 2) {
    const [kind, value] = [element(segment, at) ?? '', element(segment, at + 1)];
    if (!value) continue;
    const owner = OWNERS[kind];
    if (owner) item[owner] ??= value;
    else if (kind === 'PO') noteOrder(item, { order: value });
    else if (kind === 'PL') noteOrder(item, { line: value });
  }
}

/** The order that a line belongs to, or its line there. */
export function noteOrder(item: Ordered, reference: { line?: string; order?: string }): void {
  const [known = {}] = item.orderLines ?? [];
  item.orderLines = [{ ...reference, ...known }];
}

/** The words of a PID: the first name the item, further ones describe it. */
export function noteDescription(item: ItemFacts, pid: Segment): void {
  const words = element(pid, 5);
  if (!words) return;
  if (item.name === undefined) item.name = words;
  else item.description = `${item.description ?? item.name} ${words}`;
}

// Per how many a price is (data element 639).
const BASES: Readonly<Record<string, string>> = { HP: '100', HF: '100', HT: '100', TP: '1000', TT: '1000', PT: '1000' };

/** The quantity that a price stands for; undefined for one. */
export const priceBaseOf = (basis: string | undefined): string | undefined => (basis ? BASES[basis] : undefined);
