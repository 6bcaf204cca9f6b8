import { normal } from './normal.ts';
import { cellsOf, type Row } from './rows.ts';
import type { Word } from './word.ts';

export type ColumnKind = 'description' | 'quantity' | 'unit' | 'price' | 'tax' | 'net' | 'item' | 'other';

/** A column of a table of lines, by its heading. */
export interface Column {
  kind: ColumnKind;
  left: number;
  right: number;
}

// Headings as `normal` writes them, cell by cell; the more telling words first.
const HEADINGS: readonly (readonly [ColumnKind, RegExp])[] = [
  [
    'item',
    /^(pos|lp|line|art\.? ?nr|artikelnr|artikelnummer|item (no|number|code)|sku|code|ref|reference|codigo|codice)\b/,
  ],
  [
    'quantity',
    /^(qty|quantity|menge|anzahl|qte|quantite|nombre|aantal|qta|quantita|cant|cantidad|ilosc|hours|stunden)\b/,
  ],
  [
    'price',
    /^(unit price|price|rate|einzelpreis|e-preis|preis|p\.?u|pu|prix|prijs per|stuksprijs|prezzo|precio|cena|unit cost)\b/,
  ],
  ['unit', /^(unit|units|einheit|unite|eenheid|um|u\.m|unidad|jm|jedn)$/],
  [
    'net',
    /^(amount|line total|net amount|net|total|betrag|gesamtpreis|gesamt|summe|montant|bedrag|totaal|prijs incl|prijs|importo|importe|totale|wartosc)\b/,
  ],
  ['tax', /^(tax|vat|gst|mwst|ust|tva|btw|iva|taxes|disc)/],
  [
    'description',
    /^(description|item|product|article|artikel|bezeichnung|beschreibung|leistung|designation|libelle|prestation|omschrijving|descrizione|descripcion|concepto|nazwa|details|service|title)\b/,
  ],
];

/** The columns of a row that heads a table of lines: something described, and at least two figures; undefined for any other row. */
export function columnsOf(row: Row): Column[] | undefined {
  const columns = cellsOf(row)
    .flatMap(apart)
    .map((cell) => ({ kind: kindOf(cell) ?? 'other', left: cell[0]!.x, right: cell.at(-1)!.x + cell.at(-1)!.width }));
  const kinds = new Set(columns.map(({ kind }) => kind));
  const figures = ['quantity', 'price', 'net'].filter((kind) => kinds.has(kind as ColumnKind)).length;
  return kinds.has('description') && figures >= 2 && kinds.has('net') ? columns : undefined;
}

const kindOf = (cell: readonly Word[]): ColumnKind | undefined => {
  const text = cell.map((word) => normal(word.text)).join(' ');
  return HEADINGS.find(([, pattern]) => pattern.test(text))?.[0];
};

// Two headings close together: "BTW Prijs incl. BTW", "Disc.% Taxes", "Qty Price".
function apart(cell: Word[]): Word[][] {
  const first = kindOf(cell.slice(0, 1));
  const second = cell.length > 1 ? kindOf(cell.slice(1)) : undefined;
  const isTwo = (first === 'tax' || first === 'quantity') && second !== undefined && second !== 'unit';
  return isTwo ? [cell.slice(0, 1), cell.slice(1)] : [cell];
}

/** The column that a cell stands in: where they overlap most, else the nearest edge; amounts stand at the right edge. */
export function columnAt(columns: readonly Column[], left: number, right: number): Column {
  const overlap = (one: Column) => Math.min(one.right, right) - Math.max(one.left, left);
  const distance = (one: Column) => Math.min(Math.abs(one.left - left), Math.abs(one.right - right));
  return [...columns].sort((one, other) => {
    const [a, b] = [overlap(one), overlap(other)];
    return a > 0 || b > 0 ? b - a : distance(one) - distance(other);
  })[0]!;
}
