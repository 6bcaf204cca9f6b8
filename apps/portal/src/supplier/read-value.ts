/** A number as people of several countries write it, as decimal text; nothing where it is none. The page's language decides what could be either. */
export function readValue(text: string, language: string): string | undefined {
  const bare = text
    .replace(/[\s\u00a0\u202f'’]/g, '')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  const plain = bare.replaceAll('\u066c', '').replaceAll('\u066b', '.');
  if (!/^\d[\d.,]*$/.test(plain)) return undefined;
  const at = pointOf(plain, language);
  const whole = (at < 0 ? plain : plain.slice(0, at)).replace(/[.,]/g, '');
  const part = at < 0 ? '' : plain.slice(at + 1);
  return part ? `${whole}.${part}` : whole;
}

/** Where the decimals begin: the last mark of two kinds; a mark that stands once, unless it parts thousands in this language. */
function pointOf(plain: string, language: string): number {
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  const kinds = new Set(plain.match(/[.,]/g));
  const marks = plain.match(/[.,]/g)?.length ?? 0;
  if (kinds.size === 2) return last;
  if (marks !== 1) return -1;
  const point = new Intl.NumberFormat(language, { numberingSystem: 'latn' }).formatToParts(0.5)[1]?.value;
  const partsThousands = plain[last] !== point && plain.length - last === 4 && !/^0/.test(plain);
  return partsThousands ? -1 : last;
}
