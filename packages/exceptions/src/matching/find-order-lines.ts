import type { InvoiceLine } from '@clearhold/documents';
import type { MatchMethod } from '../detection.ts';
import { knownWordsOf, likeness } from './description.ts';
import { type OrderLineState, type OrderState, unitPriceOf } from './order-book.ts';
import { referenceKey } from './reference.ts';
import { comparable } from './units.ts';

/** Order lines that an invoice line bills, best first; more than one only where they order the same item. */
export interface Found {
  method: MatchMethod;
  reason: string;
  lines: OrderLineState[];
}

const ITEM_IDS = [
  ['buyerItemId', "the buyer's item number"],
  ['sellerItemId', "the seller's item number"],
  ['standardItemId', 'the standard item number'],
] as const;

/** From this likeness on, and with no second line equally like, descriptions make a match. */
export const DESCRIPTION_LIKENESS = 0.6;

/** Finds what a line bills: by order line reference, then item numbers, then description. */
export function findOrderLines(line: InvoiceLine, order: OrderState): Found {
  const reference = referenceKey(line.orderLineReference);
  if (reference !== undefined) {
    const named = indexOf(order, 'id').get(reference)?.[0];
    if (named) {
      return { method: 'order-line-reference', reason: `names order line ${named.line.id}`, lines: [named] };
    }
  }
  const missed = reference === undefined ? '' : `order line ${line.orderLineReference} does not exist; `;
  const found = byItem(line, order) ?? byDescription(line, order);
  if (found) return { ...found, reason: missed + found.reason };
  return { method: 'none', reason: `${missed}no line of order ${order.number} has this item`, lines: [] };
}

type Field = 'id' | (typeof ITEM_IDS)[number][0];
type Index = Map<string, OrderLineState[]>;
const indices = new WeakMap<OrderState, Map<Field, Index>>();

// Made once for each order and field, so that an order of thousands of lines is not read anew for each line billed.
function indexOf(order: OrderState, field: Field): Index {
  const ofOrder = indices.get(order) ?? new Map<Field, Index>();
  indices.set(order, ofOrder);
  const there = ofOrder.get(field);
  if (there) return there;
  const index: Index = new Map();
  for (const state of order.lines) {
    const key = referenceKey(state.line[field]);
    if (key === undefined) continue;
    const lines = index.get(key);
    if (lines) lines.push(state);
    else index.set(key, [state]);
  }
  ofOrder.set(field, index);
  return index;
}

function byItem(line: InvoiceLine, order: OrderState): Found | undefined {
  for (const [field, words] of ITEM_IDS) {
    const id = referenceKey(line[field]);
    if (id === undefined) continue;
    const lines = [...(indexOf(order, field).get(id) ?? [])];
    if (lines.length === 0) continue;
    const price = unitPriceOf(line);
    const differs = (candidate: OrderLineState) => (price && candidate.unitPrice?.equals(price) ? 0 : 1);
    lines.sort((a, b) => differs(a) - differs(b));
    return { method: 'item-id', reason: `has ${words} ${line[field]}`, lines };
  }
  return undefined;
}

function byDescription(line: InvoiceLine, order: OrderState): Found | undefined {
  const words = knownWordsOf(line.description);
  if (words.size === 0) return undefined;
  const ranked = order.lines
    .filter((candidate) => comparable(candidate.line.unit, line.unit) && !contradicts(line, candidate))
    .map((candidate) => ({ candidate, score: likeness(words, knownWordsOf(candidate.line.description)) }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = ranked;
  if (!best || best.score < DESCRIPTION_LIKENESS || second?.score === best.score) return undefined;
  const percent = Math.round(best.score * 100);
  return {
    method: 'description',
    reason: `description is ${percent} % like order line ${best.candidate.line.id}`,
    lines: [best.candidate],
  };
}

// Both name the item in the same scheme, and differently: likeness of words does not outweigh that.
function contradicts(line: InvoiceLine, candidate: OrderLineState): boolean {
  return ITEM_IDS.some(([field]) => {
    const [a, b] = [referenceKey(line[field]), referenceKey(candidate.line[field])];
    return a !== undefined && b !== undefined && a !== b;
  });
}
