import { isDecimalText } from '@clearhold/kernel';

/** The namespaces of a syntax by their usual prefixes, and which of them an element lies in. */
export interface Vocabulary {
  readonly namespaces: Readonly<Record<string, string>>;
  /** The prefix of elements with text, and of those with elements below, where a field names none of its own. */
  readonly leaves: string;
  readonly branches: string;
}

/** What a field may say about the place it stands at. */
export interface Place {
  problem(code: string, severity: 'fatal' | 'warning', message: string): void;
  attribute(name: string): string | undefined;
  /** Remembers the path of this element for a rule that asks for what facts do not tell. */
  note(what: Noted): void;
}

/** What is remembered of elements: given again where one is enough, or a date that is not just year, month and day. */
export type Noted = 'repeated' | 'date';

/** A record that fields write into while the parser passes by. */
export type Target = Record<string, unknown>;

/** One element the reader knows: a leaf with text (`end`) or a branch (`children`). All other elements are skipped. */
export interface Field {
  /** Name with the usual prefix, for paths: `cac:InvoiceLine`. */
  name: string;
  uri: string;
  /** Its text is given with the white space around it. */
  verbatim?: true;
  /** Its namespace, where it is not the usual one of its kind. */
  prefix?: string;
  /** What is known below it, before it is compiled. */
  below?: Fields;
  children?: Map<string, Field>;
  /** The record that the children write into; undefined skips the element. */
  begin?: (target: Target, place: Place) => Target | undefined;
  /** Position among its like, from 1, right after `begin`. */
  index?: (target: Target) => number;
  end?: (target: Target, text: string, place: Place) => void;
}

/** Fields by element name without prefix. */
export type Fields = Record<string, Field>;

/** An element with text. */
export function leaf(end: NonNullable<Field['end']>): Field {
  return { name: '', uri: '', end };
}

/** An element with others below it, which write into the record that `begin` gives. */
export function branch(below: Fields, begin?: Field['begin'], index?: Field['index']): Field {
  return { name: '', uri: '', below, begin, index };
}

/** The same field in another namespace than the usual one, by its prefix. */
export const inNamespace = (prefix: string, field: Field): Field => ({ ...field, prefix });

/** The field of a root element, with all below it: what the reader walks along. `name` is how paths call it. */
export function rootField(name: string, fields: Fields, vocabulary: Vocabulary): Field {
  return { name, uri: '', children: compile(fields, vocabulary) };
}

function compile(fields: Fields, vocabulary: Vocabulary): Map<string, Field> {
  const entries = Object.entries(fields).map(([local, field]): [string, Field] => {
    const prefix = field.prefix ?? (field.below ? vocabulary.branches : vocabulary.leaves);
    const uri = vocabulary.namespaces[prefix] ?? '';
    const children = field.below && compile(field.below, vocabulary);
    return [local, { ...field, name: prefix ? `${prefix}:${local}` : local, uri, children }];
  });
  return new Map(entries);
}

/** Keeps a value that may be given only once; reports a second one. */
export function setOnce(target: Target, key: string, value: unknown, place: Place): void {
  if (target[key] === undefined) target[key] = value;
  else place.problem('DOC-REPEATED', 'fatal', 'This may be given only once. The first value was taken.');
}

/** Adds to a list that is made when its first element comes. */
export function append(target: Target, key: string, value: unknown): void {
  const list = target[key] as unknown[] | undefined;
  if (list) list.push(value);
  else target[key] = [value];
}

/** Text as written, without the white space around it. The first of several wins. */
export const text = (key: string): Field =>
  leaf((target, value, place) => {
    if (target[key] !== undefined) place.note('repeated');
    else if (value !== '') target[key] = value;
  });

/** Text that must not be given twice: a second one is reported, the first wins. */
export const textOnce = (key: string): Field =>
  leaf((target, value, place) => {
    if (value !== '') setOnce(target, key, value, place);
  });

/** Text that may be repeated. */
export const texts = (key: string): Field =>
  leaf((target, value) => {
    if (value !== '') append(target, key, value);
  });

/** A calendar date, `YYYY-MM-DD`; a time zone behind it (xsd:date) is dropped, anything else reported. */
export const date = (key: string): Field =>
  leaf((target, value, place) => {
    const match = /^(\d{4}-\d{2}-\d{2})(Z|[+-]\d{2}:\d{2})?$/.exec(value);
    if (value === '') return;
    if (value.length !== 10 || !match) place.note('date');
    if (match?.[1] && isCalendarDate(match[1])) setOnce(target, key, match[1], place);
    else place.problem('DOC-DATE', 'fatal', `"${value.slice(0, 40)}" is not a date. Write year-month-day: 2026-03-31.`);
  });

/** True for a day that exists, `YYYY-MM-DD`. */
export function isCalendarDate(value: string): boolean {
  const month = Number(value.slice(5, 7)) - 1;
  const time = new Date(Date.UTC(Number(value.slice(0, 4)), month, Number(value.slice(8))));
  return time.getUTCMonth() === month && !value.endsWith('-00');
}

// xsd:decimal allows a plus sign before and a bare point behind the digits.
function plain(written: string): string {
  const unsigned = written.startsWith('+') ? written.slice(1) : written;
  return /\d\.$/.test(unsigned) ? unsigned.slice(0, -1) : unsigned;
}

/** `400`, `-3.50` as written; `.5` and `+5` get their usual form; undefined and a problem for anything else. */
export function decimalText(written: string, place: Place): string | undefined {
  if (written === '') return undefined;
  const value = plain(written);
  if (!isDecimalText(value)) {
    const words = `"${written.slice(0, 40)}" is not a number. Write digits with a point before the decimals: 1234.50.`;
    place.problem('DOC-NUMBER', 'fatal', words);
    return undefined;
  }
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

/** Texts as `texts`; the first is kept with the white space around it as well, under a second key. */
export const verbatim = (key: string, verbatimKey: string): Field => ({
  ...leaf((target, value) => {
    if (value.trim() !== '') append(target, key, value.trim());
    target[verbatimKey] ??= value;
  }),
  verbatim: true,
});

/** What an element says of its currency, whether it has an amount or not. */
export const currencyOf = (key: string): Field =>
  leaf((target, _, place) => {
    target[key] ??= place.attribute('currencyID')?.trim() || undefined;
  });

/** Amounts that may be repeated. */
export const amounts = (key: string): Field =>
  leaf((target, value, place) => {
    const decimal = decimalText(value, place);
    if (decimal === undefined) return;
    append(target, key, { text: decimal, currency: place.attribute('currencyID')?.trim() || undefined });
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
