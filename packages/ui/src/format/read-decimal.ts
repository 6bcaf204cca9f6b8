function marks(locale: string): { point: string; group: string } {
  const parts = new Intl.NumberFormat(locale, { numberingSystem: 'latn' }).formatToParts(1234567.5);
  const of = (type: string, otherwise: string) => parts.find((part) => part.type === type)?.value ?? otherwise;
  return { point: of('decimal', '.'), group: of('group', ',') };
}

function bare(text: string, locale: string): string {
  const { point, group } = marks(locale);
  const spaces = /[\s\u00a0\u202f\u200e\u200f\u061c]/g;
  const latin = text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replaceAll('\u066c', '')
    .replaceAll('\u066b', point);
  const ungrouped = latin.replace(spaces, '').replaceAll(group.trim() || '\u0000', '');
  return ungrouped.replace('\u2212', '-').replace(point, '.');
}

/** What a person typed in a locale as decimal text (`1.234,5` in German is `1234.5`); `''` when it is no number yet. */
export function readDecimal(text: string, locale: string): string {
  const plain = bare(text, locale);
  if (!/^-?(\d+(\.\d*)?|\.\d+)$/.test(plain)) return '';
  return plain.replace(/^(-?)\./, '$10.').replace(/\.$/, '');
}

/** Whether a text may stand in a number field while it is typed: digits, separators, at most `digits` after the point. */
export function isDecimalInput(text: string, locale: string, digits: number, allowNegative: boolean): boolean {
  const plain = bare(text, locale);
  const match = /^(-?)\d*(?:\.(\d*))?$/.exec(plain);
  if (!match) return false;
  return (
    (allowNegative || match[1] === '') && (match[2] ?? '').length <= digits && (digits > 0 || !plain.includes('.'))
  );
}

/** Decimal text as a person edits it in a locale: grouped, with all its digits. */
export function showDecimal(value: string, locale: string): string {
  if (!/^-?\d+(\.\d+)?$/.test(value)) return '';
  const digits = value.split('.')[1]?.length ?? 0;
  const format = new Intl.NumberFormat(locale, {
    minimumFractionDigits: Math.min(20, digits),
    maximumFractionDigits: Math.min(20, digits),
    numberingSystem: 'latn',
  });
  return format.format(value as `${number}`);
}
