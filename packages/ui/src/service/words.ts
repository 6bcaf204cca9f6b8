import type { ObjectiveResult } from './documents.ts';

/** Whose time, in the order that it is told, with the colour that it is drawn in. */
export const PARTIES = [
  { id: 'service', label: 'The service', tone: 'risk' },
  { id: 'client', label: 'The client’s people', tone: 'waiting' },
  { id: 'supplier', label: 'The supplier', tone: 'info' },
  { id: 'erp', label: 'The ERP', tone: 'neutral' },
] as const;

export const partyLabel = (name: string): string => PARTIES.find(({ id }) => id === name.toLowerCase())?.label ?? name;

/** As it stands inside a sentence: “the supplier”. */
export const partyInWords = (name: string): string => partyLabel(name).replace(/^The/, 'the');

/** “March 2026”, as the locale writes it. */
export function monthName(month: string, locale: string): string {
  const first = new Date(`${month}-01T00:00:00Z`);
  return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(first);
}

/** “within 4 business hours”. */
export const withinWords = (hours: number | null): string =>
  hours === null ? 'by their deadline' : `within ${hours} business ${hours === 1 ? 'hour' : 'hours'}`;

/** How many promises of a month were kept: “2 of 3”; nothing where nothing was promised or due. */
export function keptWords(objectives: readonly ObjectiveResult[]): string {
  const judged = objectives.filter(({ kept }) => kept !== null);
  if (judged.length === 0) return objectives.length === 0 ? 'Nothing promised' : 'Nothing due';
  return `${judged.filter(({ kept }) => kept).length} of ${judged.length}`;
}
