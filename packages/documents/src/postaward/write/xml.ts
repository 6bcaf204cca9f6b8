/** An element of an XML text, or nothing where it has no content. */
export type Xml = string;

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

// XML 1.0 has no place for control characters and halves of pairs at all, escaped or not.
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

const escaped = (value: string): string =>
  value.replace(FORBIDDEN, '').replace(/[&<>"]/g, (sign) => SIGNS[sign] as string);

/** `<name attribute="…">text</name>`; "" where there is no text. */
export function leaf(
  name: string,
  value: string | undefined,
  attributes: Record<string, string | undefined> = {},
): Xml {
  if (value === undefined || value.trim() === '') return '';
  const given = Object.entries(attributes).flatMap(([key, one]) => (one ? [` ${key}="${escaped(one)}"`] : []));
  return `<${name}${given.join('')}>${escaped(value)}</${name}>`;
}

/** `<name>…</name>` around elements; "" where there are none. */
export function branch(name: string, ...children: Xml[]): Xml {
  const content = children.join('');
  return content === '' ? '' : `<${name}>${content}</${name}>`;
}
