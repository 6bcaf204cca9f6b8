import { branch, date, decimalText, type Field, type Fields, leaf, type Vocabulary } from '../xml/fields.ts';

/** cXML has no namespace. */
export const CXML: Vocabulary = { namespaces: {}, leaves: '', branches: '' };

/** An element whose attributes are read, too: each as if it were an element with that text. */
export function withAttributes(attributes: Fields, field: Field): Field {
  return {
    ...field,
    begin: (target, place) => {
      const own = field.begin ? field.begin(target, place) : target;
      if (!own) return own;
      for (const [name, { end }] of Object.entries(attributes)) {
        const value = place.attribute(name)?.trim();
        if (value) end?.(own, value, place);
      }
      return own;
    },
  };
}

/** A date, with or without the time of day that cXML writes behind it; the day is taken as it is written. */
export const day = (key: string): Field =>
  leaf((target, value, place) => date(key).end?.(target, value.replace(/T.*$/s, ''), place));

// Digits in groups of three, which cXML allows in an amount.
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/** An element around `Money`: `<NetAmount><Money currency="USD">10</Money></NetAmount>`. An empty one says nothing. */
export const money = (key: string): Field => branch({ Money: amountOf(key) });

/** `Money` itself. The first of several wins. */
export const amountOf = (key: string): Field =>
  leaf((target, value, place) => {
    const plain = GROUPED.test(value) ? value.replaceAll(',', '') : value;
    const decimal = decimalText(plain, place);
    if (decimal === undefined) return;
    if (target[key] === undefined) target[key] = { text: decimal, currency: place.attribute('currency')?.trim() };
    else place.note('repeated');
  });
