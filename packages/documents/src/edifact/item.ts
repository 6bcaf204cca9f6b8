import type { ItemFacts } from '../ubl/facts.ts';
import { part, type Segment } from './segment.ts';

// Kinds of item numbers (code list 7143) by whose number it is.
const OWNERS: Readonly<Record<string, 'sellerItemId' | 'buyerItemId' | 'standardItemId'>> = {
  SA: 'sellerItemId',
  VN: 'sellerItemId',
  MF: 'sellerItemId',
  VP: 'sellerItemId',
  IN: 'buyerItemId',
  BP: 'buyerItemId',
  SRV: 'standardItemId',
  EN: 'standardItemId',
  UP: 'standardItemId',
  GTIN: 'standardItemId',
};

/** The number in a LIN; one of an unnamed kind is the seller's, unless it has the form of a GTIN. */
export function noteItemOfLine(item: ItemFacts, lin: Segment): void {
  const value = part(lin, 3, 1);
  if (value === undefined) return;
  const owner =
    OWNERS[part(lin, 3, 2) ?? ''] ?? (/^(\d{8}|\d{12,14})$/.test(value) ? 'standardItemId' : 'sellerItemId');
  note(item, owner, value);
}

/** The further numbers of a PIA, up to five. */
export function noteItemNumbers(item: ItemFacts, pia: Segment): void {
  for (let at = 2; at < pia.elements.length; at += 1) {
    const owner = OWNERS[part(pia, at, 2) ?? ''];
    const value = part(pia, at, 1);
    if (!value) continue;
    if (owner) note(item, owner, value);
    else if (part(pia, 1) === '5' && !part(pia, at, 2)) note(item, 'standardItemId', value);
  }
}

/** The words of an IMD: free text (F) names the item, other texts describe it. */
export function noteDescription(item: ItemFacts, imd: Segment): void {
  const words = [part(imd, 3, 4), part(imd, 3, 5)].filter((one) => one !== undefined).join(' ');
  if (words === '') return;
  const kind = part(imd, 1);
  if (kind === 'A' && item.name !== undefined) item.description ??= words;
  else if (item.name === undefined) item.name = words;
  else if (kind !== 'C') item.description = item.description ? `${item.description} ${words}` : `${item.name} ${words}`;
}

type Owner = 'sellerItemId' | 'buyerItemId' | 'standardItemId';

// 0160 stands for a GTIN (ISO 6523).
function note(item: ItemFacts, owner: Owner, value: string): void {
  if (owner === 'standardItemId') item.standardItemScheme ??= '0160';
  item[owner] ??= value;
}
