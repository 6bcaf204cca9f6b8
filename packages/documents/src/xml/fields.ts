import { isDecimalText } from '@clearhold/kernel';

/** The two namespaces that all content of UBL 2.x lies in. */
export const CAC = 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2';
export const CBC = 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2';

/** What a field may say about the place it stands at. */
export interface Place {
  problem(code: string, severity: 'fatal' | 'warning', message: string): void;
  attribute(name: string): string | undefined;
}

/** A record that fields write into while the parser passes by. */
export type Target = Record<string, unknown>;

/** One element the reader knows: a leaf with text (`end`) or a branch (`children`). All other elements are skipped. */
export interface Field {
  /** Name with the usual prefix, for paths: `cac:InvoiceLine`. */
  name: string;
  uri: string;
  children?: Map<string, Field>;
  /** The record that the children write into; undefined skips the element. */
  begin?: (target: Target, place: Place) => Target | undefined;
  /** Position among its like, from 1, right after `begin`. */
  index?: (target: Target) => number;
  end?: (target: Target, text: string, place: Place) => void;
}

/** Fields by element name without prefix. */
export type Fields = Record<string, Field>;

function leaf(end: NonNullable<Field['end']>): Field {
  return { name: '', uri: CBC, end };
}

function branch(fields: Fields, begin?: Field['begin'], index?: Field['index']): Field {
  return { name: '', uri: CAC, children: compile(fields), begin, index };
}

/** Gives fields their names; a map of them is what the reader walks along. */
export function compile(fields: Fields): Map<string, Field> {
  const entries = Object.entries(fields).map(([local, field]): [string, Field] => {
    const prefix = field.uri === CAC ? 'cac:' : 'cbc:';
    return [local, { ...field, name: prefix + local }];
  });
  return new Map(entries);
}

function setOnce(target: Target, key: string, value: unknown, place: Place): void {
  if (target[key] === undefined) target[key] = value;
  else place.problem('DOC-REPEATED', 'fatal', 'This may be given only once. The first value was taken.');
}

/** Text as written, without the white space around it. The first of several wins. */
export const text = (key: string): Field =>
  leaf((target, value) => {
    if (value !== '' && target[key] === undefined) target[key] = value;
  });

/** Text that must not be given twice: a second one is reported, the first wins. */
export const textOnce = (key: string): Field =>
  leaf((target, value, place) => {
    if (value !== '') setOnce(target, key, value, place);
  });

/** Text that may be repeated. */
export const texts = (key: string): Field =>
  leaf((target, value) => {
    if (value === '') return;
    const list = target[key] as string[] | undefined;
    if (list) list.push(value);
    else target[key] = [value];
  });

/** Text together with its `schemeID`, kept under a second key. */
export const identifier = (key: string, schemeKey: string): Field =>
  leaf((target, value, place) => {
    if (value === '' || target[key] !== undefined) return;
    target[key] = value;
    target[schemeKey] = place.attribute('schemeID')?.trim() || undefined;
  });

/** A calendar date, `YYYY-MM-DD`; a time zone behind it (xsd:date) is dropped, anything else reported. */
export const date = (key: string): Field =>
  leaf((target, value, place) => {
    const match = /^(\d{4}-\d{2}-\d{2})(Z|[+-]\d{2}:\d{2})?$/.exec(value);
    if (value === '') return;
    if (match?.[1] && isCalendarDate(match[1])) setOnce(target, key, match[1], place);
    else place.problem('DOC-DATE', 'fatal', `"${value.slice(0, 40)}" is not a date. Write year-month-day: 2026-03-31.`);
  });

function isCalendarDate(value: string): boolean {
  const month = Number(value.slice(5, 7)) - 1;
  const time = new Date(Date.UTC(Number(value.slice(0, 4)), month, Number(value.slice(8))));
  return time.getUTCMonth() === month && !value.endsWith('-00');
}

/** `400`, `-3.50` as written; `.5` and `+5` get their usual form; undefined and a problem for anything else. */
function decimalText(value: string, place: Place): string | undefined {
  if (value === '') return undefined;
  if (!isDecimalText(value)) {
    const words = `"${value.slice(0, 40)}" is not a number. Write digits with a point before the decimals: 1234.50.`;
    place.problem('DOC-NUMBER', 'fatal', words);
    return undefined;
  }
  if (value.startsWith('+')) return decimalText(value.slice(1), place);
  return value.replace(/^(-?)\./, '$10.');
}

/** A number without unit. */
export const number = (key: string): Field =>
  leaf((target, value, place) => {
    const decimal = decimalText(value, place);
    if (decimal !== undefined) setOnce(target, key, decimal, place);
  });

/** A number with `unitCode`, kept under a second key. */
export const quantity = (key: string, unitKey: string): Field =>
  leaf((target, value, place) => {
    const decimal = decimalText(value, place);
    if (decimal === undefined) return;
    setOnce(target, key, decimal, place);
    target[unitKey] ??= place.attribute('unitCode')?.trim() || undefined;
  });

/** An amount with its `currencyID`. */
export interface Amount {
  text: string;
  currency?: string;
}

export const amount = (key: string): Field =>
  leaf((target, value, place) => {
    const decimal = decimalText(value, place);
    if (decimal === undefined) return;
    setOnce(target, key, { text: decimal, currency: place.attribute('currencyID')?.trim() || undefined }, place);
  });

/** An element that only groups: its children write into the same record. */
export const group = (fields: Fields): Field => branch(fields);

/** An element that may be given once, kept as a record of its own. A second one is reported and skipped. */
export const record = (key: string, fields: Fields): Field =>
  branch(fields, (target, place) => {
    if (target[key] === undefined) {
      target[key] = {};
      return target[key] as Target;
    }
    place.problem('DOC-REPEATED', 'fatal', 'This may be given only once. The first one was taken.');
    return undefined;
  });

/** An element that may be repeated, kept as a list of records. */
export const records = (key: string, fields: Fields): Field =>
  branch(
    fields,
    (target) => {
      const made: Target = {};
      const list = target[key] as Target[] | undefined;
      if (list) list.push(made);
      else target[key] = [made];
      return made;
    },
    (target) => (target[key] as Target[]).length,
  );
